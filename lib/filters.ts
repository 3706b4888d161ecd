// The filters of public lists. An address with a query is served by a page whose address holds the filters in
// one fixed order, so that the same question is one cached page, and an unknown name makes no new one.
import { blockerKinds } from '@/lib/blocker/rules'
import { toWesternDigits } from '@/lib/i18n/digits'
import { plainLanguage } from '@/lib/i18n/dated'
import { isLocale } from '@/lib/i18n/locales'

/** What a list of commitments may be narrowed by, in the order in which it is written. */
export const filterNames = [
  'plan',
  'pillar',
  'layer',
  'status',
  'schedule',
  'reporting',
  'verdict',
  'lead',
  'country',
  'item',
  'due',
  'silent',
  'outcome',
  'moved',
  'blocked',
  'demonstration',
  'words',
  'sort',
  'after',
] as const
export type FilterName = (typeof filterNames)[number]
export type Filters = Partial<Record<FilterName, string>>

/** Those that narrow; the others only order and page. */
export const narrowingNames = filterNames.filter((name) => name !== 'sort' && name !== 'after')

export const statusValues = [
  'completed',
  'in_progress',
  'not_started',
  'discontinued',
  'not_reported',
] as const
export const scheduleValues = [
  'finished',
  'on_track',
  'at_risk',
  'delayed',
  'overdue',
  'not_reported',
] as const
/** `ever`: with a published report. `period`: spoken for in the last ended period. The others as computed. */
export const reportingValues = ['ever', 'period', 'reported', 'late', 'silent', 'not_reported'] as const
/** What partners say of the latest published report. */
export const verdictValues = ['confirmed', 'queried', 'disputed', 'not_reviewed'] as const
/** What became of the indicators: promised, measured at least once, at least one target reached. */
export const outcomeValues = ['promised', 'measured', 'reached'] as const
export const layerValues = ['infrastructure', 'skills', 'governance', 'cross_border', 'none'] as const
/** `later`: due later than first promised. `any`: the due date moved at all. `lowered`: a target promises less than at first. */
export const movedValues = ['later', 'any', 'lowered'] as const
/** By anything at all, or by one kind of thing. */
export const blockedValues = ['any', ...blockerKinds] as const
/** By plan and code unless asked otherwise. */
export const sortValues = ['due', 'silence', 'reported', 'title'] as const

const longest = 120
const day = /^\d{4}-\d{2}-\d{2}$/
const accepted: Partial<Record<FilterName, readonly string[] | ((value: string) => boolean)>> = {
  layer: layerValues,
  status: statusValues,
  schedule: scheduleValues,
  reporting: reportingValues,
  verdict: verdictValues,
  outcome: outcomeValues,
  moved: movedValues,
  blocked: blockedValues,
  sort: sortValues,
  demonstration: ['only'],
  silent: (value) => /^[1-9]\d?$/.test(value),
  due: (value) =>
    value === 'past' || value === 'none' || (day.test(value) && !Number.isNaN(Date.parse(value))),
}

function isAccepted(name: FilterName, value: string): boolean {
  if (value === '' || value.length > longest || /\p{Cc}/u.test(value)) return false
  const rule = accepted[name]
  if (!rule) return true
  return typeof rule === 'function' ? rule(value) : rule.includes(value)
}

/** Known names with values that mean something, in the fixed order. */
export function readFilters(query: URLSearchParams): Filters {
  const filters: Filters = {}
  for (const name of filterNames) {
    const typed = query.get(name)?.normalize('NFC').trim().replace(/\s+/g, ' ') ?? ''
    const value = name === 'silent' ? toWesternDigits(typed) : typed
    if (isAccepted(name, value)) filters[name] = value
  }
  return filters
}

export function writeFilters(filters: Filters): string {
  const query = new URLSearchParams()
  for (const name of filterNames) {
    const value = filters[name]
    if (value) query.set(name, value)
  }
  return query.toString()
}

/** The address of a list, narrowed. */
export function narrowed(path: string, filters: Filters): string {
  const query = writeFilters(filters)
  return query === '' ? path : `${path}?${query}`
}

/** The lists that can be narrowed, by the path after the language. */
const narrowable = [/^\/plans\/[^/]+$/, /^\/commitments$/]

type Asked = { locale: string; path: string; query: string }

function asked(url: URL): Asked | null {
  const [, locale = '', ...rest] = url.pathname.split('/')
  const path = `/${rest.join('/')}`
  if (!isLocale(plainLanguage(locale)) || url.search === '' || !narrowable.some((list) => list.test(path)))
    return null
  return { locale, path, query: writeFilters(readFilters(url.searchParams)) }
}

/** Where a list belongs that was asked for in another way (empty fields of a form, another order); null where it is there. */
export function tidyAddress(url: URL): string | null {
  const list = asked(url)
  if (!list || new URLSearchParams(url.search).toString() === list.query) return null
  return `/${list.locale}${list.path}${list.query === '' ? '' : `?${list.query}`}`
}

/** /en/plans/X?layer=skills is answered by /en/filtered/plans/X/<the filters in base64>; null where nothing is asked. */
export function filteredAddress(url: URL): string | null {
  const list = asked(url)
  if (!list || list.query === '') return null
  return `/${list.locale}/filtered${list.path}/${Buffer.from(list.query).toString('base64url')}`
}

/** The filters out of such an address's last part; null for a part that this file would not have written. */
export function filtersOf(segment: string): Filters | null {
  const query = Buffer.from(segment, 'base64url').toString()
  const filters = readFilters(new URLSearchParams(query))
  return query !== '' && writeFilters(filters) === query ? filters : null
}
