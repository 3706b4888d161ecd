// Reviewing an update: signed out → not there → not allowed → refused → done with its history. Nobody reviews what their
// own organisation says, by the rule and by the database.
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { actAs, errorsIn, landed, post, refreshed, refusalIn, typedIn } from '../../support/corridor'
import { appDb } from '@/lib/db/clients'
import { addPerson, giveSeat } from '@/lib/person/commands/people'
import type { Actor } from '@/lib/policy/actor'
import { beginAmendment } from '@/lib/progress/commands/begin'
import { publishVersion } from '@/lib/progress/commands/moderate'
import { submitUpdate } from '@/lib/progress/commands/submit'
import { giveReview } from '@/lib/review/actions'
import { aCommitment, anUpdate, type UpdateAsked } from '../../support/builders'
import { rowsOf } from '../../support/database'
import { aReview, hashOf, reviewOf, secondReviewer } from '../../support/reviews'
import { leavingNothing } from '../../support/unchanged'
import { act, aWorld, by, today, type World } from '../../support/world'

let world: World
beforeAll(async () => {
  world = await aWorld()
})
beforeEach(() => {
  refreshed()
  actAs(world.people.reviewer)
})

const handedIn = async (asked: UpdateAsked = {}) =>
  anUpdate(world, await aCommitment(world), { state: 'submitted', ...asked })
const published = async () => anUpdate(world, await aCommitment(world))
const reviewsOf = (versionId: string) =>
  appDb().review.findMany({ where: { versionId }, orderBy: { number: 'asc' } })
const lastEvent = (id: string) =>
  appDb().historyEvent.findFirstOrThrow({
    where: { subjectType: 'review', subjectId: id },
    orderBy: { sequence: 'desc' },
  })
const everySeat = (actor: Actor): Actor => ({
  ...actor,
  seats: (['focal_point', 'partner_reviewer', 'coordinator', 'moderator', 'administrator'] as const).map(
    (role) => ({ role, planId: null }),
  ),
})
const superseded = async () => {
  const update = await published()
  const { focalPoint, moderator } = world.people
  const open = await act('progress.amendment-begun', focalPoint, (tx) =>
    beginAmendment(tx, update, by(focalPoint), today),
  )
  await act('progress.submitted', focalPoint, (tx) => submitUpdate(tx, open, by(focalPoint), today))
  await act('progress.published', moderator, (tx) =>
    publishVersion(tx, { ...open, version: open.version + 1, note: null }, by(moderator), today),
  )
  return update
}

const insert = async (versionId: string, given: { organisation: string; person: string; hash?: string }) =>
  rowsOf(
    `INSERT INTO reviews (version_id, content_hash, organisation_id, number, verdict, reason, reviewed_by_id) VALUES ($1, $2, $3, 9, 'concurs', 'Seen.', $4)`,
    [versionId, given.hash ?? (await hashOf(versionId)), given.organisation, given.person],
  )

