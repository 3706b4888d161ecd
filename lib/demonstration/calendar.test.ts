import { describe, expect, it } from 'vitest'
import { calendarOf } from './calendar'

describe('the calendar of the demonstration', () => {
  it('has four half-years that have ended, and the one that runs', () => {
    const { periods } = calendarOf(new Date('2026-11-23T09:00:00Z'))
    expect([0, 1, 2, 3, 4].map((index) => periods[index as 0].start)).toEqual([
      '2024-07-01',
      '2025-01-01',
      '2025-07-01',
      '2026-01-01',
      '2026-07-01',
    ])
  })

  it('counts months from the first of them', () => {
    const { month, year } = calendarOf(new Date('2026-11-23T09:00:00Z'))
    expect(month(0)).toEqual({ on: '2024-07-01', precision: 'month' })
    expect(month(33)).toEqual({ on: '2027-04-01', precision: 'month' })
    expect(year(6)).toBe(2025)
  })

  it('lets nothing happen that is still to come', () => {
    const { day, daysAfter, periods } = calendarOf(new Date('2026-07-02T09:00:00Z'))
    expect(day(24, 30)).toBe('2026-07-01')
    expect(daysAfter(periods[3].end, 20).toISOString()).toBe('2026-07-01T12:00:00.000Z')
  })
})
