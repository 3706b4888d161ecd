import 'server-only'
import type { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/clients'
import { dbFor } from '@/lib/db/viewer-db'
import type { Actor } from '@/lib/policy/actor'
import { keepingPolicy } from '@/lib/policy/keeping'
import { commitmentsVisibleTo, versionsVisibleTo } from '@/lib/policy/visibility'
import { readCursor, writeCursor, type EntryName, type QueueAsked, type QueueCursor } from '../filtering'
import {
  commitmentEntryOf,
  queuedCommitmentSelect,
  queuedVersionSelect,
  readerOf,
  versionEntryOf,
  type QueuedEntry,
} from './entries'

export const queuePageSize = 25

export type Queue = {
  entries: QueuedEntry[]
  /** Everything that waits, and how much of it is of each kind and plan: what the filters say. */
  waiting: number
  kinds: { commitments: number; progress: number }
  plans: { code: string; name: string; language: string; count: number }[]
  /** What the narrowed list holds in all. */
  found: number
  next: string | null
}

const nothing: Queue = {
  entries: [],
  waiting: 0,
  kinds: { commitments: 0, progress: 0 },
  plans: [],
  found: 0,
  next: null,
}

const later = ({ at, id }: QueueCursor) => ({
  OR: [{ submittedAt: { gt: at } }, { submittedAt: at, id: { gt: id } }],
})

/** What awaits a decision, oldest first or by plan. Two kinds of entry in one order, a page at a time. */
export async function entriesAwaiting(viewer: Actor, asked: QueueAsked, now: Date): Promise<Queue> {
  if (!keepingPolicy.seeQueue(viewer)) return nothing
  const { commitments, versions, counts } = await dbFor(viewer).$transaction(
    // Counts shown beside the list are of the same moment.
    async (tx) => ({ ...(await pageOf(tx, viewer, asked)), counts: await countsOf(tx, viewer) }),
    { isolationLevel: 'RepeatableRead' },
  )
  const reader = await readerOf(dbFor(viewer), viewer, now)
  const before = asked.sort === 'plan' ? beforeByPlan : beforeByAge
  const entries = [
    ...commitments.map((row) => commitmentEntryOf(row, reader)),
    ...versions.map((row) => versionEntryOf(row, reader)),
  ].sort((a, b) => (before(a, b) ? -1 : 1))
  const shown = entries.slice(0, queuePageSize)
  const last = shown.at(-1)
  const ofPlan = asked.plan ? counts.filter(({ plan }) => plan.code === asked.plan) : counts
  return {
    entries: shown,
    waiting: counts.length,
    kinds: {
      commitments: counts.filter(({ kind }) => kind === 'commitments').length,
      progress: counts.filter(({ kind }) => kind === 'progress').length,
    },
    plans: plansIn(counts.map(({ plan }) => plan)),
    found: ofPlan.filter(({ kind }) => !asked.kind || kind === asked.kind).length,
    next: last && entries.length > shown.length ? writeCursor(last) : null,
  }
}

/** Those of the named entries that still await a decision and that this viewer may decide on, in the queue's order. */
export async function entriesNamed(
  viewer: Actor,
  names: readonly EntryName[],
  now: Date,
): Promise<QueuedEntry[]> {
  if (!keepingPolicy.seeQueue(viewer)) return []
  const db = dbFor(viewer)
  const idsOf = (kind: EntryName['kind']) => names.filter((name) => name.kind === kind).map(({ id }) => id)
  const [commitments, versions, reader] = await Promise.all([
    db.commitment.findMany({
      where: {
        AND: [{ id: { in: idsOf('commitments') }, state: 'submitted' }, commitmentsVisibleTo(viewer)],
      },
      select: queuedCommitmentSelect,
    }),
    db.progressUpdateVersion.findMany({
      where: { AND: [{ id: { in: idsOf('progress') }, state: 'submitted' }, versionsVisibleTo(viewer)] },
      select: queuedVersionSelect,
    }),
    readerOf(db, viewer, now),
  ])
  return [
    ...commitments.map((row) => commitmentEntryOf(row, reader)),
    ...versions.map((row) => versionEntryOf(row, reader)),
  ].sort((a, b) => (beforeByAge(a, b) ? -1 : 1))
}

const beforeByAge = (a: QueuedEntry, b: QueuedEntry): boolean =>
  a.submittedAt === b.submittedAt ? a.id < b.id : a.submittedAt < b.submittedAt
const beforeByPlan = (a: QueuedEntry, b: QueuedEntry): boolean =>
  a.plan.code === b.plan.code ? beforeByAge(a, b) : a.plan.code < b.plan.code

async function pageOf(tx: Tx, viewer: Actor, { kind, plan, sort, after }: QueueAsked) {
  const cursor = readCursor(after)
  const byAge: Prisma.SortOrder = 'asc'
  const age = [{ submittedAt: byAge }, { id: byAge }]
  const take = queuePageSize + 1
  const commitmentsAfter: Prisma.CommitmentWhereInput =
    cursor === null
      ? {}
      : sort === 'plan'
        ? {
            OR: [{ plan: { code: { gt: cursor.plan } } }, { plan: { code: cursor.plan }, ...later(cursor) }],
          }
        : later(cursor)
  const versionsAfter: Prisma.ProgressUpdateVersionWhereInput =
    cursor === null
      ? {}
      : sort === 'plan'
        ? {
            OR: [
              { update: { commitment: { plan: { code: { gt: cursor.plan } } } } },
              { update: { commitment: { plan: { code: cursor.plan } } }, ...later(cursor) },
            ],
          }
        : later(cursor)
  return {
    commitments:
      kind === 'progress'
        ? []
        : await tx.commitment.findMany({
            where: {
              AND: [
                { state: 'submitted', ...(plan ? { plan: { code: plan } } : {}) },
                commitmentsVisibleTo(viewer),
                commitmentsAfter,
              ],
            },
            orderBy: sort === 'plan' ? [{ plan: { code: 'asc' } }, ...age] : age,
            take,
            select: queuedCommitmentSelect,
          }),
    versions:
      kind === 'commitments'
        ? []
        : await tx.progressUpdateVersion.findMany({
            where: {
              AND: [
                { state: 'submitted', ...(plan ? { update: { commitment: { plan: { code: plan } } } } : {}) },
                versionsVisibleTo(viewer),
                versionsAfter,
              ],
            },
            orderBy: sort === 'plan' ? [{ update: { commitment: { plan: { code: 'asc' } } } }, ...age] : age,
            take,
            select: queuedVersionSelect,
          }),
  }
}

const planSelect = { select: { code: true, name: true, language: true } } as const

/** The kind and plan of everything that waits: what a moderator has before them is never many thousands. */
async function countsOf(tx: Tx, viewer: Actor) {
  const commitments = await tx.commitment.findMany({
    where: { AND: [{ state: 'submitted' }, commitmentsVisibleTo(viewer)] },
    select: { plan: planSelect },
  })
  const versions = await tx.progressUpdateVersion.findMany({
    where: { AND: [{ state: 'submitted' }, versionsVisibleTo(viewer)] },
    select: { update: { select: { commitment: { select: { plan: planSelect } } } } },
  })
  return [
    ...commitments.map(({ plan }) => ({ kind: 'commitments' as const, plan })),
    ...versions.map(({ update }) => ({ kind: 'progress' as const, plan: update.commitment.plan })),
  ]
}

function plansIn(plans: readonly { code: string; name: string; language: string }[]): Queue['plans'] {
  const counted = new Map<string, Queue['plans'][number]>()
  for (const plan of plans) {
    const known = counted.get(plan.code)
    counted.set(plan.code, { ...plan, count: (known?.count ?? 0) + 1 })
  }
  return [...counted.values()].sort((a, b) => (a.code < b.code ? -1 : 1))
}
