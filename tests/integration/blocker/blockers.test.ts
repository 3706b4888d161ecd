// Marking what keeps a commitment back: by its lead alone, seen by those who may see it, resolved once.
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { actAs, errorsIn, landed, post, refreshed, refusalIn } from '../../support/corridor'
import { appDb } from '@/lib/db/clients'
import { markBlocked, resolveBlocker } from '@/lib/blocker/actions'
import { openBlockers } from '@/lib/blocker/queries/blockers'
import { standings } from '@/lib/commitment/queries/standings'
import { visitor } from '@/lib/policy/actor'
import { aCommitment } from '../../support/builders'
import { rowsOf } from '../../support/database'
import { leavingNothing } from '../../support/unchanged'
import { aWorld, type World } from '../../support/world'

let world: World
beforeAll(async () => {
  world = await aWorld()
})
beforeEach(() => {
  refreshed()
  actAs(world.people.focalPoint)
})

const blocked = (id: string) => ({
  id,
  kind: 'procurement',
  'since.month': '3',
  'since.year': '2026',
  support: 'A second bidder.',
  text: 'The tender had one bidder.',
  ownerId: '',
  ownerWords: 'The tender board',
  audience: 'parties',
})
const openOf = (commitmentId: string) =>
  appDb().blocker.findFirstOrThrow({ where: { commitmentId }, select: { id: true, version: true } })
const list = async (person: keyof World['people'], asked = {}) =>
  (await openBlockers(world.people[person], asked, '2026-11-23')).blockers

describe('marking a commitment as blocked', () => {
  it('asks somebody signed out to sign in, is not there for strangers, and not allowed to others', async () => {
    const { id } = await aCommitment(world)
    const hidden = await aCommitment(world, { visibility: 'organisation' })

    actAs(null)
    expect(landed(await leavingNothing(() => post(markBlocked, blocked(id))))).toContain('/account/sign-in')
    actAs(world.people.outsider)
    expect(await leavingNothing(() => post(markBlocked, blocked(hidden.id)))).toEqual({ notFound: true })
    for (const person of ['outsider', 'reviewer', 'coordinator', 'moderator'] as const) {
      actAs(world.people[person])
      expect(refusalIn(await leavingNothing(() => post(markBlocked, blocked(id)))), person).toContain(
        'may not',
      )
    }
  })

  it('asks for what is missing, for one owner, and for a day that has come', async () => {
    const { id } = await aCommitment(world)
    const marked = blocked(id)

    expect(
      errorsIn(
        await leavingNothing(() => post(markBlocked, { ...marked, support: '', text: '', ownerWords: '' })),
      ),
    ).toEqual({
      support: 'Say which support would help',
      text: 'Say what lies in the way',
      ownerWords: 'Choose an organisation above, or name somebody here: one of the two',
    })
    expect(
      errorsIn(await leavingNothing(() => post(markBlocked, { ...marked, 'since.year': '2100' }))),
    ).toEqual({ since: 'This day is still to come' })
    expect(
      errorsIn(
        await leavingNothing(() =>
          post(markBlocked, { ...marked, ownerWords: '', ownerId: '6a0b4f5e-3f64-4a55-9a6f-0d9b1f7a3c11' }),
        ),
      ),
    ).toHaveProperty('ownerId')
  })

  it('is refused where the commitment has ended, and twice for one kind of thing', async () => {
    const ended = await aCommitment(world, { state: 'withdrawn' })
    const { id } = await aCommitment(world)
    await post(markBlocked, blocked(id))

    expect(refusalIn(await leavingNothing(() => post(markBlocked, blocked(ended.id))))).toContain(
      'Only a published commitment',
    )
    expect(errorsIn(await leavingNothing(() => post(markBlocked, blocked(id))))).toHaveProperty('kind')
  })

  it('is remembered in public without its free words, told to coordinators and to its owner, and shown', async () => {
    const { id } = await aCommitment(world)

    const answer = await post(markBlocked, {
      ...blocked(id),
      ownerWords: '',
      ownerId: world.organisations.bank,
    })

    expect(landed(answer)).toBe(`/en/desk/commitments/${id}/blockers`)
    const event = await appDb().historyEvent.findFirstOrThrow({
      where: { subjectId: id },
      orderBy: { sequence: 'desc' },
    })
    expect(event).toMatchObject({ event: 'blocker.marked', visibility: 'public' })
    expect(event.after).toEqual({ blocker: 'procurement', since: '2026-03-01', support: 'A second bidder.' })
    const told = await rowsOf(
      `SELECT kind, organisation_id FROM outbox_messages WHERE kind LIKE 'blocker.%' ORDER BY created_at DESC, kind LIMIT 2`,
    )
    expect(told).toEqual([
      { kind: 'blocker.marked', organisation_id: world.organisations.secretariat },
      { kind: 'blocker.owned', organisation_id: world.organisations.bank },
    ])
    expect(refreshed()).toContain(`plan:${world.planCode}`)
    const [standing] = await standings(visitor, { id }, '2026-11-23')
    expect(standing?.blockedBy).toEqual(['procurement'])
  })
})

