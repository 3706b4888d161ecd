// What a visitor is shown: the verdict where the status is, the reviews beside the report, and of an amendment both wordings.
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { actAs, landed, post, refusalIn } from '../../support/corridor'
import { appDb } from '@/lib/db/clients'
import { narrow } from '@/lib/commitment/filtering'
import { commitmentInFull } from '@/lib/commitment/queries/in-full'
import { tallyOf } from '@/lib/commitment/tally'
import { planStatus } from '@/lib/plan/queries/status'
import { visitor } from '@/lib/policy/actor'
import { amendUpdate } from '@/lib/progress/actions'
import { publishVersion } from '@/lib/progress/commands/moderate'
import { submitUpdate } from '@/lib/progress/commands/submit'
import { answerQuery, reviewToRespondTo } from '@/lib/review/commands/respond'
import { openQueries, openToReview, ourReviews } from '@/lib/review/queries/desk'
import { wordingOnDesk } from '@/lib/review/queries/wording'
import { aCommitment, anUpdate } from '../../support/builders'
import { aReview, secondReviewer } from '../../support/reviews'
import { leavingNothing } from '../../support/unchanged'
import { act, aWorld, by, today, type World } from '../../support/world'

let world: World
beforeAll(async () => {
  world = await aWorld()
})
beforeEach(() => actAs(world.people.focalPoint))

const day = '2026-11-23'
const seen = async (code: string) => {
  const found = await commitmentInFull(visitor, world.planCode, code, day)
  if (!found) throw new Error(`${code} is not there`)
  return found
}
const idIn = (address: string) => /progress\/([^/?]+)/.exec(address)?.[1] ?? ''

describe('the verdict', () => {
  it('stands in the list, its figures lead to exactly the rows that they count', async () => {
    const built = await Promise.all(
      Array.from({ length: 4 }, async () => {
        const commitment = await aCommitment(world, { startsOn: '2025', dueOn: '2028' })
        return { ...(await anUpdate(world, commitment, { percentComplete: 60 })), of: commitment.id }
      }),
    )
    const [first, second, third] = built
    await aReview(world, first!, { verdict: 'concurs' })
    await aReview(world, second!, { verdict: 'queries' })
    await aReview(world, third!, { verdict: 'concurs', by: secondReviewer(world) })
    await aReview(world, third!, { verdict: 'disputes', implementation: 'not_started' })

    const plan = await planStatus(visitor, world.planCode, day)
    const own = new Set(built.map(({ of }) => of))
    const rows = (plan?.commitments ?? []).filter(({ id }) => own.has(id))
    const { onTrack, schedule } = tallyOf(rows)

    expect(onTrack).toEqual({ confirmed: 1, queried: 1, disputed: 1, not_reviewed: 1 })
    expect(Object.values(onTrack).reduce((sum, count) => sum + count, 0)).toBe(schedule.on_track)
    for (const verdict of ['confirmed', 'queried', 'disputed', 'not_reviewed'] as const) {
      const asked = { plan: world.planCode, schedule: 'on_track', verdict }
      expect(narrow(rows, asked, day)).toHaveLength(onTrack[verdict])
    }
    expect(rows.filter(({ hasGap }) => hasGap)).toHaveLength(1)
  })

  it('is of the last published wording only, and of nothing before it is published', async () => {
    const commitment = await aCommitment(world)
    const update = await anUpdate(world, commitment, { state: 'submitted' })
    await aReview(world, update, { verdict: 'disputes', reason: 'Kept from the visitor for now.' })

    expect(JSON.stringify(await seen(commitment.code))).not.toContain('Kept from the visitor')
    const { moderator } = world.people
    await act('progress.published', moderator, (tx) =>
      publishVersion(
        tx,
        { versionId: update.versionId, version: update.version, note: null },
        by(moderator),
        today,
      ),
    )
    const shown = await seen(commitment.code)
    expect(shown.standing?.verdict).toBe('disputed')
    expect(shown.reports[0]?.wordings[0]?.reviews[0]).toMatchObject({
      reason: 'Kept from the visitor for now.',
      organisation: { code: 'Z-BANK' },
    })
    expect(JSON.stringify(shown)).not.toContain('The reviewer')
  })
})

