// What moderators see of hidings: proposals, what is hidden and what was put back, and what could be hidden on a page.
import 'server-only'
import { dayOf } from '@/lib/dates'
import type { Prisma } from '@/lib/db/generated/client'
import { dbFor } from '@/lib/db/viewer-db'
import type { Actor } from '@/lib/policy/actor'
import { hidingPolicy } from '@/lib/policy/hiding'
import { hideableThing } from '../commands/standing'
import { hiddenKinds, pageNamed, stageOf } from '../rules'

const named = { select: { name: true } } as const
const hidingSelect = {
  id: true,
  version: true,
  kind: true,
  code: true,
  number: true,
  periodStart: true,
  periodEnd: true,
  reason: true,
  language: true,
  proposedAt: true,
  proposedById: true,
  proposedBy: named,
  declinedAt: true,
  declinedBy: named,
  hiddenAt: true,
  hiddenBy: named,
  reply: true,
  replyLanguage: true,
  repliedAt: true,
  restoredAt: true,
  restoredBy: named,
  restoredReason: true,
  organisationId: true,
  organisation: { select: { name: true, language: true } },
  plan: { select: { code: true, name: true, language: true } },
  commitment: { select: { id: true, title: true, language: true } },
  evidence: { select: { caption: true } },
} satisfies Prisma.HidingSelect
type Row = Prisma.HidingGetPayload<{ select: typeof hidingSelect }>

const told = (row: Row) => ({
  ...row,
  stage: stageOf(row),
  periodStart: row.periodStart ? dayOf(row.periodStart) : null,
  periodEnd: row.periodEnd ? dayOf(row.periodEnd) : null,
  proposedAt: row.proposedAt.toISOString(),
  declinedAt: row.declinedAt?.toISOString() ?? null,
  hiddenAt: row.hiddenAt?.toISOString() ?? null,
  repliedAt: row.repliedAt?.toISOString() ?? null,
  restoredAt: row.restoredAt?.toISOString() ?? null,
})
export type HidingOnBench = ReturnType<typeof told>

/** Everything proposed, hidden, declined or restored, newest first. */
export async function hidings(viewer: Actor): Promise<HidingOnBench[]> {
  if (!hidingPolicy.propose(viewer)) return []
  const rows = await dbFor(viewer).hiding.findMany({
    select: hidingSelect,
    orderBy: [{ proposedAt: 'desc' }, { id: 'asc' }],
    take: 200,
  })
  return rows.map(told)
}

/** How many proposals wait for a second person. */
export async function hidingsProposed(viewer: Actor): Promise<number> {
  if (!hidingPolicy.propose(viewer)) return 0
  return await dbFor(viewer).hiding.count({
    where: { hiddenAt: null, declinedAt: null },
  })
}

export async function hidingOnBench(viewer: Actor, id: string) {
  if (!hidingPolicy.propose(viewer) || !/^[0-9a-f-]{36}$/.test(id)) return null
  const row = await dbFor(viewer).hiding.findUnique({ where: { id }, select: hidingSelect })
  return row && { ...told(row), canConfirm: hidingPolicy.confirm(viewer, row) }
}

/** The same for the organisation whose entry it is, once it is hidden. */
export async function ownHiding(viewer: Actor, id: string) {
  if (!/^[0-9a-f-]{36}$/.test(id)) return null
  const row = await dbFor(viewer).hiding.findFirst({
    where: { id, organisationId: viewer.acting.id, hiddenAt: { not: null } },
    select: hidingSelect,
  })
  return row && { ...told(row), canReply: hidingPolicy.reply(viewer, row) }
}

/** What stands on the public page of a commitment and can be hidden, part by part; null where there is no such page. */
export async function hideableOn(viewer: Actor, address: string) {
  const named = pageNamed(address)
  if (!named || !hidingPolicy.propose(viewer)) return null
  const row = await dbFor(viewer).commitment.findFirst({
    where: {
      code: named.code,
      plan: { code: named.plan },
      state: { in: ['published', 'withdrawn', 'superseded'] },
    },
    select: {
      id: true,
      code: true,
      title: true,
      language: true,
      updates: {
        orderBy: { periodStart: 'desc' },
        take: 40,
        select: {
          periodStart: true,
          periodEnd: true,
          organisation: { select: { name: true, language: true } },
          versions: {
            where: { state: { in: ['published', 'superseded'] } },
            orderBy: { number: 'desc' },
            select: {
              id: true,
              number: true,
              evidence: {
                where: { visibility: 'public' },
                orderBy: { position: 'asc' },
                select: { id: true, caption: true },
              },
            },
          },
        },
      },
    },
  })
  return (
    row && {
      ...row,
      updates: row.updates
        .filter(({ versions }) => versions.length > 0)
        .map((update) => ({
          ...update,
          periodStart: dayOf(update.periodStart),
          periodEnd: dayOf(update.periodEnd),
        })),
    }
  )
}
export type HideableOnPage = NonNullable<Awaited<ReturnType<typeof hideableOn>>>

/** The thing that a form proposes to hide; null where it is not there for this viewer, or not public. */
export async function thingToHide(
  viewer: Actor,
  asked: { kind?: string | undefined; id?: string | undefined },
) {
  const kind = hiddenKinds.find((known) => known === asked.kind)
  if (!kind || !asked.id || !/^[0-9a-f-]{36}$/.test(asked.id) || !hidingPolicy.propose(viewer)) return null
  const thing = await hideableThing(dbFor(viewer), { kind, id: asked.id }, viewer)
  return thing?.isPublic
    ? {
        kind,
        id: asked.id,
        code: thing.code,
        planCode: thing.planCode,
        periodStart: thing.periodStart ? dayOf(thing.periodStart) : null,
        periodEnd: thing.periodEnd ? dayOf(thing.periodEnd) : null,
        number: thing.number,
      }
    : null
}
export type ThingToHide = NonNullable<Awaited<ReturnType<typeof thingToHide>>>
