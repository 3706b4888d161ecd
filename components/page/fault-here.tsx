import { useLocale, useTranslations } from 'next-intl'
import { Suspense } from 'react'
import { routes } from '@/lib/routes'
import { PageTitle } from '../ui/page-title'
import { PublicShell } from './public-shell'

/** The answer of a public page that could not be made: status 500, an apology and a reference, readable without scripts. */
export function FaultHere({ fault, reference }: { fault: unknown; reference: string }) {
  const t = useTranslations('fault')
  const locale = useLocale()
  return (
    <PublicShell path={routes.home(locale)}>
      <PageTitle title={t('title')} lead={t('body')} />
      <p>{t('reference', { reference })}</p>
      <p>
        <a href={routes.home(locale)}>{t('home')}</a>
      </p>
      <Suspense fallback={null}>
        <Raise fault={fault} />
      </Suspense>
    </PublicShell>
  )
}

/** Raised beside the words, the fault sets the status, reaches the log, and keeps the page out of the cache. */
async function Raise({ fault }: { fault: unknown }): Promise<never> {
  throw fault
}
