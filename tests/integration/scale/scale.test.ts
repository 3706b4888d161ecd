// The words of a plan for its statuses: kept on screen, seen before they change, counted by the common values.
import { actAs, errorsIn, landed, post, refusalIn, refreshed } from '../../support/corridor'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { standings } from '@/lib/commitment/queries/standings'
import { tallyOf } from '@/lib/commitment/tally'
import { appDb, readerDb } from '@/lib/db/clients'
import { planStatus } from '@/lib/plan/queries/status'
import { visitor } from '@/lib/policy/actor'
import { saveStatus } from '@/lib/progress/actions'
import { saveScaleOfPlan } from '@/lib/scale/actions'
import { commonValues } from '@/lib/scale/rules'
import { aCommitment, anUpdate } from '../../support/builders'
import { aWorld, type PersonName, type World } from '../../support/world'

const today = '2026-11-23'
let world: World
beforeAll(async () => {
  world = await aWorld()
})
beforeEach(() => {
  as('administrator')
})
const as = (name: PersonName | null) => {
  actAs(name === null ? null : world.people[name])
}

const standing = async () =>
  await appDb().workPlan.findUniqueOrThrow({
    where: { id: world.planId },
    select: { version: true, statusLabels: { orderBy: { position: 'asc' } } },
  })
/** The form as it stands, every default word filled in, with what is typed over it. */
async function formed(over: Record<string, string> = {}) {
  const { version, statusLabels } = await standing()
  const values: Record<string, string> = { planId: world.planId, version: String(version), seen: '1' }
  for (const common of commonValues.implementation) {
    const row = `labels.implementation_${common}_0`
    const held = statusLabels.find((each) => each.common === common && each.isDefault)
    Object.assign(values, {
      [`${row}.id`]: held?.id ?? '',
      [`${row}.scale`]: 'implementation',
      [`${row}.common`]: common,
      [`${row}.isDefault`]: '1',
      [`${row}.label`]: held?.label ?? `Word for ${common}`,
      [`${row}.otherLabel`]: `Từ cho ${common}`,
    })
  }
  const second = statusLabels.find((each) => each.common === 'in_progress' && !each.isDefault)
  const row = 'labels.implementation_in_progress_1'
  Object.assign(values, {
    [`${row}.id`]: second?.id ?? '',
    [`${row}.scale`]: 'implementation',
    [`${row}.common`]: 'in_progress',
    [`${row}.label`]: 'Being tested',
    [`${row}.meaning`]: 'It runs, for a few.',
  })
  const given = { ...values, ...over }
  // A box that is not ticked sends nothing.
  return Object.fromEntries(Object.entries(given).filter(([name, value]) => name !== 'seen' || value !== ''))
}
const save = async (over: Record<string, string> = {}) => post(saveScaleOfPlan, await formed(over))

describe('keeping the words of a plan', () => {
  it('asks somebody to sign in first, and is for administrators and the plan’s coordinator', async () => {
    const before = await standing()
    as(null)
    expect(landed(await save())).toContain('/en/account/sign-in')
    as('focalPoint')
    expect(await save()).toEqual({ notFound: true })
    expect(await standing()).toEqual(before)
  })

  it('shows first what will change, and saves nothing', async () => {
    const before = await standing()

    const posted = await save({ seen: '', 'labels.implementation_in_progress_0.label': 'Now it moves' })

    expect(refusalIn(posted)).toContain('Nothing is saved yet')
    expect(posted).toMatchObject({
      state: {
        isLook: true,
        conflict: expect.arrayContaining([
          expect.objectContaining({
            field: 'implementation in_progress',
            label: 'In progress',
            yours: expect.stringMatching(/^Now it moves, Being tested\n/) as unknown,
          }),
        ]) as unknown,
      },
    })
    expect(await standing()).toEqual(before)
  })

  it('wants a word for every value, and each word once', async () => {
    const missing = { 'labels.implementation_completed_0.label': '' }
    const twice = { 'labels.implementation_in_progress_1.label': 'Word for completed' }

    expect(errorsIn(await save(missing))).toHaveProperty('labels.implementation_completed_0.label')
    expect(errorsIn(await save(twice))).toHaveProperty('labels.implementation_in_progress_0.label')
  })

  it('is done by the coordinator, is remembered in public, and reaches the pages', async () => {
    as('coordinator')
    refreshed()

    expect(landed(await save())).toBe(`/en/admin/plans/${world.planCode}`)

    const { statusLabels } = await standing()
    expect(statusLabels.map(({ label }) => label)).toContain('Being tested')
    expect(refreshed()).toContain(`plan:${world.planCode}`)
    const event = await appDb().historyEvent.findFirst({
      where: { event: 'work-plan.scale-saved' },
      select: { visibility: true, planId: true },
    })
    expect(event).toEqual({ visibility: 'public', planId: world.planId })
    const plan = await planStatus(visitor, world.planCode, today)
    expect(plan?.labels.find(({ label }) => label === 'Word for completed')?.labels).toEqual([
      { language: 'vi', text: 'Từ cho completed' },
    ])
    expect(await readerDb().statusLabel.count()).toBe(statusLabels.length)
  })

  it('is refused when the plan was changed meanwhile', async () => {
    expect(refusalIn(await save({ version: '1' }))).not.toContain('Nothing is saved yet')
  })
})

