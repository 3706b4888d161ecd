import { beforeAll, describe, expect, it } from 'vitest'
import { narrow } from '@/lib/commitment/filtering'
import { tallyOf, type Tally } from '@/lib/commitment/tally'
import type { Filters } from '@/lib/filters'
import { planStatus, type PlanStatus } from '@/lib/plan/queries/status'
import { visitor } from '@/lib/policy/actor'
import { rowsOf } from '../../support/database'
import type { World } from '../../support/world'
import { aPlanInUse, day } from './a-plan-in-use'

let world: World
const status = async (code: string, today = day): Promise<PlanStatus> => {
  const plan = await planStatus(visitor, code, today)
  if (!plan) throw new Error(`${code} is not there`)
  return plan
}

beforeAll(async () => {
  world = await aPlanInUse()
})

/** The figures of a plan's page, counted by the database itself, without a line of the code that the page uses. */
const recounted = async (code: string) => {
  const [row] = await rowsOf<Record<string, string>>(
    `with promised as (
       select c.id from commitments c join work_plans p on p.id = c.plan_id
       where p.code = $1 and c.state = 'published' and c.visibility = 'public'),
     said as (
       select distinct on (u.commitment_id) u.commitment_id, u.period_end, v.implementation, v.id as version
       from progress_updates u join progress_update_versions v on v.update_id = u.id
       where v.state = 'published' and u.commitment_id in (select id from promised)
       order by u.commitment_id, u.period_start desc, v.number desc)
     select
       (select count(*) from promised) as commitments,
       (select count(*) from said) as reported,
       (select count(*) from said where period_end >= '2026-06-30') as period,
       (select count(*) from said where implementation = 'completed') as completed,
       (select count(*) from said where implementation = 'in_progress') as in_progress,
       (select count(*) from said where implementation = 'discontinued') as discontinued,
       (select count(*) from indicators i where i.commitment_id in (select id from promised)) as promised,
       (select count(*) from indicator_actuals a where a.value is not null and a.version_id in (select version from said)) as measured`,
    [code],
  )
  return Object.fromEntries(Object.entries(row!).map(([name, count]) => [name, Number(count)]))
}
const figuresOf = ({ commitments, reported, reportedThisPeriod, implementation, indicators }: Tally) => ({
  commitments,
  reported,
  period: reportedThisPeriod,
  completed: implementation.completed,
  in_progress: implementation.in_progress,
  discontinued: implementation.discontinued,
  promised: indicators.promised,
  measured: indicators.measured,
})

describe('the figures of a plan’s page', () => {
  it('are those that the database counts, for a plan in use', async () => {
    const plan = await status(world.planCode)

    expect(figuresOf(tallyOf(plan.commitments))).toEqual(await recounted(world.planCode))
    expect(figuresOf(tallyOf(plan.commitments))).toMatchObject({
      commitments: 9,
      reported: 6,
      period: 5,
      completed: 1,
    })
  })

  it('are those that the database counts, for every real plan', async () => {
    const plans = await rowsOf<{ code: string }>(
      `select code from work_plans where not is_demonstration order by code`,
    )

    for (const { code } of plans)
      expect([code, figuresOf(tallyOf((await status(code)).commitments))]).toEqual([
        code,
        await recounted(code),
      ])
    expect(plans).toHaveLength(23)
  })

  it('each lead to a list of as many commitments', async () => {
    const plan = await status(world.planCode)
    const tally = tallyOf(plan.commitments)
    const listed = (filters: Filters) => narrow(plan.commitments, { plan: plan.code, ...filters }, day).length

    expect(listed({})).toBe(tally.commitments)
    expect(listed({ reporting: 'ever' })).toBe(tally.reported)
    expect(listed({ reporting: 'period' })).toBe(tally.reportedThisPeriod)
    for (const [value, count] of Object.entries(tally.implementation))
      expect([value, listed({ status: value })]).toEqual([value, count])
    for (const [value, count] of Object.entries(tally.schedule))
      expect([value, listed({ schedule: value })]).toEqual([value, count])
    for (const [value, count] of Object.entries(tally.reporting))
      expect([value, listed({ reporting: value })]).toEqual([value, count])
  })

  it('keep what was done apart from what changed', async () => {
    const { implementation, indicators } = tallyOf((await status(world.planCode)).commitments)

    expect(implementation).toEqual({
      completed: 1,
      in_progress: 4,
      not_started: 0,
      discontinued: 1,
      not_reported: 3,
    })
    expect(indicators).toEqual({ promised: 2, measured: 2, reached: 1 })
  })
})

