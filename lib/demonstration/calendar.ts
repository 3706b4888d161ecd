// The time of the demonstration, reckoned from the day on which it is loaded.
import { addDays, dayOf, dateOf, type PartialDate } from '@/lib/dates'
import { periodBefore, periodDue, periodOf, type Period } from '@/lib/progress/rules'
import type { PeriodIndex } from './schema'

const months = 6

export type Calendar = {
  periods: Record<PeriodIndex, Period>
  /** A month of the plan: 0 is the first month of the first half-year told of. */
  month: (of: number) => PartialDate
  /** A day of a month of the plan, never one that is still to come. */
  day: (of: number, day: number) => string
  year: (of: number) => number
  /** Noon so many days after a day; the day before the load where that would lie ahead. */
  daysAfter: (day: string, days: number) => Date
}

/** The region's ministers meet every year; the next time about eight weeks from the day of the load. */
export function ministersMeet(now: Date): { last: string; next: string } {
  const next = addDays(dayOf(now), 56)
  return { last: addDays(next, -364), next }
}

export function calendarOf(now: Date): Calendar {
  const today = dayOf(now)
  const third = periodDue(today, months)
  const second = periodBefore(third, months)
  const first = periodBefore(second, months)
  const start = periodBefore(first, months)
  const origin = dateOf(start.start)
  const monthOf = (of: number) =>
    dayOf(new Date(Date.UTC(origin.getUTCFullYear(), origin.getUTCMonth() + of, 1)))
  const yesterday = addDays(today, -1)
  const atMost = (day: string) => (day > yesterday ? yesterday : day)
  return {
    periods: { 0: start, 1: first, 2: second, 3: third, 4: periodOf(today, months) },
    month: (of) => ({ on: monthOf(of), precision: 'month' }),
    day: (of, day) => atMost(addDays(monthOf(of), day - 1)),
    year: (of) => Number(monthOf(of).slice(0, 4)),
    daysAfter: (day, days) => new Date(`${atMost(addDays(day, days))}T12:00:00.000Z`),
  }
}
