import { useLocale, useTranslations } from 'next-intl'
import { sayDate, sayPeriod } from '@/lib/dates'
import type { PublishedReport } from '@/lib/organisation/queries/reports'
import { routes } from '@/lib/routes'
import { WorkWord } from '../chart/state-words'

/** The reports that were published lately, each with the day, the period that it speaks of and what it says of the work. */
export function RecentReports({ reports }: { reports: readonly PublishedReport[] }) {
  const t = useTranslations('organisation.reports')
  const locale = useLocale()
  return (
    <section aria-labelledby="reports">
      <h2 id="reports">{t('title')}</h2>
      {reports.length === 0 ? (
        <p>{t('none')}</p>
      ) : (
        <ol className="rows">
          {reports.map(({ id, number, publishedOn, period, commitment, implementation, percentComplete }) => (
            <li key={id}>
              {publishedOn ? (
                <time className="note" dateTime={publishedOn}>
                  {sayDate({ on: publishedOn, precision: 'day' }, locale)}
                </time>
              ) : (
                <span />
              )}
              <div>
                <a
                  href={routes.commitment(locale, commitment.plan.code, commitment.code)}
                  lang={commitment.language}
                >
                  {commitment.title}
                </a>
                {commitment.titleInEnglish ? (
                  <p className="note" lang="en">
                    {commitment.titleInEnglish}
                  </p>
                ) : null}
                <p className="note">
                  {t('for', { period: sayPeriod(period, locale) })}
                  {number > 1 ? ` · ${t('amended')}` : null}
                  {' · '}
                  <span lang={commitment.plan.language}>{commitment.plan.name}</span>
                </p>
              </div>
              <WorkWord work={implementation} percent={percentComplete} />
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
