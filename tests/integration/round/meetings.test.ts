// Keeping the meetings of a forum, and the rounds that move with them.
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { actAs, errorsIn, landed, post, refreshed, refusalIn, type Values } from '../../support/corridor'
import * as forums from '@/lib/forum/actions'
import { calendar } from '@/lib/forum/queries/calendar'
import { forumInKeeping, forumsToKeep } from '@/lib/forum/queries/keeping'
import { visitor } from '@/lib/policy/actor'
import { rowsOf } from '../../support/database'
import { leavingNothing } from '../../support/unchanged'
import { aWorld, type World } from '../../support/world'
import {
  aMeeting,
  anOpenRound,
  closeAll,
  dateFields,
  eventsOf,
  inDays,
  noticesOf,
  today,
  twoLeads,
} from './a-round'

let world: World
let meeting: { forumId: string; meetingId: string }
beforeAll(async () => {
  world = await aWorld()
  await twoLeads(world)
  meeting = await aMeeting(world, 'Z-FORUM', inDays(60))
})
beforeEach(async () => {
  actAs(world.people.coordinator)
  await closeAll()
  await rowsOf(`UPDATE forum_meetings SET starts_on = $1, starts_precision = 'day' WHERE id = $2`, [
    inDays(60),
    meeting.meetingId,
  ])
  refreshed()
})

const words = (more: Values = {}): Values => ({
  ...meeting,
  label: 'The meeting',
  ...dateFields('startsOn', inDays(60)),
  place: 'A hall',
  confidence: 'high',
  ...more,
})
const noDue = { 'dueOn.day': '', 'dueOn.month': '', 'dueOn.year': '' }

describe('keeping a meeting', () => {
  it.each(['addMeeting', 'reviseMeeting'] as const)(
    '%s is for administrators and the plan’s coordinator',
    async (name) => {
      actAs(null)
      expect(await leavingNothing(() => post(forums[name], words()))).toMatchObject({
        redirect: expect.stringContaining('/sign-in') as string,
      })
      for (const person of ['focalPoint', 'moderator', 'reviewer', 'outsider'] as const) {
        actAs(world.people[person])
        expect(refusalIn(await leavingNothing(() => post(forums[name], words())))).toContain(
          'You may not make this change',
        )
      }
      actAs(world.people.administrator)
      const nowhere = words({ forumId: crypto.randomUUID() })
      expect(await leavingNothing(() => post(forums[name], nowhere))).toEqual({ notFound: true })
    },
  )

  it('adds one to the public calendar, remembers it, and refuses a second of the same name', async () => {
    const added = { ...words(), label: 'Another meeting', ...dateFields('startsOn', inDays(90)) }
    const posted = await post(forums.addMeeting, added)

    expect(landed(posted)).toContain('/admin/forums/Z-FORUM')
    const { coming } = await calendar(visitor, today)
    expect(coming.map((each) => each.meeting.label)).toContain('Another meeting')
    expect((await eventsOf('forum.meeting-added')).at(-1)?.visibility).toBe('public')
    expect(refreshed()).toEqual(expect.arrayContaining(['region', 'plan:Z-PLAN']))
    expect(errorsIn(await leavingNothing(() => post(forums.addMeeting, added)))).toEqual({
      label: 'This forum has a meeting of that name already',
    })
  })

  it('refuses an end before the beginning, and a meeting of another forum', async () => {
    const ends = dateFields('endsOn', inDays(59))
    expect(errorsIn(await leavingNothing(() => post(forums.reviseMeeting, words(ends))))).toEqual({
      endsOn: 'The meeting must not end before it begins',
    })
    const other = await aMeeting(world, 'Z-OTHER', inDays(80))
    expect(await post(forums.reviseMeeting, words({ meetingId: other.meetingId }))).toEqual({
      notFound: true,
    })
  })

  it('is listed for those who keep it', async () => {
    expect((await forumsToKeep(world.people.coordinator)).map(({ code }) => code)).toContain('Z-FORUM')
    expect(await forumsToKeep(world.people.focalPoint)).toEqual([])
    expect(await forumInKeeping(world.people.moderator, 'Z-FORUM')).toBeNull()
    expect((await forumInKeeping(world.people.administrator, 'Z-FORUM'))?.meetings.length).toBeGreaterThan(0)
  })
})

describe('a meeting that moves', () => {
  it('takes the due date of its round with it and tells everybody who has to report', async () => {
    const id = await anOpenRound(world, { meetingId: meeting.meetingId, ...noDue })
    const told = (await noticesOf('round.moved')).length

    await post(forums.reviseMeeting, words(dateFields('startsOn', inDays(70))))

    const shown = (await calendar(visitor, today)).coming.find(
      (each) => each.meeting.id === meeting.meetingId,
    )
    expect(shown?.meeting.rounds.find((round) => round.id === id)?.dueOn).toBe(inDays(35))
    const notices = (await noticesOf('round.moved')).slice(told)
    expect(notices.map(({ role, organisation }) => `${role} ${organisation}`).sort()).toEqual(
      [
        `coordinator ${world.organisations.secretariat}`,
        `focal_point ${world.organisations.ministry}`,
        `focal_point ${world.organisations.neighbour}`,
      ].sort(),
    )
    expect(notices[0]?.payload.values).toEqual({ was: inDays(25), due: inDays(35) })
    const [moved] = (await eventsOf('forum.meeting-revised')).slice(-1)
    expect(moved).toMatchObject({
      visibility: 'public',
      before: { dueOn: inDays(25) },
      after: { dueOn: inDays(35) },
    })
  })

  it('counts from the first of the month where the day is taken back, and says nothing where nothing moved', async () => {
    const id = await anOpenRound(world, { meetingId: meeting.meetingId, ...noDue })
    const told = (await noticesOf('round.moved')).length

    await post(forums.reviseMeeting, words({ place: 'Another hall' }))
    expect((await noticesOf('round.moved')).length).toBe(told)
    await post(
      forums.reviseMeeting,
      words({ 'startsOn.day': '', 'startsOn.month': '3', 'startsOn.year': '2030' }),
    )

    const shown = (await calendar(visitor, today)).coming.find(
      (each) => each.meeting.id === meeting.meetingId,
    )
    expect(shown?.meeting.rounds.find((round) => round.id === id)?.due).toEqual({
      on: '2030-01-25',
      from: 'month',
    })
    expect((await noticesOf('round.moved')).length).toBe(told + 3)
  })

  it('moves no round that is closed', async () => {
    await anOpenRound(world, { meetingId: meeting.meetingId, ...noDue })
    await closeAll()
    const before = await rowsOf('SELECT count(*) FROM outbox_messages')

    await post(forums.reviseMeeting, words(dateFields('startsOn', inDays(75))))

    expect(await rowsOf('SELECT count(*) FROM outbox_messages')).toEqual(before)
  })
})
