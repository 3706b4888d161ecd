import { useLocale, useTranslations } from 'next-intl'
import { sayDate } from '@/lib/dates'
import { narrowed } from '@/lib/filters'
import type { SilentPlan } from '@/lib/plan/queries/region'
import { routes } from '@/lib/routes'
import { Entries } from '../plan/entries'

/** The plans of which nothing has been heard longest, without calling it anything but silence. */
export function SilentPlans({ plans }: { plans: readonly SilentPlan[] }) {
  const t = useTranslations('region.silent')
  const locale = useLocale()
  return (
    <section className="flow">
      <h2>{t('title')}</h2>
      <Entries
        entries={plans.map(({ code, name, language, months, reportedOn, commitments }) => ({
          id: code,
          when: months === null ? null : t('months', { months }),
          aside: (
            <a href={narrowed(routes.plan(locale, code), { sort: 'silence' })}>
              {t('commitments', { count: commitments })}
            </a>
          ),
          what: (
            <a href={routes.plan(locale, code)} lang={language}>
              {name}
            </a>
          ),
          more: reportedOn
            ? t('last', { date: sayDate({ on: reportedOn, precision: 'day' }, locale) })
            : t('never'),
        }))}
      />
    </section>
  )
}
