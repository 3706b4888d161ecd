import { z } from 'zod'
import { id, language, optionalChoice, text, version } from '@/lib/action/fields'
import { entryKinds } from '@/lib/moderation/filtering'

const words = { language, kind: optionalChoice(entryKinds), title: text(120), text: text(2000) }

export const addReasonInput = z.object(words)
export const reviseReasonInput = z.object({ id, version, ...words })
export const retireReasonInput = z.object({ id, version })
