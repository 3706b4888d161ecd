import 'server-only'
import { dayOf } from '@/lib/dates'
import type { Prisma } from '@/lib/db/generated/client'
import { dbFor } from '@/lib/db/viewer-db'
import { isId } from '@/lib/identity'
import type { Actor, Viewer } from '@/lib/policy/actor'
import { blockerPolicy } from '@/lib/policy/blocker'
import { blockerDetailsVisibleTo, commitmentsVisibleTo } from '@/lib/policy/visibility'
import { blockerKinds, daysBlocked, type BlockerKind } from '../rules'

const organisation = { select: { code: true, name: true, language: true } } as const
const blockerSelect = {
  id: true,
  kind: true,
  since: true,
  support: true,
  language: true,
  resolvedAt: true,
  isTold: true,
} satisfies Prisma.BlockerSelect
type Row = Prisma.BlockerGetPayload<{ select: typeof blockerSelect }>
const detailSelect = {
  blockerId: true,
  text: true,
  ownerWords: true,
  owner: organisation,
  resolution: true,
} satisfies Prisma.BlockerDetailSelect
type Detail = Prisma.BlockerDetailGetPayload<{ select: typeof detailSelect }>

const told = ({ since, resolvedAt, ...row }: Row, today: string, details: readonly Detail[]) => ({
  ...row,
  since: dayOf(since),
  resolvedOn: resolvedAt ? dayOf(resolvedAt) : null,
  days: daysBlocked(dayOf(since), today),
  detail: details.find(({ blockerId }) => blockerId === row.id) ?? null,
})
export type ToldBlocker = ReturnType<typeof told>

/** Free words are asked for apart: fewer may read them than the blocker itself. */
const detailsOf = (viewer: Viewer, ids: string[]) =>
  dbFor(viewer).blockerDetail.findMany({
    where: { AND: [{ blockerId: { in: ids } }, blockerDetailsVisibleTo(viewer)] },
    select: detailSelect,
  })

/** What keeps a commitment back, and what did. The caller has found the commitment for this viewer already. */
export async function blockersOf(viewer: Viewer, commitmentId: string, today: string) {
  const rows = await dbFor(viewer).blocker.findMany({
    where: { commitmentId },
    select: blockerSelect,
    orderBy: [{ resolvedAt: { sort: 'desc', nulls: 'first' } }, { since: 'asc' }, { id: 'asc' }],
    take: 100,
  })
  const details = await detailsOf(
    viewer,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => told(row, today, details))
}

/** The blockers of a commitment on its lead's desk; null for anybody else's. */
export async function blockersOnDesk(viewer: Actor, id: string, today: string) {
  if (!isId(id)) return null
  const db = dbFor(viewer)
  const row = await db.commitment.findFirst({
    where: { AND: [{ id, state: 'published' }, commitmentsVisibleTo(viewer)] },
    select: {
      id: true,
      code: true,
      title: true,
      language: true,
      visibility: true,
      recorderId: true,
      leadId: true,
      blockers: { select: { id: true, version: true } },
    },
  })
  if (!row || !blockerPolicy.mark(viewer, row)) return null
  const [blockers, organisations] = await Promise.all([
    blockersOf(viewer, id, today),
    db.organisation.findMany({
      select: { id: true, name: true, language: true },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      take: 1000,
    }),
  ])
  const { blockers: editions, ...commitment } = row
  const versionOf = new Map(editions.map(({ id: of, version }) => [of, version]))
  return {
    ...commitment,
    blockers: blockers.map((each) => ({ ...each, version: versionOf.get(each.id) ?? 1 })),
    organisations,
  }
}
export type BlockersOnDesk = NonNullable<Awaited<ReturnType<typeof blockersOnDesk>>>

const pageSize = 50
export type BlockerFilters = {
  kind?: string | undefined
  plan?: string | undefined
  owner?: string | undefined
  after?: string | undefined
}
const isKind = (kind: string | undefined): kind is BlockerKind =>
  (blockerKinds as readonly (string | undefined)[]).includes(kind)

/** Everything that is blocked today in what this person may see, the longest first, a page at a time. */
export async function openBlockers(viewer: Actor, asked: BlockerFilters, today: string) {
  const db = dbFor(viewer)
  const seen = { resolvedAt: null, commitment: commitmentsVisibleTo(viewer) }
  const rows = await db.blocker.findMany({
    where: {
      AND: [
        seen,
        isKind(asked.kind) ? { kind: asked.kind } : {},
        asked.plan ? { commitment: { plan: { code: asked.plan } } } : {},
        // Whose it is may be known to fewer: what cannot be read cannot be found by it either.
        asked.owner
          ? { detail: { AND: [{ owner: { code: asked.owner } }, blockerDetailsVisibleTo(viewer)] } }
          : {},
      ],
    },
    select: {
      ...blockerSelect,
      commitment: {
        select: {
          code: true,
          title: true,
          language: true,
          visibility: true,
          lead: organisation,
          recorder: organisation,
          plan: { select: { code: true, name: true, language: true } },
        },
      },
    },
    orderBy: [{ since: 'asc' }, { id: 'asc' }],
    ...(asked.after && isId(asked.after) ? { cursor: { id: asked.after }, skip: 1 } : {}),
    take: pageSize + 1,
  })
  const [details, choices] = await Promise.all([
    detailsOf(
      viewer,
      rows.map(({ id }) => id),
    ),
    choicesFor(viewer, seen),
  ])
  const blockers = rows
    .slice(0, pageSize)
    .map(({ commitment, ...row }) => ({ ...told(row, today, details), commitment }))
  return { blockers, next: rows.length > pageSize ? (blockers.at(-1)?.id ?? null) : null, ...choices }
}
export type OpenBlocker = Awaited<ReturnType<typeof openBlockers>>['blockers'][number]

/** The plans and owners that the list can be narrowed by: those that occur in it. */
async function choicesFor(viewer: Actor, seen: Prisma.BlockerWhereInput) {
  const db = dbFor(viewer)
  const [plans, owners] = await Promise.all([
    db.workPlan.findMany({
      where: { commitments: { some: { blockers: { some: seen } } } },
      select: { code: true, name: true, language: true },
      orderBy: { code: 'asc' },
    }),
    db.organisation.findMany({
      where: { ownedBlockers: { some: { AND: [{ blocker: seen }, blockerDetailsVisibleTo(viewer)] } } },
      select: { code: true, name: true, language: true },
      orderBy: { name: 'asc' },
    }),
  ])
  return { plans, owners }
}
