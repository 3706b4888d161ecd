// The row of a round as every question reads it, and what it says. No column that the public reader may not see.
import { dayOf, partialDate } from '@/lib/dates'
import type { Prisma } from '@/lib/db/generated/client'
import { roundDue } from '../rules'

export const roundSelect = {
  id: true,
  name: true,
  language: true,
  periodStart: true,
  periodEnd: true,
  reviewDays: true,
  translationDays: true,
  statedDueOn: true,
  state: true,
  openedAt: true,
  lockedAt: true,
  closedAt: true,
  meeting: {
    select: {
      id: true,
      label: true,
      startsOn: true,
      startsPrecision: true,
      forum: { select: { code: true, name: true } },
    },
  },
  plans: {
    orderBy: { plan: { code: 'asc' } },
    select: { plan: { select: { id: true, code: true, name: true, language: true, isDemonstration: true } } },
  },
  organisations: { select: { organisationId: true } },
  extensions: {
    orderBy: { extendedAt: 'asc' },
    select: { id: true, organisationId: true, dueOn: true, extendedAt: true },
  },
} satisfies Prisma.ReportingRoundSelect
export type RoundRow = Prisma.ReportingRoundGetPayload<{ select: typeof roundSelect }>

/** A round with its period, its due date and whom it asks. Survives JSON. */
export function roundOf({
  periodStart,
  periodEnd,
  statedDueOn,
  openedAt,
  lockedAt,
  closedAt,
  meeting,
  plans,
  organisations,
  extensions,
  ...row
}: RoundRow) {
  const period = { start: dayOf(periodStart), end: dayOf(periodEnd) }
  const meetingOn = meeting && partialDate(meeting.startsOn, meeting.startsPrecision)
  const reckoned = {
    meetingOn,
    reviewDays: row.reviewDays,
    translationDays: row.translationDays,
    statedDueOn: statedDueOn && dayOf(statedDueOn),
  }
  return {
    ...row,
    period,
    due: roundDue({ ...reckoned, period }),
    statedDueOn: reckoned.statedDueOn,
    openedOn: dayOf(openedAt),
    lockedOn: lockedAt && dayOf(lockedAt),
    closedOn: closedAt && dayOf(closedAt),
    meeting: meeting && {
      id: meeting.id,
      label: meeting.label,
      forum: meeting.forum,
      startsOn: meetingOn,
    },
    plans: plans.map(({ plan }) => plan),
    planIds: plans.map(({ plan }) => plan.id),
    organisationIds: organisations.map(({ organisationId }) => organisationId),
    extensions: extensions.map(({ dueOn, extendedAt, ...extension }) => ({
      ...extension,
      dueOn: dayOf(dueOn),
      extendedOn: dayOf(extendedAt),
    })),
  }
}
export type Round = ReturnType<typeof roundOf>
