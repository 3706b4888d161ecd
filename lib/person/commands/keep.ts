// What administrators do to people and seats, each with what is remembered of it.
import 'server-only'
import type { Performed } from '@/lib/action/define-action'
import { endSessionsOf } from '@/lib/auth/session'
import type { Tx } from '@/lib/db/clients'
import { done, refused, type Outcome } from '@/lib/outcome'
import type { Role } from '@/lib/policy/actor'
import { endingSeat, reactivating, seatAsked, suspending, type Standing } from '../rules'
import { aboutPerson, addPerson, giveSeat, otherAdministrators, type NewPerson } from './people'

type Kept = Standing & { name: string }
type Named = { id: string; name: string }
type Seat = { role: Role; plan: string | null }
type Told = Performed<{ id: string }>

const told = (person: Named, change: Parameters<typeof aboutPerson>[1] = {}): { ok: true; value: Told } =>
  done({ value: { id: person.id }, history: [aboutPerson(person, change)] })

/** A new person with a first seat, and the right to a link behind which they set their password. */
export async function registerPerson(
  tx: Tx,
  { organisation, role, plan, ...person }: NewPerson & Seat & { organisation: Named },
  now: Date,
): Promise<Outcome<Told, 'seat-held' | 'plan-not-for-role'>> {
  const seat = seatAsked(role, plan)
  if (!seat.ok) return seat
  const added = await addPerson(tx, person, now)
  const seated = await giveSeat(
    tx,
    { personId: added.id, organisationId: organisation.id, ...seat.value },
    now,
  )
  if (!seated.ok) return seated
  return told(added, { after: { version: added.version, organisation: organisation.name, role } })
}

/** Makes every earlier password link worthless; the new one is for the account as it now stands. */
export async function renewPasswordLink(tx: Tx, person: Kept): Promise<Outcome<Told, 'suspended'>> {
  const [renewed] = await tx.person.updateManyAndReturn({
    where: { id: person.id, state: 'active' },
    data: { version: { increment: 1 } },
    select: { version: true },
  })
  return renewed ? told(person, { after: { version: renewed.version } }) : refused('suspended')
}

/** Suspends, and ends every open sign-in in the same breath: the next request is nobody's. */
export async function suspendPerson(tx: Tx, person: Kept, by: string, now: Date) {
  const others = await otherAdministrators(tx, { personId: person.id })
  const isAdministrator =
    (await tx.membership.count({
      where: { personId: person.id, endedAt: null, seat: { role: 'administrator' } },
    })) > 0
  const can = suspending(person, { by, otherAdministrators: others, isAdministrator })
  if (!can.ok) return can
  const { count } = await tx.person.updateMany({
    where: { id: person.id, state: 'active' },
    data: { state: 'suspended', version: { increment: 1 } },
  })
  if (count === 0) return refused('already-suspended')
  const signInsEnded = await endSessionsOf(tx, person.id, now)
  return told(person, { before: { state: 'active' }, after: { state: 'suspended', signInsEnded } })
}

export async function reactivatePerson(tx: Tx, person: Kept) {
  const can = reactivating(person)
  if (!can.ok) return can
  const { count } = await tx.person.updateMany({
    where: { id: person.id, state: 'suspended' },
    data: { state: 'active', version: { increment: 1 } },
  })
  if (count === 0) return refused('not-suspended')
  return told(person, { before: { state: 'suspended' }, after: { state: 'active' } })
}

export async function endSignInsOf(tx: Tx, person: Named, now: Date): Promise<Outcome<Told, never>> {
  return told(person, { after: { signInsEnded: await endSessionsOf(tx, person.id, now) } })
}

export async function seatPerson(
  tx: Tx,
  { person, organisation, role, plan }: Seat & { person: Named; organisation: Named },
  now: Date,
): Promise<Outcome<Told, 'seat-held' | 'plan-not-for-role'>> {
  const seat = seatAsked(role, plan)
  if (!seat.ok) return seat
  const seated = await giveSeat(
    tx,
    { personId: person.id, organisationId: organisation.id, ...seat.value },
    now,
  )
  return seated.ok ? told(person, { after: { organisation: organisation.name, role } }) : seated
}

type Sitting = {
  id: string
  endedAt: Date | null
  person: Kept
  seat: { role: Role; organisation: { name: string } }
}

/** Ends a person's time in a seat; the seat and its work stay. */
export async function endSeat(tx: Tx, sitting: Sitting, now: Date) {
  const others = await otherAdministrators(tx, { membershipId: sitting.id })
  const can = endingSeat({ role: sitting.seat.role, endedAt: sitting.endedAt }, others)
  if (!can.ok) return can
  const { count } = await tx.membership.updateMany({
    where: { id: sitting.id, endedAt: null },
    data: { endedAt: now },
  })
  if (count === 0) return refused('already-ended')
  return told(sitting.person, {
    before: { organisation: sitting.seat.organisation.name, role: sitting.seat.role },
  })
}
