// A draft that repeats what another plan promised and did not finish is held up once, before it is saved.
import { actAs, landed, post } from '../../support/corridor'
import { beforeAll, describe, expect, it } from 'vitest'
import { beginCommitment } from '@/lib/commitment/actions'
import { aCommitment, anUpdate } from '../../support/builders'
import { leavingNothing } from '../../support/unchanged'
import { aWorld, besides, type World } from '../../support/world'

let world: World
let before: World
beforeAll(async () => {
  world = await aWorld()
  before = await besides(world, 'Z-OLD', 'The Plan of Before')
  actAs(world.people.focalPoint)
})

const begin = (title: string, more: Record<string, string> = {}) => ({
  planId: world.planId,
  kind: 'action',
  code: `Z-R${Math.round(performance.now())}`,
  title,
  language: 'en',
  ...more,
})

describe('beginning a draft', () => {
  it('shows what became of an unfinished commitment that reads alike, and goes on when its writer has looked', async () => {
    const old = await aCommitment(before, { title: 'Lighthouse keepers’ maritime radio beacons' })
    await anUpdate(before, old, { implementation: 'in_progress', percentComplete: 30 })
    const form = begin('Radio beacons for maritime lighthouse keepers')

    const posted = await leavingNothing(() => post(beginCommitment, form))
    expect(posted).toMatchObject({
      state: {
        status: 'refused',
        version: 1,
        values: { title: form.title },
        lookAt: [
          {
            href: `/en/plans/Z-OLD/${old.code}`,
            label: expect.stringContaining('The Plan of Before): in progress, 30 %') as string,
          },
        ],
      },
    })
    expect(landed(await post(beginCommitment, { ...form, version: '1' }))).toContain('/promise')
  })

  it('does not hold up what was finished, what stands in the same plan, or what is another thing', async () => {
    const done = await aCommitment(before, { title: 'Tide gauge telemetry along the southern delta' })
    await anUpdate(before, done, { implementation: 'completed', percentComplete: 100 })
    await aCommitment(world, { title: 'Weather balloons over the northern plateau' })

    for (const title of [
      'Telemetry of tide gauges along the southern delta',
      'Weather balloons over the northern plateau, again',
      'Postal codes for every village',
    ])
      expect(landed(await post(beginCommitment, begin(title)))).toContain('/promise')
  })
})
