import { useTranslations } from 'next-intl'
import { atRisk, graceDays, periodsBack, type Reporting, type Schedule } from '@/lib/progress/rules'
import { ReportingWord, ScheduleWord } from '../chart/state-words'
import { Table } from '../ui/table'

/** In the order in which the rules are asked. */
const schedules: readonly Schedule[] = [
  'not_reported',
  'finished',
  'overdue',
  'delayed',
  'at_risk',
  'on_track',
]
const reportings: readonly Reporting[] = ['reported', 'late', 'silent', 'not_reported']

/** How the schedule and the reporting come about, with the numbers of the rules themselves. */
export function Computed() {
  const t = useTranslations('about')
  return (
    <>
      <section aria-labelledby="schedule" className="flow">
        <h2 id="schedule">{t('schedule.title')}</h2>
        <p className="measure">{t('schedule.lead')}</p>
        <Table
          caption={t('schedule.title')}
          captionHidden
          columns={[
            { key: 'state', label: t('schedule.state'), header: true },
            { key: 'when', label: t('schedule.when'), bare: true },
          ]}
          rows={schedules.map((schedule) => ({
            id: schedule,
            cells: {
              state: <ScheduleWord schedule={schedule} />,
              when: t(`schedule.${schedule}`, { gone: 100 * atRisk.timeGone, most: atRisk.most }),
            },
          }))}
        />
      </section>
      <section aria-labelledby="reporting" className="flow">
        <h2 id="reporting">{t('reporting.title')}</h2>
        <p className="measure">{t('reporting.lead', { days: graceDays, periods: periodsBack })}</p>
        <Table
          caption={t('reporting.title')}
          captionHidden
          columns={[
            { key: 'state', label: t('reporting.state'), header: true },
            { key: 'when', label: t('reporting.when'), bare: true },
          ]}
          rows={reportings.map((reporting) => ({
            id: reporting,
            cells: {
              state: <ReportingWord reporting={reporting} months={8} />,
              when: t(`reporting.${reporting}`),
            },
          }))}
        />
      </section>
    </>
  )
}
