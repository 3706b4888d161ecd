import { describe, expect, it } from 'vitest'
import { canRollUp, rolledUp, rolledUpOverTime, type Spoken } from './rolling-up'

const line = (value: string | null, more: Partial<Spoken> = {}): Spoken => ({
  periodEnd: '2026-06-30',
  value,
  isJoint: false,
  ...more,
})

describe('values of several parts', () => {
  it('are the lead’s alone without a rule', () => {
    expect(rolledUp('none', [line('10'), line('20')])).toMatchObject({ value: '10' })
    expect(rolledUp('none', [null, line('20')])).toMatchObject({ value: null })
  })

  it('are added up, without a zero for who has none', () => {
    expect(rolledUp('sum', [line('10.5'), line(null), line('2'), null])).toEqual({
      value: '12.5',
      counted: 2,
      of: 4,
      isJoint: false,
    })
  })

  it('have a mean over those that were measured', () => {
    expect(rolledUp('mean', [line('10'), line(null), line('20')])).toMatchObject({
      value: '15',
      counted: 2,
      of: 3,
    })
  })

  it('are the newest, and on one day that of the first named', () => {
    const later = line('7', { periodEnd: '2026-12-31' })

    expect(rolledUp('latest', [line('10'), later, line('9')])).toMatchObject({ value: '7' })
    expect(rolledUp('latest', [line('10'), line('9')])).toMatchObject({ value: '10' })
  })

  it('count a joint value once, however many parts report it', () => {
    const joint = line('300', { isJoint: true })

    expect(rolledUp('sum', [joint, joint, line('40')])).toMatchObject({ value: '300', isJoint: true })
  })

  it('come to nothing where nobody measured', () => {
    expect(rolledUp('sum', [null, line(null)])).toMatchObject({ value: null, counted: 0, of: 2 })
  })

  it('stand at the end of each period as all had spoken by then', () => {
    const [first, second] = rolledUpOverTime('sum', [
      [line('10', { periodEnd: '2025-12-31' }), line('12')],
      [line('5')],
    ])

    expect(first).toMatchObject({ periodEnd: '2025-12-31', value: '10', counted: 1 })
    expect(second).toMatchObject({ periodEnd: '2026-06-30', value: '17', counted: 2 })
  })
})

describe('what must not be added', () => {
  it('is not: percentages have a mean, a yes or a no has neither', () => {
    expect(canRollUp('percentage', 'sum')).toBe(false)
    expect(canRollUp('percentage', 'mean')).toBe(true)
    expect(canRollUp('yes_no', 'mean')).toBe(false)
    expect(canRollUp('yes_no', 'latest')).toBe(true)
    expect(canRollUp('unit', 'sum')).toBe(true)
  })
})
