// What a move of a published promise is: the states of a proposal, whether a target was lowered, and how far a date has
// slipped since it was first promised. Pure. Who may propose and decide is policy; that nothing moves without it is
// the database's.
import type { directions } from '@/lib/commitment/rules'
import { lastDay, monthsBetween, type PartialDate } from '@/lib/dates'

export const baselineFields = [
  'due_on',
  'milestone_due_on',
  'indicator_target',
  'lead',
  'title',
  'description',
  'wording',
] as const
export type BaselineField = (typeof baselineFields)[number]

export const baselineStates = ['proposed', 'accepted', 'refused', 'withdrawn'] as const
export type BaselineState = (typeof baselineStates)[number]

/** Where a proposal may go, and by whom: the whole machine. */
const baselineMoves = {
  proposed: { accept: 'accepted', refuse: 'refused', withdraw: 'withdrawn' },
  accepted: {},
  refused: {},
  withdrawn: {},
} as const satisfies Record<BaselineState, Partial<Record<BaselineAct, BaselineState>>>
export type BaselineAct = 'accept' | 'refuse' | 'withdraw'

export const afterAct = (state: BaselineState, act: BaselineAct): BaselineState | null =>
  (baselineMoves[state] as Partial<Record<BaselineAct, BaselineState>>)[act] ?? null

/** Fields that hold sentences in the commitment's own language. */
const textFields = ['title', 'description', 'wording'] as const
export const isTextField = (field: BaselineField): field is (typeof textFields)[number] =>
  (textFields as readonly string[]).includes(field)

/** What a proposal speaks of: one kind of value a field. */
export type Said =
  | { kind: 'date'; date: PartialDate | null }
  | { kind: 'target'; value: string | null; year: number | null }
  | { kind: 'lead'; id: string | null; code: string | null; name: string | null; language: string | null }
  | { kind: 'text'; text: string | null }

export type Direction = (typeof directions)[number]

/** What a move does to the promise. The weakening of a target is named as what it is. */
export type Movement =
  | 'set'
  | 'later'
  | 'earlier'
  | 'restated'
  | 'target_lowered'
  | 'target_raised'
  | 'ceiling_loosened'
  | 'ceiling_tightened'
  | 'target_later'
  | 'target_earlier'
  | 'target_year_stated'
  | 'lead_moved'
  | 'reworded'

const weaker: readonly Movement[] = ['target_lowered', 'ceiling_loosened']
/** Less is promised than before. */
export const isWeaker = (movements: readonly Movement[]): boolean =>
  movements.some((movement) => weaker.includes(movement))

/** What the move from one to the other is, in words that hide nothing; several where it does several things. */
export function movementsOf(from: Said, to: Said, direction: Direction = 'floor'): Movement[] {
  if (from.kind === 'text' && to.kind === 'text') return ['reworded']
  if (from.kind === 'lead' && to.kind === 'lead') return ['lead_moved']
  if (from.kind === 'date' && to.kind === 'date') return [dateMovement(from.date, to.date)]
  if (from.kind === 'target' && to.kind === 'target') return targetMovements(from, to, direction)
  return []
}

function dateMovement(from: PartialDate | null, to: PartialDate | null): Movement {
  if (!from || !to) return 'set'
  const [before, after] = [lastDay(from), lastDay(to)]
  return after > before ? 'later' : after < before ? 'earlier' : 'restated'
}

type Target = { value: string | null; year: number | null }
function targetMovements(from: Target, to: Target, direction: Direction): Movement[] {
  if (from.value === null || to.value === null) return ['set']
  const [before, after] = [Number(from.value), Number(to.value)]
  const movements: Movement[] = []
  // A floor and a count promise at least so much; a ceiling promises at most.
  if (direction === 'ceiling' && after !== before)
    movements.push(after > before ? 'ceiling_loosened' : 'ceiling_tightened')
  if (direction !== 'ceiling' && after !== before)
    movements.push(after < before ? 'target_lowered' : 'target_raised')
  if (from.year !== to.year)
    movements.push(
      from.year === null || to.year === null
        ? 'target_year_stated'
        : to.year > from.year
          ? 'target_later'
          : 'target_earlier',
    )
  return movements
}

/** Whether two say the same. A value is a number, however many noughts it is written with. */
export function isSame(one: Said, other: Said): boolean {
  if (one.kind === 'target' && other.kind === 'target')
    return isSameNumber(one.value, other.value) && one.year === other.year
  if (one.kind === 'date' && other.kind === 'date')
    return one.date?.on === other.date?.on && one.date?.precision === other.date?.precision
  if (one.kind === 'lead' && other.kind === 'lead') return one.id === other.id
  return one.kind === 'text' && other.kind === 'text' && one.text === other.text
}
const isSameNumber = (one: string | null, other: string | null) =>
  one === null || other === null ? one === other : Number(one) === Number(other)

/** Whole months from what was first promised to what is promised now; negative when it was brought forward. */
export function slippedMonths(first: PartialDate | null, current: PartialDate | null): number {
  if (!first || !current) return 0
  const [from, to] = [lastDay(first), lastDay(current)]
  return to >= from ? monthsSpanned(from, to) : -monthsSpanned(to, from)
}

/** The last day of a shorter month is a whole month after the last day of a longer one: 31 January to 28 February. */
function monthsSpanned(from: string, to: string): number {
  const next = new Date(`${to}T00:00:00.000Z`)
  next.setUTCDate(next.getUTCDate() + 1)
  const isMonthEnd = next.getUTCDate() === 1
  return monthsBetween(from, to) + (isMonthEnd && from.slice(8) > to.slice(8) ? 1 : 0)
}

/** A date that was moved: what was first promised, and how often it changed since. Moves come oldest first. */
export function firstPromised(
  moves: readonly { from: PartialDate | null }[],
  current: PartialDate | null,
): { first: PartialDate | null; times: number } {
  const [earliest] = moves
  return { first: earliest ? earliest.from : current, times: moves.length }
}

/** A target now holds less than it first did. */
export function isTargetLowered(
  moves: readonly { from: Target }[],
  current: Target,
  direction: Direction,
): boolean {
  const [earliest] = moves
  if (!earliest) return false
  return isWeaker(targetMovements(earliest.from, current, direction))
}

/** How much of a list has slipped: of those that moved later, by how many months in the middle and at most. */
export function slipOf(months: readonly number[]): { moved: number; median: number; most: number } | null {
  const later = months.filter((each) => each > 0).sort((a, b) => a - b)
  const middle = Math.floor(later.length / 2)
  const most = later.at(-1)
  if (most === undefined) return null
  const high = later[middle] ?? most
  const low = later.length % 2 === 0 ? (later[middle - 1] ?? high) : high
  return { moved: later.length, median: (low + high) / 2, most }
}

/** Why a new value cannot stand, whatever anybody decides; null where it can. */
export function problemWithTarget(
  value: string,
  measure: 'unit' | 'percentage' | 'yes_no',
): 'percent' | 'yes-no' | null {
  const number = Number(value)
  if (measure === 'percentage' && (number < 0 || number > 100)) return 'percent'
  return measure === 'yes_no' && number !== 0 && number !== 1 ? 'yes-no' : null
}
