// A plan in every state that its page tells of, for the tests of public lists and figures.
import { aCommitment, anUpdate, halfYearOf } from '../../support/builders'
import { aWorld, type World } from '../../support/world'

export const day = '2026-11-23'

/** Nine published commitments and three that no visitor may know of. */
export async function aPlanInUse(): Promise<World> {
  const world = await aWorld()
  const { networks, villages, trust } = world.pillars
  const target = { direction: 'floor' as const, targetValue: '100', targetYear: 2027 }

  const done = await aCommitment(world, {
    code: 'Z-DONE',
    title: 'Lay the first cable',
    pillarId: networks,
    dueOn: '2026-06',
    alignsTo: ['WSIS.C2'],
    indicators: [target],
  })
  await anUpdate(world, done, {
    implementation: 'completed',
    percentComplete: 100,
    actuals: [{ indicatorId: done.indicatorIds[0]!, value: '120', noValueReason: null }],
  })

  const moving = await aCommitment(world, {
    code: 'Z-MOVING',
    title: 'เชื่อมต่ออินเทอร์เน็ตในหมู่บ้านชายแดน',
    language: 'th',
    pillarId: villages,
    dueOn: '2027-12',
    alignsTo: ['WSIS.C7.egov'],
    indicators: [target],
    milestones: [{ title: 'Half of the villages', dueOn: '2027-03' }],
    parties: { countries: ['ZY', 'ZX'] },
  })
  await anUpdate(world, moving, { percentComplete: 20, period: halfYearOf('2025-09-01') })
  await anUpdate(world, moving, {
    percentComplete: 60,
    actuals: [{ indicatorId: moving.indicatorIds[0]!, value: '40', noValueReason: null }],
  })

  const silent = await aCommitment(world, {
    code: 'Z-SILENT',
    title: 'Train the trainers',
    layer: 'skills',
    pillarId: trust,
    dueOn: '2028',
  })
  await anUpdate(world, silent, { period: halfYearOf('2025-03-01') })

  const overdue = await aCommitment(world, {
    code: 'Z-OVERDUE',
    title: 'Adopt a cable permit rule',
    layer: 'governance',
    dueOn: '2026-03-31',
  })
  await anUpdate(world, overdue, { percentComplete: 30 })

  const late = await aCommitment(world, {
    code: 'Z-LATE',
    title: 'Open the data portal',
    dueOn: '2027-06-30',
  })
  await anUpdate(world, late, { expectedOn: { on: '2027-09-01', precision: 'month' } })

  const stopped = await aCommitment(world, {
    code: 'Z-STOPPED',
    title: 'Buy the old satellite',
    layer: 'infrastructure',
  })
  await anUpdate(world, stopped, { implementation: 'discontinued', percentComplete: 10 })

  await aCommitment(world, {
    code: 'Z-NEVER',
    title: 'Kết nối dữ liệu biên giới',
    language: 'vi',
    dueOn: '2025',
  })
  await aCommitment(world, {
    code: 'Z-AHEAD',
    title: 'Agree on digital identity',
    dueOn: '2026-12-15',
    alignsTo: ['WSIS.C5'],
  })
  const waiting = await aCommitment(world, {
    code: 'Z-WAITING',
    title: 'Map the dark fibre',
    layer: 'cross_border',
    dueOn: null,
  })
  await anUpdate(world, waiting, { state: 'submitted' })

  await aCommitment(world, { code: 'Z-DRAFT', title: 'Canary of a draft', state: 'draft' })
  await aCommitment(world, { code: 'Z-INSIDE', title: 'Canary for the parties', visibility: 'parties' })
  await aCommitment(world, { code: 'Z-TAKEN-BACK', title: 'Withdrawn promise', state: 'withdrawn' })
  return world
}
