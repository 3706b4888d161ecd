import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import { dbFor } from '@/lib/db/viewer-db'
import type { Visitor } from '@/lib/policy/actor'
import type { Axis, Counted } from '../rules'

/** The column of a commitment on each axis, as the roll-up has it. */
const keys: Record<Axis, Prisma.Sql> = {
  plan: Prisma.sql`SELECT w.plan_id::text AS key`,
  country: Prisma.sql`SELECT unnest(w.country_codes) AS key`,
  layer: Prisma.sql`SELECT coalesce(w.layer::text, 'none') AS key WHERE NOT w.is_demonstration`,
  region: Prisma.sql`SELECT '' AS key WHERE NOT w.is_demonstration`,
}

/**
 * How many public commitments serve each of these items, at the item or below it, by column and state of work: out of the
 * kept roll-up, and on a past day counted from the threads of that day.
 */
export async function countsOf(viewer: Visitor, itemIds: readonly string[], axis: Axis): Promise<Counted[]> {
  if (itemIds.length === 0) return []
  if (viewer.asOf) return await countedThen(viewer, itemIds, axis)
  const cells = await dbFor(viewer).coverageCell.findMany({
    where: { axis, itemId: { in: [...itemIds] } },
    select: { itemId: true, key: true, work: true, directWithin: true, derivedWithin: true },
    orderBy: [{ itemId: 'asc' }, { key: 'asc' }, { work: 'asc' }],
    take: 100_000,
  })
  return cells.map(({ directWithin: direct, derivedWithin: derived, ...cell }) => ({
    ...cell,
    direct,
    derived,
  }))
}

const countedThen = (viewer: Visitor, itemIds: readonly string[], axis: Axis) =>
  dbFor(viewer).$queryRaw<Counted[]>`
    SELECT t.item_id AS "itemId", k.key, w.work::text AS work,
           (count(*) FILTER (WHERE t.within::text = 'direct'))::int AS direct, (count(*) FILTER (WHERE t.within::text = 'derived'))::int AS derived
      FROM threads t JOIN woven_commitments w ON w.commitment_id = t.commitment_id CROSS JOIN LATERAL (${keys[axis]}) k
     WHERE t.item_id = ANY (${[...itemIds]}::uuid[])
     GROUP BY t.item_id, k.key, w.work
     ORDER BY t.item_id, k.key, w.work`
