import { describe, expect, it } from 'vitest'
import { daysBetween, lastDay, monthsBetween, parsePartialDate, sayDate } from './dates'

describe('a date', () => {
  it('is as precise as its source', () => {
    expect(parsePartialDate('2027')).toEqual({ on: '2027-01-01', precision: 'year' })
    expect(parsePartialDate('2027-01')).toEqual({ on: '2027-01-01', precision: 'month' })
    expect(parsePartialDate('2027-02-30')).toBeNull()
    expect(parsePartialDate('soon')).toBeNull()
  })

  it('of a year or a month ends with it', () => {
    expect(lastDay({ on: '2026-01-01', precision: 'year' })).toBe('2026-12-31')
    expect(lastDay({ on: '2028-02-01', precision: 'month' })).toBe('2028-02-29')
  })

  it.each([
    ['en', '15 January 2027'],
    ['vi', '15 tháng 1, 2027'],
  ])('is said in full in %s', (locale, said) => {
    expect(sayDate({ on: '2027-01-15', precision: 'day' }, locale).replace(/\s/g, ' ')).toBe(said)
  })

  it('is said in the Gregorian year with Western digits, whatever the language', () => {
    for (const locale of ['th', 'my', 'km', 'lo', 'ar'])
      expect(sayDate({ on: '2027-01-15', precision: 'day' }, locale)).toMatch(/2027/)
  })

  it('is told apart by days and whole months', () => {
    expect(daysBetween('2026-11-23', '2027-01-01')).toBe(39)
    expect(monthsBetween('2025-06-30', '2026-11-23')).toBe(16)
  })
})
