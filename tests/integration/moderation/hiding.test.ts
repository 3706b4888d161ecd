// Taking something out of public view: two people, a public reason, a reply, and back again; and what the public
// reader finds at each step.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { actAs, errorsIn, landed, post, refreshed, refusalIn } from '../../support/corridor'
import { commitmentInFull } from '@/lib/commitment/queries/in-full'
import { standings } from '@/lib/commitment/queries/standings'
import { appDb } from '@/lib/db/clients'
import { evidenceFile } from '@/lib/files/queries'
import {
  confirmHiding,
  declineHiding,
  proposeHiding,
  replyToHiding,
  restoreHidden,
} from '@/lib/hiding/actions'
import { hideableOn, hidingOnBench, hidings, ownHiding } from '@/lib/hiding/queries/bench'
import { gapsOfPlan, hiddenCommitment } from '@/lib/hiding/queries/gaps'
import { historyOfCommitment } from '@/lib/history/queries'
import { visitor } from '@/lib/policy/actor'
import { aCommitment, anUpdate, type BuiltCommitment } from '../../support/builders'
import { rowsOf } from '../../support/database'
import { leavingNothing } from '../../support/unchanged'
import { aWorld, type World } from '../../support/world'
import { expectWoven } from '../../support/woven'

const day = '2026-11-23'
let world: World
beforeAll(async () => {
  world = await aWorld()
})
beforeEach(() => {
  refreshed()
  actAs(world.people.moderator)
})

type Thing = { kind: 'commitment' | 'update' | 'evidence'; id: string }
const reason = 'It names a private person.'
const proposal = (thing: Thing) => ({ ...thing, reason, language: 'en' })
const idIn = (answer: string) => answer.split('/').at(-1) ?? ''
const edition = async (id: string) => ({
  id,
  version: (await appDb().hiding.findUniqueOrThrow({ where: { id } })).version,
})
async function proposed(thing: Thing): Promise<string> {
  actAs(world.people.moderator)
  return idIn(landed(await post(proposeHiding, proposal(thing))))
}
async function hidden(thing: Thing): Promise<string> {
  const id = await proposed(thing)
  actAs(world.people.administrator)
  await post(confirmHiding, await edition(id))
  return id
}
const seen = (commitment: BuiltCommitment) => commitmentInFull(visitor, world.planCode, commitment.code, day)

describe('proposing to hide something', () => {
  it('asks somebody signed out to sign in; is refused to a focal point; wants a reason', async () => {
    const { id } = await aCommitment(world)
    actAs(null)
    expect(
      landed(await leavingNothing(() => post(proposeHiding, proposal({ kind: 'commitment', id })))),
    ).toContain('sign-in')
    actAs(world.people.focalPoint)
    expect(
      refusalIn(await leavingNothing(() => post(proposeHiding, proposal({ kind: 'commitment', id })))),
    ).toContain('may not make')
    actAs(world.people.moderator)
    expect(
      errorsIn(
        await leavingNothing(() =>
          post(proposeHiding, { ...proposal({ kind: 'commitment', id }), reason: ' ' }),
        ),
      ),
    ).toHaveProperty('reason')
  })

  it('is for what everybody can read only, once at a time, and changes nothing yet', async () => {
    const draft = await aCommitment(world, { state: 'submitted' })
    const closed = await aCommitment(world, { visibility: 'parties' })
    const open = await aCommitment(world)
    for (const { id } of [draft, closed])
      expect(
        refusalIn(await leavingNothing(() => post(proposeHiding, proposal({ kind: 'commitment', id })))),
      ).toContain('Only what everybody can read')

    const id = await proposed({ kind: 'commitment', id: open.id })

    expect(await seen(open)).not.toBeNull()
    expect(refreshed()).toEqual([])
    expect(
      refusalIn(
        await leavingNothing(() => post(proposeHiding, proposal({ kind: 'commitment', id: open.id }))),
      ),
    ).toContain('hidden already')
    expect(await rowsOf('SELECT event, visibility FROM history_events WHERE subject_id = $1', [id])).toEqual([
      { event: 'hiding.proposed', visibility: 'internal' },
    ])
  })
})

