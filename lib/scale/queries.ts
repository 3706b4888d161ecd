import 'server-only'
import { dbFor } from '@/lib/db/viewer-db'
import type { Viewer } from '@/lib/policy/actor'
import { plansVisibleTo } from '@/lib/policy/visibility'
import { translationsOf } from '@/lib/translation/queries'

/** The status labels of plans in order, with their words in other languages; empty for plans that use the common ones. */
export async function labelsOfPlans(viewer: Viewer, planIds: readonly string[]) {
  const rows = await dbFor(viewer).statusLabel.findMany({
    where: { planId: { in: [...new Set(planIds)] }, plan: plansVisibleTo(viewer) },
    orderBy: [{ planId: 'asc' }, { scale: 'asc' }, { position: 'asc' }],
    take: 5000,
  })
  const translated = await translationsOf(viewer, [{ type: 'status_label', ids: rows.map(({ id }) => id) }])
  return rows.map((row) => ({
    ...row,
    labels: translated(row.id, 'label').map(({ language, text }) => ({ language, text })),
    meanings: translated(row.id, 'meaning').map(({ language, text }) => ({ language, text })),
  }))
}
export type PlanLabel = Awaited<ReturnType<typeof labelsOfPlans>>[number]
/** As much of it as a list needs. */
export type LabelSaid = Pick<PlanLabel, 'label' | 'language' | 'labels'>
