import 'server-only'
import type { Prisma } from '@/lib/db/generated/client'
import { changesAwaiting, decidedChange } from '@/lib/baseline/queries/queue'
import type { BaselineField } from '@/lib/baseline/rules'
import { dbFor } from '@/lib/db/viewer-db'
import { partialDate, type PartialDate } from '@/lib/dates'
import type { Actor } from '@/lib/policy/actor'
import { commitmentPolicy } from '@/lib/policy/commitment'
import { keepingPolicy } from '@/lib/policy/keeping'
import { commitmentsVisibleTo, versionsVisibleTo } from '@/lib/policy/visibility'
import { daysWaiting } from '../rules'

export const queuePageSize = 25

/** One entry that awaits a decision. */
export type QueuedEntry = {
  kind: 'commitments' | 'progress' | 'changes'
  id: string
  code: string
  title: string
  language: string
  plan: { code: string; name: string; language: string }
  organisation: { name: string; language: string }
  submittedBy: string
  submittedAt: string
  days: number
  /** For an update: the period that it speaks of. */
  period: { start: PartialDate; end: PartialDate } | null
  /** For a proposal: what it would move. */
  field: BaselineField | null
  /** It was returned before and has come back. */
  hasComeBack: boolean
  /** The viewer wrote or submitted it: another moderator must decide. */
  isOwn: boolean
}

export type Queue = { entries: QueuedEntry[]; waiting: number; next: string | null }

/** Where a page begins: right after this entry. */
type Cursor = { at: Date; id: string }

const cursorOf = (entry: QueuedEntry): string => `${entry.submittedAt}_${entry.id}`

function readCursor(text: string | undefined): Cursor | null {
  const [at = '', id = ''] = (text ?? '').split('_')
  const date = new Date(at)
  return /^[0-9a-f-]{36}$/.test(id) && !Number.isNaN(date.getTime()) ? { at: date, id } : null
}

const after = (cursor: Cursor | null) =>
  cursor
    ? { OR: [{ submittedAt: { gt: cursor.at } }, { submittedAt: cursor.at, id: { gt: cursor.id } }] }
    : {}

const oldestFirst = [{ submittedAt: 'asc' as const }, { id: 'asc' as const }]
const decisions = { where: { verdict: 'return' as const }, select: { id: true }, take: 1 }
const named = { select: { name: true, language: true } }
const planSelect = { select: { code: true, name: true, language: true } }

const submission = {
  id: true,
  submittedAt: true,
  recordedById: true,
  submittedById: true,
  submittedBy: { select: { name: true } },
  decisions,
} as const
const commitmentSelect = {
  ...submission,
  code: true,
  title: true,
  language: true,
  plan: planSelect,
  recorder: named,
} satisfies Prisma.CommitmentSelect
const versionSelect = {
  ...submission,
  update: {
    select: {
      periodStart: true,
      periodEnd: true,
      organisation: named,
      commitment: { select: { code: true, title: true, language: true, plan: planSelect } },
    },
  },
} satisfies Prisma.ProgressUpdateVersionSelect

