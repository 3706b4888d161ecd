// The acts on people and seats, through the corridor as a form would post them: signed out → not theirs → refused →
// done, with its row in history. Only the framework around the corridor is stood in for.
import { randomUUID } from 'node:crypto'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Action } from '@/lib/action/define-action'
import { openSession, standingSession } from '@/lib/auth/session'
import { sealSessionId } from '@/lib/auth/token'
import { appDb } from '@/lib/db/clients'
import * as actions from '@/lib/person/actions'
import { linkJustMade, ownAccount, peopleToKeep, personInFull } from '@/lib/person/queries'
import type { Actor, Role } from '@/lib/policy/actor'
import { anOrganisation, eventsOf, password, somebody } from '../../support/people'

const request = vi.hoisted((): { cookie: string | undefined; origin: string | null } => ({
  cookie: undefined,
  origin: 'http://localhost:3000',
}))
vi.mock('next/headers', () => ({
  cookies: () => ({ get: () => (request.cookie ? { value: request.cookie } : undefined) }),
  headers: () => new Headers(request.origin ? { origin: request.origin } : {}),
}))
vi.mock('next/navigation', () => ({
  redirect: (to: string) => {
    throw new Error(`went to ${to}`)
  },
  notFound: () => {
    throw new Error('not found')
  },
}))
vi.mock('next/cache', () => ({ refresh: () => undefined, revalidateTag: () => undefined }))
vi.mock('next-intl/server', () => ({ getTranslations: () => (key: string) => key }))

let secretariat: { id: string; name: string }
let ministry: { id: string; name: string }
let administrator: Awaited<ReturnType<typeof somebody>>
let second: Awaited<ReturnType<typeof somebody>>
beforeAll(async () => {
  secretariat = await anOrganisation('Secretariat')
  ministry = await anOrganisation('Ministry')
  administrator = await somebody({
    name: 'Administrator',
    seats: [{ organisation: secretariat, role: 'administrator' }],
  })
  second = await somebody({ name: 'Second', seats: [{ organisation: secretariat, role: 'administrator' }] })
})
beforeEach(() => as(administrator.id, secretariat.id))
afterEach(() => {
  request.origin = 'http://localhost:3000'
})

const anOfficer = (role: Role = 'focal_point') =>
  somebody({ name: 'Officer', seats: [{ organisation: ministry, role }] })

/** From here on the requests come from this person, signed in anew. */
async function as(personId: string, actingOrganisationId: string) {
  const opening = { personId, actingOrganisationId, method: 'password', agent: null } as const
  const sid = await openSession(appDb(), { ...opening, now: new Date() })
  request.cookie = await sealSessionId(sid, 600)
  return sid
}

/** What a form's post comes to: where it goes, or the state that it shows. */
async function post(action: Action, fields: Record<string, string>) {
  const form = new FormData()
  for (const [name, value] of Object.entries({ idempotencyKey: randomUUID(), locale: 'en', ...fields }))
    form.append(name, value)
  try {
    return await action({ status: 'idle' }, form)
  } catch (gone) {
    if (gone instanceof Error && /^(went to|not found)/.test(gone.message)) return gone.message
    throw gone
  }
}
const actor = (person: { id: string; name: string }, ...roles: Role[]): Actor => ({
  kind: 'person',
  personId: person.id,
  name: person.name,
  language: 'en',
  isDemonstration: false,
  acting: { ...secretariat, code: 'T', countryCode: null, region: null },
  seats: roles.map((role) => ({ role, planId: null })),
})
const newcomer = () => ({
  name: 'Lê Thu Hà',
  email: `Ha-${randomUUID().slice(0, 8)}@Ministry.example`,
  language: 'vi',
  organisation: ministry.id,
  role: 'focal_point',
  plan: '',
})

