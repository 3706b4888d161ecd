// Plain dates: stored as days in UTC, said as precisely as the source says them and never more.
import { plainLanguage } from './i18n/dated'

/** A date of which only the month or the year may be stated. `on` is its first day, YYYY-MM-DD. */
export type PartialDate = { on: string; precision: 'day' | 'month' | 'year' }

/** YYYY-MM-DD of a database date. */
export const dayOf = (date: Date): string => date.toISOString().slice(0, 10)

/** Database date of YYYY-MM-DD. */
export const dateOf = (day: string): Date => new Date(`${day}T00:00:00.000Z`)

export function partialDate(on: Date | null, precision: PartialDate['precision'] | null): PartialDate | null {
  return on && precision ? { on: dayOf(on), precision } : null
}

/** Reads '2027', '2027-01' and '2027-01-15'; null for anything else. */
export function parsePartialDate(stated: string): PartialDate | null {
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(stated)
  if (!found) return null
  const [, year = '', month, day] = found
  const on = `${year}-${month ?? '01'}-${day ?? '01'}`
  const real = dateOf(on)
  if (Number.isNaN(real.getTime()) || dayOf(real) !== on) return null
  return { on, precision: day ? 'day' : month ? 'month' : 'year' }
}

/** What is stated, as the three fields of a form hold it. */
export function datePartsOf(date: PartialDate | null): { day?: string; month?: string; year?: string } {
  if (!date) return {}
  const [year = '', month = '', day = ''] = date.on.split('-')
  if (date.precision === 'year') return { year }
  return date.precision === 'month' ? { month, year } : { day, month, year }
}

/** The last day of what is stated: something due in 2026 is overdue in 2027. */
export function lastDay({ on, precision }: PartialDate): string {
  if (precision === 'day') return on
  const first = dateOf(on)
  const next =
    precision === 'month'
      ? Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)
      : Date.UTC(first.getUTCFullYear(), 11, 31)
  return dayOf(new Date(next))
}

/** Whole days from one YYYY-MM-DD to another; negative when `to` lies before. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((dateOf(to).getTime() - dateOf(from).getTime()) / 86_400_000)

/** Whole months from one day to another, rounded down. */
export function monthsBetween(from: string, to: string): number {
  const a = dateOf(from)
  const b = dateOf(to)
  const months = (b.getUTCFullYear() - a.getUTCFullYear()) * 12 + b.getUTCMonth() - a.getUTCMonth()
  return b.getUTCDate() < a.getUTCDate() ? months - 1 : months
}

export function addDays(day: string, days: number): string {
  return dayOf(new Date(dateOf(day).getTime() + days * 86_400_000))
}

/** English as the forums write it, day before month. */
function regional(locale: string): string {
  const language = plainLanguage(locale)
  return `${language === 'en' ? 'en-GB' : language}-u-ca-gregory-nu-latn`
}

/**
 * The date in full in the reader's language, in the Gregorian calendar with Western digits:
 * `th` alone would print the Buddhist year and `my` Burmese digits, which do not match the sources.
 */
export function sayDate({ on, precision }: PartialDate, locale: string): string {
  const style: Intl.DateTimeFormatOptions =
    precision === 'day'
      ? { day: 'numeric', month: 'long', year: 'numeric' }
      : precision === 'month'
        ? { month: 'long', year: 'numeric' }
        : { year: 'numeric' }
  return new Intl.DateTimeFormat(regional(locale), { ...style, timeZone: 'UTC' }).format(dateOf(on))
}

/** A moment in full, with its zone, for receipts and history. */
export function sayMoment(at: string, locale: string): string {
  return new Intl.DateTimeFormat(regional(locale), {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: 'UTC',
    timeZoneName: 'short',
  }).format(new Date(at))
}

/** A span of days in whole months, such as a reporting period: "January – June 2026". */
export function sayPeriod({ start, end }: { start: string; end: string }, locale: string): string {
  const months = new Intl.DateTimeFormat(`${plainLanguage(locale)}-u-ca-gregory-nu-latn`, {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
  return months.formatRange(dateOf(start), dateOf(end))
}

/** A day that comes every year, kept as MM-DD: "1 April". */
export function sayYearDay(monthDay: string, locale: string): string {
  const style: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', timeZone: 'UTC' }
  // A leap year, so that 29 February is a day too.
  return new Intl.DateTimeFormat(regional(locale), style).format(dateOf(`2024-${monthDay}`))
}
