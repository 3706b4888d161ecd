import { describe, expect, it } from 'vitest'
import { parsePartialDate } from '@/lib/dates'
import {
  afterAct,
  baselineStates,
  firstPromised,
  isSame,
  isTargetLowered,
  isWeaker,
  movementsOf,
  problemWithTarget,
  slipOf,
  slippedMonths,
  type Direction,
  type Said,
} from './rules'

const date = (stated: string | null): Said => ({
  kind: 'date',
  date: stated === null ? null : parsePartialDate(stated),
})
const target = (value: string | null, year: number | null = 2027): Said => ({ kind: 'target', value, year })

describe('the states of a proposal', () => {
  it('leave from proposed alone, and each act has one end', () => {
    const table = baselineStates.map((state) => [
      state,
      afterAct(state, 'accept'),
      afterAct(state, 'refuse'),
      afterAct(state, 'withdraw'),
    ])

    expect(table).toEqual([
      ['proposed', 'accepted', 'refused', 'withdrawn'],
      ['accepted', null, null, null],
      ['refused', null, null, null],
      ['withdrawn', null, null, null],
    ])
  })
})

describe('naming a move', () => {
  it.each<[Direction, string, string, string]>([
    ['floor', '100', '80', 'target_lowered'],
    ['floor', '80', '100', 'target_raised'],
    ['count', '12', '10', 'target_lowered'],
    ['count', '10', '12', 'target_raised'],
    ['ceiling', '5', '7', 'ceiling_loosened'],
    ['ceiling', '7', '5', 'ceiling_tightened'],
  ])('a %s that goes from %s to %s is %s', (direction, from, to, named) => {
    expect(movementsOf(target(from), target(to), direction)).toEqual([named])
  })

  it('a target that is lowered and put off is both', () => {
    expect(movementsOf(target('100', 2026), target('90', 2028))).toEqual(['target_lowered', 'target_later'])
  })

  it('only a lowered target and a loosened ceiling promise less', () => {
    expect(isWeaker(['target_lowered'])).toBe(true)
    expect(isWeaker(['target_later', 'ceiling_loosened'])).toBe(true)
    expect(isWeaker(['target_raised', 'ceiling_tightened', 'later'])).toBe(false)
  })

  it('a date is later or earlier by its last day, and else only said otherwise', () => {
    expect(movementsOf(date('2025-12'), date('2026-06'))).toEqual(['later'])
    expect(movementsOf(date('2026'), date('2026-06'))).toEqual(['earlier'])
    expect(movementsOf(date('2026'), date('2026-12'))).toEqual(['restated'])
    expect(movementsOf(date(null), date('2026-12'))).toEqual(['set'])
  })

  it('a value is the same however many noughts it carries', () => {
    expect(isSame(target('2'), target('2.000'))).toBe(true)
    expect(isSame(target('2', 2026), target('2', 2027))).toBe(false)
    expect(isSame(date('2026'), date('2026-01'))).toBe(false)
  })
})

describe('what was first promised', () => {
  const on = parsePartialDate

  it('is what stood before the earliest move', () => {
    const moves = [{ from: on('2025-12') }, { from: on('2026-03') }]

    expect(firstPromised(moves, on('2026-06'))).toEqual({ first: on('2025-12'), times: 2 })
    expect(firstPromised([], on('2026-06'))).toEqual({ first: on('2026-06'), times: 0 })
  })

  it('slips by whole months, from last day to last day', () => {
    expect(slippedMonths(on('2025-12'), on('2026-06'))).toBe(6)
    expect(slippedMonths(on('2026-01'), on('2026-02'))).toBe(1)
    expect(slippedMonths(on('2026-06'), on('2026-03'))).toBe(-3)
    expect(slippedMonths(null, on('2026-03'))).toBe(0)
  })

  it('is lowered where less is promised now than at first, not where it was raised again', () => {
    const moves = [{ from: { value: '100', year: 2027 } }]

    expect(isTargetLowered(moves, { value: '80', year: 2027 }, 'floor')).toBe(true)
    expect(isTargetLowered(moves, { value: '100', year: 2028 }, 'floor')).toBe(false)
    expect(isTargetLowered(moves, { value: '120', year: 2027 }, 'ceiling')).toBe(true)
    expect(isTargetLowered([], { value: '80', year: 2027 }, 'floor')).toBe(false)
  })
})

describe('how much of a list has slipped', () => {
  it('counts those that moved later, with the middle and the most', () => {
    expect(slipOf([0, 6, -3, 12])).toEqual({ moved: 2, median: 9, most: 12 })
    expect(slipOf([3, 12, 6])).toEqual({ moved: 3, median: 6, most: 12 })
  })

  it('says nothing where nothing slipped', () => {
    expect(slipOf([0, -2])).toBeNull()
  })
})

describe('a new target', () => {
  it('stays within what its measure allows', () => {
    expect(problemWithTarget('101', 'percentage')).toBe('percent')
    expect(problemWithTarget('2', 'yes_no')).toBe('yes-no')
    expect(problemWithTarget('250', 'unit')).toBeNull()
  })
})
