// An overlap of two plans, settled by both owners' consent and by nobody for somebody else.
import { actAs, errorsIn, landed, post, refreshed, refusalIn } from '../../support/corridor'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { findOverlaps } from '@/lib/overlap/commands/find'
import {
  agreeToSettlement,
  declineSettlement,
  proposeSettlement,
  withdrawSettlement,
} from '@/lib/overlap/actions'
import { overlapOnDesk, overlapsOnDesk } from '@/lib/overlap/queries/desk'
import { overlapsOf, overlapsOnRecord } from '@/lib/overlap/queries/pairs'
import { visitor } from '@/lib/policy/actor'
import { aCommitment, type BuiltCommitment } from '../../support/builders'
import { rowsOf } from '../../support/plain-sql'
import { leavingNothing } from '../../support/unchanged'
import { act, aWorld, besides, today, type PersonName, type World } from '../../support/world'

const day = '2026-11-23'
let world: World
let other: World
beforeAll(async () => {
  world = await aWorld()
  other = await besides(world, 'Z-OTHER')
})
beforeEach(() => {
  refreshed()
})

let counted = 0
/** Two commitments that read alike, the first of the ministry, the second of its neighbour in another plan. */
async function aPair(): Promise<{
  ours: BuiltCommitment
  theirs: BuiltCommitment
  lowId: string
  highId: string
}> {
  counted += 1
  const title = `Submarine landing station number ${'abcdefghij'[counted] ?? ''}qx${counted} in the eastern bay`
  const ours = await aCommitment(world, { title, alignsTo: ['WSIS.C2'] })
  const theirs = await aCommitment(other, {
    title: `Landing station for submarine cables, eastern bay ${'abcdefghij'[counted] ?? ''}qx${counted}`,
    alignsTo: ['WSIS.C2'],
    recordedBy: 'neighbour',
    parties: { leadId: world.organisations.neighbour },
  })
  await findOverlaps(today)
  const [lowId, highId] = [ours.id, theirs.id].sort() as [string, string]
  return { ours, theirs, lowId, highId }
}
const as = (name: PersonName | null) => {
  actAs(name === null ? null : world.people[name])
}
const form = ({ lowId, highId }: { lowId: string; highId: string }, more: Record<string, string> = {}) => ({
  lowId,
  highId,
  verdict: 'coordinate',
  keptId: '',
  reason: 'One ship serves both',
  ...more,
})
const standing = async ({ lowId, highId }: { lowId: string; highId: string }) => {
  const [row] = await rowsOf<{ id: string; state: string; version: number }>(
    'SELECT id, state, version FROM overlap_settlements WHERE low_id = $1 AND high_id = $2 ORDER BY proposed_at DESC LIMIT 1',
    [lowId, highId],
  )
  if (!row) throw new Error('nothing is proposed')
  return { ...row, version: String(row.version) }
}

