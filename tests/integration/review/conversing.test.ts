// The private conversation about an update: its two sides and the moderators, and nobody else, not even by name.
import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { actAs, errorsIn, landed, post } from '../../support/corridor'
import { appDb } from '@/lib/db/clients'
import { sendMessage } from '@/lib/review/actions'
import { conversation } from '@/lib/review/queries/conversation'
import { aCommitment, anUpdate } from '../../support/builders'
import { rowsOf } from '../../support/database'
import { aReview, secondReviewer } from '../../support/reviews'
import { leavingNothing } from '../../support/unchanged'
import { aWorld, type World } from '../../support/world'

let world: World
beforeAll(async () => {
  world = await aWorld()
  // Only who can sign in can read it.
  await rowsOf(`UPDATE people SET password_hash = 'a hash' WHERE email LIKE '%@tests.example'`)
})
beforeEach(() => actAs(world.people.reviewer))

const published = async () => anUpdate(world, await aCommitment(world))
const handedIn = async () => anUpdate(world, await aCommitment(world), { state: 'submitted' })
const saying = (update: { versionId: string }, more: Record<string, string | string[]> = {}) => ({
  id: update.versionId,
  reviewer: 'Z-BANK',
  text: 'Which villages do you mean?',
  language: 'en',
  ...more,
})

describe('a conversation', () => {
  it('asks somebody signed out to sign in', async () => {
    const update = await published()
    actAs(null)

    expect(landed(await leavingNothing(() => post(sendMessage, saying(update))))).toContain(
      '/account/sign-in',
    )
  })

  it('is not there for anybody but its two sides and the moderators', async () => {
    const update = await published()
    await aReview(world, update)
    const { neighbour, coordinator, administrator, outsider } = world.people
    for (const stranger of [neighbour, secondReviewer(world), coordinator, administrator, outsider]) {
      actAs(stranger)
      expect(await leavingNothing(() => post(sendMessage, saying(update))), stranger.name).toEqual({
        notFound: true,
      })
      expect(await conversation(stranger, update.versionId, 'Z-BANK'), stranger.name).toBeNull()
    }
  })

  it('begins with who may review; until then the other side finds none', async () => {
    const update = await handedIn()
    actAs(world.people.focalPoint)
    expect(await leavingNothing(() => post(sendMessage, saying(update)))).toEqual({ notFound: true })

    actAs(world.people.reviewer)
    expect(landed(await post(sendMessage, saying(update)))).toBe(
      `/en/desk/reviews/${update.versionId}/with/Z-BANK`,
    )

    for (const reader of [world.people.focalPoint, world.people.moderator, world.people.reviewer])
      expect(
        (await conversation(reader, update.versionId, 'Z-BANK'))?.messages.map(({ text }) => text),
      ).toEqual(['Which villages do you mean?'])
  })

  it('is remembered without its words, and heard by the other side', async () => {
    const update = await published()

    await post(sendMessage, saying(update))

    const event = await appDb().historyEvent.findFirstOrThrow({
      where: { subjectId: update.updateId },
      orderBy: { sequence: 'desc' },
    })
    expect(event).toMatchObject({
      event: 'review.message-sent',
      visibility: 'internal',
      after: { mentioned: 0 },
    })
    expect(JSON.stringify(event.after)).not.toContain('villages')
    const heard = await rowsOf(
      `SELECT organisation_id, role FROM outbox_messages WHERE kind = 'review.messaged' AND payload->>'path' LIKE '%' || $1 || '%'`,
      [update.versionId],
    )
    expect(heard).toEqual([{ organisation_id: world.organisations.ministry, role: 'focal_point' }])
  })

  it('goes on over a wording that came back, and needs words', async () => {
    const update = await anUpdate(world, await aCommitment(world), { state: 'submitted' })
    await aReview(world, update, { verdict: 'queries' })

    expect(errorsIn(await leavingNothing(() => post(sendMessage, saying(update, { text: '' }))))).toEqual({
      text: 'Write something first',
    })
  })

  it('is never changed', async () => {
    const update = await published()
    await post(sendMessage, saying(update))

    await expect(rowsOf(`UPDATE review_messages SET text = 'x'`)).rejects.toThrow('append-only')
    await expect(rowsOf(`DELETE FROM review_mentions; DELETE FROM review_messages`)).rejects.toThrow(
      'append-only',
    )
  })
})

describe('a mention', () => {
  it('is of somebody in the list, who is told', async () => {
    const update = await published()
    await aReview(world, update)
    const read = await conversation(world.people.reviewer, update.versionId, 'Z-BANK')
    expect(read?.readers.map(({ name }) => name).sort()).toEqual([
      'The colleague',
      'The focalPoint',
      'The moderator',
    ])
    const person = world.people.focalPoint.personId

    await post(sendMessage, saying(update, { 'mentions[]': [person] }))

    const [told] = await rowsOf(
      `SELECT person_id, organisation_id, role FROM outbox_messages WHERE kind = 'review.mentioned' AND payload->>'path' LIKE '%' || $1 || '%'`,
      [update.versionId],
    )
    expect(told).toEqual({ person_id: person, organisation_id: null, role: null })
  })

  it('of somebody who may not read it is refused like one of nobody, in the same words', async () => {
    const update = await published()
    await aReview(world, update)
    const { neighbour, administrator, outsider } = world.people
    const strangers = [
      neighbour.personId,
      administrator.personId,
      outsider.personId,
      randomUUID(),
      'not an id',
    ]
    const answers = []
    for (const stranger of strangers) {
      const mentions = [world.people.focalPoint.personId, stranger]
      const answer = await leavingNothing(() => post(sendMessage, saying(update, { 'mentions[]': mentions })))
      answers.push(errorsIn(answer))
    }

    const sentence = 'Choose people from the list only: it holds everyone who can read this conversation'
    expect(answers).toEqual(strangers.map(() => ({ mentions: sentence })))
  })

  it('of a suspended person is refused as well', async () => {
    const update = await published()
    await aReview(world, update)
    const { personId } = world.people.colleague
    await rowsOf(`UPDATE people SET state = 'suspended' WHERE id = $1`, [personId])

    const answer = await leavingNothing(() => post(sendMessage, saying(update, { 'mentions[]': [personId] })))

    expect(errorsIn(answer).mentions).toContain('Choose people from the list only')
    await rowsOf(`UPDATE people SET state = 'active' WHERE id = $1`, [personId])
  })
})
