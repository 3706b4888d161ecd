// What everybody sees of a promise that moved: what was first promised, each move with its reason, and how much of a
// plan has slipped. What is proposed or refused is seen by nobody outside.
import { beforeAll, describe, expect, it } from 'vitest'
import { changeInFull, changesOfOurs, partsToMove } from '@/lib/baseline/queries/desk'
import { monthsSlipped, narrow } from '@/lib/commitment/filtering'
import { commitmentInFull } from '@/lib/commitment/queries/in-full'
import { listed } from '@/lib/commitment/queries/list'
import { historyOfCommitment } from '@/lib/history/queries'
import { decidedEntry } from '@/lib/moderation/queries/decided'
import { changesAwaiting } from '@/lib/baseline/queries/queue'
import { visitor } from '@/lib/policy/actor'
import { aCommitment, on } from '../../support/builders'
import { aProposal } from '../../support/proposals'
import { aWorld, today, type World } from '../../support/world'

let world: World
beforeAll(async () => {
  world = await aWorld()
})
const day = '2026-11-23'
const until = (stated: string) => ({ to: { kind: 'date' as const, date: on(stated) } })
const daysLater = (days: number) => new Date(today.getTime() + days * 86_400_000)

describe('a commitment that moved twice', () => {
  it('says what was first promised, how often it moved, and what is promised now', async () => {
    const commitment = await aCommitment(world, { dueOn: '2025-12' })
    await aProposal(world, commitment, { ...until('2026-03'), state: 'accepted', at: daysLater(1) })
    await aProposal(world, commitment, { ...until('2026-06'), state: 'accepted', at: daysLater(2) })
    await aProposal(world, commitment, { ...until('2027-06'), state: 'refused', reason: 'Hidden one.' })
    await aProposal(world, commitment, { ...until('2028-06'), reason: 'Hidden two.' })

    const page = await commitmentInFull(visitor, world.planCode, commitment.code, day)

    expect(page?.firstDue).toEqual({ first: on('2025-12'), times: 2 })
    expect(page?.dueOn).toEqual(on('2026-06'))
    expect(page?.moves.map(({ from, to }) => [from, to])).toEqual([
      [
        { kind: 'date', date: on('2025-12') },
        { kind: 'date', date: on('2026-03') },
      ],
      [
        { kind: 'date', date: on('2026-03') },
        { kind: 'date', date: on('2026-06') },
      ],
    ])
    expect(page?.standing).toMatchObject({ firstDueOn: on('2025-12'), timesMoved: 2 })
    const told = JSON.stringify([page, await historyOfCommitment(visitor, commitment.id, 20)])
    expect(told).toContain('The cable ship came late.')
    expect(told).not.toContain('Hidden')
    expect(told).not.toContain('Said by the moderator')
  })

  it('is found by the filters that the figures of its plan lead to', async () => {
    const late = await aCommitment(world, { dueOn: '2026-01' })
    const early = await aCommitment(world, { dueOn: '2026-06' })
    const lowered = await aCommitment(world, {
      indicators: [{ direction: 'floor', targetValue: '100', targetYear: 2027 }],
    })
    await aProposal(world, late, { ...until('2026-07'), state: 'accepted' })
    await aProposal(world, early, { ...until('2026-05'), state: 'accepted' })
    await aProposal(world, lowered, {
      field: 'indicator_target',
      partId: lowered.indicatorIds[0] ?? null,
      to: { kind: 'target', value: '80', year: 2027 },
      state: 'accepted',
    })

    const rows = await listed(visitor, { id: { in: [late.id, early.id, lowered.id] } }, day)
    const found = (moved: string) => narrow(rows, { plan: world.planCode, moved }, day).map(({ id }) => id)

    expect(found('later')).toEqual([late.id])
    expect(new Set(found('any'))).toEqual(new Set([late.id, early.id]))
    expect(found('lowered')).toEqual([lowered.id])
    expect(rows.map((row) => monthsSlipped(row)).sort((a, b) => a - b)).toEqual([-1, 0, 6])
  })
})

describe('a proposal', () => {
  it('is on the desk of its organisation, and on nobody else’s', async () => {
    const commitment = await aCommitment(world, { dueOn: '2025-12' })
    const { id } = await aProposal(world, commitment)
    const { colleague, neighbour, outsider, moderator } = world.people

    expect((await changesOfOurs(colleague, null)).changes.map((each) => each.id)).toContain(id)
    expect((await changesOfOurs(neighbour, null)).changes.map((each) => each.id)).not.toContain(id)
    expect(await changeInFull(outsider, id)).toBeNull()
    expect((await changeInFull(moderator, id))?.may).toEqual({ argue: true, withdraw: false, decide: true })
    expect(
      (await partsToMove(colleague, commitment.id))?.parts.find(({ field }) => field === 'due_on')?.openId,
    ).toBe(id)
    expect(await partsToMove(neighbour, commitment.id)).toBeNull()
  })

  it('tells others nothing of what was argued once it is accepted', async () => {
    const { id } = await aProposal(world, await aCommitment(world, { dueOn: '2025-12' }), {
      state: 'accepted',
    })

    expect(await changeInFull(world.people.outsider, id)).toMatchObject({
      state: 'accepted',
      note: null,
      proposedBy: null,
      arguments: [],
    })
  })

  it('stands in the queue among the other entries, by its age', async () => {
    const { moderator } = world.people
    const old = await aProposal(world, await aCommitment(world, { dueOn: '2025-12' }), {
      at: daysLater(-400),
    })
    await aCommitment(world, { state: 'submitted', at: daysLater(-300) })

    const changes = await changesAwaiting(moderator)

    expect(changes[0]).toMatchObject({ id: old.id, field: 'due_on', isOwn: false })
    const done = await aProposal(world, await aCommitment(world, { dueOn: '2025-12' }), { state: 'accepted' })
    expect(await decidedEntry(moderator, { done: 'accepted', entry: 'changes', id: done.id })).toMatchObject({
      verdict: 'accepted',
      isPublic: true,
    })
    expect(await decidedEntry(moderator, { done: 'refused', entry: 'changes', id: done.id })).toBeNull()
  })
})
