import { describe, expect, it } from 'vitest'
import { compare, type Target, type Then } from './rules'

const promise = (code: string, said: Partial<Then> = {}): Then => ({
  id: code,
  code,
  title: `Promise ${code}`,
  language: 'en',
  lead: 'Ministry',
  dueOn: null,
  implementation: null,
  percentComplete: null,
  reportedFor: null,
  targets: [],
  ...said,
})
const target = (said: Partial<Target>): Target => ({
  id: 'villages',
  title: 'Villages',
  language: 'en',
  unit: 'villages',
  measure: 'unit',
  direction: 'floor',
  target: '100',
  ...said,
})
const month = (on: string) => ({ on, precision: 'month' as const })
const codes = (list: { code: string }[]) => list.map(({ code }) => code)

describe('a plan on two days', () => {
  it('tells what was added and what was taken out', () => {
    const { added, removed } = compare([promise('A'), promise('B')], [promise('B'), promise('C')])

    expect([codes(added), codes(removed)]).toEqual([['C'], ['A']])
  })

  it('tells nothing of what stayed as it was', () => {
    const same = [promise('A', { dueOn: month('2026-01-01'), targets: [target({})] })]

    expect(Object.values(compare(same, structuredClone(same))).flat()).toEqual([])
  })

  it('tells how the work moved, and that it was reported', () => {
    const { moved, reported } = compare(
      [promise('A')],
      [promise('A', { implementation: 'in_progress', percentComplete: 40, reportedFor: '2026-06-30' })],
    )

    expect(moved).toMatchObject([{ from: { implementation: null }, to: { percentComplete: 40 } }])
    expect(reported).toMatchObject([{ code: 'A', for: '2026-06-30' }])
  })

  it.each([
    [month('2025-12-01'), month('2026-06-01'), 6],
    [month('2026-01-01'), month('2026-02-01'), 1],
    [{ on: '2026-01-01', precision: 'year' }, { on: '2027-01-01', precision: 'year' }, 12],
    [{ on: '2026-01-10', precision: 'day' }, { on: '2026-01-20', precision: 'day' }, 0],
  ] as const)('says by how many months a date slipped: %o to %o', (from, to, months) => {
    expect(compare([promise('A', { dueOn: from })], [promise('A', { dueOn: to })]).slipped).toMatchObject([
      { months },
    ])
  })

  it('takes a date said more precisely, or brought forward, for no slip', () => {
    const year = { on: '2026-01-01', precision: 'year' as const }

    for (const to of [month('2026-06-01'), month('2026-12-01'), null])
      expect(compare([promise('A', { dueOn: year })], [promise('A', { dueOn: to })]).slipped).toEqual([])
  })

  it.each([
    ['floor', '100', '80', 1],
    ['floor', '100', '120', 0],
    ['count', '9', '10', 0],
    ['ceiling', '5', '8', 1],
    ['ceiling', '5', '3', 0],
    ['floor', '100', null, 1],
  ] as const)('names a lowered target as lowered: %s %s to %s', (direction, from, to, lowered) => {
    const before = [promise('A', { targets: [target({ direction, target: from })] })]
    const after = [promise('A', { targets: [target({ direction, target: to })] })]

    expect(compare(before, after).lowered).toHaveLength(lowered)
  })

  it('tells who leads now', () => {
    const { led } = compare([promise('A')], [promise('A', { lead: 'Successor' })])

    expect(led).toMatchObject([{ from: 'Ministry', to: 'Successor' }])
  })
})
