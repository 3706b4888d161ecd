// The audit trail: everything, for administrators alone, narrowed and page by page.
import { beforeAll, describe, expect, it } from 'vitest'
import { auditTrail, trailPageSize } from '@/lib/history/trail'
import { aCommitment } from '../../support/builders'
import { aWorld, type World } from '../../support/world'

let world: World
beforeAll(async () => {
  world = await aWorld()
  for (let made = 0; made < 20; made += 1) await aCommitment(world)
})

describe('the audit trail', () => {
  it('is empty for everybody but administrators', async () => {
    for (const name of ['focalPoint', 'moderator', 'coordinator', 'reviewer'] as const)
      expect(await auditTrail(world.people[name], {})).toEqual({ events: [], next: null })
  })

  it('tells internal events too, newest first, each once over its pages', async () => {
    const { administrator } = world.people
    const first = await auditTrail(administrator, {})
    const second = await auditTrail(administrator, { after: first.next ?? '' })

    const sequences = [...first.events, ...second.events].map(({ sequence }) => Number(sequence))
    expect(sequences).toEqual([...new Set(sequences)].sort((a, b) => b - a))
    expect(first.events).toHaveLength(trailPageSize)
    expect(new Set(first.events.map(({ visibility }) => visibility))).toEqual(new Set(['public', 'internal']))
  })

  it('is narrowed by event, organisation, person and day, together', async () => {
    const { administrator, focalPoint } = world.people
    const asked = {
      event: 'commitment.submitted',
      organisation: 'ZA-MINISTRY',
      person: 'the focalpoint',
      day: '2026-11-23',
    }

    const { events } = await auditTrail(administrator, asked)

    expect(events).toHaveLength(20)
    expect(
      events.every(
        ({ event, actorId }) => event === 'commitment.submitted' && actorId === focalPoint.personId,
      ),
    ).toBe(true)
    for (const other of [
      { day: '2026-11-22' },
      { organisation: 'Z-BANK' },
      { person: 'nobody' },
      { event: 'nothing.happened' },
    ])
      expect((await auditTrail(administrator, { ...asked, ...other })).events).toEqual([])
  })

  it('passes over what an address says that makes no sense', async () => {
    expect(
      (await auditTrail(world.people.administrator, { after: '1; drop table', day: 'yesterday' })).events,
    ).toHaveLength(trailPageSize)
  })
})
