import { describe, expect, it } from 'vitest'
import { changesNothing, differenceOf, readTicket, ticketOf, whyNotBetween, type LinkBetween } from './rules'

const link = (from: string, to: string, over: Partial<LinkBetween> = {}): LinkBetween => ({
  from,
  to,
  relation: 'contributes_to',
  level: 'item',
  source: 'The matrix',
  note: null,
  confidence: 'medium',
  needsExpertReview: false,
  ...over,
})

describe('what an edition changes', () => {
  it('is nothing where every link says the same, whatever their order', () => {
    const difference = differenceOf([link('A', 'X'), link('B', 'Y')], [link('B', 'Y'), link('A', 'X')])

    expect(changesNothing(difference)).toBe(true)
  })

  it('is what came, what went, and what says something else', () => {
    const difference = differenceOf(
      [link('A', 'X'), link('B', 'Y'), link('C', 'Z')],
      [link('A', 'X', { confidence: 'high', note: 'Read again' }), link('C', 'Z'), link('B', 'Z')],
    )

    expect(difference.added.map(({ from, to }) => [from, to])).toEqual([['B', 'Z']])
    expect(difference.removed.map(({ from, to }) => [from, to])).toEqual([['B', 'Y']])
    expect(difference.changed.map(({ after, fields }) => [after.from, fields])).toEqual([
      ['A', ['note', 'confidence']],
    ])
    expect(changesNothing(difference)).toBe(false)
  })

  it('does not mix up codes that run into each other', () => {
    const difference = differenceOf([link('A', 'BC')], [link('AB', 'C')])

    expect([difference.added.length, difference.removed.length]).toEqual([1, 1])
  })
})

describe('where a link may lie', () => {
  const crosswalk = { fromFrameworkId: 'one', toFrameworkId: 'two' }
  const end = (id: string, frameworkId: string, isWithdrawn = false) => ({ id, frameworkId, isWithdrawn })

  it.each([
    [null, end('b', 'two'), 'from-not-found', 'from'],
    [end('a', 'one'), null, 'to-not-found', 'to'],
    [end('a', 'one'), end('a', 'one'), 'to-itself', 'to'],
    [end('a', 'three'), end('b', 'two'), 'from-elsewhere', 'from'],
    [end('a', 'one'), end('b', 'three'), 'to-elsewhere', 'to'],
    [end('a', 'one', true), end('b', 'two'), 'from-withdrawn', 'from'],
    [end('a', 'one'), end('b', 'two', true), 'to-withdrawn', 'to'],
  ] as const)('not from %j to %j: %s', (from, to, reason, field) => {
    expect(whyNotBetween(from, to, crosswalk)).toEqual({ reason, field })
  })

  it('is from a standing item of the one framework to a standing item of the other', () => {
    expect(whyNotBetween(end('a', 'one'), end('b', 'two'), crosswalk)).toBeNull()
  })
})

describe('a dispute', () => {
  it('is found by its reference and secret together', () => {
    const secret = 'abcdefghij_-0123456789'

    expect(readTicket(ticketOf('D-20261126-00AA11BB', secret))).toEqual({
      reference: 'D-20261126-00AA11BB',
      secret,
    })
    expect(readTicket('D-20261126-00AA11BB')).toBeNull()
    expect(readTicket(ticketOf('E-20261126-00AA11BB', secret))).toBeNull()
  })
})
