import { describe, expect, it } from 'vitest'
import { answerDueOn, pageAbout, readTicket, ticketOf } from './rules'

describe('the page that an error is on', () => {
  it.each([
    ['/plans/X', '/plans/X'],
    ['/vi/plans/X?status=completed', '/plans/X?status=completed'],
    ['https://concord.example/en/plans/X/A%2F1', '/plans/X/A%2F1'],
    ['/en', '/'],
    ['//evil.example/x', null],
    ['javascript:alert(1)', null],
    ['/a b', null],
    ['/a\\b', null],
    ['plans', null],
  ])('%s is %s', (typed, about) => {
    expect(pageAbout(typed)).toBe(about)
  })
})

describe('a report of an error', () => {
  it('is owed an answer in ten working days', () => {
    expect(answerDueOn('2026-11-23')).toBe('2026-12-07')
  })

  it('is found by its reference and secret together', () => {
    const secret = 'abcdefghij_-0123456789'

    expect(readTicket(ticketOf('E-20261123-00AA11BB', secret))).toEqual({
      reference: 'E-20261123-00AA11BB',
      secret,
    })
    expect(readTicket('E-20261123-00AA11BB')).toBeNull()
    expect(readTicket('E-20261123-00AA11BB-short')).toBeNull()
  })
})
