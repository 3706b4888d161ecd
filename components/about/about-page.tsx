import { useTranslations } from 'next-intl'
import { PageTitle } from '../ui/page-title'

/** What Concord is, what its words mean and how its figures come about. */
export function AboutPage() {
  const t = useTranslations('about')
  return <PageTitle title={t('title')} lead={t('lead')} />
}
