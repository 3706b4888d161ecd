// Who keeps the reference record: an editor who writes it and a moderator who publishes it, of the organisation
// CONCORD. Neither has a password, so neither can sign in; two persons, because nobody approves their own entry.
import type { Author } from '@/lib/commitment/types'
import type { Tx } from '@/lib/db/clients'
import type { HistoryAuthor } from '@/lib/history/commands'
import { addPerson, giveSeat } from '@/lib/person/commands/people'
import type { Role } from '@/lib/policy/actor'

export const keeperCode = 'CONCORD'

/** Somebody in whose name the loader writes. */
export type Keeper = Author & HistoryAuthor

export async function referenceKeepers(tx: Tx, now: Date): Promise<{ editor: Keeper; moderator: Keeper }> {
  const organisation = await tx.organisation.upsert({
    where: { code: keeperCode },
    create: {
      code: keeperCode,
      name: 'Concord',
      type: 'other',
      iatiOrgType: '90',
      role: 'Keeps the reference record of this installation: takes it down from public sources and names them',
      source: 'data/README.md',
      confidence: 'high',
      createdAt: now,
    },
    update: {},
    select: { id: true, name: true },
  })
  const keeper = async (email: string, name: string, role: Role): Promise<Keeper> => {
    const standing = await tx.person.findUnique({ where: { email }, select: { id: true, name: true } })
    const person = standing ?? (await addPerson(tx, { email, name, language: 'en' }, now))
    if (!standing)
      await giveSeat(tx, { personId: person.id, organisationId: organisation.id, role, planId: null }, now)
    return {
      personId: person.id,
      organisationId: organisation.id,
      actorId: person.id,
      actorName: person.name,
      organisationName: organisation.name,
    }
  }
  return {
    editor: await keeper('reference-editor@concord.invalid', 'Reference editor', 'focal_point'),
    moderator: await keeper('reference-moderator@concord.invalid', 'Reference moderator', 'moderator'),
  }
}
