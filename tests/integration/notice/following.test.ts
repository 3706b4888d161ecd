// Following what is public: who may, what is told, and that one change is told once; reminders by the clock.
import { actAs, post } from '../../support/corridor'
import { beforeAll, describe, expect, it } from 'vitest'
import { appDb } from '@/lib/db/clients'
import { followThing, unfollowThing } from '@/lib/following/actions'
import { calendarAnswer, feedAnswer } from '@/lib/following/answer'
import { followsOf } from '@/lib/following/queries/own'
import { installQueue } from '@/lib/jobs/install'
import { inTransaction } from '@/lib/jobs/queue'
import { expandMessage } from '@/lib/notice/commands/expand'
import { organisationsReporting, remind } from '@/lib/notice/commands/remind'
import { aCommitment, anUpdate } from '../../support/builders'
import { aWorld, type World } from '../../support/world'

let world: World
beforeAll(async () => {
  world = await aWorld()
  await installQueue(process.env.DATABASE_URL ?? '')
})

const expandAll = async () => {
  const waiting = await appDb().outboxMessage.findMany({ where: { handledAt: null }, select: { id: true } })
  for (const { id } of waiting) await inTransaction((tx) => expandMessage(tx, id, new Date()))
}
const heardBy = (personId: string) =>
  appDb().notice.findMany({ where: { personId, kind: 'following.changed' }, orderBy: { createdAt: 'asc' } })
const plan = { type: 'plan', within: '', code: 'Z-PLAN' }

describe('following', () => {
  it('is for whoever is signed in, and for what is public', async () => {
    actAs(null)
    expect(await post(followThing, plan)).toMatchObject({ redirect: '/en/account/sign-in' })

    actAs(world.people.reviewer)
    const draft = await aCommitment(world, { state: 'draft' })
    expect(await post(followThing, { type: 'commitment', within: 'Z-PLAN', code: draft.code })).toEqual({
      notFound: true,
    })
    expect(await post(followThing, { ...plan, type: 'everything' })).toMatchObject({
      state: { status: 'invalid' },
    })
    const told = () =>
      appDb().historyEvent.count({
        where: { event: 'following.begun', subjectId: world.people.reviewer.personId },
      })
    const before = await told()
    expect(await post(followThing, plan)).toEqual({ redirect: '/en/account/following?notice=begun' })
    expect(await post(followThing, plan)).toEqual({ redirect: '/en/account/following?notice=begun' })

    expect((await followsOf(world.people.reviewer)).map(({ thing }) => thing?.name)).toEqual([
      'Plan of the Tests',
    ])
    expect(await told()).toBe(before + 1)
  })

  it('tells of a public change once, with its page, and of nothing that is not public', async () => {
    actAs(world.people.reviewer)
    await post(followThing, plan)
    await aCommitment(world, { state: 'submitted' })
    const { code } = await aCommitment(world)
    await expandAll()
    await expandAll()

    const told = (await heardBy(world.people.reviewer.personId)).filter(({ label }) => label.includes(code))

    expect(told).toMatchObject([
      {
        path: `/plans/Z-PLAN/${code}`,
        values: { event: 'commitment.published', followed: 'Plan of the Tests' },
      },
    ])
  })

  it('of an organisation, a country and an item hears of what belongs to them, of one change once', async () => {
    actAs(world.people.outsider)
    await post(followThing, { type: 'organisation', within: '', code: 'ZA-MINISTRY' })
    await post(followThing, { type: 'country', within: '', code: 'ZY' })

    await aCommitment(world)
    await expandAll()

    expect(await heardBy(world.people.outsider.personId)).toMatchObject([
      { values: { followed: 'Ministry of the First Country' } },
    ])
  })

  it('ends when it is ended, by its own person alone', async () => {
    actAs(world.people.reviewer)
    await post(followThing, plan)
    const [follow] = await followsOf(world.people.reviewer)
    actAs(world.people.neighbour)
    expect(await post(unfollowThing, { follow: follow?.id ?? '' })).toEqual({ notFound: true })

    actAs(world.people.reviewer)
    await post(unfollowThing, { follow: follow?.id ?? '' })

    expect(await followsOf(world.people.reviewer)).toEqual([])
  })
})

describe('the feed and the calendar of a plan', () => {
  const ref = { type: 'plan', within: null, code: 'Z-PLAN' } as const
  const asking = (headers: Record<string, string> = {}) =>
    new Request('http://localhost:3000/en/plans/Z-PLAN/feed', { headers })

  it('tell what is public to anyone, and nothing twice to whoever has it', async () => {
    const { code } = await aCommitment(world, { dueOn: '2027-03' })
    const hidden = await aCommitment(world, { visibility: 'organisation', title: 'Kept to ourselves' })

    const feed = await feedAnswer(asking(), 'en', ref)
    const calendar = await calendarAnswer(asking(), 'en', ref)

    const words = await feed.text()
    expect(words).toContain(`Commitment published: ${code}`)
    expect(words).not.toContain('Kept to ourselves')
    expect(words).not.toContain(`/${hidden.code}"`)
    expect(await calendar.text()).toContain('DTSTART;VALUE=DATE:20270331')
    const again = await feedAnswer(asking({ 'if-none-match': feed.headers.get('etag') ?? '' }), 'en', ref)
    expect(again.status).toBe(304)
  })

  it('are not there for what is not there', async () => {
    expect((await feedAnswer(asking(), 'en', { ...ref, code: 'NONE' })).status).toBe(404)
    expect((await calendarAnswer(asking(), 'xx', ref)).status).toBe(404)
  })
})

describe('reminders', () => {
  // The second half-year of 2026 is due on 14 February 2027, 45 days after its end.
  const at = (day: string) => new Date(`${day}T05:00:00.000Z`)
  const remindOn = async (day: string) => {
    const all = await inTransaction((tx) => organisationsReporting(tx))
    const ours = all.filter(({ id }) => id === world.organisations.ministry)
    for (const organisation of ours) await inTransaction((tx) => remind(tx, organisation, at(day)))
  }
  const remindedOf = async (id: string, personId: string) =>
    (
      await appDb().notice.findMany({
        where: { personId, source: { startsWith: `reminder:${id}` } },
        orderBy: { createdAt: 'asc' },
      })
    ).map(({ kind, source }) => `${kind} ${source.split(':').at(-1) ?? ''}`)

  it('come before and after the due date, each once, and rise to a second contact', async () => {
    const { id } = await aCommitment(world)

    for (const day of ['2027-01-20', '2027-01-31', '2027-02-02', '2027-02-07', '2027-02-13', '2027-02-15'])
      await remindOn(day)
    for (const day of ['2027-02-21', '2027-02-21', '2027-03-16', '2027-05-10']) await remindOn(day)

    expect(await remindedOf(id, world.people.focalPoint.personId)).toEqual([
      'reminder.ahead before-14',
      'reminder.ahead before-7',
      'reminder.ahead before-1',
      'reminder.over after-1',
      'reminder.over after-7',
      'reminder.over after-30',
    ])
    expect(await remindedOf(id, world.people.coordinator.personId)).toEqual([
      'reminder.raised after-7',
      'reminder.raised after-30',
    ])
  })

  it('stop when the report is handed in', async () => {
    const commitment = await aCommitment(world)
    const { id } = commitment
    await remindOn('2027-02-02')

    await anUpdate(world, commitment, {
      period: { start: '2026-07-01', end: '2026-12-31' },
      state: 'submitted',
    })
    await remindOn('2027-02-15')

    expect(await remindedOf(id, world.people.focalPoint.personId)).toEqual(['reminder.ahead before-14'])
  })
})