describe('adding a person', () => {
  it('gives them a seat and the administrator a link, and is remembered', async () => {
    const asked = newcomer()
    const went = await post(actions.addPerson, asked)
    const added = await appDb().person.findUniqueOrThrow({ where: { email: asked.email.toLowerCase() } })

    expect(went).toBe(`went to /en/admin/people/${added.id}`)
    expect(await personInFull(actor(administrator, 'administrator'), added.id, new Date())).toMatchObject({
      canSignIn: false,
      memberships: [{ seat: { role: 'focal_point', organisation: { id: ministry.id } } }],
    })
    expect(await eventsOf(added.id)).toMatchObject([
      {
        event: 'person.added',
        visibility: 'internal',
        actorId: administrator.id,
        organisationName: 'Secretariat',
      },
    ])
  })

  it('shows the link to the administrator who made it, for ten minutes, and to nobody else', async () => {
    const asked = newcomer()
    await post(actions.addPerson, asked)
    const { id } = await appDb().person.findUniqueOrThrow({ where: { email: asked.email.toLowerCase() } })
    const shown = (viewer: Actor, after = 0) => linkJustMade(viewer, id, new Date(Date.now() + after))

    expect((await shown(actor(administrator, 'administrator')))?.link).toContain(id)
    expect(await shown(actor(administrator, 'administrator'), 11 * 60_000)).toBeNull()
    expect(await shown(actor(second, 'administrator'))).toBeNull()
    expect(await shown(actor(administrator, 'moderator'))).toBeNull()
  })

  it('is refused for an address that has an account, and nothing is half-saved', async () => {
    const people = await appDb().person.count()
    const seats = await appDb().membership.count()

    expect(await post(actions.addPerson, { ...newcomer(), email: second.email.toUpperCase() })).toMatchObject(
      {
        status: 'invalid',
        errors: [{ field: 'email', message: 'people.refusal.emailTaken' }],
        values: { name: 'Lê Thu Hà' },
      },
    )
    expect([await appDb().person.count(), await appDb().membership.count()]).toEqual([people, seats])
  })

  it.each([
    ['name', '', 'people.name.missing'],
    ['email', 'not an address', 'people.email.malformed'],
    ['email', 'ha＠ministry.example', 'people.email.malformed'],
    ['organisation', '', 'errors.choose'],
    ['role', 'minister', 'errors.choose'],
  ])('says what is wrong with %s %j beside the field', async (field, value, message) => {
    expect(await post(actions.addPerson, { ...newcomer(), [field]: value })).toMatchObject({
      status: 'invalid',
      errors: [{ field, message }],
    })
  })

  it('names a plan for a coordinator only, and a plan that is there', async () => {
    const plan = randomUUID()

    expect(await post(actions.addPerson, { ...newcomer(), role: 'coordinator', plan })).toBe('not found')
  })

  it('has one effect when it is posted twice', async () => {
    const asked = { ...newcomer(), idempotencyKey: randomUUID() }
    const answers = await Promise.all(Array.from({ length: 5 }, () => post(actions.addPerson, asked)))

    expect(new Set(answers).size).toBe(1)
    expect(await appDb().person.count({ where: { email: asked.email.toLowerCase() } })).toBe(1)
  })
})

describe('suspending a person', () => {
  it('ends every sign-in at once, and is remembered', async () => {
    const officer = await anOfficer()
    const theirs = [await as(officer.id, ministry.id), await as(officer.id, ministry.id)]
    await as(administrator.id, secretariat.id)

    expect(await post(actions.suspendPerson, { person: officer.id })).toMatch(/^went to/)

    expect(await Promise.all(theirs.map((sid) => standingSession(sid, new Date())))).toEqual([null, null])
    expect(await eventsOf(officer.id)).toMatchObject([
      { event: 'person.suspended', after: { signInsEnded: 2 } },
    ])
  })

  it('does not bring old sign-ins back when the person is reactivated', async () => {
    const officer = await anOfficer()
    const theirs = await as(officer.id, ministry.id)
    await as(administrator.id, secretariat.id)
    await post(actions.suspendPerson, { person: officer.id })
    await post(actions.reactivatePerson, { person: officer.id })

    expect(await standingSession(theirs, new Date())).toBeNull()
  })

  it('is refused for oneself, and a second time', async () => {
    const officer = await anOfficer()
    await post(actions.suspendPerson, { person: officer.id })

    expect(await post(actions.suspendPerson, { person: administrator.id })).toMatchObject({
      message: 'people.refusal.ownAccount',
    })
    expect(await post(actions.suspendPerson, { person: officer.id })).toMatchObject({
      message: 'people.refusal.alreadySuspended',
    })
  })
})

