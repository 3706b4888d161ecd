// What an organisation is asked for and by when, and how long a decision may take. Pure; the day is passed in.
import { addDays, daysBetween, type PartialDate } from '@/lib/dates'
import { reportDueOn, type Period } from '@/lib/progress/rules'
import type { Waiting } from './types'

/** A report serves a meeting only if it is published and can be put into its papers: a fortnight, by our own choice. */
export const daysBeforeMeeting = 14

/** A decision on what was handed in is owed within this many working days. */
export const workingDaysToDecide = 10

/** A meeting of a forum that reads a plan. */
export type Meeting = { forum: string; label: string; startsOn: PartialDate | null }

/** The first meeting still ahead whose month is published. A year alone is no date to prepare for. */
export function nextMeeting<Given extends Meeting>(meetings: readonly Given[], today: string): Given | null {
  const ahead = meetings.filter(
    ({ startsOn }) => startsOn !== null && startsOn.precision !== 'year' && startsOn.on >= today,
  )
  return ahead.sort((a, b) => ((a.startsOn?.on ?? '') < (b.startsOn?.on ?? '') ? -1 : 1))[0] ?? null
}

export type DueDate = { on: string; because: 'period' | 'meeting' | 'round' }

/**
 * The date of the reporting round that asks for it; where none runs, the earlier of the period's own due date and a
 * fortnight before the next meeting that reads the plan.
 */
export function dueOn(period: Period, meeting: Meeting | null, askedBy: string | null = null): DueDate {
  if (askedBy !== null) return { on: askedBy, because: 'round' }
  const own = reportDueOn(period)
  const forMeeting = meeting?.startsOn ? addDays(meeting.startsOn.on, -daysBeforeMeeting) : null
  return forMeeting !== null && forMeeting < own
    ? { on: forMeeting, because: 'meeting' }
    : { on: own, because: 'period' }
}

/** Days left; negative once it is over. */
export const daysLeft = (due: string, today: string): number => daysBetween(today, due)

/** The day by which a decision is owed: Saturdays and Sundays do not count, public holidays are not known here. */
export function decisionDueOn(handedInOn: string): string {
  let day = handedInOn
  for (let left = workingDaysToDecide; left > 0; ) {
    day = addDays(day, 1)
    const weekday = new Date(`${day}T00:00:00.000Z`).getUTCDay()
    if (weekday !== 0 && weekday !== 6) left -= 1
  }
  return day
}

/** Does it wait longer, or is it due earlier? What has no day waits since one; what has neither comes last. */
const urgency = ({ due, since }: Waiting) => due ?? since ?? '9999'

/** Most urgent first; where two speak of one thing, the first that was named stands for it. */
export function mostUrgentFirst(waiting: readonly Waiting[]): Waiting[] {
  const once = new Map<string, Waiting>()
  for (const each of waiting) if (!once.has(each.key)) once.set(each.key, each)
  return [...once.values()].sort((a, b) => urgency(a).localeCompare(urgency(b)))
}
