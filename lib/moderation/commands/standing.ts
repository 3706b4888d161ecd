// What a decision needs to know of an entry, read inside the transaction that decides on it.
import type { Tx } from '@/lib/db/clients'
import type { Actor } from '@/lib/policy/actor'
import { commitmentsVisibleTo, versionsVisibleTo } from '@/lib/policy/visibility'
import type { EntryKind, EntryName } from '../filtering'
import { consentSelect, readerOf, secondOf } from '../queries/entries'
import type { SecondPerson } from '../rules'

export type EntryStanding = {
  kind: EntryKind
  id: string
  state: string
  version: number
  recordedById: string
  submittedById: string | null
  commitmentId: string
  planId: string
  planCode: string
  /** The commitment's own code, under which its page stands. */
  code: string
  title: string
  /** Whether this decider's yes is enough. */
  second: SecondPerson
}

const entry = {
  id: true,
  state: true,
  version: true,
  recordedById: true,
  submittedById: true,
  consents: consentSelect,
} as const
const commitment = {
  id: true,
  code: true,
  title: true,
  planId: true,
  plan: { select: { code: true } },
} as const

/** The entry to be decided on; null where it is not there or not for this person to know of. */
export const entryStanding = (tx: Tx, { kind, id }: EntryName, actor: Actor) =>
  kind === 'commitments' ? commitmentStanding(tx, id, actor) : versionStanding(tx, id, actor)

export async function commitmentStanding(tx: Tx, id: string, actor: Actor): Promise<EntryStanding | null> {
  const row = await tx.commitment.findFirst({
    where: { AND: [{ id }, commitmentsVisibleTo(actor)] },
    select: { ...entry, ...commitment, recorderId: true, leadId: true },
  })
  if (!row) return null
  const { consents, plan, recorderId, leadId, ...own } = row
  return {
    kind: 'commitments',
    ...own,
    commitmentId: row.id,
    planCode: plan.code,
    second: await secondPersonFor(tx, actor, [recorderId, leadId], row.version, consents),
  }
}

/** The version of an update to be decided on; likewise. */
export async function versionStanding(tx: Tx, id: string, actor: Actor): Promise<EntryStanding | null> {
  const row = await tx.progressUpdateVersion.findFirst({
    where: { AND: [{ id }, versionsVisibleTo(actor)] },
    select: { ...entry, update: { select: { organisationId: true, commitment: { select: commitment } } } },
  })
  if (!row) return null
  const { consents, update, ...own } = row
  const { id: commitmentId, plan, ...of } = update.commitment
  return {
    kind: 'progress',
    ...own,
    ...of,
    commitmentId,
    planCode: plan.code,
    second: await secondPersonFor(tx, actor, [update.organisationId], row.version, consents),
  }
}

async function secondPersonFor(
  tx: Tx,
  actor: Actor,
  owners: readonly (string | null)[],
  edition: number,
  consents: readonly { edition: number; consentedById: string; consentedBy: { name: string } }[],
): Promise<SecondPerson> {
  return secondOf({ version: edition, consents }, owners, await readerOf(tx, actor, new Date()))
}