describe('hiding', () => {
  it('is not done by whoever proposed it, by the rule and by the database', async () => {
    const { id } = await aCommitment(world)
    const hiding = await proposed({ kind: 'commitment', id })

    expect((await hidingOnBench(world.people.moderator, hiding))?.canConfirm).toBe(false)
    const step = await edition(hiding)
    expect(refusalIn(await leavingNothing(() => post(confirmHiding, step)))).toContain('may not make')
    await expect(
      rowsOf('UPDATE hidings SET hidden_by_id = proposed_by_id, hidden_at = now() WHERE id = $1', [hiding]),
    ).rejects.toThrow('hiding_by_a_second_person')
    await expect(rowsOf('DELETE FROM hidings WHERE id = $1', [hiding])).rejects.toThrow('is kept')
  })

  it('may be declined, and then proposed again', async () => {
    const { id } = await aCommitment(world)
    const hiding = await proposed({ kind: 'commitment', id })
    actAs(world.people.administrator)
    await post(declineHiding, await edition(hiding))
    const after = await edition(hiding)

    expect(refusalIn(await leavingNothing(() => post(confirmHiding, after)))).toContain('decided on this')
    expect(await proposed({ kind: 'commitment', id })).not.toBe(hiding)
  })

  it('leaves a gap in the place of a commitment, in no list, with its reason in public history', async () => {
    const commitment = await aCommitment(world, { title: 'Secret words' })
    const hiding = await hidden({ kind: 'commitment', id: commitment.id })

    expect(refreshed()).toContain(`plan:${world.planCode}`)
    expect(await seen(commitment)).toBeNull()
    expect(await standings(visitor, { id: commitment.id }, day)).toEqual([])
    const gap = await hiddenCommitment(visitor, world.planCode, commitment.code)
    expect(gap).toMatchObject({ reason, code: commitment.code })
    expect((await gapsOfPlan(visitor, world.planId)).map(({ id }) => id)).toContain(hiding)
    const { events } = await historyOfCommitment(visitor, commitment.id, 20)
    expect(events.map(({ event }) => event)).toEqual(['hiding.confirmed'])
    expect(JSON.stringify([gap, events])).not.toContain('Secret words')
    expect(
      await commitmentInFull(world.people.focalPoint, world.planCode, commitment.code, day),
    ).not.toBeNull()
    expect(await commitmentInFull(world.people.neighbour, world.planCode, commitment.code, day)).toBeNull()
  })

  it('takes a report out of the figures, and its words out of history', async () => {
    const commitment = await aCommitment(world)
    const update = await anUpdate(world, commitment, { narrative: 'Secret words' })
    await hidden({ kind: 'update', id: update.versionId })

    const page = await seen(commitment)
    expect(page).toMatchObject({ reports: [], gaps: [{ kind: 'update', reason }] })
    expect(page?.standing?.implementation).toBeNull()
    const { events } = await historyOfCommitment(visitor, commitment.id, 20)
    expect(events.map(({ event }) => event)).toEqual(['hiding.confirmed', 'commitment.published'])
    expect(JSON.stringify([page, events])).not.toContain('Secret words')
  })

  it('takes one piece of evidence, and its file with it', async () => {
    const commitment = await aCommitment(world)
    const update = await anUpdate(world, commitment, {
      links: [{ url: 'https://example.org/kept' }],
      files: [{ name: 'list.csv', content: 'a,b\n1,2\n', caption: 'Secret words' }],
    })
    const [, file = ''] = update.evidenceIds
    expect(await evidenceFile(visitor, file)).not.toBeNull()
    await hidden({ kind: 'evidence', id: file })

    const page = await seen(commitment)
    expect(page?.reports[0]?.wordings[0]?.evidence).toHaveLength(1)
    expect(page?.gaps).toMatchObject([{ kind: 'evidence', versionId: update.versionId }])
    expect(await evidenceFile(visitor, file)).toBeNull()
    const { events } = await historyOfCommitment(visitor, commitment.id, 20)
    expect(JSON.stringify([page, events])).not.toContain('Secret words')
  })
})

