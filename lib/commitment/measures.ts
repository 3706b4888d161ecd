// What a commitment's reports say of its milestones and indicators, put together over time: pure.
import { lastDay, type PartialDate } from '@/lib/dates'
import { slippedDays } from '@/lib/progress/rules'

/** The reports that speak for the whole: the lead's and its predecessors', not those of a part. Newest first. */
export function wholeReports<Report extends { organisation: { code: string } }>(commitment: {
  lead: { code: string } | null
  partners: readonly { role: string; organisation: { code: string } }[]
  reports: readonly Report[]
}): Report[] {
  const parts = new Set(
    commitment.partners.flatMap(({ role, organisation }) => (role === 'funder' ? [] : organisation.code)),
  )
  return commitment.reports.filter(
    ({ organisation }) => organisation.code === commitment.lead?.code || !parts.has(organisation.code),
  )
}

type Reported<Line> = { periodEnd: string; wordings: readonly Line[] }
type MilestoneLine = {
  milestones: readonly { milestoneId: string; reachedOn: string | null; expectedOn: PartialDate | null }[]
}
type ActualLine = {
  actuals: readonly {
    indicatorId: string
    value: string | null
    noValueReason: string | null
    isJoint?: boolean
  }[]
}

export type MilestoneOverTime = {
  first: PartialDate | null
  /** As expected now: the last expectation that was reported, else the first date. */
  current: PartialDate | null
  reached: PartialDate | null
  slippedDays: number
}

/** The latest report that speaks of a milestone decides how it stands; reports come newest first. */
export function milestoneOverTime(
  milestone: { id: string; dueOn: PartialDate | null; firstDueOn?: PartialDate | null },
  reports: readonly Reported<MilestoneLine>[],
): MilestoneOverTime {
  const { id, dueOn } = milestone
  // An accepted change moved what is promised; the first promise stays what the slip is counted from.
  const first = milestone.firstDueOn ?? dueOn
  const isMoved = first !== null && dueOn !== null && first.on !== dueOn.on
  const said = reports
    .flatMap(({ wordings }) => wordings.slice(0, 1))
    .flatMap(({ milestones }) => milestones.filter(({ milestoneId }) => milestoneId === id))
  const reachedOn = said.find((report) => report.reachedOn)?.reachedOn ?? null
  const expectedOn = said[0]?.expectedOn ?? null
  const now = expectedOn ?? (isMoved ? dueOn : null)
  const standing = first ? { dueOn: first, reachedOn, expectedOn: now } : null
  return {
    first,
    current: expectedOn ?? dueOn,
    reached: reachedOn ? { on: reachedOn, precision: 'day' } : null,
    slippedDays: standing ? slippedDays(standing) : 0,
  }
}

export type ActualOverTime = {
  periodEnd: string
  value: string | null
  noValueReason: string | null
  isJoint: boolean
}

/** What was reported of an indicator, oldest first; for each period its last public wording. */
export const actualsOverTime = (
  indicatorId: string,
  reports: readonly Reported<ActualLine>[],
): ActualOverTime[] =>
  reports
    .flatMap(({ periodEnd, wordings }) =>
      wordings.slice(0, 1).flatMap(({ actuals }) =>
        actuals
          .filter((actual) => actual.indicatorId === indicatorId)
          .map(({ value, noValueReason, isJoint = false }) => ({
            periodEnd,
            value,
            noValueReason,
            isJoint,
          })),
      ),
    )
    .reverse()

/** In the order in which they are to come: by the date they were first promised for. */
export const byFirstDate = <Milestone extends { dueOn: PartialDate | null }>(
  milestones: readonly Milestone[],
) =>
  [...milestones].sort((a, b) => {
    const [one, two] = [a, b].map(({ dueOn }) => (dueOn ? lastDay(dueOn) : '9999'))
    return one === two ? 0 : (one ?? '') < (two ?? '') ? -1 : 1
  })
