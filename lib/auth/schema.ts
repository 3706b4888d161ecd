import { z } from 'zod'
import { id, text } from '@/lib/action/fields'
import { normalEmail } from './email'
import { longestPassword } from './password-rules'

const email = text(320, 'account.signIn.emailMissing').refine((typed) => normalEmail(typed) !== null, {
  error: 'account.signIn.emailMalformed',
})

export const signInInput = z.object({
  email,
  password: text(longestPassword * 2, 'account.signIn.passwordMissing'),
  returnTo: z.string().max(500).optional(),
})

export const chooseOrganisationInput = z.object({
  organisation: id,
  returnTo: z.string().max(500).optional(),
})

/** A new password, in its own words twice where it cannot be shown. The rules are in password-rules.ts. */
export const setPasswordInput = z.object({
  link: z.string().max(300),
  password: text(longestPassword, 'account.password.missing'),
})