describe('ending sign-ins and seats', () => {
  it('makes the next request anonymous and leaves the account open', async () => {
    const officer = await anOfficer()
    const theirs = await as(officer.id, ministry.id)
    await as(administrator.id, secretariat.id)
    await post(actions.endSignIns, { person: officer.id })

    expect(await standingSession(theirs, new Date())).toBeNull()
    expect((await appDb().person.findUniqueOrThrow({ where: { id: officer.id } })).state).toBe('active')
  })

  it('takes back what the seat allowed, and keeps who held it', async () => {
    const officer = await anOfficer()
    const held = await appDb().membership.findFirstOrThrow({ where: { personId: officer.id } })
    await post(actions.endSeat, { membership: held.id })

    expect(await appDb().membership.findUniqueOrThrow({ where: { id: held.id } })).toMatchObject({
      endedAt: expect.any(Date) as Date,
    })
    expect(await post(actions.endSeat, { membership: held.id })).toMatchObject({
      message: 'people.refusal.alreadyEnded',
    })
  })

  it('never leaves Concord without an administrator, even when two remove each other at once', async () => {
    const others = await appDb().membership.findMany({
      where: {
        endedAt: null,
        seat: { role: 'administrator' },
        personId: { notIn: [administrator.id, second.id] },
      },
    })
    await appDb().membership.updateMany({
      where: { id: { in: others.map(({ id }) => id) } },
      data: { endedAt: new Date() },
    })
    const one = request.cookie
    await as(second.id, secretariat.id)
    const other = request.cookie
    const by = async (cookie: string | undefined, person: string) => {
      request.cookie = cookie
      return await post(actions.suspendPerson, { person })
    }
    await Promise.all([by(one, second.id), by(other, administrator.id)])
    const standing = await appDb().person.findMany({
      where: { id: { in: [administrator.id, second.id] }, state: 'active' },
    })

    expect(standing.length).toBeGreaterThanOrEqual(1)
    await appDb().person.updateMany({
      where: { id: { in: [administrator.id, second.id] } },
      data: { state: 'active' },
    })
    await appDb().membership.updateMany({
      where: { id: { in: others.map(({ id }) => id) } },
      data: { endedAt: null },
    })
  })
})

describe('giving a seat', () => {
  it('sits a person in a second organisation, once', async () => {
    const officer = await anOfficer()
    const asked = { person: officer.id, organisation: secretariat.id, role: 'moderator', plan: '' }

    expect(await post(actions.giveSeat, asked)).toMatch(/^went to/)
    expect(await post(actions.giveSeat, asked)).toMatchObject({
      errors: [{ field: 'organisation', message: 'people.refusal.seatHeld' }],
    })
    expect(await eventsOf(officer.id)).toMatchObject([
      { event: 'person.seat-given', after: { organisation: 'Secretariat', role: 'moderator' } },
    ])
  })
})

