import { useTranslations } from 'next-intl'
import type { CountryOnRecord } from '@/lib/organisation/queries/countries'
import { PageTitle } from '../ui/page-title'

/** Every country on record in the order of the reader's alphabet. Never ranked. */
export function CountriesPage({ countries: _ }: { countries: readonly CountryOnRecord[] }) {
  const t = useTranslations('country.list')
  return <PageTitle title={t('title')} lead={t('lead')} />
}
