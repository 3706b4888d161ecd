// The acts on seats through the corridor: signed out → not theirs → refused → done, with the row in history.
import '../../support/corridor'
import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { actAs, errorsIn, post, refusalIn } from '../../support/corridor'
import { openSession, standingSession } from '@/lib/auth/session'
import { appDb } from '@/lib/db/clients'
import { giveSeat } from '@/lib/person/commands/people'
import type { Actor } from '@/lib/policy/actor'
import * as actions from '@/lib/seat/actions'
import { acceptInvitation } from '@/lib/seat/commands/accept'
import { invitationLink } from '@/lib/seat/link'
import { handedOverTo, invitationsKept, leaving } from '@/lib/seat/queries/people'
import { aCommitment } from '../../support/builders'
import { rowsOf } from '../../support/database'
import { eventsOf, somebody } from '../../support/people'
import { leavingNothing } from '../../support/unchanged'
import { aWorld, type World } from '../../support/world'

let world: World
let keeper: Actor
beforeAll(async () => {
  world = await aWorld()
  keeper = await sat('Keeper', 'organisation_administrator')
})
beforeEach(() => {
  actAs(keeper)
})

/** Somebody of the ministry, acting for it. */
async function sat(name: string, role: 'focal_point' | 'organisation_administrator'): Promise<Actor> {
  const { organisations, people } = world
  const person = await somebody({ name, seats: [{ organisation: { id: organisations.ministry }, role }] })
  return { ...people.focalPoint, personId: person.id, name, seats: [{ role, planId: null }] }
}
const sittingOf = async ({ personId }: Actor) =>
  (await appDb().membership.findFirstOrThrow({ where: { personId, endedAt: null } })).id
const anAddress = () => `asked-${randomUUID().slice(0, 8)}@ministry.example`
const asking = (email: string, more = {}) => ({
  email,
  organisation: world.organisations.ministry,
  role: 'focal_point',
  plan: '',
  ...more,
})
const invitationOf = (email: string) => appDb().invitation.findFirstOrThrow({ where: { email } })
const coming = { name: 'New Officer', language: 'en', password: 'Seven kites over the delta', signedIn: null }

describe('inviting', () => {
  it('leads to the sign-in page where nobody is signed in', async () => {
    actAs(null)

    expect(await leavingNothing(() => post(actions.inviteToSeat, asking(anAddress())))).toEqual({
      redirect: '/en/account/sign-in',
    })
  })

  it('is for one’s own organisation and its own roles alone', async () => {
    const other = { organisation: world.organisations.neighbour }

    expect(await leavingNothing(() => post(actions.inviteToSeat, asking(anAddress(), other)))).toEqual({
      notFound: true,
    })
    const system = await leavingNothing(() =>
      post(actions.inviteToSeat, asking(anAddress(), { role: 'administrator' })),
    )
    expect(refusalIn(system)).toMatch(/You may not make this change/)
    actAs(world.people.focalPoint)
    const plain = await leavingNothing(() => post(actions.inviteToSeat, asking(anAddress())))
    expect(refusalIn(plain)).toMatch(/You may not make this change/)
  })

  it('is done once, and its link stands in no row and no history', async () => {
    const email = anAddress()

    expect(await post(actions.inviteToSeat, asking(email))).toEqual({
      redirect: '/en/desk/people?notice=invited',
    })
    expect(errorsIn(await leavingNothing(() => post(actions.inviteToSeat, asking(email))))).toMatchObject({
      email: expect.stringMatching(/is invited to this seat already/) as string,
    })
    const [kept] = (await invitationsKept(keeper, new Date())).filter((row) => row.email === email)
    const told = await rowsOf<{ told: string }>(
      `SELECT e::text AS told FROM history_events e WHERE subject_id = $1`,
      [kept?.id],
    )
    expect(kept?.link).toMatch(/\.[\w-]{43}$/)
    expect(told).toHaveLength(1)
    expect(told[0]?.told).not.toContain(kept?.link?.split('.')[1])
  })
})

