import { expect, it } from 'vitest'
import { blockerState, canResolve, daysBlocked } from './rules'

it('a blocker is open until it is resolved, and resolved once', () => {
  expect(blockerState({ resolvedAt: null })).toBe('open')
  expect(blockerState({ resolvedAt: new Date(0) })).toBe('resolved')
  expect([canResolve('open'), canResolve('resolved')]).toEqual([true, false])
})

it('days are counted from the day it began, never below none', () => {
  expect(daysBlocked('2026-11-01', '2026-11-23')).toBe(22)
  expect(daysBlocked('2026-11-23', '2026-11-20')).toBe(0)
})
