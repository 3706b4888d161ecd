import type { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/clients'

/** One change to be remembered. `before` and `after` of a public entry hold public fields only. */
export type HistoryEntry = {
  visibility: 'public' | 'internal'
  subjectType: string
  subjectId: string
  subjectLabel: string
  commitmentId?: string | null
  planId?: string | null
  before?: Prisma.InputJsonValue | null
  after?: Prisma.InputJsonValue | null
}

/** Who made it: the person, and the organisation they acted for, with their names of the day. */
export type HistoryAuthor = {
  actorId: string | null
  actorName: string | null
  organisationId: string | null
  organisationName: string | null
}

/** Adds to the record, inside the transaction of the change itself. */
export async function remember(
  tx: Tx,
  event: string,
  author: HistoryAuthor,
  entries: HistoryEntry[],
  at: Date,
): Promise<void> {
  if (entries.length === 0) return
  await tx.historyEvent.createMany({
    data: entries.map(({ before, after, ...entry }) => ({
      ...entry,
      ...author,
      at,
      event,
      ...(before ? { before } : {}),
      ...(after ? { after } : {}),
    })),
  })
}
