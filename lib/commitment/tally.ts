// The figures over a list of commitments. Every page counts here, so that a figure and the list behind it
// agree. What is done and what is reported are counted apart, and neither is an average.
import type { Implementation, Reporting, Schedule } from '@/lib/progress/rules'
import type { Verdict } from '@/lib/review/rules'

type Counted = {
  implementation: Implementation | null
  schedule: Schedule
  reporting: Reporting
  verdict: Verdict
  isReportedThisPeriod: boolean
  outcomes: { promised: number; measured: number; reached: number }
}

export type Tally = {
  commitments: number
  /** With any published report at all. */
  reported: number
  /** Spoken for in the period on which a report is due. */
  reportedThisPeriod: number
  implementation: Record<Implementation | 'not_reported', number>
  schedule: Record<Schedule, number>
  reporting: Record<Reporting, number>
  /** What partners say of those that are on track by their own report. */
  onTrack: Record<Verdict, number>
  indicators: { promised: number; measured: number; reached: number }
}

export function tallyOf(list: readonly Counted[]): Tally {
  const tally: Tally = {
    commitments: list.length,
    reported: 0,
    reportedThisPeriod: 0,
    implementation: { not_started: 0, in_progress: 0, completed: 0, discontinued: 0, not_reported: 0 },
    schedule: { on_track: 0, at_risk: 0, delayed: 0, overdue: 0, not_reported: 0, finished: 0 },
    reporting: { reported: 0, late: 0, silent: 0, not_reported: 0 },
    onTrack: { confirmed: 0, queried: 0, disputed: 0, not_reviewed: 0 },
    indicators: { promised: 0, measured: 0, reached: 0 },
  }
  for (const { implementation, schedule, reporting, verdict, isReportedThisPeriod, outcomes } of list) {
    if (implementation) tally.reported += 1
    if (isReportedThisPeriod) tally.reportedThisPeriod += 1
    tally.implementation[implementation ?? 'not_reported'] += 1
    tally.schedule[schedule] += 1
    tally.reporting[reporting] += 1
    if (schedule === 'on_track') tally.onTrack[verdict] += 1
    tally.indicators.promised += outcomes.promised
    tally.indicators.measured += outcomes.measured
    tally.indicators.reached += outcomes.reached
  }
  return tally
}
