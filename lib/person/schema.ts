import { z } from 'zod'
import { choice, id, optionalId, text } from '@/lib/action/fields'
import { normalEmail } from '@/lib/auth/email'
import { longestPassword } from '@/lib/auth/password-rules'
import { locales, textLanguages } from '@/lib/i18n/locales'
import { seatRoles } from './labels'

/** Kept in its one normal form, so that two spellings of an address are one account. */
export const emailAddress = text(320, 'people.email.missing').transform((typed, context) => {
  const normal = normalEmail(typed)
  if (normal) return normal
  context.addIssue({ code: 'custom', message: 'people.email.malformed' })
  return z.NEVER
})

const seat = { organisation: id, role: choice(seatRoles), plan: optionalId }

export const addPersonInput = z.object({
  name: text(200, 'people.name.missing'),
  email: emailAddress,
  language: z.enum(textLanguages, { error: 'errors.choose' }),
  ...seat,
})

export const personInput = z.object({ person: id })
export const giveSeatInput = z.object({ person: id, ...seat })
export const endSeatInput = z.object({ membership: id })

export const changePasswordInput = z.object({
  currentPassword: text(longestPassword * 2, 'account.password.currentMissing'),
  password: text(longestPassword, 'account.password.missing'),
})
export const changeLanguageInput = z.object({ language: z.enum(locales, { error: 'errors.choose' }) })

/** A sign-in is named by the hash that its row is kept under; the id itself stays in its browser. */
export const endSignInInput = z.object({
  signIn: z.string({ error: 'errors.form' }).regex(/^[0-9a-f]{64}$/, { error: 'errors.form' }),
})
export const endOtherSignInsInput = z.object({})

/** The list of people: what is looked for, and the key of the row to go on from. */
export const peopleQuestion = z.object({
  search: z
    .string()
    .max(200)
    .transform((typed) =>
      typed
        .normalize('NFC')
        .replace(/\p{Cc}/gu, ' ')
        .trim(),
    )
    .catch(''),
  after: z.string().max(400).optional().catch(undefined),
  before: z.string().max(400).optional().catch(undefined),
})