describe('somebody who is no administrator', () => {
  const others = () => ({
    addPerson: newcomer(),
    makePasswordLink: { person: administrator.id },
    suspendPerson: { person: administrator.id },
    reactivatePerson: { person: administrator.id },
    endSignIns: { person: administrator.id },
    giveSeat: { person: administrator.id, organisation: ministry.id, role: 'administrator', plan: '' },
  })

  it.each(['focal_point', 'partner_reviewer', 'coordinator', 'moderator'] as const)(
    'as %s changes nothing of others',
    async (role) => {
      const officer = await anOfficer(role)
      await as(officer.id, ministry.id)
      const [history, keys] = [await appDb().historyEvent.count(), await appDb().idempotencyKey.count()]

      for (const [name, fields] of Object.entries(others())) {
        const answer = await post(actions[name as keyof typeof actions], fields)
        expect(
          answer === 'not found' || (typeof answer === 'object' && answer.status === 'refused'),
          name,
        ).toBe(true)
      }
      expect([await appDb().historyEvent.count(), await appDb().idempotencyKey.count()]).toEqual([
        history,
        keys,
      ])
    },
  )

  it('cannot give themselves a seat', async () => {
    const officer = await anOfficer()
    await as(officer.id, ministry.id)

    expect(
      await post(actions.giveSeat, {
        person: officer.id,
        organisation: ministry.id,
        role: 'administrator',
        plan: '',
      }),
    ).toMatchObject({ status: 'refused' })
  })

  it('is not told whether somebody has an account', async () => {
    const officer = await anOfficer()
    await as(officer.id, ministry.id)
    const viewer = { ...actor(officer, 'focal_point') }

    expect(await post(actions.suspendPerson, { person: randomUUID() })).toBe(
      await post(actions.suspendPerson, { person: second.id }),
    )
    expect(await personInFull(viewer, second.id, new Date())).toBeNull()
    expect((await peopleToKeep(viewer, { search: '' })).people.map(({ id }) => id)).toEqual([officer.id])
  })

  it('signed out is sent to the door', async () => {
    request.cookie = undefined
    for (const [name, fields] of Object.entries(others()))
      expect(await post(actions[name as keyof typeof actions], fields)).toBe('went to /en/account/sign-in')
  })

  it('on another site is refused, whoever is signed in', async () => {
    for (const origin of ['https://evil.example', 'null', null]) {
      request.origin = origin
      expect(await post(actions.suspendPerson, { person: second.id })).toMatchObject({
        message: 'errors.origin',
      })
    }
  })
})

describe('one’s own account', () => {
  it('changes its password for whoever knows the old one, and ends the other sign-ins', async () => {
    const officer = await anOfficer()
    const there = await as(officer.id, ministry.id)
    const here = await as(officer.id, ministry.id)
    const next = 'Another river bends twice'

    expect(await post(actions.changePassword, { currentPassword: 'wrong', password: next })).toMatchObject({
      errors: [{ field: 'currentPassword', message: 'account.password.wrong' }],
    })
    expect(await post(actions.changePassword, { currentPassword: password, password: next })).toEqual({
      status: 'done',
    })
    expect(await standingSession(here, new Date())).not.toBeNull()
    expect(await standingSession(there, new Date())).toBeNull()
  })

  it('echoes no password, and stores none beside the hash', async () => {
    const officer = await anOfficer()
    await as(officer.id, ministry.id)
    const canary = 'canary 7f3a over the delta'
    const answer = await post(actions.changePassword, {
      currentPassword: 'canary 7f3a wrong',
      password: canary,
    })
    await post(actions.changePassword, { currentPassword: password, password: canary })
    const rows = [
      ...(await appDb().historyEvent.findMany({
        where: { actorId: officer.id },
        select: { before: true, after: true },
      })),
      ...(await appDb().idempotencyKey.findMany({ where: { personId: officer.id } })),
      ...(await appDb().person.findMany({ where: { id: officer.id } })),
    ]

    expect(JSON.stringify([answer, rows])).not.toContain('canary 7f3a')
  })

  it('slows whoever tries the old password at an unlocked screen', async () => {
    const officer = await anOfficer()
    await as(officer.id, ministry.id)
    for (let count = 0; count < 10; count += 1)
      await post(actions.changePassword, { currentPassword: 'wrong', password: 'Another river bends twice' })

    expect(
      await post(actions.changePassword, {
        currentPassword: password,
        password: 'Another river bends twice',
      }),
    ).toMatchObject({
      message: 'account.password.slowed',
    })
  })

  it('shows its own sign-ins and ends one of them; somebody else’s is not there', async () => {
    const officer = await anOfficer()
    const there = await as(officer.id, ministry.id)
    await as(officer.id, ministry.id)
    const { sessions } = await ownAccount({ ...actor(officer, 'focal_point') }, new Date())
    const foreign =
      (await ownAccount(actor(second, 'administrator'), new Date())).sessions[0]?.id ?? 'f'.repeat(64)

    const other = sessions.at(-1)?.id ?? ''
    expect(sessions).toHaveLength(2)
    expect(await post(actions.endOwnSignIn, { signIn: foreign })).toBe('not found')
    expect(await post(actions.endOwnSignIn, { signIn: other })).toMatch(/^went to/)
    expect(await standingSession(there, new Date())).toBeNull()
  })
})
