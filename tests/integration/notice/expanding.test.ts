// From the outbox to people: who hears of a message, once, and who does not.
import { actAs, post, refreshed } from '../../support/corridor'
import { beforeAll, describe, expect, it } from 'vitest'
import { leaveInOutbox, type Notice } from '@/lib/action/outbox'
import { appDb } from '@/lib/db/clients'
import { installQueue } from '@/lib/jobs/install'
import { markAllNoticesRead, markNoticeRead, saveNoticePreferences } from '@/lib/notice/actions'
import { expandMessage } from '@/lib/notice/commands/expand'
import { sweep } from '@/lib/notice/commands/sweep'
import { noticesOf, unreadOf } from '@/lib/notice/queries/own'
import { rowsOf } from '../../support/database'
import { aWorld, today, type World } from '../../support/world'

let world: World
beforeAll(async () => {
  world = await aWorld()
  await installQueue(process.env.DATABASE_URL ?? '')
})

const payload = { path: '/desk', label: 'Z-1 A cable' }
const forMinistry = (): Notice => ({
  kind: 'progress.published',
  organisationId: world.organisations.ministry,
  role: 'focal_point',
  payload,
})

async function leave(notice: Notice, actorId: string | null = null): Promise<string> {
  await appDb().$transaction((tx) => leaveInOutbox(tx, [notice], actorId))
  const { id } = await appDb().outboxMessage.findFirstOrThrow({ orderBy: { createdAt: 'desc' } })
  return id
}
const expand = (id: string) => appDb().$transaction((tx) => expandMessage(tx, id, today))
const hearing = async (id: string) =>
  (
    await appDb().notice.findMany({
      where: { source: `outbox:${id}` },
      select: { person: { select: { name: true } } },
      orderBy: { person: { name: 'asc' } },
    })
  ).map(({ person }) => person.name)
const jobsOf = (key: string) => rowsOf('SELECT 1 FROM graphile_worker._private_jobs WHERE key = $1', [key])

describe('a message for a seat', () => {
  it('reaches everybody in the seat once, however often it is worked on', async () => {
    const id = await leave(forMinistry())

    await expand(id)
    await expand(id)

    expect(await hearing(id)).toEqual(['The colleague', 'The focalPoint'])
  })

  it('never reaches the person who did it', async () => {
    const id = await leave(forMinistry(), world.people.focalPoint.personId)

    await expand(id)

    expect(await hearing(id)).toEqual(['The colleague'])
  })

  it('of no organisation reaches everybody with such a seat', async () => {
    const id = await leave({ kind: 'progress.submitted', organisationId: null, role: 'moderator', payload })

    await expand(id)

    expect(await hearing(id)).toContain('The moderator')
    expect(await hearing(id)).not.toContain('The administrator')
  })

  it('reaches nobody who is suspended', async () => {
    const { personId } = world.people.outsider
    await appDb().person.update({ where: { id: personId }, data: { state: 'suspended' } })
    const id = await leave({ ...forMinistry(), organisationId: world.organisations.outsider })

    expect(await expand(id)).toBe(0)
  })

  it('for one person reaches that person alone', async () => {
    const { personId } = world.people.reviewer
    const id = await leave({
      kind: 'progress.published',
      organisationId: null,
      role: null,
      personId,
      payload,
    })

    await expand(id)

    expect(await hearing(id)).toEqual(['The reviewer'])
  })

  it('has its job from the moment it is written, and none when the act is rolled back', async () => {
    const id = await leave(forMinistry())
    let lost = ''
    const rolledBack = appDb().$transaction(async (tx) => {
      await leaveInOutbox(tx, [forMinistry()], null)
      lost = (await tx.outboxMessage.findFirstOrThrow({ orderBy: { createdAt: 'desc' } })).id
      throw new Error('refused')
    })

    await expect(rolledBack).rejects.toThrow('refused')
    expect(await jobsOf(`message:${id}`)).toHaveLength(1)
    expect(await jobsOf(`message:${lost}`)).toHaveLength(0)
  })

  it('that lost its job is found by the sweep', async () => {
    const id = await leave(forMinistry())
    await rowsOf('DELETE FROM graphile_worker._private_jobs WHERE key = $1', [`message:${id}`])

    await appDb().$transaction((tx) => sweep(tx, new Date(Date.now() + 60_000)))

    expect(await jobsOf(`message:${id}`)).toHaveLength(1)
  })
})

describe('reading one’s notices', () => {
  const own = async () => (await noticesOf(world.people.neighbour, null)).notices
  beforeAll(async () => {
    for (let made = 0; made < 3; made++)
      await expand(await leave({ ...forMinistry(), organisationId: world.organisations.neighbour }))
  })

  it('is refused to whoever is signed out', async () => {
    actAs(null)

    expect(await post(markAllNoticesRead, {})).toMatchObject({ redirect: '/en/account/sign-in' })
  })

  it('finds nothing where a notice is somebody else’s', async () => {
    actAs(world.people.reviewer)
    const [theirs] = await own()

    expect(await post(markNoticeRead, { notice: theirs?.id ?? '' })).toEqual({ notFound: true })
  })

  it('marks one, then all', async () => {
    actAs(world.people.neighbour)
    const { personId } = world.people.neighbour
    const [first] = await own()

    await post(markNoticeRead, { notice: first?.id ?? '' })
    expect(await unreadOf(personId)).toBe(2)
    await post(markAllNoticesRead, {})
    expect(await unreadOf(personId)).toBe(0)
    expect(refreshed()).toEqual([])
  })
})

describe('choosing how notices come', () => {
  const all = (rhythm: string) => ({
    to_decide: rhythm,
    decisions: rhythm,
    questions: rhythm,
    reminders: rhythm,
    followed: rhythm,
  })

  it('is kept, told in the internal history, and holds for what was not mailed yet', async () => {
    actAs(world.people.colleague)
    const { personId } = world.people.colleague
    const id = await leave(forMinistry())
    await expand(id)

    expect(await post(saveNoticePreferences, all('none'))).toMatchObject({
      redirect: '/en/account/notices/preferences?notice=saved',
    })

    const notice = await appDb().notice.findFirstOrThrow({ where: { personId, source: `outbox:${id}` } })
    expect(notice.rhythm).toBe('none')
    const event = await appDb().historyEvent.findFirstOrThrow({
      where: { event: 'notice.preferences-saved', subjectId: personId },
    })
    expect(event).toMatchObject({ visibility: 'internal', after: { decisions: 'none' } })
  })

  it('refuses a rhythm that there is not', async () => {
    actAs(world.people.colleague)

    expect(await post(saveNoticePreferences, all('hourly'))).toMatchObject({ state: { status: 'invalid' } })
  })
})
