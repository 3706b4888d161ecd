import { useTranslations } from 'next-intl'
import { implementations, reportings, schedules } from '@/lib/progress/rules'
import { verdicts } from '@/lib/review/rules'
import { ReportingWord, ScheduleWord, VerdictWord, WorkWord } from '../chart/state-words'
import { Table } from '../ui/table'

const records = ['published', 'withdrawn', 'superseded'] as const

/** The scales, each with its values as they are drawn and whoever may say them. They are never made one. */
export function Scales() {
  const t = useTranslations('about.scales')
  const state = useTranslations('commitment.state')
  const scales = [
    {
      id: 'work',
      values: [...implementations, null].map((work) => <WorkWord key={work ?? 'none'} work={work} />),
    },
    {
      id: 'schedule',
      values: schedules.map((schedule) => <ScheduleWord key={schedule} schedule={schedule} />),
    },
    {
      id: 'assessment',
      values: verdicts.map((verdict) => <VerdictWord key={verdict} verdict={verdict} />),
    },
    { id: 'record', values: records.map((record) => <span key={record}>{state(record)}</span>) },
  ] as const
  return (
    <section aria-labelledby="scales" className="flow">
      <h2 id="scales">{t('title')}</h2>
      <p className="measure">{t('lead')}</p>
      <Table
        caption={t('title')}
        captionHidden
        columns={[
          { key: 'scale', label: t('scale'), header: true },
          { key: 'values', label: t('values'), bare: true },
          { key: 'author', label: t('author'), bare: true },
        ]}
        rows={scales.map(({ id, values }) => ({
          id,
          cells: { scale: t(id), values: <span className="row">{values}</span>, author: t(`${id}Author`) },
        }))}
      />
      <p className="measure">{t('beside')}</p>
      <p className="row">
        {reportings.map((reporting) => (
          <ReportingWord key={reporting} reporting={reporting} months={silentExample} />
        ))}
      </p>
      <p className="measure">{t('notReported')}</p>
      <p className="measure">{t('outcome')}</p>
      <p className="measure">{t('cloth')}</p>
    </section>
  )
}

/** Months that the sample of a silence speaks of. */
const silentExample = 8
