// The things that an act on people is about, read inside its transaction. What this actor may not know of is not
// there, exactly as what never was.
import 'server-only'
import { currentSession } from '@/lib/auth/current'
import { stillOpen } from '@/lib/auth/session'
import type { Tx } from '@/lib/db/clients'
import type { Actor } from '@/lib/policy/actor'
import { keepingPolicy } from '@/lib/policy/keeping'

const kept = { id: true, name: true, state: true } as const

/** A person on whom an administrator acts, or oneself. */
export async function personToKeep(tx: Tx, { person }: { person: string }, actor: Actor) {
  if (!keepingPolicy.keepPeople(actor) && person !== actor.personId) return null
  return await tx.person.findUnique({ where: { id: person }, select: kept })
}

/** The organisation in which a seat is given, and the plan that it names. */
export async function organisationForSeat(tx: Tx, asked: { organisation: string; plan: string | null }) {
  const [organisation, plan] = await Promise.all([
    tx.organisation.findUnique({ where: { id: asked.organisation }, select: { id: true, name: true } }),
    asked.plan ? tx.workPlan.findUnique({ where: { id: asked.plan }, select: { id: true } }) : null,
  ])
  return organisation && (plan || !asked.plan) ? organisation : null
}

export async function personForSeat(
  tx: Tx,
  asked: { person: string; organisation: string; plan: string | null },
  actor: Actor,
) {
  const person = await personToKeep(tx, asked, actor)
  const organisation = await organisationForSeat(tx, asked)
  return person && organisation ? { person, organisation } : null
}

/** A person's time in a seat. */
export async function membershipToKeep(tx: Tx, { membership }: { membership: string }, actor: Actor) {
  if (!keepingPolicy.keepPeople(actor)) return null
  return await tx.membership.findUnique({
    where: { id: membership },
    select: {
      id: true,
      endedAt: true,
      person: { select: kept },
      seat: { select: { role: true, organisation: { select: { name: true } } } },
    },
  })
}

/** The actor's own account, with what a new password may not rest on. */
export const ownPerson = (tx: Tx, _input: unknown, actor: Actor) =>
  tx.person.findUnique({
    where: { id: actor.personId },
    select: {
      id: true,
      name: true,
      email: true,
      language: true,
      passwordHash: true,
      memberships: {
        where: { endedAt: null },
        select: { seat: { select: { organisation: { select: { name: true } } } } },
      },
    },
  })

/** The same, with the sign-in that asks, which stays open when the others are ended. */
export async function ownPersonHere(tx: Tx, input: unknown, actor: Actor) {
  const [person, session] = [await ownPerson(tx, input, actor), await currentSession()]
  return person && session ? { ...person, here: session.idHash } : null
}

/** One open sign-in; somebody else's is not there. */
export async function ownSignIn(tx: Tx, { signIn }: { signIn: string }, actor: Actor, now = new Date()) {
  const idHash = Uint8Array.from(Buffer.from(signIn, 'hex'))
  const found = await tx.signInSession.findFirst({
    where: { idHash, personId: actor.personId, ...stillOpen(now) },
    select: { idHash: true, person: { select: { id: true, name: true } } },
  })
  return found ? { idHash, person: found.person } : null
}