describe('reporting in the words of a plan', () => {
  beforeEach(async () => {
    await save()
  })
  const labelled = async (label: string) => {
    const { statusLabels } = await standing()
    return statusLabels.find((each) => each.label === label)?.id ?? ''
  }
  const status = { language: 'en', narrative: 'It runs in two towns.', percentComplete: '60' }

  it('says the common value by the word, shows the word, and counts the value', async () => {
    const commitment = await aCommitment(world)
    const draft = await anUpdate(world, commitment, { state: 'draft', implementation: 'not_started' })
    as('focalPoint')

    await post(saveStatus, {
      id: draft.versionId,
      version: draft.version,
      statusLabelId: await labelled('Being tested'),
      ...status,
    })

    const version = await appDb().progressUpdateVersion.findUniqueOrThrow({
      where: { id: draft.versionId },
      select: { implementation: true, statusLabel: { select: { label: true } } },
    })
    expect(version).toEqual({ implementation: 'in_progress', statusLabel: { label: 'Being tested' } })
    const told = await anUpdate(world, await aCommitment(world), {
      statusLabelId: await labelled('Being tested'),
    })
    const rows = await standings(
      visitor,
      { updates: { some: { versions: { some: { id: told.versionId } } } } },
      today,
    )
    expect(rows[0]?.labels.work).toMatchObject({ label: 'Being tested' })
    expect(tallyOf(rows).implementation.in_progress).toBe(1)
  })

  it('shows the default word where a report names none', async () => {
    const commitment = await aCommitment(world)
    await anUpdate(world, commitment)

    const [row] = await standings(visitor, { id: commitment.id }, today)

    expect(row?.labels.work?.label).toBe('Word for in_progress')
  })

  it('takes no word of another plan', async () => {
    const { versionId, version } = await anUpdate(world, await aCommitment(world), { state: 'draft' })
    as('focalPoint')

    const posted = await post(saveStatus, {
      id: versionId,
      version,
      statusLabelId: '00000000-0000-4000-8000-000000000000',
      ...status,
    })

    expect(errorsIn(posted)).toHaveProperty('statusLabelId')
  })

  it('keeps a word under which something was reported, with its meaning', async () => {
    await anUpdate(world, await aCommitment(world), { statusLabelId: await labelled('Being tested') })

    expect(errorsIn(await save({ 'labels.implementation_in_progress_1.label': '' }))).toHaveProperty('labels')
    await expect(
      appDb().statusLabel.updateMany({ where: { label: 'Being tested' }, data: { common: 'completed' } }),
    ).rejects.toThrow('keeps its common value')
  })
})

describe('the database', () => {
  it('holds no scale without a default for every value, and no label for no value', async () => {
    const half = appDb().statusLabel.create({
      data: {
        planId: world.planId,
        scale: 'schedule',
        common: 'delayed',
        label: 'Late',
        language: 'en',
        position: 1,
        isDefault: true,
      },
    })
    const none = appDb().statusLabel.create({
      data: {
        planId: world.planId,
        scale: 'schedule',
        common: 'completed',
        label: 'X',
        language: 'en',
        position: 1,
      },
    })

    await expect(half).rejects.toThrow('a default label for every common value')
    await expect(none).rejects.toThrow('label_stands_for_a_common_value')
  })
})
