// Addresses of past days: /en/as-of/2026-03-03/plans/X shows /en/plans/X as it stood when that day ended. The page is
// the same one; the proxy asks for it in a language that carries the day.
import { dateOf, dayOf } from '@/lib/dates'
import { dayIn, onDay, plainLanguage } from '@/lib/i18n/dated'
import { toWesternDigits } from '@/lib/i18n/digits'

/** Whether the page of this path (without its language) exists of past days. */
export function hasPast(path: string): boolean {
  const [place = ''] = path.split(/[?#]/)
  const [, section = '', ...more] = place.split('/')
  const isSection = [
    '',
    'plans',
    'commitments',
    'frameworks',
    'crosswalks',
    'organisations',
    'countries',
    'forums',
    'coverage',
    'profile',
  ]
  return isSection.includes(section) && !['linked-data', 'compare'].includes(more.at(-1) ?? '')
}

/** /en-x-20260303/plans/X becomes /en/as-of/2026-03-03/plans/X, or /en/… where there is no page of past days. */
export function settled(path: string): string {
  const [, first = ''] = path.split('/')
  const [locale = ''] = first.split(/[?#]/)
  const day = dayIn(locale)
  if (!day) return path
  const rest = path.slice(locale.length + 1)
  return `/${plainLanguage(locale)}${hasPast(rest) ? `/as-of/${day}` : ''}${rest}`
}

const past = /^\/([^/]+)\/as-of(?:\/([^/?#]+))?/

/** The same page as it stands today. */
export const asItStands = (path: string): string => path.replace(past, '/$1')

/** A day as people type it, in any digits, YYYY-MM-DD; null where it is none. */
export function readDay(typed: string): string | null {
  const [, year = '', month = '', day = ''] =
    /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})$/.exec(toWesternDigits(typed).trim()) ?? []
  const said = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const real = dateOf(said)
  return !Number.isNaN(real.getTime()) && dayOf(real) === said ? said : null
}

export type PastAsked =
  /** Answered by the page at this address. */
  | { answer: string }
  /** Belongs at this address. */
  | { belongs: string }

/** What an address of a past day comes to; null for any other address. `today` has no past yet. */
export function pastAsked(url: URL, today: string): PastAsked | null {
  const [, first = ''] = url.pathname.split('/')
  const own = dayIn(first)
  // The page's own address, as the proxy itself asks for it: a day that is not over must never be kept as past.
  if (own) return { answer: readDay(own) && own < today ? url.pathname : `/${plainLanguage(first)}/nothing` }
  const [whole = '', locale = '', named] = past.exec(url.pathname) ?? []
  if (named === undefined || named === 'no-such-day') return null
  const rest = url.pathname.slice(whole.length)
  // The form: its address holds the page that it stands on.
  if (named === 'day') {
    const asked = readDay(url.searchParams.get('day') ?? '')
    if (asked && asked < today && hasPast(rest)) return { belongs: `/${locale}/as-of/${asked}${rest}` }
    return { belongs: asked === today ? `/${locale}${rest}` : `/${locale}/as-of/no-such-day${rest}` }
  }
  const day = readDay(decodeURIComponent(named))
  if (!hasPast(rest) || day === today) return { belongs: `/${locale}${rest}${url.search}` }
  if (!day || day > today) return { answer: `/${locale}/as-of/no-such-day${rest}` }
  return named === day
    ? { answer: `/${onDay(locale, day)}${rest}` }
    : { belongs: `/${locale}/as-of/${day}${rest}${url.search}` }
}
