import { useLocale, useTranslations } from 'next-intl'
import { sayDate } from '@/lib/dates'
import { type Filters, narrowed } from '@/lib/filters'
import type { BeforeNext as Next, RegionToday } from '@/lib/plan/queries/region'
import { routes } from '@/lib/routes'
import { MeetingDate } from '../forum/meeting-date'
import { Entries } from '../plan/entries'

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
      <Entries
        entries={coming.map(({ forum, meeting }) => ({
          id: meeting.id,
          when: <MeetingDate meeting={meeting} />,
          aside: <span lang="en">{meeting.place}</span>,
          what: (
            <a href={`${routes.forums(locale)}#${forum.code}`} lang="en">
              {meeting.label}
            </a>
          ),
          more: <span lang="en">{forum.name}</span>,
        }))}
      />
      {next ? <DueBefore next={next} within={within} /> : null}
    </>
  )
}

function DueBefore({ next, within }: { next: NonNullable<Next>; within: Filters }) {
  const t = useTranslations('region.next')
  const locale = useLocale()
  const list = narrowed(routes.commitments(locale), { ...within, due: next.by, sort: 'due' })
  const meeting = () => <span lang="en">{next.meeting.meeting.label}</span>
  return (
    <>
      <p>
        {next.count === 0
          ? t.rich('dueNone', { meeting })
          : t.rich('due', { count: next.count, list: (words) => <a href={list}>{words}</a>, meeting })}{' '}
        {next.read && next.read.commitments > 0
          ? t('read', { count: next.read.commitments, reported: next.read.reportedThisPeriod })
          : null}
      </p>
      {next.first.length > 0 ? (
        <Entries
          entries={next.first.map((row) => ({
            id: `${row.plan.code} ${row.code}`,
            when: row.dueOn ? sayDate(row.dueOn, locale) : null,
            what: (
              <a href={routes.commitment(locale, row.plan.code, row.code)} lang={row.language}>
                {row.title}
              </a>
            ),
            more: <span lang={row.plan.language}>{row.plan.name}</span>,
          }))}
        />
      ) : null}
    </>
  )
}
