// On a page of a past day the language carries the day, in the private use that language tags keep for such things:
// en-x-20260303. It is a language to all that formats by it, and routes.ts makes of it an address of that day, so that
// no page and no component need know that they show the past (docs/adr/0019).
const dated = /^([a-z]{2,3})-x-(\d{4})(\d{2})(\d{2})$/

export const onDay = (language: string, day: string): string => `${language}-x-${day.replaceAll('-', '')}`

/** The language alone. */
export const plainLanguage = (locale: string): string => dated.exec(locale)?.[1] ?? locale

/** The past day that a page shows, YYYY-MM-DD; null on a page of today. */
export function dayIn(locale: string): string | null {
  const [, , year, month, day] = dated.exec(locale) ?? []
  return year && month && day ? `${year}-${month}-${day}` : null
}
