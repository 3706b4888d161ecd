// Opening a round: the ladder of its action, and what bad input gets.
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { actAs, errorsIn, post, refreshed, refusalIn, typedIn, type Values } from '../../support/corridor'
import * as actions from '@/lib/round/actions'
import { visitor } from '@/lib/policy/actor'
import { planStatus } from '@/lib/plan/queries/status'
import { rowsOf } from '../../support/database'
import { leavingNothing } from '../../support/unchanged'
import { aWorld, type World } from '../../support/world'
import { addDays } from '@/lib/dates'
import {
  aMeeting,
  anOpenRound,
  closeAll,
  dateFields,
  eventsOf,
  inDays,
  lastPeriod,
  noticesOf,
  opening,
  thisPeriod,
  today,
  twoLeads,
} from './a-round'

let world: World
let meeting: { forumId: string; meetingId: string }
let undated: { forumId: string; meetingId: string }
beforeAll(async () => {
  world = await aWorld()
  await twoLeads(world)
  meeting = await aMeeting(world, 'Z-FORUM', inDays(60))
  undated = await aMeeting(world, 'Z-LATER', null)
})
beforeEach(async () => {
  actAs(world.people.coordinator)
  await closeAll()
  refreshed()
})

const noDate = { 'dueOn.day': '', 'dueOn.month': '', 'dueOn.year': '' }

describe('opening a round', () => {
  it('sends somebody signed out to the door', async () => {
    actAs(null)
    expect(await leavingNothing(() => post(actions.openRound, opening(world)))).toMatchObject({
      redirect: expect.stringContaining('/sign-in') as string,
    })
  })

  it('finds no plan for anybody but its coordinator', async () => {
    for (const name of ['focalPoint', 'moderator', 'administrator', 'reviewer'] as const) {
      actAs(world.people[name])
      expect(await leavingNothing(() => post(actions.openRound, opening(world)))).toEqual({ notFound: true })
    }
  })

  it('asks the chosen organisations, tells them, remembers it in public and refreshes the plan', async () => {
    const told = (await noticesOf('round.opened')).length
    const id = await anOpenRound(world, { meetingId: meeting.meetingId, ...noDate })

    const asked = await rowsOf('SELECT 1 FROM round_organisations WHERE round_id = $1', [id])
    expect(asked).toHaveLength(2)
    const notices = (await noticesOf('round.opened')).slice(told)
    expect(notices.map(({ organisation, role }) => `${role} ${organisation}`).sort()).toEqual(
      [world.organisations.ministry, world.organisations.neighbour]
        .map((each) => `focal_point ${each}`)
        .sort(),
    )
    expect(notices[0]?.payload).toMatchObject({ path: '/desk', label: 'Z-PLAN Round of the tests' })
    expect((await eventsOf('round.opened')).at(-1)).toMatchObject({
      visibility: 'public',
      after: { dueOn: inDays(25), organisations: ['ZA-MINISTRY', 'ZB-MINISTRY'] },
    })
    expect(refreshed()).toContain('plan:Z-PLAN')
  })

  it('sets the date that a visitor reads on the plan’s page', async () => {
    await anOpenRound(world, { meetingId: meeting.meetingId, ...noDate })

    const plan = await planStatus(visitor, 'Z-PLAN', today)

    expect(plan?.period.reportDueOn).toBe(inDays(25))
    expect(plan?.rounds.running).toMatchObject([{ name: 'Round of the tests', dueOn: inDays(25) }])
  })

  it('leaves out an organisation that owes nothing', async () => {
    const id = await anOpenRound(world, {
      'organisationIds[]': [world.organisations.ministry, world.organisations.bank],
    })

    expect(
      await rowsOf('SELECT organisation_id AS id FROM round_organisations WHERE round_id = $1', [id]),
    ).toEqual([{ id: world.organisations.ministry }])
  })
})

type Row = { what: string; field: string; english: string; vietnamese: string; values: () => Values }
const bad: Row[] = [
  {
    what: 'a period that is none of the plan’s',
    field: 'period',
    english: 'Choose a reporting period that all the plans have',
    vietnamese: 'Hãy chọn một kỳ báo cáo mà mọi kế hoạch đều có',
    values: () => ({ period: addDays(lastPeriod.start, 1) }),
  },
  {
    what: 'a due date in the past',
    field: 'dueOn',
    english: 'The due date would lie in the past',
    vietnamese: 'Hạn nộp sẽ rơi vào quá khứ',
    values: () => dateFields('dueOn', inDays(-1)),
  },
  {
    what: 'days that would put the due date into the past',
    field: 'meetingId',
    english: 'The due date would lie in the past',
    vietnamese: 'Hạn nộp sẽ rơi vào quá khứ',
    values: () => ({ meetingId: meeting.meetingId, reviewDays: '61', ...noDate }),
  },
  {
    what: 'a meeting without a date and no due date',
    field: 'dueOn',
    english: 'No date of a meeting is known: enter a due date',
    vietnamese: 'Chưa biết ngày họp: hãy nhập ngày đến hạn',
    values: () => ({ meetingId: undated.meetingId, ...noDate }),
  },
  {
    what: 'a month where a day belongs',
    field: 'dueOn',
    english: 'Enter a full day: day, month and year',
    vietnamese: 'Hãy nhập đủ ngày, tháng và năm',
    values: () => ({ 'dueOn.day': '', 'dueOn.month': '3', 'dueOn.year': '2030' }),
  },
  {
    what: 'nobody to report',
    field: 'organisationIds',
    english: 'Choose at least one organisation that owes a report on this period',
    vietnamese: 'Hãy chọn ít nhất một cơ quan còn nợ báo cáo của kỳ này',
    values: () => ({ 'organisationIds[]': [] }),
  },
  {
    what: 'only organisations that owe nothing',
    field: 'organisationIds',
    english: 'Choose at least one organisation that owes a report on this period',
    vietnamese: 'Hãy chọn ít nhất một cơ quan còn nợ báo cáo của kỳ này',
    values: () => ({ 'organisationIds[]': [world.organisations.bank] }),
  },
  {
    what: 'too many days of review',
    field: 'reviewDays',
    english: 'Enter a whole number of days from 0 to 365',
    vietnamese: 'Hãy nhập một số nguyên từ 0 đến 365 ngày',
    values: () => ({ reviewDays: '400' }),
  },
]

