import { describe, expect, it } from 'vitest'
import type { PartialDate } from '@/lib/dates'
import { actualsOverTime, byFirstDate, milestoneOverTime } from './measures'

const day = (on: string): PartialDate => ({ on, precision: 'day' })
const month = (on: string): PartialDate => ({ on, precision: 'month' })
const milestone = { id: 'landing', dueOn: month('2026-06-01') }
const said = (periodEnd: string, reachedOn: string | null, expectedOn: PartialDate | null) => ({
  periodEnd,
  wordings: [{ milestones: [{ milestoneId: 'landing', reachedOn, expectedOn }] }],
})

describe('a milestone over time', () => {
  it('stands where it was promised while nobody speaks of it', () => {
    expect(milestoneOverTime(milestone, [])).toEqual({
      first: month('2026-06-01'),
      current: month('2026-06-01'),
      reached: null,
      slippedDays: 0,
    })
  })

  it('moves to where the latest report that speaks of it expects it, and keeps its first date', () => {
    const reports = [
      { periodEnd: '2026-12-31', wordings: [{ milestones: [] }] },
      said('2026-06-30', null, day('2026-09-15')),
      said('2025-12-31', null, day('2027-01-01')),
    ]

    expect(milestoneOverTime(milestone, reports)).toMatchObject({
      first: month('2026-06-01'),
      current: day('2026-09-15'),
      slippedDays: 77,
    })
  })

  it('has slipped by the days that it was reached late', () => {
    expect(milestoneOverTime(milestone, [said('2026-12-31', '2026-07-10', null)])).toMatchObject({
      reached: day('2026-07-10'),
      slippedDays: 10,
    })
    expect(milestoneOverTime(milestone, [said('2026-06-30', '2026-06-30', null)]).slippedDays).toBe(0)
  })

  it('is told by the last public wording of a report, not by one that was amended', () => {
    const amended = {
      periodEnd: '2026-06-30',
      wordings: [
        { milestones: [{ milestoneId: 'landing', reachedOn: null, expectedOn: day('2026-08-01') }] },
        { milestones: [{ milestoneId: 'landing', reachedOn: '2026-05-01', expectedOn: null }] },
      ],
    }

    expect(milestoneOverTime(milestone, [amended])).toMatchObject({
      reached: null,
      current: day('2026-08-01'),
    })
  })

  it('comes in the order of its first date; one without a date comes last', () => {
    const [a, b, c] = [{ dueOn: null }, { dueOn: month('2026-06-01') }, { dueOn: day('2026-06-15') }]

    expect(byFirstDate([a, b, c])).toEqual([c, b, a])
  })
})

describe('an indicator over time', () => {
  it('keeps a coded reason where there is no value, oldest first', () => {
    const reports = [
      {
        periodEnd: '2026-06-30',
        wordings: [{ actuals: [{ indicatorId: 'a', value: '12', noValueReason: null }] }],
      },
      {
        periodEnd: '2025-12-31',
        wordings: [
          { actuals: [{ indicatorId: 'a', value: null, noValueReason: 'confidential' }] },
          { actuals: [{ indicatorId: 'a', value: '3', noValueReason: null }] },
        ],
      },
      {
        periodEnd: '2025-06-30',
        wordings: [{ actuals: [{ indicatorId: 'b', value: '1', noValueReason: null }] }],
      },
    ]

    expect(actualsOverTime('a', reports)).toEqual([
      { periodEnd: '2025-12-31', value: null, noValueReason: 'confidential', isJoint: false },
      { periodEnd: '2026-06-30', value: '12', noValueReason: null, isJoint: false },
    ])
  })
})
