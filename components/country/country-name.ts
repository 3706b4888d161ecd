type Named = { code: string; name: string; isDemonstration: boolean }

/** What the reader calls a country; an invented one keeps the name that it was given. */
export function countryName({ code, name, isDemonstration }: Named, locale: string): string {
  if (locale === 'en' || isDemonstration || !/^[A-Z]{2}$/.test(code)) return name
  return new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' }).of(code) ?? name
}
