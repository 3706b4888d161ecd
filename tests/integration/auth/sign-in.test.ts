import { randomUUID } from 'node:crypto'
import { hash } from '@node-rs/argon2'
import { beforeAll, describe, expect, it } from 'vitest'
import { noteAccount } from '@/lib/auth/device'
import { guessingWindow, limits } from '@/lib/auth/guessing-rules'
import { standingSession } from '@/lib/auth/session'
import { signInWithPassword } from '@/lib/auth/sign-in'
import { appDb } from '@/lib/db/clients'
import { anOrganisation, eventsOf, password, somebody } from '../../support/people'

const now = new Date('2026-11-23T09:00:00.000Z')
const soon = new Date(now.getTime() + guessingWindow)
let ministry: { id: string; name: string }
beforeAll(async () => {
  ministry = await anOrganisation()
})

const rosa = () => somebody({ seats: [{ organisation: ministry, role: 'focal_point' }] })
const anAddress = () => `198.51.100.${randomUUID()}`
type Try = { email: string; typed?: string; address?: string; deviceNote?: string; at?: Date }
const attempt = ({ email, typed = password, address = anAddress(), deviceNote, at = now }: Try) =>
  signInWithPassword({ email, password: typed, address, deviceNote, agent: 'a browser' }, at)
const fail = async (email: string, times: number, address?: string) => {
  for (let count = 0; count < times; count += 1)
    await attempt({ email, typed: 'wrong', ...(address ? { address } : {}) })
}

describe('signing in', () => {
  it('opens a session for the one organisation that a person serves', async () => {
    const person = await rosa()
    const outcome = await attempt({ email: person.email })

    expect(outcome).toMatchObject({ ok: true, value: { organisations: 1 } })
    expect(outcome.ok && (await standingSession(outcome.value.sid, now))).toMatchObject({
      person: { id: person.id },
      actingOrganisationId: ministry.id,
      method: 'password',
    })
  })

  it('leaves the organisation open for somebody who serves two', async () => {
    const regulator = await anOrganisation('Regulator')
    const person = await somebody({
      seats: [
        { organisation: ministry, role: 'focal_point' },
        { organisation: regulator, role: 'focal_point' },
      ],
    })
    const outcome = await attempt({ email: person.email })

    expect(outcome.ok && (await standingSession(outcome.value.sid, now))).toMatchObject({
      actingOrganisationId: null,
    })
  })

  it('takes the address however it is typed, and the password only as it is', async () => {
    const person = await rosa()

    expect((await attempt({ email: ` ${person.email.toUpperCase()} ` })).ok).toBe(true)
    expect((await attempt({ email: person.email, typed: password.toUpperCase() })).ok).toBe(false)
    expect((await attempt({ email: person.email, typed: `${password} ` })).ok).toBe(false)
    expect((await attempt({ email: person.email.replace('@', '＠') })).ok).toBe(false)
  })

  it('gives a new session each time', async () => {
    const person = await rosa()
    const [first, second] = [await attempt({ email: person.email }), await attempt({ email: person.email })]

    expect(first.ok && second.ok && first.value.sid !== second.value.sid).toBe(true)
  })

  it('answers an unknown account, a wrong password, a suspended person and one without a password alike', async () => {
    const suspended = await rosa()
    await appDb().person.update({ where: { id: suspended.id }, data: { state: 'suspended' } })
    const without = await somebody({ passwordHash: null })
    const answers = [
      await attempt({ email: 'nobody@ministry.example' }),
      await attempt({ email: (await rosa()).email, typed: 'wrong' }),
      await attempt({ email: suspended.email }),
      await attempt({ email: without.email }),
      await attempt({ email: 'no address at all\u0000' }),
      await attempt({ email: (await rosa()).email, typed: 'x'.repeat(100_000) }),
    ]

    expect(answers).toEqual(answers.map(() => ({ ok: false, reason: 'wrong' })))
  })

  it('leaves no session behind when it is refused', async () => {
    const person = await rosa()
    await fail(person.email, 3)

    expect(await appDb().signInSession.count({ where: { personId: person.id } })).toBe(0)
  })

  it('is remembered, and so is a refusal, inside only and without a secret', async () => {
    const person = await rosa()
    await attempt({ email: person.email, typed: 'my secret word' })
    await attempt({ email: person.email })

    const events = await eventsOf(person.id)

    expect(events.map(({ event, visibility, actorId }) => [event, visibility, actorId])).toEqual([
      ['person.sign-in-refused', 'internal', null],
      ['person.signed-in', 'internal', person.id],
    ])
    expect(JSON.stringify(events)).not.toContain('my secret word')
  })

  it('keeps nothing of what was typed for an unknown account', async () => {
    await attempt({ email: 'canary-7f3a@ministry.example', typed: 'canary-7f3a', address: '203.0.113.77' })

    const kept = await appDb().historyEvent.findMany({ where: { event: 'person.sign-in-refused' } })
    const counts = await appDb().rateLimit.findMany()
    const everything = [...kept, ...counts].map((each) =>
      JSON.stringify(each, (_key, value: unknown) => (typeof value === 'bigint' ? String(value) : value)),
    )

    expect(
      everything.filter((text) => text.includes('canary-7f3a') || text.includes('203.0.113.77')),
    ).toEqual([])
  })
})

