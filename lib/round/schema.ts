import { z } from 'zod'
import {
  id,
  ids,
  language,
  optionalId,
  optionalPartialDate,
  optionalWhole,
  partialDate,
  text,
} from '@/lib/action/fields'
import type { PartialDate } from '@/lib/dates'

/** A due date is a day: a month alone would leave open by when. */
const onADay = (date: PartialDate | null, context: z.RefinementCtx): string | null => {
  if (date === null) return null
  if (date.precision === 'day') return date.on
  context.addIssue({ code: 'custom', message: 'round.errors.day' })
  return z.NEVER
}
const optionalDay = optionalPartialDate.transform(onADay)
const day = partialDate.transform((date, context) => onADay(date, context) ?? z.NEVER)
/** Left empty, no days are needed. */
const days = optionalWhole(0, 365, 'round.errors.days').transform((value) => value ?? 0)

const reason = text(1000, 'round.errors.reason')

export const openRoundInput = z.object({
  planIds: ids,
  name: text(200),
  language,
  period: z.string({ error: 'errors.choose' }).regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'errors.choose' }),
  meetingId: optionalId,
  reviewDays: days,
  translationDays: days,
  dueOn: optionalDay,
  organisationIds: ids,
})
export const remindInput = z.object({ id, organisationId: optionalId })
export const extendInput = z.object({ id, organisationId: optionalId, dueOn: day, reason })
export const lockInput = z.object({ id })
export const reopenInput = z.object({ id, organisationId: optionalId, reason })
export const closeInput = z.object({
  id,
  evenSo: z
    .array(z.literal('yes'))
    .max(1)
    .default([])
    .transform((ticked) => ticked.length > 0),
})
