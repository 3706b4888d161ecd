// How it stands: what was reported, what the clock says of it, and how long an organisation has been silent.
// Pure; the day is passed in. Activity (implementation) and outcome (indicators) are never made one figure.
import { addDays, daysBetween, lastDay, monthsBetween, type PartialDate } from '@/lib/dates'

export const implementations = ['not_started', 'in_progress', 'completed', 'discontinued'] as const
export type Implementation = (typeof implementations)[number]

export const schedules = ['on_track', 'at_risk', 'delayed', 'overdue', 'not_reported', 'finished'] as const
export type Schedule = (typeof schedules)[number]

export const reportings = ['reported', 'late', 'silent', 'not_reported'] as const
export type Reporting = (typeof reportings)[number]

export const noValueReasons = ['not_yet_measured', 'not_collected', 'not_applicable', 'confidential'] as const
export type NoValueReason = (typeof noValueReasons)[number]

/** Days after the end of a period in which a report still counts as in time. */
export const graceDays = 45

/** At risk: more than this share of the time has gone with less than `most` percent reported done. */
export const atRisk = { timeGone: 0.75, most: 50 } as const

/** A reporting period, first and last day (YYYY-MM-DD). */
export type Period = { start: string; end: string }

/** The period of a calendar year that holds the day: quarters, half-years or years (`months` 3, 6 or 12). */
export function periodOf(day: string, months: number): Period {
  const year = Number(day.slice(0, 4))
  const first = Math.floor((Number(day.slice(5, 7)) - 1) / months) * months
  const start = new Date(Date.UTC(year, first, 1)).toISOString().slice(0, 10)
  const end = new Date(Date.UTC(year, first + months, 0)).toISOString().slice(0, 10)
  return { start, end }
}

export const periodBefore = (period: Period, months: number): Period =>
  periodOf(addDays(period.start, -1), months)

/** The period on which a report is now expected: the last one that has ended. */
export const periodDue = (today: string, months: number): Period =>
  periodBefore(periodOf(today, months), months)

/** When the report on a period is due. */
export const reportDueOn = (period: Period): string => addDays(period.end, graceDays)

/** A report is owed on work that had begun before the period was over, until it is finished. */
export function owesReport(
  commitment: { startsOn: PartialDate | null; latest: Implementation | null },
  period: Period,
): boolean {
  if (commitment.latest === 'completed' || commitment.latest === 'discontinued') return false
  return commitment.startsOn === null || commitment.startsOn.on <= period.end
}

/** What the latest published update says. */
export type LatestReport = {
  implementation: Implementation
  percentComplete: number | null
  periodEnd: string
  expectedOn: PartialDate | null
}

export type MilestoneStanding = {
  dueOn: PartialDate
  reachedOn: string | null
  expectedOn: PartialDate | null
}

/**
 * The schedule, computed from the latest published report and the clock.
 * Overdue: the due date has passed. Delayed: the organisation itself expects to be later than due. At risk: a
 * milestone has passed its date, or more than three quarters of the time is gone with less than half done.
 */
export function scheduleOf(
  promise: { startsOn: PartialDate | null; dueOn: PartialDate | null },
  milestones: readonly MilestoneStanding[],
  latest: LatestReport | null,
  today: string,
): Schedule {
  if (!latest) return 'not_reported'
  if (latest.implementation === 'completed' || latest.implementation === 'discontinued') return 'finished'
  const due = promise.dueOn ? lastDay(promise.dueOn) : null
  if (due && due < today) return 'overdue'
  if (due && latest.expectedOn && lastDay(latest.expectedOn) > due) return 'delayed'
  if (milestones.some((milestone) => !milestone.reachedOn && lastDay(milestone.dueOn) < today))
    return 'at_risk'
  if (due && promise.startsOn && promise.startsOn.on < today) {
    const gone = daysBetween(promise.startsOn.on, today) / Math.max(1, daysBetween(promise.startsOn.on, due))
    if (gone > atRisk.timeGone && (latest.percentComplete ?? 0) < atRisk.most) return 'at_risk'
  }
  return 'on_track'
}

