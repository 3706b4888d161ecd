import { useLocale, useTranslations } from 'next-intl'
import { DefinitionRows } from '@/components/ui/definition-rows'
import { Notice } from '@/components/ui/notice'
import { Tag } from '@/components/ui/tag'
import { sayDate, sayMoment } from '@/lib/dates'
import type { ErrorReport } from '@/lib/error-report/queries'
import { routes } from '@/lib/routes'

/** What was reported, where it stands, and the answer. */
export function ReportState({ report, isReader = false }: { report: ErrorReport; isReader?: boolean }) {
  const t = useTranslations('error')
  const locale = useLocale()
  return (
    <div className="flow">
      {report.answer && report.answeredAt ? (
        <Notice kind="done" title={t('answer')}>
          <p className="note">{sayMoment(report.answeredAt, locale)}</p>
          <p className="pre" lang={report.answerLanguage ?? undefined}>
            {report.answer}
          </p>
        </Notice>
      ) : !isReader ? null : report.state === 'open' ? (
        <Notice kind="done" title={t('received')} live>
          <p>{t('answerBy', { date: sayDate({ on: report.dueOn, precision: 'day' }, locale) })}</p>
          <p>{t('keepAddress')}</p>
        </Notice>
      ) : (
        <Notice>{t('closedWithoutAnswer')}</Notice>
      )}
      <DefinitionRows
        rows={[
          { id: 'reference', term: t('reference'), value: report.reference },
          { id: 'state', term: t('stateLabel'), value: <Tag>{t(`state.${report.state}`)}</Tag> },
          {
            id: 'about',
            term: t('page'),
            value: <a href={routes.page(locale, report.about)}>{report.about}</a>,
          },
          { id: 'at', term: t('receivedAt'), value: sayMoment(report.receivedAt, locale) },
          ...(report.place
            ? [{ id: 'place', term: t('place'), value: report.place, lang: report.language }]
            : []),
          {
            id: 'said',
            term: t('said'),
            value: <span className="pre">{report.said}</span>,
            lang: report.language,
          },
        ]}
      />
    </div>
  )
}
