import { describe, expect, it } from 'vitest'
import { parsePartialDate, type PartialDate } from '@/lib/dates'
import { apart, diamondBand, fan, stacked, timeLine, valueLine } from './geometry'
import { quarterOf, workLook } from './states'

const day = (stated: string): PartialDate => parsePartialDate(stated)!

describe('a knot', () => {
  it('is whole when everything is in it', () => {
    expect(diamondBand(0, 1)).toBe('M12 22L22 12L12 2L12 2L2 12L12 22z')
  })

  it('is dyed from below', () => {
    expect(diamondBand(0, 0.5)).toBe('M12 22L22 12L2 12L12 22z')
    expect(diamondBand(0.5, 1)).toBe('M22 12L12 2L12 2L2 12z')
  })

  it('shows the quarter that the work is in, and its first as soon as it is begun', () => {
    expect([null, 0, 25, 26, 50, 75, 76, 100].map(quarterOf)).toEqual([1, 1, 1, 2, 2, 3, 4, 4])
  })

  it('that nobody reported on is an absence, not a failure', () => {
    expect(workLook(null)).toEqual({ shape: 'diamond-absent', tone: 'faint' })
    expect(workLook('not_reported')).toEqual(workLook(null))
  })
})

describe('parts laid end to end', () => {
  it('leave out what counts nothing and begin where the last one ended', () => {
    const laid = stacked([
      { state: 'completed', count: 3 },
      { state: 'discontinued', count: 0 },
      { state: 'not_reported', count: 2 },
    ])

    expect(laid).toEqual([
      { state: 'completed', count: 3, from: 0 },
      { state: 'not_reported', count: 2, from: 3 },
    ])
  })
})

describe('threads drawn into a knot', () => {
  it('start evenly spaced and end together', () => {
    expect(fan(2, 'right')).toEqual(['M0 10C50 10 50 20 100 20', 'M0 30C50 30 50 20 100 20'])
    expect(fan(1, 'left')).toEqual(['M100 10C50 10 50 10 0 10'])
  })
})

describe('a line of time', () => {
  it('runs from the first of the first year to the end of the last', () => {
    const line = timeLine([day('2025-03-31'), day('2026-12-31')])

    expect(line.years).toEqual([
      { year: 2025, at: 0 },
      { year: 2026, at: 50 },
    ])
    expect(line.at(day('2025-01-01'))).toBe(0)
  })

  it('puts what is due in a year at the end of that year', () => {
    const line = timeLine([day('2026'), day('2027')])

    expect(line.at(day('2026'))).toBe(line.at(day('2026-12-31')))
  })

  it('names at most six years', () => {
    expect(timeLine([day('2000'), day('2030')]).years.length).toBeLessThanOrEqual(6)
  })
})

describe('a line of values', () => {
  it('keeps every value inside with air at both ends, even a single one', () => {
    const place = valueLine([20, 80])
    expect(place(20)).toBeGreaterThan(0)
    expect(place(80)).toBeLessThan(1)

    expect(valueLine([7, 7])(7)).toBe(0.5)
    expect(valueLine([0])(0)).toBe(0.5)
  })

  it('pushes labels apart that would print over each other', () => {
    expect(apart([50, 10, 52], 14)).toEqual([50, 10, 64])
  })
})
