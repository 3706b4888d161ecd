import { z } from 'zod'
import { id, optionalText, text, version } from '@/lib/action/fields'
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

const returning = { id, version, note: text(longestNote, 'moderation.reasonRequired') }
export const returnCommitmentInput = z.object({ ...returning, notes: notesOn(commitmentFields) })
export const returnProgressInput = z.object({ ...returning, notes: notesOn(progressFields) })
