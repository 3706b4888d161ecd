// The filters of public lists. An address with a query is served by a page whose address holds the filters in
// one fixed order, so that the same question is one cached page, and an unknown name makes no new one.
import { isLocale } from '@/lib/i18n/locales'

/** What a list of commitments may be narrowed by, in the order in which it is written. */
export const filterNames = ['pillar', 'layer', 'status', 'schedule', 'reporting', 'lead', 'country', 'item', 'silent', 'words', 'sort', 'after'] as const
export type FilterName = (typeof filterNames)[number]
export type Filters = Partial<Record<FilterName, string>>

const longest = 80

/** Known names with values of a sane length, in the fixed order. */
export function readFilters(query: URLSearchParams): Filters {
  const filters: Filters = {}
  for (const name of filterNames) {
    const value = query.get(name)?.normalize('NFC').trim()
    if (value && value.length <= longest) filters[name] = value
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

/** The lists that can be narrowed, by the path after the language. */
const narrowed = [/^\/plans\/[^/]+$/, /^\/commitments$/]

/** /en/plans/X?layer=skills is answered by /en/filtered/plans/X/layer%3Dskills; null where nothing is asked. */
export function filteredAddress(url: URL): string | null {
  const [, locale = '', ...rest] = url.pathname.split('/')
  const path = `/${rest.join('/')}`
  if (!isLocale(locale) || !narrowed.some((list) => list.test(path))) return null
  const query = writeFilters(readFilters(url.searchParams))
  return query === '' ? null : `/${locale}/filtered${path}/${encodeURIComponent(query)}`
}

/** The filters out of such an address's last part. */
export const filtersOf = (segment: string): Filters => readFilters(new URLSearchParams(decodeURIComponent(segment)))