/**
 * Whether the lead has spoken: for the last ended period in time or late, or silent for how many whole months. `askedBy` is
 * the due date of the reporting round that asks for that period, where one runs.
 */
export function reportingOf(
  latest: Pick<LatestReport, 'periodEnd' | 'implementation'> | null,
  months: number,
  today: string,
  askedBy: string | null = null,
): { reporting: Reporting; silentMonths: number } {
  if (!latest) return { reporting: 'not_reported', silentMonths: 0 }
  // Finished work owes no further reports.
  if (latest.implementation === 'completed' || latest.implementation === 'discontinued')
    return { reporting: 'reported', silentMonths: 0 }
  const due = periodDue(today, months)
  if (latest.periodEnd >= due.end) return { reporting: 'reported', silentMonths: 0 }
  const silentMonths = Math.max(0, monthsBetween(latest.periodEnd, today))
  const before = periodBefore(due, months)
  if (latest.periodEnd >= before.end)
    return { reporting: today > (askedBy ?? reportDueOn(due)) ? 'late' : 'reported', silentMonths }
  return { reporting: 'silent', silentMonths }
}

/** How many days a milestone has slipped: reported or reached later than first promised. */
export function slippedDays({ dueOn, reachedOn, expectedOn }: MilestoneStanding): number {
  const promised = lastDay(dueOn)
  const now = reachedOn ?? (expectedOn ? lastDay(expectedOn) : null)
  return now && now > promised ? daysBetween(promised, now) : 0
}

/** The quarter that a knot is filled to: 0 to 4. */
export const quarterOf = (implementation: Implementation, percent: number | null): 0 | 1 | 2 | 3 | 4 => {
  if (implementation === 'completed') return 4
  if (implementation !== 'in_progress') return 0
  const quarter = Math.ceil((percent ?? 1) / 25)
  return quarter < 1 ? 1 : quarter > 3 ? 3 : (quarter as 1 | 2 | 3)
}

/** How many ended periods back a report may still be written for. */
export const periodsBack = 4

/** The periods that may be reported on today, newest first: the one under way, then those that have ended. */
export function reportablePeriods(today: string, months: number): Period[] {
  const periods = [periodOf(today, months)]
  while (periods.length <= periodsBack) {
    const last = periods[periods.length - 1]
    if (!last) break
    periods.push(periodBefore(last, months))
  }
  return periods
}

/** What a report must hold before it can be handed in. */
export function missingInReport(report: {
  implementation: Implementation | null
  narrative: string | null
}): ('implementation' | 'narrative')[] {
  return [
    ...(report.implementation === null ? (['implementation'] as const) : []),
    ...(report.narrative === null || report.narrative.trim() === '' ? (['narrative'] as const) : []),
  ]
}

type Answered = { reachedOn: string | null; expectedOn: PartialDate | null }
type Measured = { value: string | null; noValueReason: NoValueReason | null }
export type ReportStepStanding = 'to-do' | 'done' | 'left-out' | 'nothing'

/** How the steps of a report stand before it is handed in. */
export function stepStandings(report: {
  implementation: Implementation | null
  narrative: string | null
  milestones: readonly Answered[]
  indicators: readonly Measured[]
  evidence: readonly unknown[]
}): Record<'status' | 'measures' | 'evidence' | 'check', ReportStepStanding> {
  const { milestones, indicators, evidence } = report
  const isComplete = missingInReport(report).length === 0
  const isMeasured =
    milestones.some(({ reachedOn, expectedOn }) => reachedOn !== null || expectedOn !== null) ||
    indicators.some(({ value, noValueReason }) => value !== null || noValueReason !== null)
  const hasMeasures = milestones.length + indicators.length > 0
  return {
    status: isComplete ? 'done' : 'to-do',
    measures: isMeasured ? 'done' : hasMeasures ? 'left-out' : 'nothing',
    evidence: evidence.length > 0 ? 'done' : 'left-out',
    check: 'to-do',
  }
}
