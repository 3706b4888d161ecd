// What the forms of invitations, handovers and loans may send.
import { z } from 'zod'
import { choice, id, optionalId, partialDate, text } from '@/lib/action/fields'
import { longestPassword } from '@/lib/auth/password-rules'
import { locales } from '@/lib/i18n/locales'
import { seatRoles } from '@/lib/person/labels'
import { emailAddress } from '@/lib/person/schema'

export const inviteInput = z.object({
  email: emailAddress,
  organisation: id,
  role: choice(seatRoles),
  plan: optionalId,
})
export const invitationInput = z.object({ invitation: id })
export const sittingInput = z.object({ membership: id })

const noAddress = z.literal('').transform(() => null)

/** To a colleague, or to somebody who is invited: one of the two. */
export const handOverInput = z
  .object({ membership: id, successor: optionalId, email: z.union([noAddress, emailAddress]).default(null) })
  .refine(({ successor, email }) => (successor === null) !== (email === null), {
    path: ['successor'],
    error: 'seat.errors.oneSuccessor',
  })

const wholeDay = partialDate.transform((date, context) => {
  if (date.precision === 'day') return date.on
  context.addIssue({ code: 'custom', message: 'seat.errors.wholeDay' })
  return z.NEVER
})
export const lendInput = z.object({ membership: id, person: id, from: wholeDay, until: wholeDay })

export const acceptInput = z.object({
  link: z.string().max(300),
  name: z.string().max(200, { error: 'errors.tooLong' }).default(''),
  language: z.enum(locales, { error: 'errors.choose' }).default('en'),
  password: z.union([z.literal(''), text(longestPassword, 'account.password.missing')]).default(''),
})
