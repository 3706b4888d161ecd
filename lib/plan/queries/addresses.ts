import 'server-only'
import { dbFor } from '@/lib/db/viewer-db'
import type { Viewer } from '@/lib/policy/actor'
import { commitmentsVisibleTo, plansVisibleTo } from '@/lib/policy/visibility'

/** A site map holds 50,000 addresses at most. */
const most = 40_000

/** What every public page is about, for the map of the site; what was invented is not offered to search engines. */
export async function publicAddresses(viewer: Viewer) {
  const db = dbFor(viewer)
  const [plans, commitments, frameworks, items, crosswalks, organisations, countries] = await Promise.all([
    db.workPlan.findMany({
      where: { AND: [plansVisibleTo(viewer), { isDemonstration: false }] },
      select: { code: true },
      orderBy: { code: 'asc' },
      take: 500,
    }),
    db.commitment.findMany({
      where: { AND: [commitmentsVisibleTo(viewer), { plan: { isDemonstration: false } }] },
      select: { code: true, plan: { select: { code: true } } },
      orderBy: [{ plan: { code: 'asc' } }, { code: 'asc' }],
      take: most,
    }),
    db.framework.findMany({ select: { code: true }, orderBy: { code: 'asc' }, take: 500 }),
    db.frameworkItem.findMany({
      where: { withdrawnAt: null },
      select: { code: true, framework: { select: { code: true } } },
      orderBy: { code: 'asc' },
      take: 5000,
    }),
    db.crosswalk.findMany({
      where: { state: 'in_force' },
      select: { code: true },
      orderBy: { code: 'asc' },
      take: 500,
    }),
    db.organisation.findMany({
      where: { isDemonstration: false },
      select: { code: true },
      orderBy: { code: 'asc' },
      take: 2000,
    }),
    db.country.findMany({
      where: { isDemonstration: false },
      select: { code: true },
      orderBy: { code: 'asc' },
      take: 300,
    }),
  ])
  return { plans, commitments, frameworks, items, crosswalks, organisations, countries }
}
