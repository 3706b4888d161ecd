import { useLocale } from 'next-intl'
import type { CountryInFull } from '@/lib/organisation/queries/countries'
import { PageTitle } from '../ui/page-title'
import { countryName } from './country-name'

/** One country: its commitments in all plans, its organisations, and its facts. */
export function CountryPage({ country }: { country: CountryInFull }) {
  return <PageTitle title={countryName(country, useLocale())} />
}
