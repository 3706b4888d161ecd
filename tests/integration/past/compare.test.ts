import { beforeAll, describe, expect, it } from 'vitest'
import { planThen } from '@/lib/compare/queries/plan-then'
import { compare } from '@/lib/compare/rules'
import { visitor } from '@/lib/policy/actor'
import { on } from '../../support/builders'
import { aProposal } from '../../support/proposals'
import { aWorld, type World } from '../../support/world'
import { aWeek, days, noonOf, type Lived } from './days'

let world: World
let lived: Lived
beforeAll(async () => {
  world = await aWorld()
  lived = await aWeek(world, () => Promise.resolve())
})

const seenOn = async (day: string) =>
  (await planThen({ kind: 'visitor', asOf: day }, 'Z-PLAN', day))?.commitments ?? []

describe('two days of a plan', () => {
  it('tell what was added, moved, reported on, led otherwise and taken out', async () => {
    const [first, second, third, , fifth] = days
    const added = compare(await seenOn(first), await seenOn(second))
    const ended = compare(await seenOn(third), await seenOn(fifth))

    expect(added.added).toMatchObject([{ code: 'Z-SKILLS' }])
    expect(added.moved).toMatchObject([
      { code: 'Z-CABLE', to: { implementation: 'in_progress', percentComplete: 40 } },
    ])
    expect(added.reported).toMatchObject([{ code: 'Z-CABLE' }])
    expect(ended.removed).toMatchObject([{ code: 'Z-SKILLS' }])
    expect(compare(await seenOn(second), await seenOn(third)).led).toMatchObject([
      { from: 'Ministry of the First Country', to: 'Ministry under its new name' },
      { from: 'Ministry of the First Country', to: 'Ministry under its new name' },
    ])
  })

  it('name a date that slipped and a target that was lowered', async () => {
    const before = await seenOn(days[5])
    const [indicator = null] = lived.cable.indicatorIds
    const at = noonOf('2031-08-01')
    const later = { kind: 'date', date: on('2031-12') } as const
    await aProposal(world, lived.cable, { to: later, state: 'accepted', at })
    const less = { kind: 'target', value: '60', year: null } as const
    await aProposal(world, lived.cable, {
      field: 'indicator_target',
      partId: indicator,
      to: less,
      state: 'accepted',
      at,
    })
    const { slipped, lowered } = compare(before, await seenOn('2031-08-01'))

    expect(slipped).toMatchObject([{ code: 'Z-CABLE', months: 6 }])
    expect(lowered).toMatchObject([{ code: 'Z-CABLE', from: '100', to: '60' }])
  })

  it('is of today with the visitor of today', async () => {
    expect(await planThen(visitor, 'Z-PLAN', '2031-08-01')).toMatchObject({ code: 'Z-PLAN' })
    expect(await planThen({ kind: 'visitor', asOf: '2026-11-22' }, 'Z-PLAN', '2026-11-22')).toBeNull()
  })
})
