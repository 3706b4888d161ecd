import { useTranslations } from 'next-intl'

/** A country's name in the reader's language; where the catalogue has none, as the record has it. */
export function CountryName({ country: { code, name } }: { country: { code: string; name: string } }) {
  const sayCountry = useCountryNames()
  const said = sayCountry(code, name)
  return said === name ? <span lang="en">{name}</span> : said
}

export function useCountryNames() {
  return countryNames(useTranslations('country.names'))
}

type Names = { has: (code: string) => boolean; (code: string): string }

/** The same for those who hold the words already. */
export const countryNames =
  (t: Names) =>
  (code: string, name: string): string =>
    t.has(code) ? t(code) : name
