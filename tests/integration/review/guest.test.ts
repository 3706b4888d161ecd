// A guest reviews one wording by a link: asked by who may judge or keeps the plan; used once, in time, for nothing else.
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { actAs, comeFrom, errorsIn, landed, post, refusalIn, type Values } from '../../support/corridor'
import { appDb } from '@/lib/db/clients'
import { inviteGuest, reviewAsGuest } from '@/lib/review/actions'
import { guestToken } from '@/lib/review/commands/guest'
import { evidenceForGuest, wordingForGuest } from '@/lib/review/queries/guest'
import { commitmentInFull } from '@/lib/commitment/queries/in-full'
import { visitor } from '@/lib/policy/actor'
import { aCommitment, anUpdate } from '../../support/builders'
import { rowsOf } from '../../support/database'
import { reviewOf } from '../../support/reviews'
import { leavingNothing } from '../../support/unchanged'
import { aWorld, type World } from '../../support/world'

let world: World
beforeAll(async () => {
  world = await aWorld()
})
beforeEach(() => {
  comeFrom('http://localhost:3000')
  actAs(world.people.reviewer)
})

const csv = (name: string) => ({ name, content: 'village,people\nNorth,120\n' })
const handedIn = async () =>
  anUpdate(world, await aCommitment(world), {
    state: 'submitted',
    files: [
      { ...csv('open.csv'), visibility: 'parties' },
      { ...csv('own.csv'), visibility: 'organisation' },
    ],
  })
const guest = {
  name: 'Dr. Lien',
  email: 'lien@institute.example',
  organisation: 'Institute of Cables',
  days: '14',
}
const asking = (update: { versionId: string }, more: Values = {}) => ({
  id: update.versionId,
  ...guest,
  ...more,
})

/** A link that holds; answers its token. */
async function invited(update: { versionId: string }): Promise<string> {
  actAs(world.people.reviewer)
  await post(inviteGuest, asking(update))
  const { id } = await appDb().guestInvitation.findFirstOrThrow({
    where: { versionId: update.versionId },
    orderBy: { invitedAt: 'desc' },
    select: { id: true },
  })
  actAs(null)
  return guestToken(id)
}
async function formOf(update: { versionId: string }, link: string, more: Values = {}): Promise<Values> {
  const { id: _, ...review } = await reviewOf(update, more)
  return { ...review, link }
}

describe('asking a guest', () => {
  it('asks somebody signed out to sign in, is not there for outsiders, and not allowed to the reporter', async () => {
    const update = await handedIn()

    actAs(null)
    expect(landed(await leavingNothing(() => post(inviteGuest, asking(update))))).toContain(
      '/account/sign-in',
    )
    actAs(world.people.outsider)
    expect(await leavingNothing(() => post(inviteGuest, asking(update)))).toEqual({ notFound: true })
    actAs({
      ...world.people.colleague,
      seats: [
        { role: 'coordinator', planId: null },
        { role: 'partner_reviewer', planId: null },
      ],
    })
    expect(refusalIn(await leavingNothing(() => post(inviteGuest, asking(update))))).toContain('may not make')
  })

  it('needs a name, an address, an organisation, and at most 30 days', async () => {
    const update = await handedIn()
    const empty = asking(update, { name: '', email: 'nobody', organisation: '', days: '31' })

    expect(Object.keys(errorsIn(await leavingNothing(() => post(inviteGuest, empty)))).sort()).toEqual([
      'days',
      'email',
      'name',
      'organisation',
    ])
  })

  it('is refused for somebody who reports for the organisation that is judged', async () => {
    const update = await handedIn()
    const insider = asking(update, { email: 'colleague@tests.example' })

    expect(errorsIn(await leavingNothing(() => post(inviteGuest, insider))).email).toContain(
      'A guest comes from outside',
    )
  })

  it('is the coordinator’s too, of what is public', async () => {
    const update = await anUpdate(world, await aCommitment(world))
    actAs(world.people.coordinator)

    expect(landed(await post(inviteGuest, asking(update)))).toContain('done=invited')
  })

  it('keeps only the hash of the link, and remembers the guest’s organisation, not the name', async () => {
    const update = await handedIn()
    const link = await invited(update)

    const [kept] = await rowsOf<{ row: string }>(
      `SELECT i::text AS row FROM guest_invitations i WHERE version_id = $1`,
      [update.versionId],
    )
    expect(kept?.row).not.toContain(link)
    const event = await appDb().historyEvent.findFirstOrThrow({
      where: { event: 'review.guest-invited', subjectId: update.updateId },
    })
    expect(event).toMatchObject({
      visibility: 'internal',
      after: { guestOrganisation: 'Institute of Cables' },
    })
    expect(JSON.stringify(event.after)).not.toContain('Lien')
    const answers = await rowsOf(`SELECT 1 FROM idempotency_keys WHERE answer::text LIKE '%' || $1 || '%'`, [
      link,
    ])
    expect(answers).toEqual([])
  })
})

