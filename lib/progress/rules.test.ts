import { describe, expect, it } from 'vitest'
import { parsePartialDate } from '@/lib/dates'
import {
  periodDue,
  periodOf,
  quarterOf,
  reportingOf,
  scheduleOf,
  slippedDays,
  type LatestReport,
} from './rules'

const date = (stated: string) => {
  const parsed = parsePartialDate(stated)
  if (!parsed) throw new Error(stated)
  return parsed
}
const report = (over: Partial<LatestReport> = {}): LatestReport => ({
  implementation: 'in_progress',
  percentComplete: 60,
  periodEnd: '2026-06-30',
  expectedOn: null,
  ...over,
})
const today = '2026-11-23'

describe('reporting periods', () => {
  it('follow the calendar year', () => {
    expect(periodOf('2026-11-23', 6)).toEqual({ start: '2026-07-01', end: '2026-12-31' })
    expect(periodOf('2026-02-28', 3)).toEqual({ start: '2026-01-01', end: '2026-03-31' })
    expect(periodDue('2026-01-10', 12)).toEqual({ start: '2025-01-01', end: '2025-12-31' })
  })
})

describe('the schedule', () => {
  const promise = { startsOn: date('2026-01'), dueOn: date('2027') }

  it('is not reported until somebody reports', () => {
    expect(scheduleOf(promise, [], null, today)).toBe('not_reported')
  })

  it('is on track while nothing speaks against it', () => {
    expect(scheduleOf(promise, [], report(), today)).toBe('on_track')
  })

  it('is overdue only after the whole stated year has passed', () => {
    expect(scheduleOf({ ...promise, dueOn: date('2026') }, [], report(), '2026-12-31')).not.toBe('overdue')
    expect(scheduleOf({ ...promise, dueOn: date('2026') }, [], report(), '2027-01-01')).toBe('overdue')
  })

  it('is delayed when the organisation itself expects to be later', () => {
    expect(scheduleOf(promise, [], report({ expectedOn: date('2028-03') }), today)).toBe('delayed')
  })

  it('is at risk when a milestone has passed its date', () => {
    const missed = { dueOn: date('2026-09'), reachedOn: null, expectedOn: null }
    expect(scheduleOf(promise, [missed], report(), today)).toBe('at_risk')
  })

  it('is at risk when most of the time is gone and less than half is done', () => {
    expect(
      scheduleOf(
        { startsOn: date('2024'), dueOn: date('2027-01') },
        [],
        report({ percentComplete: 20 }),
        today,
      ),
    ).toBe('at_risk')
  })

  it('is finished when the work is', () => {
    expect(
      scheduleOf({ ...promise, dueOn: date('2025') }, [], report({ implementation: 'completed' }), today),
    ).toBe('finished')
  })
})

describe('reporting', () => {
  it('is in time while the grace of the last ended period runs', () => {
    expect(reportingOf(report({ periodEnd: '2025-12-31' }), 6, '2026-08-01').reporting).toBe('reported')
  })

  it('is late after the grace', () => {
    expect(reportingOf(report({ periodEnd: '2025-12-31' }), 6, '2026-09-01')).toEqual({
      reporting: 'late',
      silentMonths: 8,
    })
  })

  it('turns to silence after a whole period without a word', () => {
    expect(reportingOf(report({ periodEnd: '2025-06-30' }), 6, today)).toEqual({
      reporting: 'silent',
      silentMonths: 16,
    })
  })

  it('owes nothing more once the work is finished', () => {
    expect(
      reportingOf(report({ periodEnd: '2024-06-30', implementation: 'completed' }), 6, today).reporting,
    ).toBe('reported')
  })
})

describe('a milestone', () => {
  it('has slipped by the days between what was promised and what is expected', () => {
    expect(slippedDays({ dueOn: date('2026-03-31'), reachedOn: null, expectedOn: date('2026-04-30') })).toBe(
      30,
    )
    expect(slippedDays({ dueOn: date('2026'), reachedOn: '2026-12-31', expectedOn: null })).toBe(0)
  })
})

describe('the fill of a knot', () => {
  it('never looks complete before the work is', () => {
    expect(quarterOf('in_progress', 100)).toBe(3)
    expect(quarterOf('completed', null)).toBe(4)
    expect(quarterOf('in_progress', 0)).toBe(1)
  })
})