/** What awaits a decision, oldest first. Two kinds of entry in one order, a page at a time. */
export async function entriesAwaiting(
  viewer: Actor,
  page: { after?: string | undefined },
  now: Date,
): Promise<Queue> {
  if (!keepingPolicy.seeQueue(viewer)) return { entries: [], waiting: 0, next: null }
  const cursor = readCursor(page.after)
  const db = dbFor(viewer)
  const commitmentsHere = { AND: [{ state: 'submitted' as const }, commitmentsVisibleTo(viewer)] }
  const versionsHere = { AND: [{ state: 'submitted' as const }, versionsVisibleTo(viewer)] }

  // Counts shown beside the list are of the same moment.
  const { commitments, versions, waiting } = await db.$transaction(
    async (tx) => {
      const page = { orderBy: oldestFirst, take: queuePageSize + 1 }
      return {
        commitments: await tx.commitment.findMany({
          where: { AND: [commitmentsHere, after(cursor)] },
          ...page,
          select: commitmentSelect,
        }),
        versions: await tx.progressUpdateVersion.findMany({
          where: { AND: [versionsHere, after(cursor)] },
          ...page,
          select: versionSelect,
        }),
        waiting:
          (await tx.commitment.count({ where: commitmentsHere })) +
          (await tx.progressUpdateVersion.count({ where: versionsHere })),
      }
    },
    { isolationLevel: 'RepeatableRead' },
  )

  const changes = await changesAwaiting(viewer, cursor, queuePageSize + 1)

  const waited = (row: { submittedAt: Date | null; submittedBy: { name: string } | null }) => ({
    submittedBy: row.submittedBy?.name ?? '',
    submittedAt: (row.submittedAt ?? now).toISOString(),
    days: daysWaiting(row.submittedAt ?? now, now),
  })
  const entries: QueuedEntry[] = [
    ...commitments.map((row) => ({
      kind: 'commitments' as const,
      id: row.id,
      code: row.code,
      title: row.title,
      language: row.language,
      plan: row.plan,
      organisation: row.recorder,
      ...waited(row),
      period: null,
      field: null,
      hasComeBack: row.decisions.length > 0,
      isOwn: !commitmentPolicy.moderate(viewer, row),
    })),
    ...versions.map((row) => ({
      kind: 'progress' as const,
      id: row.id,
      code: row.update.commitment.code,
      title: row.update.commitment.title,
      language: row.update.commitment.language,
      plan: row.update.commitment.plan,
      organisation: row.update.organisation,
      ...waited(row),
      period: periodIn(row.update),
      field: null,
      hasComeBack: row.decisions.length > 0,
      isOwn: !commitmentPolicy.moderate(viewer, row),
    })),
    ...changes.rows.map(({ id, commitment, organisation, field, isOwn, ...row }) => ({
      kind: 'changes' as const,
      id,
      ...commitment,
      organisation,
      ...waited(row),
      period: null,
      field,
      hasComeBack: false,
      isOwn,
    })),
  ].sort((a, b) =>
    a.submittedAt === b.submittedAt ? (a.id < b.id ? -1 : 1) : a.submittedAt < b.submittedAt ? -1 : 1,
  )

  const shown = entries.slice(0, queuePageSize)
  const last = shown.at(-1)
  return {
    entries: shown,
    waiting: waiting + changes.waiting,
    next: last && entries.length > shown.length ? cursorOf(last) : null,
  }
}

function periodIn(update: { periodStart: Date; periodEnd: Date }): QueuedEntry['period'] {
  const start = partialDate(update.periodStart, 'day')
  const end = partialDate(update.periodEnd, 'day')
  return start && end ? { start, end } : null
}

export type Decided = {
  verdict: 'published' | 'returned' | 'accepted' | 'refused'
  code: string
  title: string
  language: string
  planCode: string
  /** Anyone may now read it. */
  isPublic: boolean
}

/** What was just decided, for the message on the queue; null where the address says something that is not so. */
export async function decidedEntry(
  viewer: Actor,
  asked: { done?: string | undefined; entry?: string | undefined; id?: string | undefined },
): Promise<Decided | null> {
  const { done, entry, id } = asked
  if (!id || !/^[0-9a-f-]{36}$/.test(id)) return null
  if (done === 'accepted' || done === 'refused') return decidedOf(await decidedChange(viewer, done, id), done)
  if (done !== 'published' && done !== 'returned') return null
  const select = {
    code: true,
    title: true,
    language: true,
    visibility: true,
    plan: { select: { code: true, visibility: true, state: true } },
  } as const
  const db = dbFor(viewer)
  const found =
    entry === 'progress'
      ? (
          await db.progressUpdateVersion.findFirst({
            where: { AND: [{ id, state: done }, versionsVisibleTo(viewer)] },
            select: { update: { select: { commitment: { select } } } },
          })
        )?.update.commitment
      : await db.commitment.findFirst({
          where: { AND: [{ id, state: done }, commitmentsVisibleTo(viewer)] },
          select,
        })
  return decidedOf(found ?? null, done)
}

type Found = {
  code: string
  title: string
  language: string
  visibility: string
  plan: { code: string; visibility: string; state: string }
}
function decidedOf(found: Found | null, verdict: Decided['verdict']): Decided | null {
  if (!found) return null
  const { plan, visibility, ...named } = found
  const isPublic = visibility === 'public' && plan.visibility === 'public' && plan.state === 'published'
  const isOut = verdict === 'published' || verdict === 'accepted'
  return { verdict, ...named, planCode: plan.code, isPublic: isOut && isPublic }
}