describe('a weak hash', () => {
  const settings = { parallelism: 1, memoryCost: 19_456, timeCost: 2 }
  it.each([
    ['argon2id with less memory', { ...settings, memoryCost: 4096 }],
    ['argon2id with one pass', { ...settings, timeCost: 1 }],
    ['argon2i', { ...settings, algorithm: 1 as const }],
    ['argon2d', { ...settings, algorithm: 0 as const }],
  ])('made as %s is replaced when its owner signs in, and not before', async (_format, old) => {
    const person = await somebody({ passwordHash: await hash(password, old) })
    const stored = async () =>
      (await appDb().person.findUniqueOrThrow({ where: { id: person.id }, select: { passwordHash: true } }))
        .passwordHash

    await attempt({ email: person.email, typed: 'wrong' })
    expect(await stored()).not.toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)

    expect((await attempt({ email: person.email })).ok).toBe(true)
    expect(await stored()).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect((await attempt({ email: person.email })).ok).toBe(true)
  })
})

describe('guessing', () => {
  it('is told to wait after ten failures, known account or not', async () => {
    const address = anAddress()
    const person = await rosa()
    await fail(person.email, limits.account, address)
    const other = anAddress()
    await fail('unknown-1@ministry.example', limits.account, other)

    const [known, unknown] = [
      await attempt({ email: person.email, address }),
      await attempt({ email: 'unknown-1@ministry.example', address: other }),
    ]

    expect(known).toEqual({ ok: false, reason: 'slowed', seconds: guessingWindow / 1000 })
    expect(unknown).toEqual(known)
  })

  it('is over when the window is', async () => {
    const address = anAddress()
    const person = await rosa()
    await fail(person.email, limits.account + 5, address)

    expect((await attempt({ email: person.email, address, at: soon })).ok).toBe(true)
  })

  it('many at once does not slip past the limit', async () => {
    const address = anAddress()
    const person = await rosa()
    const answers = await Promise.all(
      Array.from({ length: 40 }, () => attempt({ email: person.email, typed: 'wrong', address })),
    )

    expect(answers.filter((answer) => !answer.ok && answer.reason === 'wrong')).toHaveLength(limits.account)
    expect(answers.filter((answer) => !answer.ok && answer.reason === 'slowed')).toHaveLength(
      40 - limits.account,
    )
  })

  it('over many accounts from one address is told to wait too', async () => {
    const address = anAddress()
    for (let count = 0; count < limits.address; count += 1)
      await attempt({ email: `sprayed-${count}@ministry.example`, typed: 'wrong', address })

    expect(await attempt({ email: (await rosa()).email, address })).toMatchObject({ reason: 'slowed' })
  })

  it('does not lock out the owner on a device that signed in before', async () => {
    const address = anAddress()
    const person = await rosa()
    await fail(person.email, limits.account + 5, address)
    await fail(person.email, limits.accountInAll)

    const deviceNote = noteAccount(undefined, person.email)

    expect((await attempt({ email: person.email, address, deviceNote })).ok).toBe(true)
  })

  it('does not lock out the owner at an address that has not failed', async () => {
    const person = await rosa()
    await fail(person.email, limits.account + 5, anAddress())

    expect((await attempt({ email: person.email })).ok).toBe(true)
  })

  it('is slowed on a known device as well, and a note for another account is no help', async () => {
    const person = await rosa()
    const address = anAddress()
    const own = noteAccount(undefined, person.email)
    for (let count = 0; count < limits.device; count += 1)
      await attempt({ email: person.email, typed: 'wrong', deviceNote: own })
    expect(await attempt({ email: person.email, deviceNote: own })).toMatchObject({ reason: 'slowed' })

    await fail(person.email, limits.account + 1, address)
    const foreign = noteAccount(undefined, 'somebody-else@ministry.example')
    expect(await attempt({ email: person.email, address, deviceNote: foreign })).toMatchObject({
      reason: 'slowed',
    })
  })

  it('by one officer does not lock out the others behind the same address', async () => {
    const address = anAddress()
    await fail((await rosa()).email, limits.account, address)

    expect((await attempt({ email: (await rosa()).email, address })).ok).toBe(true)
  })

  it('costs nothing when the password was right', async () => {
    const address = anAddress()
    const person = await rosa()
    for (let count = 0; count < limits.account + 5; count += 1)
      expect((await attempt({ email: person.email, address })).ok).toBe(true)
  })

  it('does not fill the record: each window writes the tries that were heard, and once for each limit that they were too many', async () => {
    const address = anAddress()
    const person = await rosa()
    const before = await appDb().historyEvent.count()
    await fail(person.email, limits.account + 50, address)

    expect((await appDb().historyEvent.count()) - before).toBe(limits.account + 2)
  })

  it('leaves no counts behind for good', async () => {
    await fail('swept-1@ministry.example', 1)
    const afterwards = new Date(now.getTime() + 2 * guessingWindow)
    for (let count = 0; count < 60; count += 1)
      await attempt({ email: `swept-later-${count}@ministry.example`, typed: 'wrong', at: afterwards })

    expect(await appDb().rateLimit.count({ where: { expire: { lt: BigInt(afterwards.getTime()) } } })).toBe(0)
  })
})
