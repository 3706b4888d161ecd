import 'server-only'
import { dbFor } from '@/lib/db/viewer-db'
import type { Viewer } from '@/lib/policy/actor'
import { plansVisibleTo } from '@/lib/policy/visibility'
import { countryNames, listed } from './list'

/** A list over all plans holds no more; beyond it the page says so and asks to be narrowed by plan. */
export const mostListed = 2000

/** Every published commitment of the real world, or every one of the invented one: they never mix. */
export async function commitmentsOverPlans(viewer: Viewer, isDemonstration: boolean, today: string) {
  const rows = await listed(viewer, { plan: { isDemonstration } }, today)
  return { rows, countries: await countryNames(viewer, rows), isCut: rows.length >= mostListed, today }
}
export type CommitmentsOverPlans = Awaited<ReturnType<typeof commitmentsOverPlans>>

/** Whether a plan belongs to the demonstration. */
export async function isDemonstrationPlan(viewer: Viewer, code: string): Promise<boolean> {
  const plan = await dbFor(viewer).workPlan.findFirst({
    where: { AND: [{ code }, plansVisibleTo(viewer)] },
    select: { isDemonstration: true },
  })
  return plan?.isDemonstration ?? false
}
