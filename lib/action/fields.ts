// The kinds of field that forms are made of. Messages are keys of the catalogues (errors.* unless they name
// another noun's), so that the reader's language is chosen where the answer is given.
import { z } from 'zod'
import { lastDay, parsePartialDate, type PartialDate } from '@/lib/dates'
import { toWesternDigits } from '@/lib/i18n/digits'
import { textLanguages } from '@/lib/i18n/locales'

const emptyToNull = (value: unknown) => (value === '' || value === undefined ? null : value)
const digits = (value: unknown) =>
  typeof value === 'string' ? toWesternDigits(value).replace(/[\s\u00a0\u202f]/g, '') : value

/** A text that must be there; `missing` is the sentence when it is not. */
export const text = (max: number, missing = 'errors.required') =>
  z.string({ error: missing }).min(1, { error: missing }).max(max, { error: 'errors.tooLong' })

/** A text that may be left out. */
export const optionalText = (max: number) =>
  z.preprocess(
    emptyToNull,
    z.string({ error: 'errors.text' }).max(max, { error: 'errors.tooLong' }).nullable(),
  )

/** A number in the digits of any of our scripts; a comma or a point before decimals. */
export const optionalDecimal = z.preprocess(
  (value) => {
    const typed = emptyToNull(digits(value))
    return typeof typed === 'string' ? typed.replace(/,(?=\d{3}(\D|$))/g, '').replace(',', '.') : typed
  },
  z
    .string({ error: 'errors.number' })
    .regex(/^-?\d{1,15}(\.\d{1,6})?$/, { error: 'errors.number' })
    .nullable(),
)

export const optionalWhole = (min: number, max: number, message: string) =>
  z.preprocess(
    (value) => emptyToNull(digits(value)),
    z
      .string({ error: message })
      .regex(/^-?\d{1,9}$/, { error: message })
      .transform(Number)
      .refine((value) => value >= min && value <= max, { error: message })
      .nullable(),
  )

export const optionalPercent = optionalWhole(0, 100, 'errors.percent')
export const optionalYear = optionalWhole(1945, 2200, 'errors.year')

const dateParts = z.object({
  day: z.string().default(''),
  month: z.string().default(''),
  year: z.string().default(''),
})

/** Three text fields: a year alone or a month with its year is as good as a day, since sources state no more. */
export const optionalPartialDate = z
  .preprocess((value) => (typeof value === 'object' && value !== null ? value : {}), dateParts)
  .transform((parts, context): PartialDate | null => {
    const [day, month, year] = [parts.day, parts.month, parts.year].map((part) =>
      toWesternDigits(part).trim(),
    ) as [string, string, string]
    if (!day && !month && !year) return null
    const twoDigits = (part: string) => part.padStart(2, '0')
    const stated = [year, ...[month, day].filter((part) => part !== '').map(twoDigits)].join('-')
    const date = year && (month || !day) ? parsePartialDate(stated) : null
    if (!date || date.on < '1945' || lastDay(date) > '2200') {
      context.addIssue({ code: 'custom', message: 'errors.date' })
      return z.NEVER
    }
    return date
  })

export const partialDate = optionalPartialDate.transform((date, context): PartialDate => {
  if (date) return date
  context.addIssue({ code: 'custom', message: 'errors.dateRequired' })
  return z.NEVER
})

export const id = z.uuid({ error: 'errors.choose' })
export const optionalId = z.preprocess(emptyToNull, z.uuid({ error: 'errors.choose' }).nullable())
export const ids = z
  .array(z.uuid({ error: 'errors.choose' }))
  .max(100)
  .default([])
export const choice = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.enum(values, { error: 'errors.choose' })
export const optionalChoice = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.preprocess(emptyToNull, z.enum(values, { error: 'errors.choose' }).nullable())
export const language = z.enum(textLanguages, { error: 'errors.choose' })
/** The version of the row that the form was filled from. */
export const version = z.coerce.number({ error: 'errors.form' }).int().min(1)
