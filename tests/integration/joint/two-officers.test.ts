// Two officers write at once in the parts of a record that joint commitments and a plan's own words brought: the rule and
// the weights, joint values, and the label of a status. What only one of them changed is kept.
import { actAs, post, type Values } from '../../support/corridor'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { saveParties } from '@/lib/commitment/actions'
import { appDb } from '@/lib/db/clients'
import { saveMeasures, saveStatus } from '@/lib/progress/actions'
import { implementations } from '@/lib/progress/rules'
import { aCommitment, anUpdate } from '../../support/builders'
import { aWorld, type World } from '../../support/world'

let world: World
beforeAll(async () => {
  world = await aWorld()
})
beforeEach(() => {
  actAs(world.people.focalPoint)
})

const both = ['ZX', 'ZY']

describe('the parties step', () => {
  const aDraft = () =>
    aCommitment(world, { state: 'draft', parties: { countries: both, jointRule: 'weighted' } })
  /** The form as it was filled, with what is typed over it. */
  const form = ({ id, version }: { id: string; version: number }, typed: Values = {}): Values => ({
    id,
    version,
    leadId: world.organisations.ministry,
    'base.leadId': world.organisations.ministry,
    'countries[]': both,
    'base.countries[]': both,
    jointRule: 'weighted',
    'base.jointRule': 'weighted',
    'weights.ZX': '1',
    'base.weights.ZX': '1',
    'weights.ZY': '1',
    'base.weights.ZY': '1',
    ...typed,
  })
  const kept = async ({ id }: { id: string }) =>
    await appDb().commitment.findUniqueOrThrow({
      where: { id },
      select: {
        jointRule: true,
        countries: { select: { countryCode: true, weight: true }, orderBy: { countryCode: 'asc' } },
      },
    })

  it('keeps the rule of one and the weights of both', async () => {
    const draft = await aDraft()
    await post(saveParties, form(draft, { jointRule: 'worst', 'weights.ZX': '3' }))

    const his = await post(saveParties, form(draft, { 'weights.ZY': '2' }))

    expect(his).toHaveProperty('redirect')
    expect(await kept(draft)).toEqual({
      jointRule: 'worst',
      countries: [
        { countryCode: 'ZX', weight: 3 },
        { countryCode: 'ZY', weight: 2 },
      ],
    })
  })

  it('shows both weights of a country that both weighed, and takes what is sent next', async () => {
    const draft = await aDraft()
    await post(saveParties, form(draft, { 'weights.ZX': '3' }))

    const his = await post(saveParties, form(draft, { 'weights.ZX': '5' }))

    expect(his).toMatchObject({
      state: {
        version: draft.version + 1,
        conflict: [{ label: 'Weights', theirs: 'ZX 3, ZY 1', yours: 'ZX 5, ZY 1' }],
      },
    })
    const values = 'state' in his && 'values' in his.state ? his.state.values : {}
    expect(values).not.toHaveProperty(['base.weights.ZX'])
    const { idempotencyKey: _, ...again } = values
    await post(saveParties, { ...again, version: draft.version + 1, 'weights.ZX': '1' })
    expect((await kept(draft)).countries[0]).toEqual({ countryCode: 'ZX', weight: 1 })
  })

  it('is a clash where a rule over parts would be left with one country', async () => {
    const draft = await aCommitment(world, { state: 'draft', parties: { countries: both } })
    const led = { jointRule: 'lead_decides', 'base.jointRule': 'lead_decides' }
    await post(saveParties, form(draft, { ...led, 'countries[]': ['ZX'] }))

    const his = await post(saveParties, form(draft, { ...led, jointRule: 'worst' }))

    expect(his).toMatchObject({ state: { conflict: [{ field: 'countries' }, { field: 'jointRule' }] } })
    const again = { jointRule: 'worst', 'base.jointRule': 'lead_decides', version: draft.version + 1 }
    expect(await post(saveParties, form(draft, again))).toHaveProperty('redirect')
    expect((await kept(draft)).countries).toHaveLength(2)
  })
})

