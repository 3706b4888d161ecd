import { describe, expect, it } from 'vitest'
import { crossingsIn, daysToTell, placeOf, reachOf, sizeOf, threadsUnder, whyBare } from './rules'

describe('a bare crossing', () => {
  it('says which of three things it is, and a mark does not hide what is there', () => {
    expect(whyBare({ direct: {}, derived: {} }, false)).toBe('nothing_planned')
    expect(whyBare({ direct: {}, derived: {} }, true)).toBe('not_applicable')
    expect(whyBare({ direct: { not_reported: 2 }, derived: { not_reported: 1 } }, false)).toBe(
      'planned_not_reported',
    )
    expect(whyBare({ direct: { not_reported: 2 }, derived: {} }, true)).toBe('planned_not_reported')
    expect(whyBare({ direct: { not_reported: 2, completed: 1 }, derived: {} }, false)).toBeNull()
  })
})

describe('crossings', () => {
  const counts = [
    { itemId: 'a', key: 'p', work: 'completed', direct: 1, derived: 0 },
    { itemId: 'a', key: 'p', work: 'not_reported', direct: 2, derived: 4 },
    { itemId: 'b', key: 'p', work: 'in_progress', direct: 0, derived: 1 },
  ] as const

  it('keep what names an item apart from what only a crosswalk leads there', () => {
    const found = crossingsIn(counts)

    expect(found.get(placeOf('a', 'p'))).toEqual({
      direct: { completed: 1, not_reported: 2 },
      derived: { not_reported: 4 },
    })
    expect(sizeOf(found.get(placeOf('b', 'p'))?.direct ?? {})).toBe(0)
  })

  it('sort the items of a framework by how they are reached', () => {
    const whole = crossingsIn(counts.map((count) => ({ ...count, key: '' })))

    expect(reachOf(['a', 'b', 'c'], whole)).toEqual({ named: ['a'], throughOnly: ['b'], bare: ['c'] })
  })
})

describe('the threads of a sheet', () => {
  const items = [
    { id: '1', parentId: null },
    { id: '1.1', parentId: '1' },
    { id: '2', parentId: null },
  ]

  it('are the parts of what is asked for, and a leaf itself', () => {
    expect(threadsUnder(items, null).map(({ id }) => id)).toEqual(['1', '2'])
    expect(threadsUnder(items, { id: '1', parentId: null }).map(({ id }) => id)).toEqual(['1.1'])
    expect(threadsUnder(items, { id: '2', parentId: null }).map(({ id }) => id)).toEqual(['2'])
  })
})

describe('the days beside today', () => {
  it('are the last ends of half-years since the record began', () => {
    expect(daysToTell('2025-03-01', '2026-11-26')).toEqual(['2025-06-30', '2025-12-31', '2026-06-30'])
    expect(daysToTell('2026-11-01', '2026-11-26')).toEqual([])
    expect(daysToTell('2020-01-01', '2026-06-30')).toHaveLength(4)
  })
})
