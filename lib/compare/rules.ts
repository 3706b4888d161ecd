// What differs between one plan on two days. Pure: it is told both, and knows neither the clock nor who asks.
import { isWeaker, movementsOf, type Direction } from '@/lib/baseline/rules'
import { daysBetween, lastDay, monthsBetween, type PartialDate } from '@/lib/dates'
import type { Implementation } from '@/lib/progress/rules'

export type Target = {
  id: string
  title: string
  language: string
  unit: string | null
  measure: 'unit' | 'percentage' | 'yes_no'
  /** Which way is good: at least, at most, that count. */
  direction: Direction
  /** A decimal as text. */
  target: string | null
}

/** A commitment as far as two days of it are compared. */
export type Then = {
  id: string
  code: string
  title: string
  language: string
  lead: string | null
  dueOn: PartialDate | null
  implementation: Implementation | null
  percentComplete: number | null
  /** Last day of the period that the latest report speaks of. */
  reportedFor: string | null
  targets: Target[]
}

type Named = Pick<Then, 'id' | 'code' | 'title' | 'language'>
type Work = Pick<Then, 'implementation' | 'percentComplete'>
export type Moved = Named & { from: Work; to: Work }
export type Slipped = Named & { from: PartialDate; to: PartialDate; months: number; days: number }
export type Lowered = Named & { target: Target; from: string; to: string | null }
export type Led = Named & { from: string | null; to: string | null }
export type Reported = Named & { for: string; to: Work }

export type Comparison = {
  added: Named[]
  removed: Named[]
  moved: Moved[]
  /** Due later than before. */
  slipped: Slipped[]
  /** Asked for less than before: where the direction is at most, a higher figure. */
  lowered: Lowered[]
  led: Led[]
  /** Spoken for since, on a later period than before. */
  reported: Reported[]
}

const nameOf = ({ id, code, title, language }: Then): Named => ({ id, code, title, language })
const workOf = ({ implementation, percentComplete }: Then): Work => ({ implementation, percentComplete })

export function compare(before: readonly Then[], after: readonly Then[]): Comparison {
  const [then, now] = [
    new Map(before.map((each) => [each.id, each])),
    new Map(after.map((each) => [each.id, each])),
  ]
  const both = after.flatMap((to) => {
    const from = then.get(to.id)
    return from ? [{ from, to }] : []
  })
  return {
    added: after.filter(({ id }) => !then.has(id)).map(nameOf),
    removed: before.filter(({ id }) => !now.has(id)).map(nameOf),
    moved: both.flatMap(({ from, to }) =>
      from.implementation === to.implementation && from.percentComplete === to.percentComplete
        ? []
        : [{ ...nameOf(to), from: workOf(from), to: workOf(to) }],
    ),
    slipped: both.flatMap(({ from, to }) => slip(from, to)),
    lowered: both.flatMap(({ from, to }) => lowering(from, to)),
    led: both.flatMap(({ from, to }) =>
      from.lead === to.lead ? [] : [{ ...nameOf(to), from: from.lead, to: to.lead }],
    ),
    reported: both.flatMap(({ from, to }) =>
      to.reportedFor && to.reportedFor > (from.reportedFor ?? '')
        ? [{ ...nameOf(to), for: to.reportedFor, to: workOf(to) }]
        : [],
    ),
  }
}

/** Held by the last day of what is stated: from "2026" to "June 2026" is no slip. */
function slip(from: Then, to: Then): Slipped[] {
  if (!from.dueOn || !to.dueOn) return []
  const [due, later] = [lastDay(from.dueOn), lastDay(to.dueOn)]
  if (later <= due) return []
  // The last days of two months are whole months apart, whatever their lengths.
  const months = Math.max(
    monthsBetween(due, later),
    from.dueOn.precision === 'day' ? 0 : monthsOf(due, later),
  )
  return [{ ...nameOf(to), from: from.dueOn, to: to.dueOn, months, days: daysBetween(due, later) }]
}

const monthsOf = (from: string, to: string): number =>
  (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7))

function lowering(from: Then, to: Then): Lowered[] {
  const now = new Map(to.targets.map((target) => [target.id, target]))
  return from.targets.flatMap((old) => {
    const target = now.get(old.id)
    if (old.target === null || !target || target.target === old.target) return []
    const said = (value: string | null) => ({ kind: 'target', value, year: null }) as const
    const isLess =
      target.target === null || isWeaker(movementsOf(said(old.target), said(target.target), old.direction))
    return isLess ? [{ ...nameOf(to), target, from: old.target, to: target.target }] : []
  })
}
