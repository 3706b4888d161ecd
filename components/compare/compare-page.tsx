import { useLocale, useTranslations } from 'next-intl'
import type { Compared } from '@/lib/compare/queries/public-page'
import { sayDate } from '@/lib/dates'
import { routes } from '@/lib/routes'
import { PageTitle } from '../ui/page-title'
import { CompareForm } from './compare-form'
import { Differences } from './differences'

/** Two days of a plan: how much differs, then each difference under its own heading. */
export function ComparePage({ compared }: { compared: Compared }) {
  const t = useTranslations('compare')
  const locale = useLocale()
  const { plan, result } = compared
  const said = (on: string | null) => (on ? sayDate({ on, precision: 'day' }, locale) : t('now'))
  return (
    <>
      <PageTitle
        eyebrow={
          <>
            {t('eyebrow')} ·{' '}
            <a href={routes.plan(locale, plan.code)} lang={plan.language}>
              {plan.name}
            </a>
          </>
        }
        title={result ? t('between', { from: said(result.from), to: said(result.to) }) : t('form.title')}
        lead={t('lead')}
      />
      <div className="flow">
        <CompareForm compared={compared} />
        {result ? <Differences result={result} plan={plan.code} /> : null}
      </div>
    </>
  )
}
