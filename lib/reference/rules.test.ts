import { describe, expect, it } from 'vitest'
import { indicatorOf, verbIn } from './rules'
import type { SourceCommitment } from './schema'

describe('the verb of a source', () => {
  it.each([
    ['endorsed 2025-01', 'endorsed'],
    ['statement adopted 2026-01-15', 'adopted'],
    ['proposed', 'proposed'],
    ['joint drafting decided 2025-01-17; adoption not found', null],
    ['approval pending, January 2026', null],
    ['done 2021-01-22', null],
    [null, null],
  ])('in “%s” is %s', (status, verb) => {
    expect(verbIn(status)).toBe(verb)
  })
})

const target = (over: Partial<SourceCommitment>): SourceCommitment => ({
  code: 'X-1',
  title: 'Do a thing',
  theme: 'skills',
  lead: null,
  dueYear: null,
  dueDate: null,
  alignsTo: [],
  source: 'a page',
  confidence: 'high',
  status: null,
  targetValue: '10',
  targetUnit: 'people',
  indicator: null,
  ...over,
})

describe('a stated target', () => {
  it('is a ceiling where the unit says maximum', () => {
    expect(
      indicatorOf(target({ targetUnit: 'days (maximum)', indicator: 'Days to process a permit' })),
    ).toMatchObject({
      title: 'Days to process a permit',
      unit: 'days',
      direction: 'ceiling',
    })
  })

  it('is a floor where the title says at least, else a count', () => {
    expect(indicatorOf(target({ title: 'Train at least 10 people' }))?.direction).toBe('floor')
    expect(indicatorOf(target({}))?.direction).toBe('count')
  })

  it('is a yes or no where the source asks so', () => {
    expect(
      indicatorOf(target({ indicator: 'Contact point published (yes/no)', targetValue: '1' }))?.measure,
    ).toBe('yes_no')
  })

  it('is named after its unit where the source gives no name, and never gets a baseline', () => {
    expect(indicatorOf(target({ targetUnit: 'member states' }))?.title).toBe('Member states')
    expect(indicatorOf(target({ targetUnit: 'USD' }))?.title).toBe('Amount in USD')
    expect(indicatorOf(target({}))).toMatchObject({ baselineValue: null, baselineYear: null })
  })

  it('is not made up where the source states none', () => {
    expect(indicatorOf(target({ targetValue: null, targetUnit: null }))).toBeNull()
  })
})
