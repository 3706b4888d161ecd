import 'server-only'
import { dbFor } from '@/lib/db/viewer-db'
import type { Viewer } from '@/lib/policy/actor'
import { roundOf, roundSelect, type Round } from './select'

/** The rounds that are not closed over any of these plans: what due dates follow from. */
export async function runningRounds(viewer: Viewer, planIds: readonly string[]): Promise<Round[]> {
  if (planIds.length === 0) return []
  const rows = await dbFor(viewer).reportingRound.findMany({
    where: { state: { not: 'closed' }, plans: { some: { planId: { in: [...planIds] } } } },
    orderBy: [{ periodStart: 'desc' }, { id: 'asc' }],
    take: 1000,
    select: roundSelect,
  })
  return rows.map(roundOf)
}
