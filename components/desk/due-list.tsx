import { useLocale, useTranslations } from 'next-intl'
import { EmptyState } from '@/components/page/empty-state'
import { Details } from '@/components/ui/details'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { sayDate } from '@/lib/dates'
import type { DueReport } from '@/lib/desk/queries'
import { daysBeforeMeeting } from '@/lib/desk/rules'
import { graceDays } from '@/lib/progress/rules'
import { routes } from '@/lib/routes'
import { periodValues } from './period'

/** What is asked of the organisation, the most urgent first, each with the meeting that will read it. */
export function DueList({ due }: { due: readonly DueReport[] }) {
  const t = useTranslations('desk')
  if (due.length === 0) return <EmptyState title={t('nothingDue')}>{t('nothingDueWhy')}</EmptyState>
  return (
    <>
      <Table
        caption={t('dueCaption', { count: due.length })}
        captionHidden
        columns={[
          { key: 'commitment', label: t('commitment'), header: true },
          { key: 'due', label: t('due') },
          { key: 'meeting', label: t('meeting') },
          { key: 'act', label: t('toDo'), bare: true },
        ]}
        rows={due.map((report) => ({
          id: report.id,
          cells: {
            commitment: <Reported report={report} />,
            due: <Due report={report} />,
            meeting: <ReadBy report={report} />,
            act: <Act report={report} />,
          },
        }))}
      />
      <Details summary={t('howComputed')}>
        <p className="measure">{t('howDueIsComputed', { grace: graceDays, before: daysBeforeMeeting })}</p>
        <p className="measure">{t('howDueIsOwed')}</p>
      </Details>
    </>
  )
}

function Reported({ report }: { report: DueReport }) {
  const t = useTranslations('desk')
  const joint = useTranslations('joint.desk')
  const locale = useLocale()
  return (
    <>
      <a href={routes.deskCommitment(locale, report.id)} lang={report.language}>
        {`${report.code} ${report.title}`}
      </a>
      <span className="note row font-normal">
        <span lang={report.plan.language}>{report.plan.name}</span>
        {report.isPart ? <span>{joint('isPart')}</span> : null}
        <span>{t(report.isUnderWay ? 'periodUnderWay' : 'period', periodValues(report.period, locale))}</span>
      </span>
    </>
  )
}

function Due({ report: { due, daysLeft } }: { report: DueReport }) {
  const t = useTranslations('desk')
  const locale = useLocale()
  const isOver = daysLeft < 0
  return (
    <span className="whitespace-nowrap">
      {sayDate({ on: due.on, precision: 'day' }, locale)}
      <br />
      <strong className={isOver ? 'c-madder' : undefined}>
        {isOver ? t('daysOver', { count: -daysLeft }) : t('daysLeft', { count: daysLeft })}
      </strong>
    </span>
  )
}

function ReadBy({ report: { meeting, due } }: { report: DueReport }) {
  const t = useTranslations('desk')
  const locale = useLocale()
  if (!meeting?.startsOn) return <span className="c-soft">{t('noMeeting')}</span>
  return (
    <span>
      <span lang="en">{meeting.label}</span>, {sayDate(meeting.startsOn, locale)}
      <span className="note block">
        <span lang="en">{meeting.forum}</span>
        {due.because === 'meeting' ? <>. {t('becauseOfMeeting')}</> : null}
      </span>
    </span>
  )
}

function Act({ report: { id, open, plan, code } }: { report: DueReport }) {
  const t = useTranslations('desk')
  const locale = useLocale()
  const hidden = <span className="sr">{` ${plan.code} ${code}`}</span>
  if (!open)
    return (
      <a className="whitespace-nowrap" href={routes.newProgress(locale, id)}>
        {t('logProgress')}
        {hidden}
      </a>
    )
  return (
    <span>
      {open.state === 'returned' ? (
        <>
          <Tag tone="madder">{t('state.returned')}</Tag>{' '}
        </>
      ) : null}
      <a className="whitespace-nowrap" href={routes.deskProgress(locale, open.id)}>
        {t('goOn')}
        {hidden}
      </a>
    </span>
  )
}