describe('the link of an invitation', () => {
  it('lets one person in once', async () => {
    const email = anAddress()
    await post(actions.inviteToSeat, asking(email))
    const link = invitationLink(await invitationOf(email))

    const [first, second] = [
      await acceptInvitation({ ...coming, link }, new Date()),
      await acceptInvitation({ ...coming, link }, new Date()),
    ]

    expect(first).toMatchObject({ ok: true, value: { isNew: true } })
    expect(second).toMatchObject({ ok: false, reason: 'accepted' })
    const person = await appDb().person.findUniqueOrThrow({ where: { email } })
    expect((await eventsOf(person.id)).map(({ event }) => event)).toEqual(['seat.accepted'])
  })

  it('is shut when forged, withdrawn or late, and to somebody else', async () => {
    const email = anAddress()
    await post(actions.inviteToSeat, asking(email))
    const row = await invitationOf(email)
    const link = invitationLink(row)
    const later = new Date(row.expiresAt.getTime() + 1)
    const tried = async (how: Partial<Parameters<typeof acceptInvitation>[0]>, now = new Date()) =>
      await acceptInvitation({ ...coming, link, ...how }, now)

    expect(await tried({ link: invitationLink({ ...row, email: 'other@ministry.example' }) })).toMatchObject({
      reason: 'unknown',
    })
    expect(await tried({}, later)).toMatchObject({ reason: 'expired' })
    expect(await tried({ signedIn: keeper.personId })).toMatchObject({ reason: 'somebody-else' })
    expect(await tried({ password: 'short' })).toMatchObject({ reason: 'short', field: 'password' })
    await post(actions.withdrawInvitation, { invitation: row.id })
    expect(await tried({})).toMatchObject({ reason: 'withdrawn' })
    expect(await appDb().person.count({ where: { email } })).toBe(0)
  })
})

describe('handing a seat over', () => {
  it('names what is open, gives it to the successor, and ends seat and sign-ins; authors stay', async () => {
    const [leaver, successor] = [await sat('Leaver', 'focal_point'), await sat('Successor', 'focal_point')]
    const draft = await aCommitment(world, { state: 'draft' })
    await rowsOf('UPDATE commitments SET recorded_by_id = $1 WHERE id = $2', [leaver.personId, draft.id])
    const membership = await sittingOf(leaver)
    const sid = await openSession(appDb(), {
      personId: leaver.personId,
      method: 'password',
      actingOrganisationId: world.organisations.ministry,
      agent: null,
      now: new Date(),
    })

    expect((await leaving(keeper, membership, new Date()))?.work.commitments).toMatchObject([
      { id: draft.id },
    ])
    const handed = await post(actions.handOverSeat, { membership, successor: successor.personId, email: '' })

    expect(handed).toEqual({ redirect: '/en/desk/people?notice=handed-over' })
    expect(await standingSession(sid, new Date())).toBeNull()
    expect(await handedOverTo(successor)).toMatchObject([
      { fromPerson: { name: 'Leaver' }, work: { commitments: [{ id: draft.id }] } },
    ])
    const [row] = await rowsOf('SELECT recorded_by_id FROM commitments WHERE id = $1', [draft.id])
    expect(row).toEqual({ recorded_by_id: leaver.personId })
    expect((await eventsOf(leaver.personId)).at(-1)).toMatchObject({
      event: 'seat.handed-over',
      after: { handedTo: 'Successor' },
    })
    const again = await post(actions.handOverSeat, { membership, successor: successor.personId, email: '' })
    expect(refusalIn(again)).toMatch(/ended/)
  })

  it('wants one successor, of the same organisation and not the leaver', async () => {
    const leaver = await sat('Leaver', 'focal_point')
    const membership = await sittingOf(leaver)
    const tried = (to: { successor: string; email: string }) =>
      leavingNothing(() => post(actions.handOverSeat, { membership, ...to }))

    expect(errorsIn(await tried({ successor: '', email: '' }))).toHaveProperty('successor')
    expect(errorsIn(await tried({ successor: leaver.personId, email: '' }))).toHaveProperty('successor')
    const stranger = world.people.neighbour.personId
    expect(errorsIn(await tried({ successor: stranger, email: '' }))).toHaveProperty('successor')
  })

  it('waits with what is open for somebody who is invited', async () => {
    const leaver = await sat('Leaver', 'focal_point')
    const draft = await aCommitment(world, { state: 'draft' })
    await rowsOf('UPDATE commitments SET recorded_by_id = $1 WHERE id = $2', [leaver.personId, draft.id])
    const email = anAddress()
    await post(actions.handOverSeat, { membership: await sittingOf(leaver), successor: '', email })

    await acceptInvitation({ ...coming, link: invitationLink(await invitationOf(email)) }, new Date())

    const { id } = await appDb().person.findUniqueOrThrow({ where: { email } })
    expect(await handedOverTo({ ...leaver, personId: id })).toMatchObject([
      { work: { commitments: [{ id: draft.id }] } },
    ])
  })
})

