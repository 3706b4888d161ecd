// What waits on a desk beside reports and entries: queries, open reviews, proposals; for whom, and until when.
import { beforeAll, describe, expect, it } from 'vitest'
import { actAs, post } from '../../support/corridor'
import { acceptChange } from '@/lib/baseline/actions'
import { dayOf } from '@/lib/dates'
import { waitingFor } from '@/lib/desk/queries/waiting'
import { answerQuery } from '@/lib/review/actions'
import { aCommitment, anUpdate } from '../../support/builders'
import { aProposal } from '../../support/proposals'
import { aReview } from '../../support/reviews'
import { aWorld, type PersonName, type World } from '../../support/world'

const today = dayOf(new Date())
let world: World
beforeAll(async () => {
  world = await aWorld()
})

const keysOf = async (person: PersonName) =>
  (await waitingFor(world.people[person], today)).map(({ key }) => key)

describe('what waits', () => {
  it('is a partner’s query, for the officers of the organisation that reported, until it is answered', async () => {
    const update = await anUpdate(world, await aCommitment(world))
    const review = await aReview(world, update, { verdict: 'queries', reason: 'Forty of how many?' })

    expect(await keysOf('focalPoint')).toContain(`query ${review}`)
    expect(await keysOf('neighbour')).not.toContain(`query ${review}`)
    expect(await keysOf('reviewer')).not.toContain(`query ${review}`)

    actAs(world.people.focalPoint)
    await post(answerQuery, { id: review, text: 'Of ninety.', language: 'en' })
    expect(await keysOf('focalPoint')).not.toContain(`query ${review}`)
  })

  it('is what an organisation may review, as one thing, until it has', async () => {
    const update = await anUpdate(world, await aCommitment(world))

    expect(await keysOf('reviewer')).toContain('reviews')
    expect(await keysOf('focalPoint')).not.toContain('reviews')

    await aReview(world, update)
    expect(await keysOf('reviewer')).not.toContain('reviews')
  })

  it('is a proposal to move a promise, for who may decide on it, until it is decided', async () => {
    const { id, version } = await aProposal(world, await aCommitment(world))

    expect(await keysOf('moderator')).toContain('proposals')
    expect(await keysOf('focalPoint')).not.toContain('proposals')

    actAs(world.people.moderator)
    await post(acceptChange, { id, version, note: 'Well argued.' })
    expect(await keysOf('moderator')).not.toContain('proposals')
  })
})