describe('settling an overlap', () => {
  it('is found between two plans, with its reasons, on both pages', async () => {
    const { ours, theirs } = await aPair()
    const { pairs } = await overlapsOf(visitor, ours.id, day)

    expect(pairs[0]?.other.code).toBe(theirs.code)
    expect(pairs[0]?.terms).toEqual(expect.arrayContaining(['landing', 'station']))
    expect(pairs[0]?.items.map(({ code }) => code)).toEqual(['WSIS.C2'])
  })

  it('asks somebody signed out to sign in, and is not for others', async () => {
    const pair = await aPair()
    as(null)
    expect(landed(await leavingNothing(() => post(proposeSettlement, form(pair))))).toContain('sign-in')
    for (const name of ['moderator', 'reviewer'] as const) {
      as(name)
      expect(refusalIn(await leavingNothing(() => post(proposeSettlement, form(pair))))).toContain(
        'You may not',
      )
    }
  })

  it('is not there for what is not public', async () => {
    const pair = await aPair()
    const draft = await aCommitment(world, { state: 'draft' })
    as('neighbour')
    expect(
      await leavingNothing(() => post(proposeSettlement, form({ lowId: pair.lowId, highId: draft.id }))),
    ).toEqual({ notFound: true })
  })

  it('needs a reason, and says who goes on where one is handed over', async () => {
    const pair = await aPair()
    as('focalPoint')
    expect(errorsIn(await leavingNothing(() => post(proposeSettlement, form(pair, { reason: '' }))))).toEqual(
      {
        reason: 'Say why',
      },
    )
    expect(
      errorsIn(await leavingNothing(() => post(proposeSettlement, form(pair, { verdict: 'hand_over' })))),
    ).toEqual({ keptId: 'Say which of the two goes on' })
  })

  it('holds when both owners have said yes, and stands in the history of both', async () => {
    const pair = await aPair()
    as('focalPoint')
    landed(await post(proposeSettlement, form(pair)))
    expect((await standing(pair)).state).toBe('proposed')
    expect((await overlapsOf(visitor, pair.ours.id, day)).settled).toEqual([])
    const proposed = await standing(pair)

    // The proposer's own yes is given; a second of the same side changes nothing of the other's.
    landed(await post(agreeToSettlement, { id: proposed.id, version: proposed.version }))
    expect((await standing(pair)).state).toBe('proposed')

    as('neighbour')
    const { awaiting } = await overlapsOnDesk(world.people.neighbour, day)
    expect(awaiting.map(({ lowId, highId }) => [lowId, highId])).toContainEqual([pair.lowId, pair.highId])
    const open = await standing(pair)
    landed(await post(agreeToSettlement, { id: open.id, version: open.version }))

    expect((await standing(pair)).state).toBe('agreed')
    const events = await rowsOf<{ commitment: string; verdict: string }>(
      `SELECT commitment_id AS commitment, after->>'overlapVerdict' AS verdict FROM history_events
        WHERE event = 'overlap.settled' AND visibility = 'public' AND commitment_id IN ($1, $2)`,
      [pair.lowId, pair.highId],
    )
    expect(events.map(({ commitment }) => commitment).sort()).toEqual([pair.lowId, pair.highId])
    expect(events.every(({ verdict }) => verdict === 'coordinate')).toBe(true)
    // The pair is silent now, and what was settled is public.
    const ours = await overlapsOf(visitor, pair.ours.id, day)
    expect(ours.pairs.map(({ other: { code } }) => code)).not.toContain(pair.theirs.code)
    expect(ours.settled.map(({ verdict, other: side }) => [verdict, side.code])).toEqual([
      ['coordinate', pair.theirs.code],
    ])
    const list = await overlapsOnRecord(visitor, { plan: 'Z-OTHER', after: null }, day)
    expect(list.settled.map(({ low, high }) => [low.id, high.id])).toContainEqual([pair.lowId, pair.highId])
    as('focalPoint')
    expect(refusalIn(await leavingNothing(() => post(proposeSettlement, form(pair))))).toContain('already')
  })

  it('cannot be agreed for somebody else’s commitment, whoever asks', async () => {
    const pair = await aPair()
    as('focalPoint')
    landed(await post(proposeSettlement, form(pair)))
    const { id, version } = await standing(pair)
    as('coordinator')
    expect(refusalIn(await leavingNothing(() => post(agreeToSettlement, { id, version })))).toContain(
      'You may not',
    )
    await expect(
      rowsOf(`UPDATE overlap_settlements SET state = 'agreed' WHERE id = $1`, [id]),
    ).rejects.toThrow(/agreed_by_both_owners/)
    await expect(rowsOf('DELETE FROM overlap_settlements WHERE id = $1', [id])).rejects.toThrow(/is kept/)
  })

  it('is proposed by a coordinator, who gives nobody’s consent', async () => {
    const pair = await aPair()
    as('coordinator')
    landed(await post(proposeSettlement, form(pair, { verdict: 'not_the_same' })))
    const [row] = await rowsOf<{ yes: number }>(
      'SELECT num_nonnulls(low_consent_at, high_consent_at) AS yes FROM overlap_settlements WHERE low_id = $1',
      [pair.lowId],
    )

    expect(row?.yes).toBe(0)
    const { id, version } = await standing(pair)
    landed(await post(withdrawSettlement, { id, version }))
    expect((await standing(pair)).state).toBe('withdrawn')
  })

  it('is declined, and may be proposed again', async () => {
    const pair = await aPair()
    as('neighbour')
    landed(await post(proposeSettlement, form(pair, { verdict: 'hand_over', keptId: pair.ours.id })))
    const { id, version } = await standing(pair)
    as('focalPoint')
    landed(await post(declineSettlement, { id, version }))
    expect((await standing(pair)).state).toBe('declined')
    expect(refusalIn(await leavingNothing(() => post(agreeToSettlement, { id, version })))).toContain(
      'meanwhile',
    )
    landed(await post(proposeSettlement, form(pair)))
    expect((await standing(pair)).state).toBe('proposed')
  })

  it('is on the desk of those alone who have a say in it', async () => {
    const pair = await aPair()

    expect(await overlapOnDesk(world.people.focalPoint, pair.lowId, pair.highId, day)).toMatchObject({
      can: { propose: true, answer: false },
    })
    expect(await overlapOnDesk(world.people.moderator, pair.lowId, pair.highId, day)).toBeNull()
  })

  it('goes with a commitment that is withdrawn', async () => {
    const pair = await aPair()
    await act('commitment.withdrawn', world.people.moderator, async (tx) => {
      const { withdrawCommitment } = await import('@/lib/commitment/commands/publish')
      const { version } = await tx.commitment.findUniqueOrThrow({ where: { id: pair.ours.id } })
      return withdrawCommitment(tx, { commitmentId: pair.ours.id, version, reason: 'Given up' })
    })
    await findOverlaps(today)

    expect(await rowsOf('SELECT 1 FROM "overlaps" WHERE $1 IN (low_id, high_id)', [pair.ours.id])).toEqual([])
  })
})