describe('a report', () => {
  it('keeps that a value is joint beside what another measured', async () => {
    const measured = (title: string) => ({ title, measure: 'unit', unit: 'each', rollUp: 'sum' }) as const
    const commitment = await aCommitment(world, {
      parties: { countries: both, jointRule: 'worst' },
      indicators: [measured('Schools'), measured('Clinics')],
    })
    const draft = await anUpdate(world, commitment, { state: 'draft' })
    const [schools = '', clinics = ''] = commitment.indicatorIds
    const blank = (at: number, indicatorId: string) => ({
      [`actuals.${String(at)}.indicatorId`]: indicatorId,
      [`base.actuals.${String(at)}.indicatorId`]: indicatorId,
      [`base.actuals.${String(at)}.value`]: '',
      [`base.actuals.${String(at)}.noValueReason`]: '',
      [`base.actuals.${String(at)}.isJoint`]: '',
    })
    const form = (typed: Values): Values => ({
      id: draft.versionId,
      version: draft.version,
      ...blank(0, schools),
      ...blank(1, clinics),
      ...typed,
    })
    await post(saveMeasures, form({ 'actuals.0.value': '60', 'actuals.0.isJoint': '1' }))

    const his = await post(saveMeasures, form({ 'actuals.1.value': '7' }))

    expect(his).toHaveProperty('redirect')
    const actuals = await appDb().indicatorActual.findMany({
      where: { versionId: draft.versionId },
      select: { indicatorId: true, value: true, isJoint: true },
    })
    const said = actuals.map(({ indicatorId, value, isJoint }) => [indicatorId, value?.toString(), isJoint])
    expect(new Set(said)).toEqual(
      new Set([
        [schools, '60', true],
        [clinics, '7', false],
      ]),
    )
  })

  it('keeps the plan’s own word that one chose beside the text of the other', async () => {
    const label = (common: string, word: string, isDefault: boolean, position: number) => ({
      planId: world.planId,
      scale: 'implementation' as const,
      ...{ common, label: word, language: 'en', isDefault, position },
    })
    await appDb().statusLabel.createMany({
      data: [
        ...implementations.map((common, position) => label(common, `Word for ${common}`, true, position)),
        label('in_progress', 'Fast', false, 9),
      ],
    })
    const labelled = async (word: string) =>
      (await appDb().statusLabel.findFirstOrThrow({ where: { label: word }, select: { id: true } })).id
    const [usual, fast] = [await labelled('Word for in_progress'), await labelled('Fast')]
    const draft = await anUpdate(world, await aCommitment(world), {
      state: 'draft',
      implementation: 'in_progress',
    })
    const form = (typed: Values): Values => ({
      id: draft.versionId,
      version: draft.version,
      language: 'en',
      'base.language': 'en',
      statusLabelId: usual,
      'base.statusLabelId': usual,
      percentComplete: '40',
      'base.percentComplete': '40',
      narrative: 'What was done in this period.',
      'base.narrative': 'What was done in this period.',
      ...typed,
    })
    await post(saveStatus, form({ statusLabelId: fast }))

    const his = await post(saveStatus, form({ percentComplete: '55' }))

    expect(his).toHaveProperty('redirect')
    expect(
      await appDb().progressUpdateVersion.findUniqueOrThrow({
        where: { id: draft.versionId },
        select: { implementation: true, statusLabelId: true, percentComplete: true },
      }),
    ).toEqual({ implementation: 'in_progress', statusLabelId: fast, percentComplete: 55 })

    const third = await post(saveStatus, form({ version: 99, statusLabelId: fast, percentComplete: '60' }))
    expect(third).toMatchObject({ state: { conflict: [{ theirs: '55', yours: '60' }] } })
  })
})
