import { describe, expect, it } from 'vitest'
import { loanOf, stateOfInvitation } from './rules'

const now = new Date('2026-11-25T09:00:00.000Z')

describe('lending a seat', () => {
  it('begins at once where it begins today, and holds to the end of its last day', () => {
    expect(loanOf('2026-11-25', '2026-12-01', now)).toEqual({
      ok: true,
      value: { startedAt: now, endedAt: new Date('2026-12-02T00:00:00.000Z') },
    })
  })

  it.each([
    ['2026-11-24', '2026-12-01', 'begins-earlier', 'from'],
    ['2026-12-02', '2026-12-01', 'ends-before', 'until'],
    ['2026-11-25', '2027-12-01', 'too-long', 'until'],
  ])('is refused from %s to %s', (from, until, reason, field) => {
    expect(loanOf(from, until, now)).toEqual({ ok: false, reason, field })
  })
})

describe('an invitation', () => {
  const row = { expiresAt: new Date('2026-12-02'), acceptedAt: null, withdrawnAt: null }

  it('is open until it is answered or its time is over', () => {
    expect(stateOfInvitation(row, now)).toBe('open')
    expect(stateOfInvitation(row, row.expiresAt)).toBe('expired')
    expect(stateOfInvitation({ ...row, acceptedAt: now }, row.expiresAt)).toBe('accepted')
    expect(stateOfInvitation({ ...row, withdrawnAt: now }, now)).toBe('withdrawn')
  })
})
