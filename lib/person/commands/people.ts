// Single writes on people and seats: also what loaders and the command line use. The acts of administrators, with
// their history, are in keep.ts.
import 'server-only'
import type { Tx } from '@/lib/db/clients'
import type { HistoryEntry } from '@/lib/history/commands'
import { done, refused, type Outcome } from '@/lib/outcome'
import type { Role } from '@/lib/policy/actor'

export type NewPerson = {
  /** In the form that normalEmail gives. */
  email: string
  name: string
  language: string
  /** From hashPassword; without it the person sets their own behind a link. */
  passwordHash?: string | null
  isDemonstration?: boolean
}

export async function addPerson(
  tx: Tx,
  person: NewPerson,
  now: Date,
): Promise<{ id: string; name: string; version: number }> {
  return await tx.person.create({
    data: { ...person, createdAt: now },
    select: { id: true, name: true, version: true },
  })
}

export type SeatAsked = { personId: string; organisationId: string; role: Role; planId: string | null }

/** Sits a person in an organisation's seat, which is made where it was not there yet. */
export async function giveSeat(
  tx: Tx,
  { personId, organisationId, role, planId }: SeatAsked,
  now: Date,
): Promise<Outcome<{ id: string }, 'seat-held'>> {
  const seat = { organisationId, role, planId }
  await tx.seat.createMany({ data: [{ ...seat, createdAt: now }], skipDuplicates: true })
  const { id: seatId } = await tx.seat.findFirstOrThrow({ where: seat, select: { id: true } })
  const held = await tx.membership.findFirst({
    where: { personId, seatId, endedAt: null },
    select: { id: true },
  })
  if (held) return refused('seat-held', 'organisation')
  return done(
    await tx.membership.create({ data: { personId, seatId, startedAt: now }, select: { id: true } }),
  )
}

/**
 * How many open administrators' seats others hold, besides one person or one membership. Held until the end of
 * the transaction, so that two administrators cannot remove each other at once.
 */
export async function otherAdministrators(
  tx: Tx,
  besides: { personId: string } | { membershipId: string },
): Promise<number> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('concord administrators'))`
  return await tx.membership.count({
    where: {
      endedAt: null,
      seat: { role: 'administrator' },
      person: { state: 'active', passwordHash: { not: null } },
      ...('personId' in besides
        ? { personId: { not: besides.personId } }
        : { id: { not: besides.membershipId } }),
    },
  })
}

/** What is remembered of a change to a person: never public. */
export const aboutPerson = (
  person: { id: string; name: string },
  change: Pick<HistoryEntry, 'before' | 'after'> = {},
): HistoryEntry => ({
  visibility: 'internal',
  subjectType: 'person',
  subjectId: person.id,
  subjectLabel: person.name,
  ...change,
})
