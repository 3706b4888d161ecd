import { randomBytes } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  absoluteLimit,
  actorOf,
  endSession,
  endSessionsOf,
  hashOfSessionId,
  idleLimit,
  openAtOnce,
  openSession,
  standingSession,
} from '@/lib/auth/session'
import { appDb } from '@/lib/db/clients'
import { anOrganisation, somebody } from '../../support/people'

const now = new Date('2026-11-23T09:00:00.000Z')
const later = (milliseconds: number) => new Date(now.getTime() + milliseconds)
const minute = 60_000

let ministry: { id: string }
let regulator: { id: string }
beforeAll(async () => {
  ministry = await anOrganisation('Ministry')
  regulator = await anOrganisation('Regulator')
})

const rosa = () => somebody({ seats: [{ organisation: ministry, role: 'focal_point' }] })
const open = (personId: string, actingOrganisationId: string | null = ministry.id, at = now) =>
  openSession(appDb(), { personId, actingOrganisationId, method: 'password', agent: 'a browser', now: at })
const row = (sid: string) =>
  appDb().signInSession.findUniqueOrThrow({ where: { idHash: hashOfSessionId(sid) } })

describe('an open session', () => {
  it('says who is signed in, and with which seats they act', async () => {
    const person = await rosa()
    const session = await standingSession(await open(person.id), now)

    expect(session?.person).toMatchObject({ id: person.id, name: 'Rosa Anand' })
    expect(session && actorOf(session)).toMatchObject({
      personId: person.id,
      acting: { id: ministry.id, name: 'Ministry' },
      seats: [{ role: 'focal_point', planId: null }],
    })
  })

  it('is kept under a hash of its id, never under the id', async () => {
    const sid = await open((await rosa()).id)

    const rows = await appDb().signInSession.findMany({ select: { idHash: true } })

    expect(Buffer.from(sid, 'base64url')).toHaveLength(32)
    expect(rows.some(({ idHash }) => Buffer.from(idHash).equals(Buffer.from(sid, 'base64url')))).toBe(false)
    expect(rows.some(({ idHash }) => Buffer.from(idHash).equals(Buffer.from(hashOfSessionId(sid))))).toBe(
      true,
    )
  })

  it('counts seats of the organisation acted for, and no other', async () => {
    const person = await somebody({
      seats: [
        { organisation: ministry, role: 'focal_point' },
        { organisation: regulator, role: 'administrator' },
      ],
    })
    const session = await standingSession(await open(person.id), now)

    expect(session && actorOf(session)?.seats).toEqual([{ role: 'focal_point', planId: null }])
  })

  it('lets nobody act until an organisation is chosen', async () => {
    const session = await standingSession(await open((await rosa()).id, null), now)

    expect(session?.person.name).toBe('Rosa Anand')
    expect(session && actorOf(session)).toBeNull()
  })

  it('slides with use, at most once a minute, and never past a day', async () => {
    const sid = await open((await rosa()).id)

    await standingSession(sid, later(0.5 * minute))
    expect((await row(sid)).lastSeenAt).toEqual(now)

    await standingSession(sid, later(2 * minute))
    expect(await row(sid)).toMatchObject({
      lastSeenAt: later(2 * minute),
      idleUntil: later(2 * minute + idleLimit),
    })

    for (let at = 0; at < absoluteLimit; at += idleLimit - minute) await standingSession(sid, later(at))
    expect((await row(sid)).idleUntil).toEqual(later(absoluteLimit))
    expect(await standingSession(sid, later(absoluteLimit))).toBeNull()
  })

  it('gives way to newer ones of the same person, past ten', async () => {
    const person = await rosa()
    const sids: string[] = []
    for (let at = 0; at <= openAtOnce; at += 1) sids.push(await open(person.id, ministry.id, later(at)))

    const standing = await Promise.all(sids.map((sid) => standingSession(sid, later(minute))))

    expect(standing.map((session) => session !== null)).toEqual([
      false,
      ...Array<boolean>(openAtOnce).fill(true),
    ])
  })
})

describe('nobody is signed in', () => {
  it('without a row', async () => {
    expect(await standingSession(randomBytes(32).toString('base64url'), now)).toBeNull()
    expect(await standingSession('', now)).toBeNull()
  })

  it('once the session was ended', async () => {
    const sid = await open((await rosa()).id)
    await endSession(appDb(), hashOfSessionId(sid), later(1))

    expect(await standingSession(sid, later(2))).toBeNull()
  })

  it('after four hours without a request', async () => {
    const sid = await open((await rosa()).id)

    expect(await standingSession(sid, later(idleLimit - 1))).not.toBeNull()
    const other = await open((await rosa()).id)
    expect(await standingSession(other, later(idleLimit))).toBeNull()
  })

  it('once the person is suspended, and again when the row alone would still stand', async () => {
    const person = await rosa()
    const sid = await open(person.id)
    await appDb().person.update({ where: { id: person.id }, data: { state: 'suspended' } })

    expect((await row(sid)).revokedAt).toBeNull()
    expect(await standingSession(sid, now)).toBeNull()
  })

  it('in a role whose seat has ended, or has not begun', async () => {
    const person = await rosa()
    const sid = await open(person.id)
    await appDb().membership.updateMany({ where: { personId: person.id }, data: { endedAt: now } })
    const ended = await standingSession(sid, now)

    await appDb().membership.updateMany({
      where: { personId: person.id },
      data: { endedAt: null, startedAt: later(minute) },
    })
    const early = await standingSession(sid, now)

    expect(ended && actorOf(ended)).toBeNull()
    expect(early && actorOf(early)).toBeNull()
  })

  it('after somebody ended all of a person’s sign-ins, but the one that was spared', async () => {
    const person = await rosa()
    const [here, there] = [await open(person.id), await open(person.id)]

    const ended = await endSessionsOf(appDb(), person.id, now, hashOfSessionId(here))

    expect(ended).toBe(1)
    expect(await standingSession(here, now)).not.toBeNull()
    expect(await standingSession(there, now)).toBeNull()
  })

  it('by an ended session that is used at the same moment', async () => {
    const sid = await open((await rosa()).id)
    await Promise.all([
      endSession(appDb(), hashOfSessionId(sid), later(2 * minute)),
      ...Array.from({ length: 10 }, () => standingSession(sid, later(2 * minute))),
    ])

    expect(await standingSession(sid, later(2 * minute + 1))).toBeNull()
  })
})
