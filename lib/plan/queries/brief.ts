// What of a region is worth a minute before anything else: what was heard of lately, what moved, what nobody took up, and
// what is promised twice. Counts of what the lists behind them show, and no judgement.
import 'server-only'
import { bareItemsOf } from '@/lib/coverage/queries/overview'
import type { Listed } from '@/lib/commitment/queries/list'
import { addDays } from '@/lib/dates'
import { openOverlaps } from '@/lib/overlap/queries/open'
import type { Viewer } from '@/lib/policy/actor'

export type RegionBrief = {
  /** Commitments of which a report was published within so many days before today. */
  heard: { count: number; days: number }
  /** Commitments whose due date moved at any time. */
  moved: number
  blocked: number
  /** Items of the framework that ties most plans together; null of what was invented, which covers nothing. */
  gaps: { framework: { code: string; name: string; language: string }; bare: number; items: number } | null
  /** Pairs that read alike and that their owners have not settled; null where that is not known. */
  overlaps: number | null
}

const lately = 30

export async function regionBrief(
  viewer: Viewer,
  rows: readonly Listed[],
  {
    framework,
    isDemonstration,
    today,
  }: {
    framework: { code: string; name: string; language: string } | null
    isDemonstration: boolean
    today: string
  },
): Promise<RegionBrief> {
  const since = addDays(today, -lately)
  const isReal = !isDemonstration && viewer.kind === 'visitor'
  const [bare, overlaps] = await Promise.all([
    isReal && framework ? bareItemsOf(viewer, framework.code) : null,
    isReal ? openOverlaps(viewer) : null,
  ])
  return {
    heard: { count: rows.filter(({ reportedOn }) => (reportedOn ?? '') > since).length, days: lately },
    moved: rows.filter(({ timesMoved }) => timesMoved > 0).length,
    blocked: rows.filter(({ blockedBy }) => blockedBy.length > 0).length,
    gaps: framework && bare ? { framework, ...bare } : null,
    overlaps,
  }
}
