import { describe, expect, it } from 'vitest'
import { frequenciesIn, groupsOf, leastLikeness, likenessOf, pairsOf, type Compared } from './rules'
import { termsOf } from './terms'

const one = (id: string, planId: string, terms: string[], more: Partial<Compared> = {}): Compared => ({
  id,
  planId,
  terms,
  items: [],
  organisations: [],
  layer: null,
  ...more,
})
const cable = one('a', 'p', ['permit', 'cabl', 'repair'], { items: ['lines', 'cables'] })
const same = one('b', 'q', ['cabl', 'repair', 'permit', 'day'], { items: ['cables'] })
const other = one('c', 'q', ['skill', 'youth'], { items: ['lines'] })
const crowd = Array.from({ length: 30 }, (_, index) =>
  one(`z${index}`, 'r', ['digit', `word${index}`], { items: ['lines'] }),
)
const all = [cable, same, other, ...crowd]

describe('a likeness', () => {
  it('is more for what few share than for what many have', () => {
    const frequencies = frequenciesIn(all)

    expect(likenessOf(cable, same, frequencies).score).toBeGreaterThan(0.6)
    expect(likenessOf(cable, other, frequencies).score).toBeLessThan(leastLikeness)
    expect(likenessOf(cable, same, frequencies).items.shared).toEqual(['cables'])
  })

  it('is the same from both sides', () => {
    const frequencies = frequenciesIn(all)

    expect(likenessOf(same, cable, frequencies).score).toBeCloseTo(likenessOf(cable, same, frequencies).score)
  })
})

describe('pairs', () => {
  it('are of two plans and kept once', () => {
    const twin = one('d', 'p', cable.terms as string[], { items: ['cables'] })

    expect(
      pairsOf([...all, twin], [...all, twin])
        .map(({ lowId, highId }) => `${lowId} ${highId}`)
        .sort(),
    ).toEqual(['a b', 'b d'])
  })

  it('hang together in groups of three and more', () => {
    const pair = (lowId: string, highId: string, score = 0.8) => ({ lowId, highId, score })

    expect(groupsOf([pair('a', 'b'), pair('c', 'd'), pair('b', 'e'), pair('e', 'f', 0.3)])).toEqual([
      [pair('a', 'b'), pair('b', 'e')],
    ])
  })
})

describe('the terms of a title', () => {
  it('meet under the field’s short and long names, and leave out the words of any plan', () => {
    expect(termsOf(['asean', 'cert', 'plan', '2026'])).toEqual(['incid', 'respons'])
    expect(termsOf(['cybersecur'])).toEqual(termsOf(['cyber', 'secur']))
  })
})
