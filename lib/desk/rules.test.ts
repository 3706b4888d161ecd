import { describe, expect, it } from 'vitest'
import { parsePartialDate } from '@/lib/dates'
import { owesReport } from '@/lib/progress/rules'
import { daysLeft, decisionDueOn, dueOn, nextMeeting } from './rules'

const today = '2026-11-23'
const period = { start: '2026-01-01', end: '2026-06-30' }
const meeting = (label: string, stated: string | null) => ({
  forum: 'ADGMIN',
  label,
  startsOn: stated === null ? null : parsePartialDate(stated),
})

describe('the next meeting', () => {
  it('is the earliest one still ahead', () => {
    const meetings = [
      meeting('later', '2027-07-05'),
      meeting('past', '2026-01-15'),
      meeting('next', '2027-01-20'),
    ]

    expect(nextMeeting(meetings, today)?.label).toBe('next')
  })

  it('may be known by its month, and is then prepared for from the first day of it', () => {
    expect(nextMeeting([meeting('by month', '2027-01'), meeting('by day', '2027-01-20')], today)?.label).toBe(
      'by month',
    )
  })

  it('is none where only a year or nothing is published', () => {
    expect(nextMeeting([meeting('some time', '2027'), meeting('unknown', null)], today)).toBeNull()
  })

  it('may be today', () => {
    expect(nextMeeting([meeting('today', today)], today)?.label).toBe('today')
  })
})

describe('the due date of a report', () => {
  it('is the period’s own where no meeting comes sooner', () => {
    expect(dueOn(period, meeting('next', '2027-01-20'))).toEqual({ on: '2026-08-14', because: 'period' })
    expect(dueOn(period, null)).toEqual({ on: '2026-08-14', because: 'period' })
  })

  it('is a fortnight before a meeting that comes sooner', () => {
    expect(dueOn(period, meeting('next', '2026-08-20'))).toEqual({ on: '2026-08-06', because: 'meeting' })
  })

  it('is the round’s where one asks for the report, whatever the period and the meeting would say', () => {
    expect(dueOn(period, meeting('next', '2026-08-20'), '2026-12-16')).toEqual({
      on: '2026-12-16',
      because: 'round',
    })
  })

  it('leaves days, or is over by days', () => {
    expect(daysLeft('2026-11-30', today)).toBe(7)
    expect(daysLeft('2026-08-14', today)).toBe(-101)
  })
})

describe('a report is owed', () => {
  it('on work under way and on work never reported', () => {
    expect(owesReport({ startsOn: null, latest: null }, period)).toBe(true)
    expect(owesReport({ startsOn: parsePartialDate('2025'), latest: 'in_progress' }, period)).toBe(true)
  })

  it('no more once the work is finished', () => {
    expect(owesReport({ startsOn: null, latest: 'completed' }, period)).toBe(false)
    expect(owesReport({ startsOn: null, latest: 'discontinued' }, period)).toBe(false)
  })

  it('not yet on work that begins after the period', () => {
    expect(owesReport({ startsOn: parsePartialDate('2026-07'), latest: null }, period)).toBe(false)
  })
})

describe('a decision', () => {
  it('is due within ten working days', () => {
    expect(decisionDueOn('2026-11-23')).toBe('2026-12-07')
  })

  it('on something handed in on a Saturday counts from Monday', () => {
    expect(decisionDueOn('2026-11-28')).toBe('2026-12-11')
  })
})