describe('an amendment', () => {
  it('begins from what is published, with its evidence, and is written by its own organisation alone', async () => {
    const update = await anUpdate(world, await aCommitment(world), {
      links: [{ url: 'https://example.org/cable' }],
    })

    actAs(null)
    expect(landed(await leavingNothing(() => post(amendUpdate, { id: update.versionId })))).toContain(
      'sign-in',
    )
    actAs(world.people.reviewer)
    expect(await leavingNothing(() => post(amendUpdate, { id: update.versionId }))).toEqual({
      notFound: true,
    })
    actAs(world.people.colleague)
    const id = idIn(landed(await post(amendUpdate, { id: update.versionId })))

    const begun = await appDb().progressUpdateVersion.findUniqueOrThrow({
      where: { id },
      select: { number: true, state: true, narrative: true, evidence: { select: { url: true } } },
    })
    expect(begun).toMatchObject({
      number: 2,
      state: 'draft',
      narrative: 'What was done in this period.',
      evidence: [{ url: 'https://example.org/cable' }],
    })
    const event = await appDb().historyEvent.findFirstOrThrow({
      where: { subjectId: update.updateId },
      orderBy: { sequence: 'desc' },
    })
    expect(event).toMatchObject({ event: 'progress.amendment-begun', visibility: 'internal' })
    expect(refusalIn(await leavingNothing(() => post(amendUpdate, { id: update.versionId })))).toContain(
      'being written',
    )
  })

  it('is refused of what is not published', async () => {
    const update = await anUpdate(world, await aCommitment(world), { state: 'returned' })

    expect(refusalIn(await leavingNothing(() => post(amendUpdate, { id: update.versionId })))).toContain(
      'being written',
    )
  })

  it('once published leaves the older wording readable, with its reviews marked as given to it', async () => {
    const commitment = await aCommitment(world)
    const update = await anUpdate(world, commitment)
    await aReview(world, update, { verdict: 'disputes' })
    const { focalPoint, moderator } = world.people
    const id = idIn(landed(await post(amendUpdate, { id: update.versionId })))
    await act('progress.submitted', focalPoint, (tx) =>
      submitUpdate(tx, { versionId: id, version: 1 }, by(focalPoint), today),
    )
    await act('progress.published', moderator, (tx) =>
      publishVersion(tx, { versionId: id, version: 2, note: null }, by(moderator), today),
    )

    const { standing, reports } = await seen(commitment.code)
    expect(standing?.verdict).toBe('not_reviewed')
    expect(reports[0]?.wordings.map(({ number, state, reviews }) => [number, state, reviews.length])).toEqual(
      [
        [2, 'published', 0],
        [1, 'superseded', 1],
      ],
    )
  })
})

describe('the desks', () => {
  it('show a reviewer what is open, the longest waiting first, until it is reviewed', async () => {
    const update = await anUpdate(world, await aCommitment(world), { state: 'submitted' })
    const { reviewer, focalPoint, outsider } = world.people
    const asReviewer = (who: typeof reviewer) => ({ ...who, seats: reviewer.seats })
    const open = async (who = reviewer) => {
      const found: string[] = []
      for (let after: string | undefined; ; ) {
        const page = await openToReview(who, after, today)
        found.push(...page.updates.map(({ id }) => id))
        if (!page.next) return found
        after = page.next
      }
    }

    expect(await open()).toContain(update.versionId)
    expect(await open(asReviewer(focalPoint))).not.toContain(update.versionId)
    expect(await open(asReviewer(outsider))).toEqual([])
    await aReview(world, update)
    expect(await open()).not.toContain(update.versionId)
    expect((await ourReviews(reviewer, today)).map(({ id }) => id)).toContain(update.versionId)
  })

  it('show a focal point the open queries, and the answer to who asked', async () => {
    const update = await anUpdate(world, await aCommitment(world), { state: 'submitted' })
    const id = await aReview(world, update, { verdict: 'queries' })
    const { focalPoint, reviewer } = world.people
    const asked = async () => (await openQueries(focalPoint)).map(({ reviewId }) => reviewId)
    expect(await asked()).toContain(id)

    await act('review.answered', focalPoint, async (tx) => {
      const review = await reviewToRespondTo(tx, id, focalPoint)
      if (!review) throw new Error('the review is not there')
      return answerQuery(tx, review, { text: 'In the hills.', language: 'en' }, by(focalPoint), today)
    })

    expect(await asked()).not.toContain(id)
    const read = await wordingOnDesk(reviewer, update.versionId)
    expect(read?.reviews[0]?.answer?.text).toBe('In the hills.')
    expect(await wordingOnDesk(secondReviewer(world), update.versionId)).toMatchObject({ reviews: [] })
  })
})