describe('a guest’s link', () => {
  it('opens its one wording, with the evidence that is open to parties and no other', async () => {
    const update = await handedIn()
    const other = await handedIn()
    const link = await invited(update)
    const now = new Date()

    const found = await wordingForGuest(link, now)
    expect(found?.wording.id).toBe(update.versionId)
    expect(found?.wording.evidence.map(({ file }) => file?.name)).toEqual(['open.csv'])
    const [open, own] = update.evidenceIds
    expect((await evidenceForGuest(link, open ?? '', now))?.file.name).toBe('open.csv')
    expect(await evidenceForGuest(link, own ?? '', now)).toBeNull()
    expect(await evidenceForGuest(link, other.evidenceIds[0] ?? '', now)).toBeNull()
  })

  it('is not there when it never was, or its day has come', async () => {
    const update = await handedIn()
    const link = await invited(update)
    const later = new Date(Date.now() + 15 * 86_400_000)

    expect(await wordingForGuest(link, later)).toBeNull()
    expect(await wordingForGuest('x'.repeat(43), new Date())).toBeNull()
    const form = await formOf(update, 'x'.repeat(43))
    expect(await leavingNothing(() => post(reviewAsGuest, form))).toEqual({ notFound: true })
    await expect(
      rowsOf(
        `INSERT INTO reviews (version_id, content_hash, number, verdict, reason, reviewed_at, invitation_id, guest_organisation, invited_by_id)
         SELECT i.version_id, v.content_hash, 1, 'concurs', 'x', i.ends_at + interval '1 hour', i.id, 'x', i.organisation_id
         FROM guest_invitations i JOIN progress_update_versions v ON v.id = i.version_id WHERE i.version_id = $1`,
        [update.versionId],
      ),
    ).rejects.toThrow('while it holds')
  })

  it('is refused from another site', async () => {
    const update = await handedIn()
    const form = await formOf(update, await invited(update))
    comeFrom('https://elsewhere.example')

    expect(refusalIn(await leavingNothing(() => post(reviewAsGuest, form)))).not.toBe('')
    expect(await rowsOf('SELECT 1 FROM reviews WHERE version_id = $1', [update.versionId])).toEqual([])
  })

  it('takes one review, marked as a guest’s and of the inviter, in nobody’s name', async () => {
    const update = await anUpdate(world, await aCommitment(world))
    const link = await invited(update)

    expect(landed(await post(reviewAsGuest, await formOf(update, link, { verdict: 'disputes' })))).toBe(
      '/en/account/review',
    )

    const [review] = await appDb().review.findMany({ where: { versionId: update.versionId } })
    expect(review).toMatchObject({
      organisationId: null,
      reviewedById: null,
      guestOrganisation: 'Institute of Cables',
      invitedById: world.organisations.bank,
    })
    const event = await appDb().historyEvent.findFirstOrThrow({ where: { subjectId: review?.id ?? '' } })
    expect(event).toMatchObject({
      event: 'review.guest-given',
      visibility: 'public',
      actorId: null,
      organisationName: 'Institute of Cables',
    })
    const [told] = await rowsOf(
      `SELECT person_id FROM outbox_messages WHERE kind = 'review.guest-reviewed' ORDER BY created_at DESC LIMIT 1`,
    )
    expect(told).toEqual({ person_id: world.people.reviewer.personId })
  })

  it('used twice is not there, but the same form sent twice is one review and one answer', async () => {
    const update = await handedIn()
    const link = await invited(update)
    const form = { ...(await formOf(update, link)), idempotencyKey: '8c0b4f5e-3f64-4a55-9a6f-0d9b1f7a3c13' }

    const answers = await Promise.all([1, 2, 3].map(() => post(reviewAsGuest, form)))
    expect(answers.map(landed)).toEqual(Array(3).fill('/en/account/review'))
    expect(await rowsOf('SELECT 1 FROM reviews WHERE version_id = $1', [update.versionId])).toHaveLength(1)

    const again = await formOf(update, link)
    expect(await leavingNothing(() => post(reviewAsGuest, again))).toEqual({ notFound: true })
    expect(await wordingForGuest(link, new Date())).toBeNull()
  })

  it('needs a verdict and a reason like everybody’s', async () => {
    const update = await handedIn()
    const form = await formOf(update, await invited(update), { verdict: '', reason: '' })

    expect(Object.keys(errorsIn(await leavingNothing(() => post(reviewAsGuest, form)))).sort()).toEqual([
      'reason',
      'verdict',
    ])
  })

  it('moves no verdict: that is the parties’', async () => {
    const commitment = await aCommitment(world)
    const update = await anUpdate(world, commitment)
    await post(reviewAsGuest, await formOf(update, await invited(update), { verdict: 'disputes' }))

    const seen = await commitmentInFull(visitor, world.planCode, commitment.code, '2026-11-23')
    expect(seen?.standing?.verdict).toBe('not_reviewed')
    expect(seen?.reports[0]?.wordings[0]?.reviews).toMatchObject([{ isGuest: true, verdict: 'disputes' }])
  })
})
