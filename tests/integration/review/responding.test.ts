// What the reporting organisation says to a review: the private answer that closes a query, and one public reply.
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { actAs, errorsIn, landed, post, refreshed, refusalIn } from '../../support/corridor'
import { appDb } from '@/lib/db/clients'
import { answerQuery, replyToReview } from '@/lib/review/actions'
import { aCommitment, anUpdate } from '../../support/builders'
import { rowsOf } from '../../support/database'
import { aReview } from '../../support/reviews'
import { leavingNothing } from '../../support/unchanged'
import { aWorld, type World } from '../../support/world'

let world: World
beforeAll(async () => {
  world = await aWorld()
})
beforeEach(() => {
  refreshed()
  actAs(world.people.colleague)
})

const published = async () => anUpdate(world, await aCommitment(world))
const handedIn = async () => anUpdate(world, await aCommitment(world), { state: 'submitted' })
const asked = async (update?: { versionId: string }) =>
  aReview(world, update ?? (await published()), { verdict: 'queries', reason: 'Which villages?' })
const saying = (id: string, text = 'Those in the hills.') => ({ id, text, language: 'en' })
const lastEvent = (id: string) =>
  appDb().historyEvent.findFirstOrThrow({ where: { subjectId: id }, orderBy: { sequence: 'desc' } })

describe.each([
  ['answering a query', answerQuery],
  ['replying to a review', replyToReview],
])('%s', (_name, action) => {
  it('asks somebody signed out to sign in', async () => {
    const id = await asked()
    actAs(null)

    expect(landed(await leavingNothing(() => post(action, saying(id))))).toContain('/account/sign-in')
  })

  it('is not there for others, and not allowed to who reviewed', async () => {
    const id = await asked()

    actAs(world.people.neighbour)
    expect(await leavingNothing(() => post(action, saying(id)))).toEqual({ notFound: true })
    actAs(world.people.reviewer)
    expect(refusalIn(await leavingNothing(() => post(action, saying(id))))).toContain('may not make')
    actAs(world.people.moderator)
    expect(refusalIn(await leavingNothing(() => post(action, saying(id))))).toContain('may not make')
  })

  it('needs words', async () => {
    const id = await asked()

    expect(errorsIn(await leavingNothing(() => post(action, saying(id, '  '))))).toEqual({
      text: 'Write something first',
    })
  })
})

describe('answering a query', () => {
  it('closes it, in private, and tells the asker', async () => {
    const update = await published()
    const id = await asked(update)

    const answer = await post(answerQuery, saying(id))

    expect(landed(answer)).toBe(`/en/desk/progress/${update.versionId}/reviews?done=answered`)
    expect(await lastEvent(id)).toMatchObject({
      event: 'review.answered',
      visibility: 'internal',
      before: { query: 'open' },
      after: { query: 'answered' },
    })
    const [notice] = await rowsOf(
      `SELECT organisation_id, role FROM outbox_messages WHERE kind = 'review.answered' AND payload->>'path' LIKE '%' || $1`,
      [update.versionId],
    )
    expect(notice).toEqual({ organisation_id: world.organisations.bank, role: 'partner_reviewer' })
  })

  it('happens once: a closed query is refused with a sentence', async () => {
    const id = await asked()
    await post(answerQuery, saying(id))

    expect(
      refusalIn(await leavingNothing(() => post(answerQuery, saying(id, 'Or rather the coast.')))),
    ).toContain('This query is closed')
  })

  it('is refused once the asker has reviewed again', async () => {
    const update = await published()
    const id = await asked(update)
    await aReview(world, update)

    expect(refusalIn(await leavingNothing(() => post(answerQuery, saying(id))))).toContain(
      'This query is closed',
    )
  })

  it('is refused where nothing was asked', async () => {
    const id = await aReview(world, await published())

    expect(refusalIn(await leavingNothing(() => post(answerQuery, saying(id))))).toContain('asks nothing')
  })

  it('by two colleagues at once is one answer', async () => {
    const id = await asked()

    const answers = await Promise.all(['hills', 'coast'].map((text) => post(answerQuery, saying(id, text))))

    expect(answers.map(landed).filter((to) => to.includes('done=answered'))).toHaveLength(1)
    expect(await rowsOf('SELECT 1 FROM review_answers WHERE review_id = $1', [id])).toHaveLength(1)
  })

  it('is refused by the database for a closed query, and for another organisation', async () => {
    const concurred = await aReview(world, await published())
    const open = await asked()
    const insert = (id: string, organisation: string) =>
      rowsOf(
        `INSERT INTO review_answers (review_id, text, organisation_id, answered_by_id) VALUES ($1, 'x', $2, $3)`,
        [id, organisation, world.people.colleague.personId],
      )

    await expect(insert(concurred, world.organisations.ministry)).rejects.toThrow('only an open query')
    await expect(insert(open, world.organisations.neighbour)).rejects.toThrow('only an open query')
  })
})

describe('the right of reply', () => {
  it('is public beside the review, dated, once', async () => {
    const update = await published()
    const id = await aReview(world, update, { verdict: 'disputes', reason: 'No cable is there.' })

    expect(landed(await post(replyToReview, saying(id, 'It is under the sea.')))).toContain('done=replied')

    expect(await lastEvent(id)).toMatchObject({
      event: 'review.replied',
      visibility: 'public',
      after: { reply: 'It is under the sea.', reviewedBy: 'Bank of the Tests' },
    })
    expect(refreshed()).toContain(`plan:${world.planCode}`)
    expect(refusalIn(await leavingNothing(() => post(replyToReview, saying(id))))).toContain(
      'replied to this review already',
    )
    await expect(rowsOf(`UPDATE review_replies SET text = 'x' WHERE review_id = $1`, [id])).rejects.toThrow(
      'append-only',
    )
  })

  it('waits until the review is public', async () => {
    const id = await asked(await handedIn())

    expect(refusalIn(await leavingNothing(() => post(replyToReview, saying(id))))).toContain(
      'is not published',
    )
  })

  it('is the reported organisation’s alone, by the database too', async () => {
    const id = await aReview(world, await published())

    await expect(
      rowsOf(
        `INSERT INTO review_replies (review_id, text, organisation_id, replied_by_id) VALUES ($1, 'x', $2, $3)`,
        [id, world.organisations.bank, world.people.reviewer.personId],
      ),
    ).rejects.toThrow('replied to by the organisation')
  })
})
