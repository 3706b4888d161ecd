import { useLocale, useTranslations } from 'next-intl'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { sayDate } from '@/lib/dates'
import type { QueuedError } from '@/lib/error-report/queries'
import { routes } from '@/lib/routes'

const tones = { open: 'madder', answered: 'leaf', closed: 'soft' } as const

/** What readers reported, what is owed an answer first. */
export function ErrorList({ reports }: { reports: readonly QueuedError[] }) {
  const t = useTranslations('error')
  const locale = useLocale()
  if (reports.length === 0) return <p>{t('none')}</p>
  return (
    <Table
      caption={t('list')}
      columns={[
        { key: 'reference', label: t('reference'), header: true },
        { key: 'about', label: t('page') },
        { key: 'state', label: t('stateLabel') },
        { key: 'due', label: t('due') },
      ]}
      rows={reports.map((report) => {
        const date = sayDate({ on: report.dueOn, precision: 'day' }, locale)
        return {
          id: report.id,
          cells: {
            reference: <a href={routes.errorReport(locale, report.id)}>{report.reference}</a>,
            about: report.about,
            state: <Tag tone={tones[report.state]}>{t(`state.${report.state}`)}</Tag>,
            due: report.isLate ? <strong className="c-madder">{t('late', { date })}</strong> : date,
          },
        }
      })}
    />
  )
}
