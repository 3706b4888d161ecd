import { beforeAll, describe, expect, it } from 'vitest'
import { planThen } from '@/lib/compare/queries/plan-then'
import { compare } from '@/lib/compare/rules'
import { visitor } from '@/lib/policy/actor'
import { rowsOf } from '../../support/database'
import { aWorld } from '../../support/world'
import { aWeek, days, type Lived } from './days'

let lived: Lived
beforeAll(async () => {
  lived = await aWeek(await aWorld(), () => Promise.resolve())
})

const on = async (day: string) =>
  (await planThen({ kind: 'visitor', asOf: day }, 'Z-PLAN', day))?.commitments ?? []

describe('two days of a plan', () => {
  it('tell what was added, moved, reported on, led otherwise and taken out', async () => {
    const [first, second, third, , fifth] = days
    const added = compare(await on(first), await on(second))
    const ended = compare(await on(third), await on(fifth))

    expect(added.added).toMatchObject([{ code: 'Z-SKILLS' }])
    expect(added.moved).toMatchObject([
      { code: 'Z-CABLE', to: { implementation: 'in_progress', percentComplete: 40 } },
    ])
    expect(added.reported).toMatchObject([{ code: 'Z-CABLE' }])
    expect(ended.removed).toMatchObject([{ code: 'Z-SKILLS' }])
    expect(compare(await on(second), await on(third)).led).toMatchObject([
      { from: 'Ministry of the First Country', to: 'Ministry under its new name' },
      { from: 'Ministry of the First Country', to: 'Ministry under its new name' },
    ])
  })

  it('name a date that slipped and a target that was lowered', async () => {
    const before = await on(days[5])
    // What a published commitment promises moves only by an accepted proposal; here the owner stands in for one.
    await rowsOf(
      `BEGIN; SELECT set_config('concord.now', '2031-08-01T12:00:00Z', true);
       ALTER TABLE commitments DISABLE TRIGGER commitment_content_stands; ALTER TABLE indicators DISABLE TRIGGER indicator_stands;
       UPDATE commitments SET due_on = '2031-12-01' WHERE code = 'Z-CABLE'; UPDATE indicators SET target_value = 60 WHERE commitment_id = '${lived.cable.id}';
       ALTER TABLE commitments ENABLE TRIGGER commitment_content_stands; ALTER TABLE indicators ENABLE TRIGGER indicator_stands; COMMIT`,
    )
    const { slipped, lowered } = compare(before, await on('2031-08-01'))

    expect(slipped).toMatchObject([{ code: 'Z-CABLE', months: 6 }])
    expect(lowered).toMatchObject([{ code: 'Z-CABLE', from: '100', to: '60' }])
  })

  it('is of today with the visitor of today', async () => {
    expect(await planThen(visitor, 'Z-PLAN', '2031-08-01')).toMatchObject({ code: 'Z-PLAN' })
    expect(await planThen({ kind: 'visitor', asOf: '2026-11-22' }, 'Z-PLAN', '2026-11-22')).toBeNull()
  })
})
