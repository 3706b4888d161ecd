import 'server-only'
import { cache } from 'react'
import { firstDay } from '@/lib/history/first-day'
import { compare } from '../rules'
import type { DayAsked } from '../addresses'
import { publicPlanThen } from './plan-then'

const dayIn = (asked: DayAsked): string | null => (typeof asked === 'object' ? asked.day : null)

/** Two days of a plan, the earlier first; without a comparison where no two are named. Null where there is no such plan. */
export const publicComparison = cache(async (code: string, from: DayAsked, to: DayAsked) => {
  const [now, first] = await Promise.all([publicPlanThen(code, null), firstDay()])
  if (!now) return null
  const { commitments: _, ...plan } = now
  const days = { ...saidOf('from', from), ...saidOf('to', to) }
  const isKnown = [from, to].every((each) => typeof each !== 'object' || each.day >= first)
  const fault = !isKnown || from === 'unknown' || to === 'unknown' ? ('no-such-day' as const) : null
  if (fault || from === 'none' || to === 'none') return { plan, first, days, fault, result: null }
  const [one = null, other = null] = [dayIn(from), dayIn(to)].sort((a, b) =>
    (a ?? '9') < (b ?? '9') ? -1 : 1,
  )
  const [before, after] = await Promise.all([
    publicPlanThen(code, one),
    other === null ? now : publicPlanThen(code, other),
  ])
  const result = {
    from: one ?? now.day,
    to: other,
    isThere: before !== null,
    counts: [before?.commitments.length ?? 0, after?.commitments.length ?? 0] as const,
    ...compare(before?.commitments ?? [], after?.commitments ?? []),
  }
  return { plan, first, days, fault, result }
})
export type Compared = NonNullable<Awaited<ReturnType<typeof publicComparison>>>

function saidOf(name: 'from' | 'to', asked: DayAsked): { from?: string; to?: string } {
  const day = dayIn(asked)
  return day ? { [name]: day } : {}
}
