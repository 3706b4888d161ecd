// Keeping plans through their forms: an administrator makes them, a coordinator keeps the pillars of theirs.
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { actAs, errorsIn, landed, post, refreshed, refusalIn } from '../../support/corridor'
import * as plans from '@/lib/plan/actions'
import { planInKeeping, plansToKeep } from '@/lib/plan/queries/admin'
import type { Branch } from '@/lib/plan/rules'
import type { Actor } from '@/lib/policy/actor'
import { aCommitment } from '../../support/builders'
import { rowsOf } from '../../support/database'
import { leavingNothing } from '../../support/unchanged'
import { aWorld, type World } from '../../support/world'

let world: World
let administrator: Actor
let coordinator: Actor
beforeAll(async () => {
  world = await aWorld()
  administrator = world.people.administrator
  coordinator = world.people.coordinator
})
beforeEach(() => {
  refreshed()
  actAs(administrator)
})

const facts = (code: string) => ({
  code,
  name: `Plan ${code}`,
  language: 'en',
  'startsOn.year': '2026',
  'endsOn.year': '2030',
  'endsOn.month': '6',
  reportingMonths: '12',
  previousEditionId: '',
  source: 'Adopted by the ministers in 2026',
  confidence: 'medium',
  note: '',
  visibility: 'public',
})
const kept = async (code: string, viewer = administrator) => {
  const plan = await planInKeeping(viewer, code)
  if (!plan) throw new Error(`${code} is not there`)
  return plan
}
const pillar = async (plan: string, code: string) => {
  const found = (await kept(plan)).pillars.find((each) => each.code === code)
  if (!found) throw new Error(`${code} is not there`)
  return found
}
/** Adds a pillar last among those beside it. */
async function add(plan: string, code: string, under: string | null = null) {
  const { id: planId, version, pillars } = await kept(plan)
  return await post(plans.addPillar, {
    planId,
    version,
    code,
    title: `Pillar ${code}`,
    language: 'en',
    parentId: under ? (await pillar(plan, under)).id : '',
    afterId: pillars.at(-1)?.id ?? '',
  })
}
const outline = (branches: readonly Branch<{ code: string }>[]): unknown[] =>
  branches.map(({ pillar: { code }, branches: below }) => (below.length > 0 ? [code, outline(below)] : code))

describe('making a plan', () => {
  it('is for administrators: nobody else does it, and nothing stays behind', async () => {
    for (const who of [null, world.people.focalPoint, coordinator, world.people.moderator]) {
      actAs(who)
      const answer = await leavingNothing(() => post(plans.makePlan, facts('X-1')))
      expect(who ? refusalIn(answer) : landed(answer)).toMatch(/may not make|sign-in/)
    }
  })

  it('keeps dates as precisely as they are stated, as a draft that nobody else sees', async () => {
    expect(landed(await post(plans.makePlan, facts('X-2')))).toBe('/en/admin/plans/X-2')

    expect(await kept('X-2')).toMatchObject({
      state: 'draft',
      startsOn: { on: '2026-01-01', precision: 'year' },
      endsOn: { on: '2030-06-01', precision: 'month' },
      reportingMonths: 12,
    })
    expect(
      await rowsOf(`SELECT code FROM work_plans WHERE code = 'X-2'`, [], process.env.DATABASE_READER_URL),
    ).toEqual([])
  })

  it('says beside the field what is wrong, each in its own sentence', async () => {
    await post(plans.makePlan, facts('X-3'))

    expect(errorsIn(await post(plans.makePlan, facts('X-3')))).toEqual({
      code: expect.stringContaining('taken') as string,
    })
    expect(errorsIn(await post(plans.makePlan, { ...facts('X-4'), 'endsOn.year': '2020' }))).toEqual({
      endsOn: 'The end lies before the start',
    })
    expect(
      Object.keys(errorsIn(await post(plans.makePlan, { ...facts('../x'), name: '', source: '' }))).sort(),
    ).toEqual(['code', 'name', 'source'])
  })
})

describe('the parties of a plan', () => {
  it('stand in its own words, tied to organisations and countries by code; blank rows are none', async () => {
    await post(plans.makePlan, facts('X-5'))
    const { id: planId, version } = await kept('X-5')

    await post(plans.savePartiesOfPlan, {
      planId,
      version,
      'parties.0.statedName': 'The ministry of the first country',
      'parties.0.role': 'party',
      'parties.0.organisation': 'ZA-MINISTRY',
      'parties.0.country': 'ZY',
      'parties.0.region': '',
      'parties.1.statedName': 'A secretariat',
      'parties.1.role': 'coordinator',
      'parties.1.organisation': 'Z-SECRETARIAT, Secretariat of the Tests',
      'parties.1.country': '',
      'parties.1.region': '',
      'parties.2.statedName': '',
      'parties.2.role': 'party',
    })

    expect((await kept('X-5')).parties).toMatchObject([
      {
        statedName: 'The ministry of the first country',
        organisation: { code: 'ZA-MINISTRY' },
        countryCode: 'ZY',
      },
      { statedName: 'A secretariat', role: 'coordinator', organisation: { code: 'Z-SECRETARIAT' } },
    ])
  })

  it('are refused with a code that nobody has, at that row', async () => {
    await post(plans.makePlan, facts('X-6'))
    const { id: planId, version } = await kept('X-6')

    const answer = await leavingNothing(() =>
      post(plans.savePartiesOfPlan, {
        planId,
        version,
        'parties.0.statedName': 'Somebody',
        'parties.0.role': 'party',
        'parties.0.organisation': 'NO-SUCH',
      }),
    )

    expect(Object.keys(errorsIn(answer))).toEqual(['parties.0.organisation'])
  })
})

