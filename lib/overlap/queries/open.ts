import 'server-only'
import { dbFor } from '@/lib/db/viewer-db'
import type { Visitor } from '@/lib/policy/actor'

/** How many pairs of real plans read alike and are not settled; null on a past day, of which likenesses are not kept. */
export async function openOverlaps(viewer: Visitor): Promise<number | null> {
  if (viewer.asOf) return null
  const [row] = await dbFor(viewer).$queryRaw<{ open: number }[]>`
    SELECT count(*)::int AS open FROM "overlaps" o JOIN woven_commitments w ON w.commitment_id = o.low_id
     WHERE NOT w.is_demonstration
       AND NOT EXISTS (SELECT 1 FROM overlap_settlements s WHERE s.low_id = o.low_id AND s.high_id = o.high_id AND s.state = 'agreed')`
  return row?.open ?? 0
}