describe('bad input', () => {
  it.each(bad)('answers $what beside the field and keeps what was typed', async (row) => {
    const typed = opening(world, row.values())

    const english = await leavingNothing(() => post(actions.openRound, typed))
    const vietnamese = await post(actions.openRound, { ...typed, locale: 'vi' })

    expect(errorsIn(english)).toEqual({ [row.field]: row.english })
    expect(errorsIn(vietnamese)).toEqual({ [row.field]: row.vietnamese })
    expect(typedIn(english).name).toBe('Round of the tests')
  })

  it('refuses a second round over the same period of the plan, and takes another period', async () => {
    await anOpenRound(world)

    const again = await leavingNothing(() => post(actions.openRound, opening(world)))

    expect(errorsIn(again).period).toContain('A round is already running for one of these plans')
    await anOpenRound(world, { period: thisPeriod.start })
  })

  it('lets one of two win who open at the same moment, and tells the other', async () => {
    const [one, other] = await Promise.all([
      post(actions.openRound, opening(world)),
      post(actions.openRound, opening(world)),
    ])
    const lost = 'redirect' in one ? other : one

    expect([one, other].filter((each) => 'redirect' in each)).toHaveLength(1)
    expect(errorsIn(lost).period).toContain('A round is already running')
  })

  it('refuses a meeting of a forum that does not read the plan', async () => {
    const [elsewhere] = await rowsOf<{ id: string }>(
      `SELECT m.id FROM forum_meetings m WHERE NOT EXISTS (SELECT 1 FROM work_plan_forums f WHERE f.forum_id = m.forum_id AND f.plan_id = $1) LIMIT 1`,
      [world.planId],
    )
    const posted = await leavingNothing(() =>
      post(actions.openRound, opening(world, { meetingId: elsewhere?.id ?? '', ...noDate })),
    )

    expect(errorsIn(posted)).toEqual({
      meetingId: 'Choose a meeting of a forum that reads every plan of the round',
    })
  })
})

describe('the database itself', () => {
  const insert = (state: string) =>
    `INSERT INTO reporting_rounds (name, period_start, period_end, stated_due_on, organisation_id, opened_at, state)
     VALUES ('Smuggled', '2020-01-01', '2020-06-30', '2020-08-01', $1, now(), '${state}')`

  it('takes no round that covers nothing and asks nobody, and none that begins closed', async () => {
    await expect(rowsOf(insert('open'), [world.organisations.secretariat])).rejects.toThrow(
      'a round covers a plan and asks an organisation',
    )
    await expect(rowsOf(insert('locked'), [world.organisations.secretariat])).rejects.toThrow(
      'a round begins open',
    )
  })

  it('takes no overlap, whatever the application forgets', async () => {
    const id = await anOpenRound(world)

    await expect(
      rowsOf(
        `WITH made AS (INSERT INTO reporting_rounds (name, period_start, period_end, stated_due_on, organisation_id, opened_at)
           SELECT 'Smuggled', period_start, period_end, '2030-01-01', organisation_id, now() FROM reporting_rounds WHERE id = $1 RETURNING *),
         asked AS (INSERT INTO round_organisations (round_id, organisation_id) SELECT id, organisation_id FROM made RETURNING round_id)
         INSERT INTO round_plans (round_id, plan_id, period_start, period_end)
           SELECT id, $2::uuid, period_start, period_end FROM made`,
        [id, world.planId],
      ),
    ).rejects.toThrow('rounds_of_a_plan_do_not_overlap')
  })

  it('changes nothing of a closed round and takes no round away', async () => {
    const id = await anOpenRound(world)
    await expect(rowsOf('DELETE FROM reporting_rounds WHERE id = $1', [id])).rejects.toThrow(
      'a round is closed, not deleted',
    )
    await closeAll()

    await expect(
      rowsOf(`UPDATE reporting_rounds SET state = 'open', closed_at = NULL WHERE id = $1`, [id]),
    ).rejects.toThrow('a closed round is not changed')
    await expect(rowsOf(`UPDATE round_outcomes SET result = 'reported'`)).rejects.toThrow('append-only')
    await expect(rowsOf('DELETE FROM round_outcomes')).rejects.toThrow('append-only')
    expect(refusalIn(await post(actions.lockRound, { id }))).toBe(
      'The round is not open any more. Nothing was changed.',
    )
  })
})
