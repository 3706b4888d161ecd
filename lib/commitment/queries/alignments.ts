import 'server-only'
import { ofEditionsInForce } from '@/lib/crosswalk/queries/links'
import { dayOf } from '@/lib/dates'
import type { Prisma } from '@/lib/db/generated/client'
import { dbFor } from '@/lib/db/viewer-db'
import type { Viewer } from '@/lib/policy/actor'

const itemSelect = {
  code: true,
  title: true,
  language: true,
  withdrawnAt: true,
  framework: { select: { code: true, name: true, language: true } },
} satisfies Prisma.FrameworkItemSelect

const linkSelect = {
  id: true,
  relation: true,
  level: true,
  source: true,
  note: true,
  confidence: true,
  needsExpertReview: true,
  checkedAt: true,
  checkedSource: true,
  fromItemId: true,
  crosswalk: { select: { code: true, name: true, edition: true, kind: true } },
  toItem: { select: { id: true, ...itemSelect } },
  toFramework: { select: { code: true, name: true, language: true } },
} satisfies Prisma.CrosswalkLinkSelect

/**
 * What a commitment serves: the claims made about it, each with where it comes from, and what crosswalks lead
 * to from there. One step and no further: two mappings in a row would claim what nobody wrote.
 */
export async function alignmentsOf(viewer: Viewer, commitmentId: string) {
  const db = dbFor(viewer)
  const rows = await db.alignment.findMany({
    where: { commitmentId },
    select: {
      id: true,
      itemId: true,
      strength: true,
      provenance: true,
      confidence: true,
      reason: true,
      source: true,
      alignedAt: true,
      checkedAt: true,
      checkedSource: true,
      item: { select: itemSelect },
    },
    orderBy: [{ item: { code: 'asc' } }],
    take: 200,
  })
  const own = rows.filter(({ provenance }) => provenance !== 'crosswalk')
  const links = await db.crosswalkLink.findMany({
    where: { fromItemId: { in: own.map(({ itemId }) => itemId) }, ...ofEditionsInForce },
    select: linkSelect,
    orderBy: [{ crosswalk: { code: 'asc' } }, { toItem: { position: 'asc' } }, { id: 'asc' }],
    take: 2000,
  })
  const codes = new Map(own.map(({ itemId, item }) => [itemId, item.code]))
  const served = new Set(rows.map(({ itemId }) => itemId))
  return {
    claimed: rows.map(({ itemId: _, checkedAt, alignedAt, item, ...claim }) => ({
      ...claim,
      alignedOn: dayOf(alignedAt),
      checkedOn: checkedAt ? dayOf(checkedAt) : null,
      item: endOf(item),
    })),
    derived: links
      // What is claimed outright needs no crosswalk to lead to it.
      .filter(({ toItem }) => !toItem || !served.has(toItem.id))
      .map(({ fromItemId, toItem, checkedAt, ...link }) => ({
        ...link,
        fromCode: codes.get(fromItemId) ?? '',
        checkedOn: checkedAt ? dayOf(checkedAt) : null,
        toItem: toItem ? endOf(toItem) : null,
      })),
  }
}

const endOf = ({ withdrawnAt, ...item }: Prisma.FrameworkItemGetPayload<{ select: typeof itemSelect }>) => ({
  ...item,
  isWithdrawn: withdrawnAt !== null,
})

export type AlignmentsOfCommitment = Awaited<ReturnType<typeof alignmentsOf>>
export type Claim = AlignmentsOfCommitment['claimed'][number]
export type DerivedLink = AlignmentsOfCommitment['derived'][number]