describe('reviewing an update', () => {
  it('asks somebody signed out to sign in', async () => {
    const form = await reviewOf(await handedIn())
    actAs(null)

    expect(landed(await leavingNothing(() => post(giveReview, form)))).toContain('/account/sign-in')
  })

  it('is not there for an organisation outside the plan, and not allowed to a moderator', async () => {
    const form = await reviewOf(await handedIn())

    actAs(everySeatBut(world.people.outsider, 'partner_reviewer'))
    expect(await leavingNothing(() => post(giveReview, form))).toEqual({ notFound: true })
    actAs(world.people.moderator)
    expect(refusalIn(await leavingNothing(() => post(giveReview, form)))).toContain('may not make')
  })

  it('is not there while the update is a draft or has come back', async () => {
    for (const state of ['draft', 'returned'] as const) {
      const update = await handedIn({ state })
      const form = { ...(await reviewOf(update)), contentHash: '0'.repeat(64) }

      expect(await leavingNothing(() => post(giveReview, form)), state).toEqual({ notFound: true })
    }
  })

  it('is refused to the organisation that reports, whatever roles one holds', async () => {
    for (const update of [await handedIn(), await published()]) {
      actAs(everySeat(world.people.colleague))
      const answer = await leavingNothing(async () => post(giveReview, await reviewOf(update)))
      expect(refusalIn(answer)).toContain('may not make')
    }
  })

  it('is refused to who wrote it or has a seat where it was written, for whomever they act now', async () => {
    const update = await published()
    const { focalPoint, colleague, reviewer } = world.people
    for (const { personId } of [focalPoint, colleague]) {
      actAs({ ...reviewer, personId })
      const answer = await leavingNothing(async () => post(giveReview, await reviewOf(update)))
      expect(refusalIn(answer)).toContain('may not make')
    }
  })

  it('is refused to who borrows a seat there until a day to come, by the rule and by the database', async () => {
    const update = await published()
    const { bank, ministry } = world.organisations
    const borrower = await appDb().$transaction(async (tx) => {
      const { id } = await addPerson(
        tx,
        { email: 'borrower@tests.example', name: 'Borrower', language: 'en' },
        today,
      )
      await giveSeat(tx, { personId: id, organisationId: ministry, role: 'focal_point', planId: null }, today)
      return id
    })
    await rowsOf(`UPDATE memberships SET ended_at = now() + interval '1 day' WHERE person_id = $1`, [
      borrower,
    ])
    actAs({ ...world.people.reviewer, personId: borrower })

    const answer = await leavingNothing(async () => post(giveReview, await reviewOf(update)))

    expect(refusalIn(answer)).toContain('may not make')
    await expect(insert(update.versionId, { organisation: bank, person: borrower })).rejects.toThrow(
      'nobody reviews their own',
    )
  })

  it('is refused of a wording that was superseded, with what was typed still there', async () => {
    const update = await superseded()

    const answer = await leavingNothing(async () => post(giveReview, await reviewOf(update)))

    expect(refusalIn(answer)).toContain('A newer wording has replaced this one')
    expect(typedIn(answer)).toMatchObject({ reason: 'We saw the cable.' })
  })

  it('is refused of another content than was read', async () => {
    const form = await reviewOf(await handedIn(), { contentHash: 'a'.repeat(64) })

    expect(refusalIn(await leavingNothing(() => post(giveReview, form)))).toContain(
      'changed since you opened',
    )
  })

  it('needs a verdict that exists and a reason', async () => {
    const form = await reviewOf(await handedIn(), { verdict: 'approves', reason: '', health: 'splendid' })

    expect(errorsIn(await leavingNothing(() => post(giveReview, form)))).toEqual({
      verdict: 'Choose one of the options',
      reason: 'Say why in a sentence at least',
      health: 'Choose one of the options',
    })
  })

  it('before publication stays between the sides, and tells the organisation', async () => {
    const update = await handedIn()

    const answer = await post(
      giveReview,
      await reviewOf(update, { verdict: 'queries', reason: 'Which villages?' }),
    )

    expect(landed(answer)).toBe(`/en/desk/reviews/${update.versionId}?done=given`)
    const [review] = await reviewsOf(update.versionId)
    expect(await lastEvent(review!.id)).toMatchObject({
      event: 'review.given',
      visibility: 'internal',
      organisationName: 'Bank of the Tests',
      after: { verdict: 'queries', reviewedBy: 'Bank of the Tests' },
    })
    expect(JSON.stringify((await lastEvent(review!.id)).after)).not.toContain('Which villages')
    expect(refreshed()).toEqual([])
    const [notice] = await rowsOf(
      `SELECT organisation_id, role, payload FROM outbox_messages WHERE kind = 'review.queried' AND payload->>'path' LIKE '%' || $1 || '%'`,
      [update.versionId],
    )
    expect(notice).toMatchObject({
      organisation_id: world.organisations.ministry,
      role: 'focal_point',
      payload: {
        path: `/desk/progress/${update.versionId}/reviews`,
        values: { organisation: 'Bank of the Tests' },
      },
    })
  })

  it('of a published update is public at once, with its assessment', async () => {
    const update = await published()

    await post(
      giveReview,
      await reviewOf(update, {
        verdict: 'disputes',
        reason: 'No cable is there.',
        implementation: 'not_started',
        health: 'off_track',
        completeness: 'no_evidence',
      }),
    )

    const [review] = await reviewsOf(update.versionId)
    expect(await lastEvent(review!.id)).toMatchObject({
      visibility: 'public',
      after: { verdict: 'disputes', reason: 'No cable is there.', completeness: 'no_evidence' },
    })
    expect(refreshed()).toContain(`plan:${world.planCode}`)
  })

  it('again stands instead of the last one, which stays on record', async () => {
    const update = await published()
    await aReview(world, update, { verdict: 'queries' })

    await post(giveReview, await reviewOf(update))

    expect((await reviewsOf(update.versionId)).map(({ number, verdict }) => [number, verdict])).toEqual([
      [1, 'queries'],
      [2, 'concurs'],
    ])
  })

  it('by two colleagues at once leaves two numbered reviews, or says that one was first', async () => {
    const update = await published()
    const forms = await Promise.all([1, 2, 3].map(() => reviewOf(update)))

    await Promise.all(forms.map((form) => post(giveReview, form)))

    expect((await reviewsOf(update.versionId)).map(({ number }) => number)).toEqual([1, 2, 3])
  })

  it('sent twice is given once', async () => {
    const update = await published()
    const form = { ...(await reviewOf(update)), idempotencyKey: '7b0b4f5e-3f64-4a55-9a6f-0d9b1f7a3c12' }

    await Promise.all([1, 2, 3].map(() => post(giveReview, form)))

    expect(await reviewsOf(update.versionId)).toHaveLength(1)
  })

  it('is open to every party of the plan, each with one that stands', async () => {
    const update = await published()
    await aReview(world, update)
    actAs(secondReviewer(world))

    await post(giveReview, await reviewOf(update, { verdict: 'disputes' }))

    expect(await reviewsOf(update.versionId)).toHaveLength(2)
  })
})

