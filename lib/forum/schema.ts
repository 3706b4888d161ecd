import { z } from 'zod'
import { id, optionalPartialDate, optionalText, text } from '@/lib/action/fields'

/** The dates of a meeting, as they become known. */
export const reviseMeetingInput = z.object({
  meetingId: id,
  label: text(120),
  startsOn: optionalPartialDate,
  endsOn: optionalPartialDate,
  place: optionalText(200),
})
