import { z } from 'zod'
import { choice, id, optionalPartialDate, optionalText, text } from '@/lib/action/fields'
import { confidences } from '@/lib/commitment/rules'
import { lastDay, type PartialDate } from '@/lib/dates'

const words = {
  label: text(200),
  startsOn: optionalPartialDate,
  endsOn: optionalPartialDate,
  place: optionalText(200),
  confidence: choice(confidences),
}
const endsAfterStart = ({ startsOn, endsOn }: { startsOn: PartialDate | null; endsOn: PartialDate | null }) =>
  endsOn === null || (startsOn !== null && lastDay(endsOn) >= startsOn.on)
const endsBeforeStart = { error: 'forum.errors.endBeforeStart', path: ['endsOn'] }

export const addMeetingInput = z.object({ forumId: id, ...words }).refine(endsAfterStart, endsBeforeStart)
export const reviseMeetingInput = z
  .object({ forumId: id, meetingId: id, ...words })
  .refine(endsAfterStart, endsBeforeStart)
