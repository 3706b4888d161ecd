import { useLocale, useTranslations } from 'next-intl'
import { sayDate } from '@/lib/dates'
import type { SilentPlan } from '@/lib/plan/queries/region'
import { narrowed } from '@/lib/filters'
import { routes } from '@/lib/routes'

/** The plans of which nothing has been heard longest, without calling it anything but silence. */
export function SilentPlans({ plans }: { plans: readonly SilentPlan[] }) {
  const t = useTranslations('region.silent')
  const locale = useLocale()
  return (
    <section aria-labelledby={`silent-${plans[0]?.code ?? ''}`} className="flow">
      <h2 id={`silent-${plans[0]?.code ?? ''}`}>{t('title')}</h2>
      <ul className="rows">
        {plans.map(({ code, name, language, months, reportedOn, commitments }) => (
          <li key={code}>
            <span>{months === null ? null : t('months', { months })}</span>
            <span>
              <a href={routes.plan(locale, code)} lang={language}>
                {name}
              </a>
              <span className="note block">
                {reportedOn
                  ? t('last', { date: sayDate({ on: reportedOn, precision: 'day' }, locale) })
                  : t('never')}
              </span>
            </span>
            <a href={narrowed(routes.plan(locale, code), { sort: 'silence' })} className="note">
              {t('commitments', { count: commitments })}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
