import 'server-only'
import { standings, type Standing } from '@/lib/commitment/queries/standings'
import type { Prisma } from '@/lib/db/generated/client'
import { dbFor } from '@/lib/db/viewer-db'
import type { Visitor } from '@/lib/policy/actor'

/** How many public commitments serve an item: named in an alignment of their own, or only through a crosswalk. */
export type Serving = { direct: number; derived: number }

/**
 * The counts at every item of a framework that anything serves, out of the kept roll-up; what was invented to be shown is
 * not counted. One step only: a commitment's own item, a link of a crosswalk, the item that the link leads to.
 */
export async function servingOf(viewer: Visitor, frameworkId: string): Promise<Map<string, Serving>> {
  if (viewer.asOf) return await servingThen(viewer, frameworkId)
  const cells = await dbFor(viewer).coverageCell.groupBy({
    by: ['itemId'],
    where: { axis: 'region', item: { frameworkId } },
    _sum: { directHere: true, derivedHere: true },
  })
  return new Map(
    cells.map(({ itemId, _sum }) => [
      itemId,
      { direct: _sum.directHere ?? 0, derived: _sum.derivedHere ?? 0 },
    ]),
  )
}

/** The same of a past day, counted from the threads of that day. */
async function servingThen(viewer: Visitor, frameworkId: string): Promise<Map<string, Serving>> {
  const rows = await dbFor(viewer).$queryRaw<(Serving & { item: string })[]>`
    SELECT t.item_id AS item, (count(*) FILTER (WHERE t.here::text = 'direct'))::int AS direct,
           (count(*) FILTER (WHERE t.here::text = 'derived'))::int AS derived
      FROM threads t
      JOIN woven_commitments w ON w.commitment_id = t.commitment_id AND NOT w.is_demonstration
      JOIN framework_items i ON i.id = t.item_id AND i.framework_id = ${frameworkId}::uuid
     GROUP BY t.item_id`
  return new Map(rows.map(({ item, direct, derived }) => [item, { direct, derived }]))
}

/** More than these are told as a number: the list of all is a link away. */
const mostListed = 100

const claimSelect = {
  commitmentId: true,
  strength: true,
  provenance: true,
  confidence: true,
  reason: true,
  source: true,
} satisfies Prisma.AlignmentSelect

async function woven(
  viewer: Visitor,
  where: Prisma.ThreadWhereInput & { itemId: string },
  take: number,
): Promise<string[]> {
  const threads = await dbFor(viewer).thread.findMany({
    where,
    select: { commitmentId: true },
    orderBy: [{ commitmentId: 'asc' }],
    take,
  })
  return threads.map(({ commitmentId }) => commitmentId)
}

/** The first commitments with an alignment of their own to the item, each with where that claim comes from. */
export async function servingDirectly(
  viewer: Visitor,
  itemId: string,
  today: string,
  isDemonstration: boolean,
) {
  const ids = await woven(viewer, { itemId, here: 'direct', woven: { isDemonstration } }, mostListed)
  if (ids.length === 0) return []
  const [claims, rows] = await Promise.all([
    dbFor(viewer).alignment.findMany({ where: { itemId, commitmentId: { in: ids } }, select: claimSelect }),
    standings(viewer, { id: { in: ids } }, today),
  ])
  const byCommitment = new Map(claims.map(({ commitmentId, ...claim }) => [commitmentId, claim]))
  return rows.flatMap((standing) => {
    const claim = byCommitment.get(standing.id)
    return claim ? [{ standing, claim }] : []
  })
}

/** The first commitments that only a crosswalk leads to the item, each with the items that it comes through. */
export async function servingThroughLinks(
  viewer: Visitor,
  itemId: string,
  links: readonly { fromItem: { id: string; code: string } }[],
  today: string,
): Promise<{ standing: Standing; through: string[] }[]> {
  const ids = await woven(viewer, { itemId, here: 'derived', woven: { isDemonstration: false } }, mostListed)
  if (ids.length === 0) return []
  const codes = new Map(links.map(({ fromItem }) => [fromItem.id, fromItem.code]))
  const [claims, rows] = await Promise.all([
    dbFor(viewer).alignment.findMany({
      where: {
        commitmentId: { in: ids },
        itemId: { in: [...codes.keys()] },
        provenance: { not: 'crosswalk' },
      },
      select: { commitmentId: true, itemId: true },
    }),
    standings(viewer, { id: { in: ids } }, today),
  ])
  return rows.map((standing) => ({
    standing,
    through: claims
      .filter(({ commitmentId }) => commitmentId === standing.id)
      .flatMap((claim) => codes.get(claim.itemId) ?? [])
      .sort(),
  }))
}
