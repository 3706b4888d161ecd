// /en/plans/X/compare?from=…&to=… is answered by a page whose address holds both days, so that one comparison is one
// cached page.
import { readDay } from '@/lib/as-of'
import { isLocale } from '@/lib/i18n/locales'

/** What a form may have said of a day: a day, today, nothing, or something that is no day. */
export type DayAsked = { day: string } | 'today' | 'none' | 'unknown'

const comparing = /^\/([^/]+)\/plans\/([^/]+)\/compare$/

function asked(typed: string | null, today: string): string {
  if (typed === null || typed.trim() === '') return 'none'
  const day = readDay(typed)
  if (day === null || day > today) return 'unknown'
  return day === today ? 'today' : day
}

/** The page that answers; null for any other address. */
export function comparedAddress(url: URL, today: string): string | null {
  const [, locale = '', plan = ''] = comparing.exec(url.pathname) ?? []
  if (!isLocale(locale)) return null
  const from = asked(url.searchParams.get('from'), today)
  const to = asked(url.searchParams.get('to'), today)
  return `/${locale}/compared/${plan}/${from}/${to === 'none' ? 'today' : to}`
}

/** A part of such an address. */
export function dayAsked(segment: string): DayAsked {
  if (segment === 'today' || segment === 'none') return segment
  const day = readDay(segment)
  return day ? { day } : 'unknown'
}
