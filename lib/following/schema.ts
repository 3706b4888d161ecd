import { z } from 'zod'
import { id } from '@/lib/action/fields'
import { followedTypes } from './rules'

const code = z.string({ error: 'errors.form' }).min(1, { error: 'errors.form' }).max(120)
const none = z.literal('').transform(() => null)

/** What an address says can be followed; the same from a link and from a form. */
export const followInput = z.object({
  type: z.enum(followedTypes, { error: 'errors.form' }),
  within: z.union([none, code]).default(null),
  code,
})

export const unfollowInput = z.object({ follow: id })
