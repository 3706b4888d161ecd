import { describe, expect, it } from 'vitest'
import { pageNamed, stageOf } from './rules'

const then = new Date('2026-11-01')
const none = { declinedAt: null, hiddenAt: null, restoredAt: null }

describe('a hiding', () => {
  it('is proposed, then hidden or declined, then restored', () => {
    expect(stageOf(none)).toBe('proposed')
    expect(stageOf({ ...none, declinedAt: then })).toBe('declined')
    expect(stageOf({ ...none, hiddenAt: then })).toBe('hidden')
    expect(stageOf({ ...none, hiddenAt: then, restoredAt: then })).toBe('restored')
  })
})

describe('the address of a page', () => {
  it.each([
    ['https://concord.example/vi/plans/X-PLAN/A%2F1?x=1#reports', { plan: 'X-PLAN', code: 'A/1' }],
    ['/en/plans/X-PLAN/A-1/history', { plan: 'X-PLAN', code: 'A-1' }],
    ['/en/plans/X-PLAN', null],
    ['/en/plans/X-PLAN/%E0', null],
    ['A-1', null],
  ])('%s names its commitment or nothing', (text, named) => {
    expect(pageNamed(text)).toEqual(named)
  })
})
