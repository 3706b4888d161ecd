import { useLocale, useTranslations } from 'next-intl'
import { Suspense } from 'react'
import { sayDate } from '@/lib/dates'
import { routes } from '@/lib/routes'
import { RaiseNotFound } from '../page/nothing-here'
import { PublicShell } from '../page/public-shell'
import { PageTitle } from '../ui/page-title'

/** The answer to a day of which there is no record: still to come, before the first, or none at all. Status 404. */
export function NoSuchDay({ firstDay, path }: { firstDay: string; path?: string }) {
  const t = useTranslations('past')
  const locale = useLocale()
  return (
    <PublicShell path={path ?? routes.home(locale)}>
      <PageTitle
        title={t('none.title')}
        lead={t('none.lead', { first: sayDate({ on: firstDay, precision: 'day' }, locale) })}
      />
      <p>{t('none.choose')}</p>
      <Suspense fallback={null}>
        <RaiseNotFound />
      </Suspense>
    </PublicShell>
  )
}