describe('a plan’s page', () => {
  it('tells nobody of drafts, of what is for the parties, or of a report that is not published', async () => {
    const told = JSON.stringify(await status(world.planCode))

    expect(told).not.toContain('Canary')
    expect(
      (await status(world.planCode)).commitments.find(({ code }) => code === 'Z-WAITING')?.implementation,
    ).toBeNull()
  })

  it('is not there for a plan that nobody published', async () => {
    expect(await planStatus(visitor, 'NO-SUCH-PLAN', day)).toBeNull()
  })

  it('calls a lead late and then silent as the months pass, and says for how long', async () => {
    const at = async (today: string) => {
      const row = (await status(world.planCode, today)).commitments.find(({ code }) => code === 'Z-MOVING')
      return [row?.reporting, row?.silentMonths]
    }

    expect(await at('2026-11-23')).toEqual(['reported', 0])
    expect(await at('2027-01-20')).toEqual(['reported', 6])
    expect(await at('2027-03-01')).toEqual(['late', 8])
    expect(await at('2027-12-01')).toEqual(['silent', 17])
  })

  it('compares a report with the one before it', async () => {
    const moving = (await status(world.planCode)).commitments.find(({ code }) => code === 'Z-MOVING')

    expect(moving).toMatchObject({
      percentComplete: 60,
      before: { percentComplete: 20, periodEnd: '2025-12-31' },
    })
  })

  it('shows what changed lately by organisation, never by person, and nothing internal', async () => {
    const { changes } = await status(world.planCode)

    expect(changes.map(({ event }) => event)).toContain('progress.published')
    expect(
      changes.map(({ event }) => event).filter((event) => /draft|submitted|begun|saved/.test(event)),
    ).toEqual([])
    expect(JSON.stringify(changes)).not.toContain('The moderator')
  })

  it('names the meetings that read the plan, the next one first', async () => {
    const plan = await status('ADM2025')

    expect(plan.forums.map(({ code, next }) => [code, next?.label])).toEqual([['ADGMIN', '7th ADGMIN']])
  })
})

describe('narrowing a plan’s list', () => {
  const codes = async (filters: Filters) =>
    narrow((await status(world.planCode)).commitments, { plan: world.planCode, ...filters }, day).map(
      ({ code }) => code,
    )

  it('takes a pillar with everything below it', async () => {
    expect(await codes({ pillar: '1' })).toEqual(['Z-DONE', 'Z-MOVING'])
    expect(await codes({ pillar: '1.1' })).toEqual(['Z-MOVING'])
  })

  it('takes a framework item with everything below it, and a whole framework', async () => {
    expect(await codes({ item: 'WSIS.C7' })).toEqual(['Z-MOVING'])
    expect(await codes({ item: 'WSIS' })).toEqual(['Z-AHEAD', 'Z-DONE', 'Z-MOVING'])
  })

  it('takes a country whether it carries the work out or leads it', async () => {
    expect(await codes({ country: 'ZX' })).toEqual(['Z-MOVING'])
    expect(await codes({ country: 'ZY' })).toHaveLength(9)
  })

  it('tells those who fell silent from those who never spoke', async () => {
    expect(await codes({ silent: '12' })).toEqual(['Z-SILENT'])
    expect(await codes({ reporting: 'not_reported' })).toEqual(['Z-AHEAD', 'Z-NEVER', 'Z-WAITING'])
  })

  it('takes what is past its date, what is due by a day, and what has no date', async () => {
    expect(await codes({ due: 'past' })).toEqual(['Z-NEVER', 'Z-OVERDUE'])
    expect(await codes({ due: '2026-12-31' })).toEqual(['Z-AHEAD'])
    expect(await codes({ due: 'none' })).toEqual(['Z-STOPPED', 'Z-WAITING'])
  })

  it('asks for everything at once', async () => {
    expect(await codes({ layer: 'skills', status: 'in_progress', reporting: 'silent' })).toEqual(['Z-SILENT'])
    expect(await codes({ layer: 'cross_border' })).toEqual(['Z-WAITING'])
  })
})
