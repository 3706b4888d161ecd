import type { Tx } from '@/lib/db/clients'
import type { Prisma } from '@/lib/db/generated/client'
import type { Actor } from '@/lib/policy/actor'
import type { OverlapSides } from '@/lib/policy/overlap'
import { coordinatorIdsOf } from '@/lib/policy/parties'
import { commitmentsVisibleTo } from '@/lib/policy/visibility'
import { inOrder } from '../rules'

const sideSelect = {
  id: true,
  planId: true,
  code: true,
  title: true,
  state: true,
  visibility: true,
  leadId: true,
  recorderId: true,
  plan: { select: { id: true, code: true, parties: { select: { role: true, organisationId: true } } } },
} satisfies Prisma.CommitmentSelect
type Row = Prisma.CommitmentGetPayload<{ select: typeof sideSelect }>

const sideOf = (row: Row) => ({
  ...row,
  ownerId: row.leadId ?? row.recorderId,
  plan: { id: row.plan.id, code: row.plan.code, coordinatorIds: coordinatorIdsOf(row.plan.parties) },
})
export type Side = ReturnType<typeof sideOf>
export type Sides = OverlapSides & { low: Side; high: Side }

/** The two commitments of a pair, in the order in which it is kept; null where the person may not know of one. */
export async function sidesOf(tx: Tx, one: string, other: string, actor: Actor): Promise<Sides | null> {
  const [lowId, highId] = inOrder(one, other)
  const rows = await tx.commitment.findMany({
    where: { AND: [{ id: { in: [lowId, highId] } }, commitmentsVisibleTo(actor)] },
    select: sideSelect,
  })
  const low = rows.find(({ id }) => id === lowId)
  const high = rows.find(({ id }) => id === highId)
  return low && high ? { low: sideOf(low), high: sideOf(high) } : null
}

/** A settlement with its sides; null likewise. Flat, as policy asks of it. */
export async function settlementOf(tx: Tx, id: string, actor: Actor) {
  const row = await tx.overlapSettlement.findUnique({
    where: { id },
    select: {
      id: true,
      lowId: true,
      highId: true,
      verdict: true,
      keptId: true,
      reason: true,
      language: true,
      state: true,
      organisationId: true,
      lowConsentAt: true,
      highConsentAt: true,
      version: true,
    },
  })
  const sides = row && (await sidesOf(tx, row.lowId, row.highId, actor))
  return row && sides ? { ...row, ...sides } : null
}
export type Settlement = NonNullable<Awaited<ReturnType<typeof settlementOf>>>
