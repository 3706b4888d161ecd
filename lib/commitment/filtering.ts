// Which commitments a list shows, in what order, and which fifty of them. Pure: the public lists, their figures and
// the tests ask here, so a figure and the list that it links to cannot disagree.
import { slippedMonths } from '@/lib/baseline/rules'
import type { BlockerKind } from '@/lib/blocker/rules'
import { lastDay, type PartialDate } from '@/lib/dates'
import type { Filters } from '@/lib/filters'
import type { Implementation, Reporting, Schedule } from '@/lib/progress/rules'
import type { Verdict } from '@/lib/review/rules'
import type { Layer } from './rules'

export const pageSize = 50

export type Filterable = {
  code: string
  title: string
  plan: { code: string; isDemonstration: boolean }
  layer: Layer | null
  lead: { code: string; countryCode: string | null } | null
  statedLead: string | null
  countryCodes: string[]
  dueOn: PartialDate | null
  firstDueOn: PartialDate | null
  timesMoved: number
  loweredTargets: number
  blockedBy: BlockerKind[]
  implementation: Implementation | null
  schedule: Schedule
  reporting: Reporting
  silentMonths: number
  verdict: Verdict
  isReportedThisPeriod: boolean
  reportedOn: string | null
  outcomes: { promised: number; measured: number; reached: number }
  /** Codes of its pillar and of those above it. */
  pillars: string[]
  /** Codes of the framework items that it serves, of those above them, and of their frameworks. */
  items: string[]
}

/** A lead that the source names in words of its own is chosen by those words. */
const stated = 'stated:'
export const leadValue = ({ lead, statedLead }: Pick<Filterable, 'lead' | 'statedLead'>): string | null =>
  lead?.code ?? (statedLead ? `${stated}${statedLead}`.slice(0, 120).trim() : null)

/** Done with, whether finished or given up: nothing is due of it any more. */
const isOver = ({ implementation }: Pick<Filterable, 'implementation'>) =>
  implementation === 'completed' || implementation === 'discontinued'

/** Past its due date, and nobody has said that it is done. */
export const isPastDue = (row: Pick<Filterable, 'dueOn' | 'implementation'>, today: string): boolean =>
  row.dueOn !== null && lastDay(row.dueOn) < today && !isOver(row)

/** Due from today up to and including a day, and not done. */
export const isDueBy = (row: Filterable, today: string, by: string): boolean =>
  row.dueOn !== null && lastDay(row.dueOn) >= today && lastDay(row.dueOn) <= by && !isOver(row)

/** Whole months that its due date lies after the one first promised. */
export const monthsSlipped = ({ firstDueOn, dueOn }: Pick<Filterable, 'firstDueOn' | 'dueOn'>): number =>
  slippedMonths(firstDueOn, dueOn)

const tests: { [Name in keyof Filters]?: (row: Filterable, value: string, today: string) => boolean } = {
  plan: (row, value) => row.plan.code === value,
  pillar: (row, value) => (value === 'none' ? row.pillars.length === 0 : row.pillars.includes(value)),
  layer: (row, value) => (row.layer ?? 'none') === value,
  status: (row, value) => (row.implementation ?? 'not_reported') === value,
  schedule: (row, value) => row.schedule === value,
  reporting: (row, value) =>
    value === 'ever'
      ? row.implementation !== null
      : value === 'period'
        ? row.isReportedThisPeriod
        : row.reporting === value,
  // Where nothing is reported there is nothing to review: that is a filter of its own.
  verdict: (row, value) => row.implementation !== null && row.verdict === value,
  lead: (row, value) => leadValue(row) === value,
  country: (row, value) => row.countryCodes.includes(value) || row.lead?.countryCode === value,
  item: (row, value) => row.items.includes(value),
  due: (row, value, today) =>
    value === 'none'
      ? row.dueOn === null
      : value === 'past'
        ? isPastDue(row, today)
        : isDueBy(row, today, value),
  // Someone who never spoke has not fallen silent: that is a filter of its own.
  silent: (row, value) => row.silentMonths >= Number(value) && row.implementation !== null,
  outcome: (row, value) =>
    (value === 'promised'
      ? row.outcomes.promised
      : value === 'measured'
        ? row.outcomes.measured
        : row.outcomes.reached) > 0,
  moved: (row, value) =>
    value === 'lowered'
      ? row.loweredTargets > 0
      : value === 'later'
        ? monthsSlipped(row) > 0
        : row.timesMoved > 0,
  blocked: (row, value) =>
    value === 'any' ? row.blockedBy.length > 0 : (row.blockedBy as string[]).includes(value),
}

