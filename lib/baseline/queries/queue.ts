import 'server-only'
import { dayOf } from '@/lib/dates'
import { dbFor } from '@/lib/db/viewer-db'
import type { Actor } from '@/lib/policy/actor'
import { baselinePolicy } from '@/lib/policy/baseline'
import { baselineChangesVisibleTo } from '@/lib/policy/visibility'

/** More than a moderator has before them. */
const mostListed = 100

/** Proposals that await a decision, oldest first. */
export async function changesAwaiting(viewer: Actor) {
  const rows = await dbFor(viewer).baselineChange.findMany({
    where: { AND: [{ state: 'proposed' }, baselineChangesVisibleTo(viewer)] },
    orderBy: [{ proposedAt: 'asc' }, { id: 'asc' }],
    take: mostListed,
    select: {
      id: true,
      field: true,
      proposedAt: true,
      proposedById: true,
      organisation: { select: { name: true, language: true } },
      commitment: { select: { code: true, title: true, language: true, plan: { select: { code: true } } } },
    },
  })
  return rows.map(({ proposedById, proposedAt, ...row }) => ({
    ...row,
    proposedOn: dayOf(proposedAt),
    isOwn: !baselinePolicy.decide(viewer, { proposedById }),
  }))
}
export type ChangeAwaiting = Awaited<ReturnType<typeof changesAwaiting>>[number]

/** A proposal that was just decided on, for the message on the queue; null where the address says what is not so. */
export async function decidedChange(viewer: Actor, verdict: 'accepted' | 'refused', id: string) {
  const row = await dbFor(viewer).baselineChange.findFirst({
    where: { AND: [{ id, state: verdict }, baselineChangesVisibleTo(viewer)] },
    select: {
      commitment: {
        select: {
          code: true,
          title: true,
          language: true,
          visibility: true,
          plan: { select: { code: true, visibility: true, state: true } },
        },
      },
    },
  })
  return row?.commitment ?? null
}
