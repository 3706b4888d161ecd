import 'server-only'
import { dbFor } from '@/lib/db/viewer-db'
import type { Actor } from '@/lib/policy/actor'
import { baselinePolicy } from '@/lib/policy/baseline'
import { baselineChangesVisibleTo } from '@/lib/policy/visibility'

const named = { select: { name: true, language: true } } as const

/** Proposals that await a decision, oldest first, from a place in the queue on; and how many there are in all. */
export async function changesAwaiting(viewer: Actor, after: { at: Date; id: string } | null, take: number) {
  const here = { AND: [{ state: 'proposed' as const }, baselineChangesVisibleTo(viewer)] }
  const db = dbFor(viewer)
  const later = after
    ? { OR: [{ proposedAt: { gt: after.at } }, { proposedAt: after.at, id: { gt: after.id } }] }
    : {}
  const [rows, waiting] = await Promise.all([
    db.baselineChange.findMany({
      where: { AND: [here, later] },
      orderBy: [{ proposedAt: 'asc' }, { id: 'asc' }],
      take,
      select: {
        id: true,
        field: true,
        proposedAt: true,
        proposedById: true,
        proposedBy: { select: { name: true } },
        organisation: named,
        commitment: {
          select: {
            code: true,
            title: true,
            language: true,
            plan: { select: { code: true, name: true, language: true } },
          },
        },
      },
    }),
    db.baselineChange.count({ where: here }),
  ])
  return {
    waiting,
    rows: rows.map(({ proposedBy, proposedById, proposedAt, ...row }) => ({
      ...row,
      submittedAt: proposedAt,
      submittedBy: { name: proposedBy.name },
      isOwn: !baselinePolicy.decide(viewer, { proposedById }),
    })),
  }
}

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
