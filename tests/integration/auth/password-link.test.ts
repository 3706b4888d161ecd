import { beforeAll, describe, expect, it } from 'vitest'
import { setPasswordByLink } from '@/lib/auth/commands'
import { linkLasts, passwordLink, personOfLink } from '@/lib/auth/password-link'
import { openSession, standingSession } from '@/lib/auth/session'
import { signInWithPassword } from '@/lib/auth/sign-in'
import { appDb } from '@/lib/db/clients'
import { reactivatePerson, renewPasswordLink, suspendPerson } from '@/lib/person/commands/keep'
import { anOrganisation, eventsOf, password, somebody } from '../../support/people'

const now = new Date('2026-11-23T09:00:00.000Z')
const later = (milliseconds: number) => new Date(now.getTime() + milliseconds)
let ministry: { id: string; name: string }
beforeAll(async () => {
  ministry = await anOrganisation('Ministry of Quiet Rivers')
})

const newcomer = () =>
  somebody({ passwordHash: null, seats: [{ organisation: ministry, role: 'focal_point' }] })
const linkFor = async (id: string, at = now) =>
  passwordLink(
    await appDb().person.findUniqueOrThrow({
      where: { id },
      select: { id: true, version: true, passwordHash: true },
    }),
    at,
  )
const signIn = (email: string, typed: string) =>
  signInWithPassword({ email, password: typed, address: email, deviceNote: undefined, agent: null }, now)

describe('a password link', () => {
  it('lets its person set a password, and sign in with it', async () => {
    const person = await newcomer()
    const link = await linkFor(person.id)

    expect(await setPasswordByLink(link, password, now)).toEqual({ ok: true, value: null })
    expect((await signIn(person.email, password)).ok).toBe(true)
    expect((await eventsOf(person.id)).map(({ event }) => event)).toEqual([
      'person.password-set',
      'person.signed-in',
    ])
  })

  it('works once', async () => {
    const person = await newcomer()
    const link = await linkFor(person.id)
    await setPasswordByLink(link, password, now)

    expect(await setPasswordByLink(link, 'Another river bends twice', now)).toMatchObject({ reason: 'link' })
    expect((await signIn(person.email, password)).ok).toBe(true)
  })

  it('works once even when it is posted five times at one moment', async () => {
    const link = await linkFor((await newcomer()).id)
    const answers = await Promise.all(
      Array.from({ length: 5 }, (_, at) => setPasswordByLink(link, `${password} number ${at}`, now)),
    )

    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('is over after a day', async () => {
    const link = await linkFor((await newcomer()).id)

    expect(await personOfLink(link, later(linkLasts - 1))).not.toBeNull()
    expect(await personOfLink(link, later(linkLasts))).toBeNull()
  })

  it('is over once a newer one was made', async () => {
    const person = await newcomer()
    const old = await linkFor(person.id)
    await appDb().$transaction((tx) => renewPasswordLink(tx, person))

    expect(await personOfLink(old, now)).toBeNull()
    expect(await personOfLink(await linkFor(person.id), now)).not.toBeNull()
  })

  it('is over once the person was suspended, and stays so when they come back', async () => {
    const person = await newcomer()
    const link = await linkFor(person.id)
    await appDb().$transaction((tx) => suspendPerson(tx, person, 'an administrator', now))
    expect(await personOfLink(link, now)).toBeNull()
    await appDb().$transaction((tx) => reactivatePerson(tx, { ...person, state: 'suspended' }))

    expect(await personOfLink(link, now)).toBeNull()
  })

  it('ends every sign-in that was open', async () => {
    const person = await somebody({ seats: [{ organisation: ministry, role: 'focal_point' }] })
    const opening = {
      personId: person.id,
      method: 'password',
      actingOrganisationId: ministry.id,
      agent: null,
    } as const
    const sid = await openSession(appDb(), { ...opening, now })
    await setPasswordByLink(await linkFor(person.id), 'Another river bends twice', now)

    expect(await standingSession(sid, now)).toBeNull()
  })

  it('takes no password that is short, common, or made of what others know', async () => {
    const link = await linkFor((await newcomer()).id)

    expect(await setPasswordByLink(link, 'short', now)).toMatchObject({ reason: 'short' })
    expect(await setPasswordByLink(link, '123456789012345', now)).toMatchObject({ reason: 'guessable' })
    expect(await setPasswordByLink(link, 'Quiet Rivers Ministry', now)).toMatchObject({ reason: 'personal' })
    expect(await personOfLink(link, now)).not.toBeNull()
  })

  it('cannot be made up, changed, or moved to another person', async () => {
    const [one, two] = [await newcomer(), await newcomer()]
    const link = await linkFor(one.id)
    const [, expires = '', signature = ''] = link.split('.')
    const made = [
      '',
      'over',
      '../../etc/passwd',
      `${two.id}.${expires}.${signature}`,
      `${one.id}.${(Number.parseInt(expires, 36) + 1).toString(36)}.${signature}`,
      `${one.id}.${expires}.${'A'.repeat(43)}`,
      `${link}x`,
      link.toUpperCase(),
    ]

    expect(await Promise.all(made.map((each) => personOfLink(each, now)))).toEqual(made.map(() => null))
  })
})
