import { useLocale, useTranslations } from 'next-intl'
import { WorkWord } from '@/components/chart/state-words'
import { useLabel } from '@/components/scale/use-label'
import { type Answer, SummaryList } from '@/components/ui/summary-list'
import { type PartialDate, sayDate } from '@/lib/dates'
import type { ReportOnDesk } from '@/lib/progress/queries/desk'
import { type ProgressStep, routes } from '@/lib/routes'
import { labelFor } from '@/lib/scale/rules'
import { EvidenceName } from './evidence-name'

/** Everything that the report says; with the way back to each question while it may still be changed. */
export function ReportAnswers({ report, canEdit }: { report: ReportOnDesk; canEdit: boolean }) {
  const t = useTranslations('report')
  const record = useTranslations('record')
  const progress = useTranslations('progress')
  const locale = useLocale()
  const say = useLabel()
  const label = labelFor(report.labels, 'implementation', report.implementation, report.statusLabelId)
  const { id, language, milestones, indicators, evidence } = report
  const change = (step: ProgressStep) => (canEdit ? routes.deskProgressStep(locale, id, step) : undefined)
  const date = (on: PartialDate) => sayDate(on, locale)
  const words = (part: 'narrative' | 'obstacles' | 'supportRequested' | 'nextStep'): Answer => ({
    id: part,
    label: t(`part.${part}`),
    value: report[part] ? <span className="pre">{report[part]}</span> : null,
    lang: language,
    change: change('status'),
  })
  const status: Answer[] = [
    {
      id: 'implementation',
      label: t('part.implementation'),
      value: report.implementation ? (
        <>
          <WorkWord work={report.implementation} />
          {label ? <span className="note block">{say(label).text}</span> : null}
        </>
      ) : null,
      change: change('status'),
    },
    {
      id: 'percentComplete',
      label: t('part.percentComplete'),
      value: report.percentComplete === null ? null : `${report.percentComplete} %`,
      change: change('status'),
    },
    {
      id: 'expectedOn',
      label: t('part.expectedOn'),
      value: report.expectedOn ? date(report.expectedOn) : null,
      change: change('status'),
    },
    words('narrative'),
    ...(report.english.narrative
      ? [
          {
            id: 'english narrative',
            label: t('part.englishNarrative'),
            value: <span className="pre">{report.english.narrative}</span>,
            lang: 'en',
            change: change('status'),
          },
        ]
      : []),
    words('obstacles'),
    words('supportRequested'),
    words('nextStep'),
  ]
  const measures: Answer[] = [
    ...milestones.map(({ id: own, title, language: tag, reachedOn, expectedOn }) => ({
      id: own,
      label: <span lang={tag}>{title}</span>,
      value: reachedOn
        ? t('reachedIs', { date: date({ on: reachedOn, precision: 'day' }) })
        : expectedOn
          ? t('expectedIs', { date: date(expectedOn) })
          : null,
      change: change('measures'),
    })),
    ...indicators.map(({ id: own, title, language: tag, measure, unit, value, noValueReason }) => ({
      id: own,
      label: <span lang={tag}>{title}</span>,
      value: noValueReason
        ? progress(`noValueReason.${noValueReason}`)
        : value === null
          ? null
          : measure === 'yes_no'
            ? record(Number(value) === 1 ? 'yes' : 'no')
            : `${value} ${measure === 'percentage' ? '%' : (unit ?? '')}`,
      change: change('measures'),
    })),
  ]
  return (
    <>
      <section className="space-y-3">
        <h2>{t('step.status.title')}</h2>
        <SummaryList answers={status} />
      </section>
      {measures.length > 0 ? (
        <section className="space-y-3">
          <h2>{t('step.measures.title')}</h2>
          <SummaryList answers={measures} />
        </section>
      ) : null}
      <section className="space-y-3">
        <h2>{t('step.evidence.title')}</h2>
        {evidence.length === 0 ? <p className="c-soft">{t('noEvidence')}</p> : null}
        <ul className="rows">
          {evidence.map((piece) => (
            <li key={piece.id} className="block">
              <EvidenceName piece={piece} language={language} />
            </li>
          ))}
        </ul>
        {canEdit ? (
          <p>
            <a href={routes.deskProgressStep(locale, id, 'evidence')}>{t('changeEvidence')}</a>
          </p>
        ) : null}
      </section>
    </>
  )
}
