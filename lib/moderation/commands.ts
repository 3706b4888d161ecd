// What a decision needs to know of an entry, read inside the transaction that decides on it.
import type { Tx } from '@/lib/db/clients'
import type { Actor } from '@/lib/policy/actor'
import { commitmentsVisibleTo, versionsVisibleTo } from '@/lib/policy/visibility'

export type EntryStanding = {
  id: string
  recordedById: string
  submittedById: string | null
  planCode: string
  /** The commitment's own code, under which its page stands. */
  code: string
}

/** The commitment to be decided on; null where it is not there or not for this person to know of. */
export async function commitmentStanding(tx: Tx, id: string, actor: Actor): Promise<EntryStanding | null> {
  const row = await tx.commitment.findFirst({
    where: { AND: [{ id }, commitmentsVisibleTo(actor)] },
    select: {
      id: true,
      code: true,
      recordedById: true,
      submittedById: true,
      plan: { select: { code: true } },
    },
  })
  return row && { ...row, planCode: row.plan.code }
}

/** The version of an update to be decided on; likewise. */
export async function versionStanding(tx: Tx, id: string, actor: Actor): Promise<EntryStanding | null> {
  const row = await tx.progressUpdateVersion.findFirst({
    where: { AND: [{ id }, versionsVisibleTo(actor)] },
    select: {
      id: true,
      recordedById: true,
      submittedById: true,
      update: { select: { commitment: { select: { code: true, plan: { select: { code: true } } } } } },
    },
  })
  if (!row) return null
  const { commitment } = row.update
  return { ...row, code: commitment.code, planCode: commitment.plan.code }
}
