import 'server-only'
import { tags } from '@/lib/action/tags'
import { standings } from '@/lib/commitment/queries/standings'
import { dbFor } from '@/lib/db/viewer-db'
import { publishedOn } from '@/lib/page-cache/published'
import type { Viewer } from '@/lib/policy/actor'
import { plansVisibleTo } from '@/lib/policy/visibility'
import type { Target, Then } from '../rules'

/** A plan as it stood on a day, as far as two days are compared; null where it was not there to be seen. */
export async function planThen(viewer: Viewer, code: string, day: string) {
  const db = dbFor(viewer)
  const plan = await db.workPlan.findFirst({
    where: { AND: [{ code }, plansVisibleTo(viewer)] },
    select: { id: true, code: true, name: true, language: true, isDemonstration: true },
  })
  if (!plan) return null
  const rows = await standings(viewer, { planId: plan.id }, day)
  const indicators = await db.indicator.findMany({
    where: { commitmentId: { in: rows.map(({ id }) => id) } },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      commitmentId: true,
      title: true,
      language: true,
      unit: true,
      measure: true,
      direction: true,
      targetValue: true,
    },
  })
  const targets = new Map<string, Target[]>()
  for (const { commitmentId, targetValue, ...target } of indicators)
    targets.set(commitmentId, [
      ...(targets.get(commitmentId) ?? []),
      { ...target, target: targetValue?.toString() ?? null },
    ])
  const commitments = rows.map(
    ({
      id,
      code: own,
      title,
      language,
      lead,
      statedLead,
      dueOn,
      implementation,
      percentComplete,
      reportedFor,
    }): Then => ({
      id,
      code: own,
      title,
      language,
      lead: lead?.name ?? statedLead,
      dueOn,
      implementation,
      percentComplete,
      reportedFor,
      targets: targets.get(id) ?? [],
    }),
  )
  return { ...plan, commitments, day }
}

/** The same for the public wing: of a past day, or of today with null. */
export const publicPlanThen = (code: string, day: string | null) =>
  publishedOn(day, ['plan-then', code], [tags.plan(code), tags.organisations], (on, visitor) =>
    planThen(visitor, code, on),
  )
