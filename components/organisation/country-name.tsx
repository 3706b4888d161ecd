import { useTranslations } from 'next-intl'

/** A country's name in the reader's language; where the catalogue has none, as the record has it. */
export function CountryName({ country: { code, name } }: { country: { code: string; name: string } }) {
  const sayCountry = useCountryNames()
  const said = sayCountry(code, name)
  return said === name ? <span lang="en">{name}</span> : said
}

export function useCountryNames() {
  const t = useTranslations('country.names')
  return (code: string, name: string): string => (t.has(code) ? t(code) : name)
}
