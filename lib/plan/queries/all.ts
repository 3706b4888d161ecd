import 'server-only'
import { standings, type Standing } from '@/lib/commitment/queries/standings'
import { partialDate } from '@/lib/dates'
import { dbFor } from '@/lib/db/viewer-db'
import type { Viewer } from '@/lib/policy/actor'
import { plansVisibleTo } from '@/lib/policy/visibility'

/** What a small strip draws of a commitment. */
export type SmallKnot = Pick<
  Standing,
  | 'code'
  | 'title'
  | 'language'
  | 'implementation'
  | 'percentComplete'
  | 'schedule'
  | 'reporting'
  | 'verdict'
  | 'isReportedThisPeriod'
  | 'outcomes'
>

/** Every work plan with its commitments as they stand on `today`, by code. */
export async function plansAtAGlance(viewer: Viewer, today: string) {
  const [plans, rows] = await Promise.all([
    dbFor(viewer).workPlan.findMany({
      where: plansVisibleTo(viewer),
      orderBy: { code: 'asc' },
      take: 500,
      select: {
        id: true,
        code: true,
        name: true,
        language: true,
        startsOn: true,
        startsPrecision: true,
        endsOn: true,
        endsPrecision: true,
        confidence: true,
        state: true,
        isDemonstration: true,
        parties: { orderBy: { position: 'asc' }, select: { statedName: true } },
      },
    }),
    standings(viewer, {}, today),
  ])
  const knotsOf = new Map<string, SmallKnot[]>()
  for (const row of rows) knotsOf.set(row.plan.id, [...(knotsOf.get(row.plan.id) ?? []), smallKnot(row)])
  return plans.map(({ startsOn, startsPrecision, endsOn, endsPrecision, id, ...plan }) => ({
    ...plan,
    startsOn: partialDate(startsOn, startsPrecision),
    endsOn: partialDate(endsOn, endsPrecision),
    knots: knotsOf.get(id) ?? [],
  }))
}
export type PlanAtAGlance = Awaited<ReturnType<typeof plansAtAGlance>>[number]

const smallKnot = ({
  code,
  title,
  language,
  implementation,
  percentComplete,
  schedule,
  reporting,
  verdict,
  isReportedThisPeriod,
  outcomes,
}: Standing): SmallKnot => ({
  code,
  title,
  language,
  implementation,
  percentComplete,
  schedule,
  reporting,
  verdict,
  isReportedThisPeriod,
  outcomes,
})
