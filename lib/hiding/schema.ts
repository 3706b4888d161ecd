import { z } from 'zod'
import { choice, id, language, text, version } from '@/lib/action/fields'
import { hiddenKinds } from './rules'

const publicWords = text(1000, 'hiding.reasonRequired')

export const proposeHidingInput = z.object({ kind: choice(hiddenKinds), id, reason: publicWords, language })
export const hidingStepInput = z.object({ id, version })
export const restoreHiddenInput = z.object({ id, version, reason: publicWords })
export const replyToHidingInput = z.object({
  id,
  version,
  reply: text(2000, 'hiding.replyRequired'),
  language,
})
