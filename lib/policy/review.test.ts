import { describe, expect, it } from 'vitest'
import type { Actor } from './actor'
import type { KnownParty } from './parties'
import { personOf, worldOf } from './people'
import { reviewPolicy } from './review'

const reviewer = personOf('partner_reviewer') as Actor
const everySeat: Actor = {
  ...reviewer,
  seats: (['focal_point', 'partner_reviewer', 'coordinator', 'moderator', 'administrator'] as const).map(
    (role) => ({ role, planId: null }),
  ),
}
const { reviewed } = worldOf('partner_reviewer', 'party')

describe('judging an update', () => {
  it('is open to a party through its organisation, its country, or its group of countries', () => {
    const party: KnownParty = { organisationId: null, countryCode: null, region: null }
    const of = (parties: KnownParty[]) => reviewPolicy.give(reviewer, { ...reviewed, parties })

    expect(of([{ ...party, organisationId: 'ours' }])).toBe(true)
    expect(of([{ ...party, countryCode: 'VN' }])).toBe(true)
    expect(of([{ ...party, region: 'asean' }])).toBe(true)
    expect(of([{ ...party, organisationId: 'theirs', countryCode: 'KH' }])).toBe(false)
  })

  it('is closed to its own organisation, whatever roles one holds', () => {
    const { reviewed: own } = worldOf('partner_reviewer', 'own')

    expect(reviewPolicy.give(everySeat, own)).toBe(false)
    expect(reviewPolicy.invite(everySeat, own)).toBe(false)
  })

  it('is closed to who wrote it, handed it in or has a seat there, for whomever they act now', () => {
    for (const mine of [
      { recordedById: everySeat.personId },
      { submittedById: everySeat.personId },
      { hasSeatThere: true },
    ])
      expect(reviewPolicy.give(everySeat, { ...reviewed, ...mine })).toBe(false)
  })
})
