import { heldAt } from '@/lib/policy/membership'
import type { Tx } from '@/lib/db/clients'
import type { Role } from '@/lib/policy/actor'

export type Addressed = {
  organisationId: string | null
  role: Role | null
  personId: string | null
  actorId: string | null
}

/** Who hears of a message: the open seat's people or the one person; nobody suspended, and never whoever did it. */
export async function recipientsOf(tx: Tx, message: Addressed, now: Date): Promise<string[]> {
  const { organisationId, role, personId, actorId } = message
  const people = await tx.person.findMany({
    where: {
      state: 'active',
      ...(actorId ? { NOT: { id: actorId } } : {}),
      ...(personId
        ? { id: personId }
        : {
            memberships: {
              some: {
                ...heldAt(now),
                seat: { ...(organisationId ? { organisationId } : {}), ...(role ? { role } : {}) },
              },
            },
          }),
    },
    select: { id: true },
    orderBy: { id: 'asc' },
  })
  return people.map(({ id }) => id)
}