describe('the list of what is blocked', () => {
  it('tells the free words to the parties of the plan, and to everybody only where it is said so', async () => {
    const [kept, told] = [await aCommitment(world), await aCommitment(world)]
    await post(markBlocked, blocked(kept.id))
    await post(markBlocked, { ...blocked(told.id), audience: 'everyone' })
    const words = async (person: keyof World['people'], code: string) =>
      (await list(person)).find(({ commitment }) => commitment.code === code)?.detail?.text ?? null

    for (const person of ['coordinator', 'reviewer', 'neighbour'] as const)
      expect(await words(person, kept.code), person).toBe('The tender had one bidder.')
    expect(await words('outsider', kept.code)).toBeNull()
    expect(await words('outsider', told.code)).toBe('The tender had one bidder.')
    const shown = await rowsOf<{ text: string }>(
      `SELECT d.text FROM blocker_details d JOIN blockers b ON b.id = d.blocker_id WHERE b.commitment_id = ANY($1)`,
      [[kept.id, told.id]],
      process.env.DATABASE_READER_URL,
    )
    expect(shown).toHaveLength(1)
  })

  it('holds nothing that its reader may not see, and is narrowed by kind, plan and owner', async () => {
    const hidden = await aCommitment(world, { visibility: 'organisation' })
    const { id, code } = await aCommitment(world)
    await post(markBlocked, blocked(hidden.id))
    await post(markBlocked, {
      ...blocked(id),
      kind: 'legislation',
      ownerWords: '',
      ownerId: world.organisations.bank,
    })
    const codes = async (person: keyof World['people'], asked = {}) =>
      (await list(person, asked)).map(({ commitment }) => commitment.code)

    expect(await codes('reviewer')).not.toContain(hidden.code)
    expect(await codes('focalPoint')).toContain(hidden.code)
    expect(await codes('reviewer', { kind: 'legislation' })).toEqual([code])
    expect(await codes('reviewer', { kind: 'legislation', owner: 'Z-BANK' })).toEqual([code])
    // Whose hands it is in is not for an outsider, so it cannot be found by that.
    expect(await codes('outsider', { kind: 'legislation', owner: 'Z-BANK' })).toEqual([])
    expect(await codes('reviewer', { plan: 'ANOTHER' })).toEqual([])
  })
})

describe('resolving a blocker', () => {
  it('is the lead’s alone, asks how, and happens once', async () => {
    const commitment = await aCommitment(world)
    await post(markBlocked, blocked(commitment.id))
    const open = await openOf(commitment.id)
    const resolved = { ...open, resolution: 'A second bidder came.' }

    actAs(null)
    expect(landed(await leavingNothing(() => post(resolveBlocker, resolved)))).toContain('/account/sign-in')
    actAs(world.people.neighbour)
    expect(refusalIn(await leavingNothing(() => post(resolveBlocker, resolved)))).toContain('may not')
    actAs(world.people.colleague)
    expect(errorsIn(await leavingNothing(() => post(resolveBlocker, { ...open, resolution: '' })))).toEqual({
      resolution: 'Say how it was resolved',
    })
    expect(landed(await post(resolveBlocker, resolved))).toContain('/blockers')
    expect(refusalIn(await leavingNothing(() => post(resolveBlocker, resolved)))).toContain(
      'resolved already',
    )
    const [standing] = await standings(visitor, { id: commitment.id }, '2026-11-23')
    expect(standing?.blockedBy).toEqual([])
  })

  it('leaves what was marked as it was marked, whoever asks the database', async () => {
    const commitment = await aCommitment(world)
    await post(markBlocked, blocked(commitment.id))
    const { id } = await openOf(commitment.id)
    const app = (sql: string) => rowsOf(sql, [id], process.env.DATABASE_APP_URL)

    await expect(app(`UPDATE blockers SET support = 'Nothing' WHERE id = $1`)).rejects.toThrow('stands')
    await expect(app(`UPDATE blocker_details SET text = 'Nothing' WHERE blocker_id = $1`)).rejects.toThrow(
      'stands',
    )
    await expect(app(`DELETE FROM blockers WHERE id = $1`)).rejects.toThrow('permission denied')
  })
})