describe('lending a seat', () => {
  const days = (from: string, until: string) => {
    const parts = (name: string, day: string) => {
      const [year = '', month = '', date = ''] = day.split('-')
      return { [`${name}.year`]: year, [`${name}.month`]: month, [`${name}.day`]: date }
    }
    return { ...parts('from', from), ...parts('until', until) }
  }
  const today = () => new Date().toISOString().slice(0, 10)

  it('holds for its days and ends on its own', async () => {
    const [lender, borrower] = [
      await sat('Lender', 'focal_point'),
      await sat('Borrower', 'organisation_administrator'),
    ]
    actAs(lender)

    const lent = await post(actions.lendOwnSeat, {
      membership: await sittingOf(lender),
      person: borrower.personId,
      ...days(today(), today()),
    })

    expect(lent).toEqual({ redirect: '/en/account' })
    const opening = {
      method: 'password',
      agent: null,
      actingOrganisationId: world.organisations.ministry,
    } as const
    const sid = await openSession(appDb(), { ...opening, personId: borrower.personId, now: new Date() })
    const rolesAt = async (now: Date) => (await standingSession(sid, now))?.seats.map(({ role }) => role)
    expect(await rolesAt(new Date())).toContain('focal_point')
    const loan = await appDb().membership.findFirstOrThrow({ where: { delegatedById: lender.personId } })
    await rowsOf(
      `UPDATE memberships SET started_at = now() - interval '2 days', ended_at = now() - interval '1 day' WHERE id = $1`,
      [loan.id],
    )
    expect(await rolesAt(new Date())).toEqual(['organisation_administrator'])
  })

  it('is taken back, and is not lent on', async () => {
    const [lender, borrower] = [
      await sat('Lender', 'focal_point'),
      await sat('Borrower', 'organisation_administrator'),
    ]
    actAs(lender)
    const membership = await sittingOf(lender)
    await post(actions.lendOwnSeat, { membership, person: borrower.personId, ...days(today(), today()) })
    const loan = await appDb().membership.findFirstOrThrow({ where: { delegatedById: lender.personId } })

    actAs(borrower)
    const on = { membership: loan.id, person: lender.personId, ...days(today(), today()) }
    expect(refusalIn(await leavingNothing(() => post(actions.lendOwnSeat, on)))).toMatch(/may not/)
    actAs(lender)
    expect(await post(actions.endSeatLoan, { membership: loan.id })).toEqual({ redirect: '/en/account' })
    expect(refusalIn(await post(actions.endSeatLoan, { membership: loan.id }))).toMatch(/ended/)
  })

  it('has its end by the database itself', async () => {
    const lender = await sat('Lender', 'focal_point')
    const [borrower] = [await sat('Borrower', 'organisation_administrator')]
    const seat = {
      organisationId: world.organisations.ministry,
      role: 'partner_reviewer' as const,
      planId: null,
    }
    const given = await appDb().$transaction((tx) =>
      giveSeat(tx, { personId: borrower.personId, ...seat }, new Date()),
    )
    if (!given.ok) throw new Error(given.reason)

    await expect(
      rowsOf('UPDATE memberships SET delegated_by_id = $1 WHERE id = $2', [lender.personId, given.value.id]),
    ).rejects.toThrow(/delegation_ends/)
  })
})