describe('the pillars of a plan', () => {
  it('stand in three levels, in the order given', async () => {
    await post(plans.makePlan, facts('X-7'))
    for (const [code, under] of [
      ['1', null],
      ['1.1', '1'],
      ['1.1.a', '1.1'],
      ['1.1.b', '1.1'],
      ['1.2', '1'],
      ['2', null],
    ] as const)
      await add('X-7', code, under)

    expect(outline((await kept('X-7')).tree)).toEqual([['1', [['1.1', ['1.1.a', '1.1.b']], '1.2']], '2'])
  })

  it('move with all that stands below, never under themselves', async () => {
    await post(plans.makePlan, facts('X-8'))
    for (const [code, under] of [
      ['1', null],
      ['1.1', '1'],
      ['2', null],
    ] as const)
      await add('X-8', code, under)
    const { id: planId, version } = await kept('X-8')
    const one = await pillar('X-8', '1')
    const words = { planId, version, pillarId: one.id, code: '1', title: one.title, language: 'en' }

    const ring = await leavingNothing(async () =>
      post(plans.revisePillar, { ...words, parentId: (await pillar('X-8', '1.1')).id, afterId: '' }),
    )
    await post(plans.revisePillar, { ...words, parentId: (await pillar('X-8', '2')).id, afterId: '' })

    expect(Object.keys(errorsIn(ring))).toEqual(['parentId'])
    expect(outline((await kept('X-8')).tree)).toEqual([['2', [['1', ['1.1']]]]])
  })

  it('are renamed while nothing stands in them, and removed while they are empty', async () => {
    const { networks, villages } = world.pillars
    await aCommitment(world, { pillarId: villages })
    const { id: planId, version, pillars } = await kept(world.planCode)
    const used = pillars.find(({ id }) => id === villages)
    const words = { planId, version, pillarId: villages, language: 'en', parentId: networks, afterId: '' }

    const renamed = await leavingNothing(() =>
      post(plans.revisePillar, { ...words, code: used?.code ?? '', title: 'Towns' }),
    )
    const removed = await leavingNothing(() =>
      post(plans.removePillar, { planId, version, pillarId: villages }),
    )
    const parent = await leavingNothing(() =>
      post(plans.removePillar, { planId, version, pillarId: networks }),
    )

    expect(errorsIn(renamed)).toEqual({ title: expect.stringContaining('stay as they are') as string })
    expect([removed, parent].map((answer) => JSON.stringify(answer))).toEqual([
      expect.stringContaining('so it stays'),
      expect.stringContaining('so it stays'),
    ])
  })

  it('are kept by the coordinator of their plan, and by no coordinator of another', async () => {
    await post(plans.makePlan, facts('X-9'))
    const { id: planId, version } = await kept('X-9')
    const form = { planId, version, code: '1', title: 'One', language: 'en', parentId: '', afterId: '' }

    actAs(coordinator)
    expect(await leavingNothing(() => post(plans.addPillar, form))).toEqual({ notFound: true })
    const ours = await planInKeeping(coordinator, world.planCode)
    expect(ours?.can).toEqual({ revise: false, keepPillars: true, keepScale: true })
    const answer = await post(plans.addPillar, {
      ...form,
      planId: ours?.id ?? '',
      version: ours?.version ?? 0,
      code: '9',
    })
    expect(landed(answer)).toBe(`/en/admin/plans/${world.planCode}/pillars`)
    expect(refreshed()).toContain(`plan:${world.planCode}`)
    expect((await plansToKeep(coordinator)).map(({ code }) => code)).toEqual([world.planCode])
  })

  it('refuse a form that was filled from an older tree', async () => {
    await post(plans.makePlan, facts('X-10'))
    const { id: planId, version } = await kept('X-10')
    await add('X-10', '1')

    const stale = await leavingNothing(() =>
      post(plans.addPillar, {
        planId,
        version,
        code: '2',
        title: 'Two',
        language: 'en',
        parentId: '',
        afterId: '',
      }),
    )

    expect(refusalIn(stale)).toContain('Somebody else saved')
  })
})

describe('publishing a plan', () => {
  it('opens it to everyone, once, with its history', async () => {
    await post(plans.makePlan, facts('X-11'))
    const { id: planId, version } = await kept('X-11')

    expect(landed(await post(plans.publishWorkPlan, { planId, version }))).toBe('/en/admin/plans/X-11')

    expect(refreshed()).toEqual(expect.arrayContaining(['region', 'plan:X-11']))
    expect(
      await rowsOf(`SELECT code FROM work_plans WHERE code = 'X-11'`, [], process.env.DATABASE_READER_URL),
    ).toHaveLength(1)
    expect(
      await rowsOf(
        `SELECT event, visibility::text FROM history_events WHERE plan_id = $1 ORDER BY sequence`,
        [planId],
      ),
    ).toEqual([
      { event: 'work-plan.recorded', visibility: 'internal' },
      { event: 'work-plan.published', visibility: 'public' },
    ])
    expect(
      refusalIn(await leavingNothing(() => post(plans.publishWorkPlan, { planId, version: version + 1 }))),
    ).toContain('already')
  })
})
