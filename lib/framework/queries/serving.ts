import 'server-only'
import { dbFor } from '@/lib/db/viewer-db'
import type { Visitor } from '@/lib/policy/actor'

/** How many public commitments serve an item: named in an alignment of their own, or only through a crosswalk. */
export type Serving = { direct: number; derived: number }

/**
 * The counts at every item of a framework that anything serves; what was invented to be shown is not counted. One step only: a commitment's own item, a
 * link of a crosswalk, the item that the link leads to. Asked as the public reader, whose rows are the
 * published ones, so no condition on what is public stands here.
 */
export async function servingOf(viewer: Visitor, frameworkId: string): Promise<Map<string, Serving>> {
  const rows = await dbFor(viewer).$queryRaw<{ item: string; direct: number; derived: number }[]>`
    WITH own AS (
      SELECT a.item_id, a.commitment_id, a.provenance
        FROM alignments a
        JOIN commitments c ON c.id = a.commitment_id AND c.state = 'published'
        JOIN work_plans p ON p.id = c.plan_id AND NOT p.is_demonstration
    ), direct AS (
      SELECT own.item_id, own.commitment_id
        FROM own JOIN framework_items i ON i.id = own.item_id
       WHERE i.framework_id = ${frameworkId}::uuid AND own.provenance <> 'crosswalk'
    ), derived AS (
      SELECT l.to_item_id AS item_id, own.commitment_id
        FROM crosswalk_links l
        JOIN framework_items i ON i.id = l.to_item_id AND i.framework_id = ${frameworkId}::uuid
        JOIN own ON own.item_id = l.from_item_id AND own.provenance <> 'crosswalk'
       UNION
      SELECT own.item_id, own.commitment_id
        FROM own JOIN framework_items i ON i.id = own.item_id
       WHERE i.framework_id = ${frameworkId}::uuid AND own.provenance = 'crosswalk'
      EXCEPT
      SELECT item_id, commitment_id FROM direct
    )
    SELECT item_id AS item, sum(is_direct)::int AS direct, sum(1 - is_direct)::int AS derived
      FROM (SELECT item_id, 1 AS is_direct FROM direct UNION ALL SELECT item_id, 0 FROM derived) AS served
     GROUP BY item_id`
  return new Map(rows.map(({ item, direct, derived }) => [item, { direct, derived }]))
}
