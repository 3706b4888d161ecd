// When a reporting round's reports are due, what may be done with it in which state, and how an asked report stands.
// Pure; the day is passed in. Who may do it is policy; what is written is the commands'.
import { addDays, type PartialDate } from '@/lib/dates'
import { reportDueOn, type Period } from '@/lib/progress/rules'

export const roundStates = ['open', 'locked', 'closed'] as const
export type RoundState = (typeof roundStates)[number]

/** What can be done with a round: from which states, and to which it goes; null where it stays. */
export const roundActs = {
  remind: { from: ['open'], to: null },
  extend: { from: ['open'], to: null },
  lock: { from: ['open'], to: 'locked' },
  reopen: { from: ['locked'], to: 'open' },
  /** One organisation may hand in although the round is locked. */
  'reopen-for-one': { from: ['locked'], to: null },
  close: { from: ['open', 'locked'], to: 'closed' },
} as const satisfies Record<string, { from: readonly RoundState[]; to: RoundState | null }>
export type RoundAct = keyof typeof roundActs

export const canDo = (act: RoundAct, state: RoundState): boolean =>
  (roundActs[act].from as readonly RoundState[]).includes(state)

/** From what a due date is reckoned. */
export type Reckoned = {
  /** The first day of the meeting, as far as it is published; null without a meeting or without its date. */
  meetingOn: PartialDate | null
  reviewDays: number
  translationDays: number
  statedDueOn: string | null
  period: Period
}
export type RoundDue = {
  on: string
  /** Counted back from the meeting's day, or from the first day of its month or year; stated by the coordinator; or, where
   * a meeting lost its date and nothing was stated, the period's own. */
  from: 'day' | 'month' | 'year' | 'stated' | 'period'
}

/** Meeting − review days − translation days. A month or a year counts from its first day. */
export function roundDue({
  meetingOn,
  reviewDays,
  translationDays,
  statedDueOn,
  period,
}: Reckoned): RoundDue {
  if (meetingOn)
    return { on: addDays(meetingOn.on, -reviewDays - translationDays), from: meetingOn.precision }
  if (statedDueOn !== null) return { on: statedDueOn, from: 'stated' }
  return { on: reportDueOn(period), from: 'period' }
}

export type Extension = { organisationId: string | null; dueOn: string }

/** The due date for one organisation, or with null for those without a date of their own: the latest that was given. */
export const dueFor = (
  due: string,
  extensions: readonly Extension[],
  organisationId: string | null,
): string =>
  extensions
    .filter((each) => each.organisationId === null || each.organisationId === organisationId)
    .reduce((latest, { dueOn }) => (dueOn > latest ? dueOn : latest), due)

export const overlap = (one: Period, other: Period): boolean =>
  one.start <= other.end && other.start <= one.end

/** A round that is not closed, as far as due dates follow from it. */
export type RunningRound = {
  id: string
  name: string
  language: string
  state: RoundState
  period: Period
  due: RoundDue
  planIds: string[]
  organisationIds: string[]
  extensions: Extension[]
}

/** The running round that asks an organisation, or with null anybody, for a report of a plan on a period, and by when. */
export function askedBy<Round extends RunningRound>(
  rounds: readonly Round[],
  { planId, period, organisationId }: { planId: string; period: Period; organisationId: string | null },
): { round: Round; dueOn: string } | null {
  const round = rounds.find(
    (each) =>
      each.planIds.includes(planId) &&
      overlap(each.period, period) &&
      (organisationId === null || each.organisationIds.includes(organisationId)),
  )
  return round ? { round, dueOn: dueFor(round.due.on, round.extensions, organisationId) } : null
}

/** How an asked report stands. Late and silent read as they do elsewhere: spoke last time, or did not even then. */
export const askedStates = [
  'reported',
  'in_moderation',
  'returned',
  'draft',
  'awaited',
  'late',
  'silent',
  'exempt',
] as const
export type AskedState = (typeof askedStates)[number]

/** Nothing was handed in: whom a reminder is for. */
export const missing: readonly AskedState[] = ['returned', 'draft', 'awaited', 'late', 'silent']
export const isMissing = (state: AskedState): boolean => missing.includes(state)

/** What an organisation has written on the round's period or a later one, and whether it spoke of the one before. */
export type Answered = {
  /** States of all wordings on the period, or on a later one, which answers for it too. */
  wordings: readonly ('draft' | 'submitted' | 'returned' | 'published' | 'withdrawn' | 'superseded')[]
  spokeBefore: boolean
}

export function askedState(
  { wordings, spokeBefore }: Answered,
  { isAsked, dueOn, today }: { isAsked: boolean; dueOn: string; today: string },
): AskedState {
  if (!isAsked) return 'exempt'
  if (wordings.some((state) => state === 'published' || state === 'superseded')) return 'reported'
  if (wordings.includes('submitted')) return 'in_moderation'
  if (wordings.includes('returned')) return 'returned'
  if (wordings.includes('draft')) return 'draft'
  if (!spokeBefore) return 'silent'
  return today > dueOn ? 'late' : 'awaited'
}

/** How many asked reports stand how; the exempt are asked nothing. */
export function countAsked(lines: readonly { state: AskedState }[]) {
  const counts = Object.fromEntries(askedStates.map((state) => [state, 0])) as Record<AskedState, number>
  for (const { state } of lines) counts[state] += 1
  const asked = lines.length - counts.exempt
  return { ...counts, asked, missing: lines.filter(({ state }) => isMissing(state)).length }
}

/** Does a locked round keep an organisation from handing in? Not where it was reopened for it since it was locked. */
export const isLockedFor = (
  round: { state: RoundState; lockedAt: Date | null },
  exceptions: readonly { organisationId: string; reopenedAt: Date }[],
  organisationId: string,
): boolean =>
  round.state === 'locked' &&
  !exceptions.some(
    (each) =>
      each.organisationId === organisationId && each.reopenedAt.getTime() >= (round.lockedAt?.getTime() ?? 0),
  )