const everySeatBut = (actor: Actor, role: 'partner_reviewer'): Actor => ({
  ...actor,
  seats: [{ role, planId: null }],
})

describe('the database', () => {
  it('takes no review by the reporting organisation, by its people, or by who wrote it', async () => {
    const { versionId } = await published()
    const { reviewer, focalPoint, colleague } = world.people
    const { ministry, bank } = world.organisations
    for (const given of [
      { organisation: ministry, person: reviewer.personId },
      { organisation: bank, person: focalPoint.personId },
      { organisation: bank, person: colleague.personId },
    ])
      await expect(insert(versionId, given)).rejects.toThrow('nobody reviews their own')
  })

  it('takes none of a wording that is not handed in or published, nor of another content', async () => {
    const given = { organisation: world.organisations.bank, person: world.people.reviewer.personId }
    for (const { versionId } of [
      await handedIn({ state: 'draft' }),
      await handedIn({ state: 'returned' }),
      await superseded(),
    ])
      await expect(insert(versionId, { ...given, hash: 'x' })).rejects.toThrow(
        'only a submitted or published',
      )
    await expect(insert((await published()).versionId, { ...given, hash: 'x' })).rejects.toThrow(
      'another content',
    )
  })

  it('changes and deletes none', async () => {
    const id = await aReview(world, await published())

    for (const sql of [
      `UPDATE reviews SET verdict = 'disputes' WHERE id = $1`,
      `DELETE FROM reviews WHERE id = $1`,
    ])
      await expect(rowsOf(sql, [id])).rejects.toThrow('append-only')
    await expect(rowsOf('TRUNCATE reviews CASCADE')).rejects.toThrow('append-only')
  })
})
