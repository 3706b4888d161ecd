// What the public record says, newest first: the organisation is named, the person is not.
import 'server-only'
import type { Prisma } from '@/lib/db/generated/client'
import { dbFor } from '@/lib/db/viewer-db'
import type { Viewer } from '@/lib/policy/actor'
import { factChanges, isGroup, type FactChange, type Json } from './differences'

const publicSelect = {
  sequence: true,
  at: true,
  event: true,
  subjectType: true,
  subjectId: true,
  subjectLabel: true,
  organisationName: true,
  before: true,
  after: true,
} satisfies Prisma.HistoryEventSelect

type Row = Prisma.HistoryEventGetPayload<{ select: typeof publicSelect }>

/** One public change, as it is told. */
export type PublicEvent = {
  sequence: string
  /** ISO moment. */
  at: string
  event: string
  subjectType: string
  subjectId: string
  subjectLabel: string
  organisationName: string | null
  /** First records have no changes: `after` tells what was first said. */
  changes: FactChange[]
  isFirst: boolean
  after: Record<string, Json>
}

/** The public history of a commitment and of the reports on it, newest first. */
export async function historyOfCommitment(viewer: Viewer, commitmentId: string, most: number) {
  return await publicHistory(viewer, { commitmentId }, most)
}

/** The public history of one thing: a framework item, an organisation, a crosswalk's link. */
export async function historyOfSubject(viewer: Viewer, type: string, id: string, most: number) {
  return await publicHistory(viewer, { subjectType: type, subjectId: id }, most)
}

async function publicHistory(
  viewer: Viewer,
  where: Prisma.HistoryEventWhereInput,
  most: number,
): Promise<{ events: PublicEvent[]; hasMore: boolean }> {
  const rows = await dbFor(viewer).historyEvent.findMany({
    where: { AND: [{ visibility: 'public' }, where] },
    select: publicSelect,
    orderBy: { sequence: 'desc' },
    take: most + 1,
  })
  return { events: rows.slice(0, most).map(told), hasMore: rows.length > most }
}

function told({ sequence, at, before, after, ...row }: Row): PublicEvent {
  const [old, now] = [before as Json, after as Json]
  const changes = factChanges(old, now)
  return {
    ...row,
    sequence: sequence.toString(),
    at: at.toISOString(),
    changes: isNextPeriod(old, now) ? changes.filter(({ field }) => comparable.has(field)) : changes,
    isFirst: before === null,
    after: isGroup(now) ? now : {},
  }
}

/** A report on a new period is a new text: only its states and figures are held against the report before. */
const comparable = new Set(['implementation', 'percentComplete', 'expectedOn', 'milestones', 'actuals'])
const isNextPeriod = (before: Json, after: Json) =>
  isGroup(before) && isGroup(after) && before.periodEnd !== undefined && before.periodEnd !== after.periodEnd
