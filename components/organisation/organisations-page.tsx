import { useTranslations } from 'next-intl'
import type { OrganisationOnRecord } from '@/lib/organisation/queries/organisations'
import { PageTitle } from '../ui/page-title'

/** Every organisation on record, country by country. */
export function OrganisationsPage({ organisations }: { organisations: readonly OrganisationOnRecord[] }) {
  const t = useTranslations('organisation.list')
  return (
    <PageTitle
      title={t('title')}
      eyebrow={t('count', { count: organisations.length })}
      lead={t('lead')}
    />
  )
}
