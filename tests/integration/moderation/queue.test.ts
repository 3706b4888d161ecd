// What a moderator sees before deciding: the queue in its order, and each entry beside what stood before it.
import { beforeAll, describe, expect, it } from 'vitest'
import { returnCommitment, submitCommitment } from '@/lib/commitment/commands/publish'
import { savePromise } from '@/lib/commitment/commands/record'
import { commitmentInQueue } from '@/lib/moderation/queries/commitment-entry'
import { progressInQueue } from '@/lib/moderation/queries/progress-entry'
import { decidedEntry } from '@/lib/moderation/queries/decided'
import { entriesAwaiting, queuePageSize } from '@/lib/moderation/queries/queue'
import type { Actor } from '@/lib/policy/actor'
import { aCommitment, anUpdate } from '../../support/builders'
import { act, aWorld, by, today, type World } from '../../support/world'

let world: World
let moderator: Actor
beforeAll(async () => {
  world = await aWorld()
  moderator = world.people.moderator
})

const daysBefore = (days: number) => new Date(today.getTime() - days * 86_400_000)

describe('the queue', () => {
  it('holds both kinds of entry, oldest first, each once over all its pages', async () => {
    const published = await aCommitment(world)
    const old = await anUpdate(world, published, { state: 'submitted', at: daysBefore(90) })
    const many: string[] = [old.versionId]
    for (let day = 60; day > 60 - queuePageSize; day -= 1)
      many.push((await aCommitment(world, { state: 'submitted', at: daysBefore(day) })).id)

    const first = await entriesAwaiting(moderator, {}, today)
    const second = await entriesAwaiting(moderator, { after: first.next ?? '' }, today)

    const all = [...first.entries, ...second.entries]
    expect(first.entries).toHaveLength(queuePageSize)
    expect(first.waiting).toBe(all.length)
    expect(all.map(({ id }) => id).filter((id) => many.includes(id))).toEqual(many)
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
    expect(second.next).toBeNull()
    expect(first.entries.find(({ id }) => id === old.versionId)).toMatchObject({
      kind: 'progress',
      days: 90,
      submittedBy: 'The focalPoint',
      organisation: { name: 'Ministry of the First Country' },
      isOwn: false,
    })
  })

  it('is empty for everybody who does not decide', async () => {
    for (const name of ['focalPoint', 'coordinator', 'administrator', 'reviewer'] as const)
      expect(await entriesAwaiting(world.people[name], {}, today)).toMatchObject({
        entries: [],
        waiting: 0,
        next: null,
      })
  })

  it('marks what the moderator wrote: another must decide', async () => {
    const { focalPoint } = world.people
    const both: Actor = { ...focalPoint, seats: [...focalPoint.seats, ...moderator.seats] }

    const own = await aCommitment(world, { state: 'submitted', at: daysBefore(400) })
    const { entries } = await entriesAwaiting(both, {}, today)

    expect(entries[0]).toMatchObject({ id: own.id, isOwn: true })
    expect((await commitmentInQueue(both, own.id, today))?.canDecide).toBe(false)
    expect((await commitmentInQueue(moderator, own.id, today))?.canDecide).toBe(true)
  })

  it('names what was just decided only where it is so', async () => {
    const done = await aCommitment(world)

    expect(
      await decidedEntry(moderator, { done: 'published', entry: 'commitments', id: done.id }),
    ).toMatchObject({
      code: done.code,
      isPublic: true,
    })
    expect(await decidedEntry(moderator, { done: 'returned', entry: 'commitments', id: done.id })).toBeNull()
    expect(
      await decidedEntry(moderator, { done: 'published', entry: 'commitments', id: 'nonsense' }),
    ).toBeNull()
  })
})

describe('an entry', () => {
  it('that came back is laid beside what was sent back', async () => {
    const { focalPoint } = world.people
    const entry = await aCommitment(world, { state: 'submitted', title: 'Train officers' })
    const returned = await act('commitment.returned', moderator, (tx) =>
      returnCommitment(
        tx,
        {
          commitmentId: entry.id,
          version: entry.version,
          note: 'How many?',
          fieldNotes: [{ field: 'title', note: 'How many?' }],
        },
        by(moderator),
        today,
      ),
    )
    const words = {
      code: entry.code,
      pillarId: null,
      kind: 'action' as const,
      title: 'Train 1,200 officers',
      description: 'What is promised, in a sentence.',
      wording: null,
      verb: null,
      language: 'en',
      layer: 'skills' as const,
      startsOn: null,
      dueOn: null,
      visibility: 'public' as const,
    }
    const saved = await act('commitment.promise-saved', focalPoint, (tx) =>
      savePromise(tx, { commitmentId: entry.id, version: returned.version, ...words }),
    )
    await act('commitment.submitted', focalPoint, (tx) =>
      submitCommitment(tx, { commitmentId: entry.id, version: saved.version }, by(focalPoint), today),
    )

    const seen = await commitmentInQueue(moderator, entry.id, today)

    expect(seen?.before?.facts).toMatchObject({ title: 'Train officers', layer: 'infrastructure' })
    expect(seen?.facts).toMatchObject({ title: 'Train 1,200 officers', layer: 'skills' })
    expect(seen?.decisions).toMatchObject([
      { verdict: 'return', note: 'How many?', fieldNotes: [{ field: 'title' }] },
    ])
  })

  it('of progress is laid beside the period published before it, evidence of every audience in sight', async () => {
    const commitment = await aCommitment(world)
    await anUpdate(world, commitment, {
      period: { start: '2025-07-01', end: '2025-12-31' },
      percentComplete: 20,
    })
    const update = await anUpdate(world, commitment, {
      state: 'submitted',
      percentComplete: 45,
      links: [{ url: 'https://example.org/a', caption: 'For our eyes', visibility: 'organisation' }],
    })

    const seen = await progressInQueue(moderator, update.versionId, today)

    expect(seen?.published).toMatchObject({ period: { end: '2025-12-31' }, facts: { percentComplete: 20 } })
    expect(seen?.facts.percentComplete).toBe(45)
    expect(seen?.returned).toBeNull()
    expect(seen?.evidence).toMatchObject([{ caption: 'For our eyes', visibility: 'organisation' }])
  })

  it('is not there for anybody who does not decide, nor once it was decided', async () => {
    const waiting = await aCommitment(world, { state: 'submitted' })
    const decided = await aCommitment(world)

    expect(await commitmentInQueue(world.people.focalPoint, waiting.id, today)).toBeNull()
    expect(await commitmentInQueue(world.people.administrator, waiting.id, today)).toBeNull()
    expect(await commitmentInQueue(moderator, decided.id, today)).toBeNull()
    expect(await commitmentInQueue(moderator, 'no-such-id', today)).toBeNull()
  })
})
