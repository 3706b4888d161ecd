import { useLocale, useTranslations } from 'next-intl'
import { sayDate } from '@/lib/dates'
import { type Filters, narrowed } from '@/lib/filters'
import type { BeforeNext as Next, RegionToday } from '@/lib/plan/queries/region'
import { routes } from '@/lib/routes'
import { MeetingDate } from '../forum/meeting-date'

/** The coming meetings, and what falls due before the first that has not begun. */
export function BeforeNext({
  coming,
  next,
  within,
}: {
  coming: RegionToday['coming']
  next: Next
  within: Filters
}) {
  const t = useTranslations('region.next')
  const locale = useLocale()
  if (coming.length === 0) return <p>{t('none')}</p>
  return (
    <>
      <ol className="rows">
        {coming.map(({ forum, meeting }) => (
          <li key={meeting.id}>
            <span className="note">
              <MeetingDate meeting={meeting} />
            </span>
            <span>
              <a href={`${routes.forums(locale)}#${forum.code}`} lang="en">
                {meeting.label}
              </a>
              <span className="note block" lang="en">
                {forum.name}
              </span>
            </span>
            <span className="note" lang="en">
              {meeting.place}
            </span>
          </li>
        ))}
      </ol>
      {next ? (
        <>
          <p>
            {next.count === 0
              ? t.rich('dueNone', { meeting: () => <span lang="en">{next.meeting.meeting.label}</span> })
              : t.rich('due', {
                  count: next.count,
                  list: (words) => (
                    <a href={narrowed(routes.commitments(locale), { ...within, due: next.by, sort: 'due' })}>
                      {words}
                    </a>
                  ),
                  meeting: () => <span lang="en">{next.meeting.meeting.label}</span>,
                })}{' '}
            {next.read && next.read.commitments > 0
              ? t('read', { count: next.read.commitments, reported: next.read.reportedThisPeriod })
              : null}
          </p>
          <ul className="rows">
            {next.first.map((row) => (
              <li key={`${row.plan.code} ${row.code}`}>
                <span className="note">{row.dueOn ? sayDate(row.dueOn, locale) : null}</span>
                <span>
                  <a href={routes.commitment(locale, row.plan.code, row.code)} lang={row.language}>
                    {row.title}
                  </a>
                  <span className="note block" lang={row.plan.language}>
                    {row.plan.name}
                  </span>
                </span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  )
}
