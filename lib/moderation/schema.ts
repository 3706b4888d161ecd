import { z } from 'zod'
import { choice, id, optionalId, optionalText, version } from '@/lib/action/fields'
import { entryKinds } from './filtering'
import { commitmentFields, progressFields } from './rules'

const longestNote = 2000

/** Note boxes by field; the empty ones say nothing. */
const notesOn = <const Fields extends readonly [string, ...string[]]>(fields: Fields) =>
  z
    .partialRecord(z.enum(fields, { error: 'errors.form' }), optionalText(longestNote))
    .default({})
    .transform((notes) =>
      Object.entries(notes).flatMap(([field, note]) => (typeof note === 'string' ? [{ field, note }] : [])),
    )

/** Publishing needs no reason; a word to the organisation may go with it. */
export const publishEntryInput = z
  .object({ id, version, remark: optionalText(longestNote) })
  .transform(({ remark, ...entry }) => ({ ...entry, note: remark }))

/** A reason is typed, or picked from those kept ready: the picked one speaks where nothing was typed. */
const reason = { note: optionalText(longestNote), canned: optionalId }
type Reasoned = { note: string | null; canned: string | null }
const isReasoned = ({ note, canned }: Reasoned) => note !== null || canned !== null
const noReason = { error: 'moderation.reasonRequired', path: ['note'] }

const returning = { id, version, ...reason }
export const returnCommitmentInput = z
  .object({ ...returning, notes: notesOn(commitmentFields) })
  .refine(isReasoned, noReason)
export const returnProgressInput = z
  .object({ ...returning, notes: notesOn(progressFields) })
  .refine(isReasoned, noReason)

/** As many as one page of the queue shows. */
export const mostAtOnce = 25
export const decideManyInput = z
  .object({
    verdict: choice(['publish', 'return']),
    rows: z
      .array(z.object({ kind: choice(entryKinds), id, version }), { error: 'bench.chooseSome' })
      .min(1, { error: 'bench.chooseSome' })
      .max(mostAtOnce, { error: 'bench.tooManyAtOnce' }),
    ...reason,
  })
  .refine((input) => input.verdict === 'publish' || isReasoned(input), noReason)
