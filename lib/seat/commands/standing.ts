// The things that an act on seats is about, read inside its transaction. What this actor may not know of is not there.
import 'server-only'
import type { Tx } from '@/lib/db/clients'
import type { Actor, Role } from '@/lib/policy/actor'
import { keepingPolicy } from '@/lib/policy/keeping'

/** One's own organisation's seats, one's own loans, or for an administrator everybody's. */
const knownTo = (actor: Actor, organisationId: string) =>
  keepingPolicy.keepPeople(actor) || actor.acting.id === organisationId

export async function seatAskedFor(
  tx: Tx,
  { organisation, role, plan }: { organisation: string; role: Role; plan: string | null },
  actor: Actor,
) {
  if (!knownTo(actor, organisation)) return null
  const [found, named] = await Promise.all([
    tx.organisation.findUnique({ where: { id: organisation }, select: { id: true, name: true } }),
    plan ? tx.workPlan.findUnique({ where: { id: plan }, select: { id: true } }) : null,
  ])
  return found && (named || !plan) ? { ...found, organisationId: found.id, role } : null
}

export async function invitationToKeep(tx: Tx, { invitation }: { invitation: string }, actor: Actor) {
  const row = await tx.invitation.findUnique({
    where: { id: invitation },
    select: {
      id: true,
      email: true,
      role: true,
      organisationId: true,
      organisation: { select: { name: true } },
    },
  })
  return row && knownTo(actor, row.organisationId) ? row : null
}

/** A person's time in a seat. The row is held until the end, so that it ends once. */
export async function sittingKnown(tx: Tx, { membership }: { membership: string }, actor: Actor) {
  await tx.$queryRaw`SELECT id FROM memberships WHERE id = ${membership}::uuid FOR UPDATE`
  const row = await tx.membership.findUnique({
    where: { id: membership },
    select: {
      id: true,
      startedAt: true,
      endedAt: true,
      personId: true,
      seatId: true,
      delegatedById: true,
      delegatedBy: { select: { name: true } },
      person: { select: { id: true, name: true } },
      seat: {
        select: {
          role: true,
          planId: true,
          organisationId: true,
          organisation: { select: { name: true } },
        },
      },
    },
  })
  if (!row || !knownTo(actor, row.seat.organisationId)) return null
  const { seat, delegatedBy, ...sitting } = row
  return { ...sitting, ...seat, lentBy: delegatedBy?.name ?? null }
}
export type Sitting = NonNullable<Awaited<ReturnType<typeof sittingKnown>>>