/** What is invented never stands among what is real: it is asked for by its plan, or as such. */
const isOfTheWorldAskedFor = (row: Filterable, filters: Filters) =>
  filters.plan !== undefined || row.plan.isDemonstration === (filters.demonstration === 'only')

/** `words` is asked of the database; here the rows that it found are narrowed by everything else. */
export function narrow<Row extends Filterable>(rows: readonly Row[], filters: Filters, today: string): Row[] {
  return rows.filter(
    (row) =>
      isOfTheWorldAskedFor(row, filters) &&
      Object.entries(tests).every(([name, test]) => {
        const value = filters[name as keyof typeof tests]
        return value === undefined || test(row, value, today)
      }),
  )
}

const byRef = (a: Filterable, b: Filterable) => compare(a.plan.code, b.plan.code) || compare(a.code, b.code)
const compare = (a: string | number, b: string | number) => (a < b ? -1 : a > b ? 1 : 0)
/** What is unknown comes last, whichever way the rest is ordered. */
const known = (a: unknown, b: unknown) => Number(a === null) - Number(b === null)

const orders: Record<string, (a: Filterable, b: Filterable) => number> = {
  due: (a, b) =>
    known(a.dueOn, b.dueOn) || compare(a.dueOn ? lastDay(a.dueOn) : '', b.dueOn ? lastDay(b.dueOn) : ''),
  // Longest silence first, before it those who never spoke.
  silence: (a, b) =>
    Number(b.implementation === null) - Number(a.implementation === null) || b.silentMonths - a.silentMonths,
  reported: (a, b) => known(a.reportedOn, b.reportedOn) || compare(b.reportedOn ?? '', a.reportedOn ?? ''),
  title: (a, b) => a.title.localeCompare(b.title, 'en'),
}

export function ordered<Row extends Filterable>(rows: readonly Row[], sort: string | undefined): Row[] {
  const order = orders[sort ?? '']
  return [...rows].sort((a, b) => {
    const asked = order ? order(a, b) : 0
    return asked === 0 ? byRef(a, b) : asked
  })
}

/** A row's place in a list, stable while other rows come and go. */
export const placeOf = ({ plan, code }: Pick<Filterable, 'plan' | 'code'>) => `${plan.code} ${code}`

export type Paged<Row> = {
  rows: Row[]
  total: number
  /** Number of the first row shown, from 1. */
  first: number
  /** Value of `after` for the pages beside this one; '' is the first page, null that there is none. */
  previous: string | null
  next: string | null
}

/** The fifty rows that follow a place; from the start where that row is no longer in the list. */
export function paged<Row extends Filterable>(rows: readonly Row[], after: string | undefined): Paged<Row> {
  const start = after === undefined ? 0 : rows.findIndex((row) => placeOf(row) === after) + 1
  const shown = rows.slice(start, start + pageSize)
  const last = shown.at(-1)
  const before = rows[start - pageSize - 1]
  return {
    rows: shown,
    total: rows.length,
    first: start + 1,
    previous: start === 0 ? null : before ? placeOf(before) : '',
    next: last && start + pageSize < rows.length ? placeOf(last) : null,
  }
}
