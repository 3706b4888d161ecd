import { useTranslations } from 'next-intl'

/** What a country takes part as, in the reader's words where the catalogue has them. */
export function useRegionNames() {
  const t = useTranslations('country.region')
  return (region: string) => (t.has(region) ? t(region) : <span lang="en">{region}</span>)
}