describe('the organisation whose entry was hidden', () => {
  it('hears of it and replies in public, once; nobody else does', async () => {
    const commitment = await aCommitment(world)
    const id = await hidden({ kind: 'commitment', id: commitment.id })
    const reply = 'The person agreed to be named.'
    const { focalPoint, neighbour } = world.people
    expect(
      await rowsOf(
        `SELECT organisation_id, role FROM outbox_messages WHERE kind = 'hiding.confirmed' AND payload->>'path' = '/desk/hidings/' || $1`,
        [id],
      ),
    ).toEqual([{ organisation_id: world.organisations.ministry, role: 'focal_point' }])

    const step = await edition(id)
    actAs(neighbour)
    expect(await leavingNothing(() => post(replyToHiding, { ...step, reply, language: 'en' }))).toEqual({
      notFound: true,
    })
    expect(await ownHiding(neighbour, id)).toBeNull()
    actAs(focalPoint)
    expect(landed(await post(replyToHiding, { ...step, reply, language: 'en' }))).toContain(id)

    expect(await hiddenCommitment(visitor, world.planCode, commitment.code)).toMatchObject({ reply })
    const again = await edition(id)
    expect(
      refusalIn(await leavingNothing(() => post(replyToHiding, { ...again, reply, language: 'en' }))),
    ).toContain('already')
  })

  it('knows of no proposal', async () => {
    const { id } = await aCommitment(world)
    const hiding = await proposed({ kind: 'commitment', id })

    expect(await ownHiding(world.people.focalPoint, hiding)).toBeNull()
    expect(await hidings(world.people.focalPoint)).toEqual([])
  })
})

describe('putting back', () => {
  it('gives the public everything again, with the reason in history', async () => {
    const commitment = await aCommitment(world)
    await anUpdate(world, commitment)
    const id = await hidden({ kind: 'commitment', id: commitment.id })
    const step = await edition(id)
    actAs(world.people.focalPoint)
    expect(refusalIn(await leavingNothing(() => post(restoreHidden, { ...step, reason: 'No.' })))).toContain(
      'may not make',
    )
    actAs(world.people.moderator)
    await post(restoreHidden, { ...step, reason: 'The person agreed.' })

    expect((await seen(commitment))?.reports).toHaveLength(1)
    expect(await hiddenCommitment(visitor, world.planCode, commitment.code)).toBeNull()
    const { events } = await historyOfCommitment(visitor, commitment.id, 20)
    expect(events.map(({ event }) => event).slice(0, 2)).toEqual(['hiding.restored', 'hiding.confirmed'])
    expect(events[0]?.after).toMatchObject({ reason: 'The person agreed.' })
    const after = await edition(id)
    expect(
      refusalIn(await leavingNothing(() => post(restoreHidden, { ...after, reason: 'Again.' }))),
    ).toContain('not hidden now')
  })
})

describe('finding what to hide', () => {
  it('goes from the address of a page to its parts, for those who may', async () => {
    const commitment = await aCommitment(world)
    const update = await anUpdate(world, commitment, { links: [{ url: 'https://example.org' }] })
    const page = `/en/plans/${world.planCode}/${commitment.code}`

    const found = await hideableOn(world.people.moderator, page)
    expect(found?.updates[0]?.versions[0]).toMatchObject({ id: update.versionId })
    expect(await hideableOn(world.people.coordinator, page)).toBeNull()
    expect(await hideableOn(world.people.moderator, '/en/plans/none/none')).toBeNull()
  })
})

// Whatever was done above, coverage followed.
afterAll(async () => {
  await expectWoven()
})
