import { useLocale, useTranslations } from 'next-intl'
import { Breadcrumbs } from '@/components/page/breadcrumbs'
import { DefinitionRows } from '@/components/ui/definition-rows'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page-title'
import { Tag } from '@/components/ui/tag'
import { dayOf, sayDate, sayMoment } from '@/lib/dates'
import { decisionDueOn } from '@/lib/desk/rules'
import type { ReportOnDesk } from '@/lib/progress/queries/desk'
import { routes } from '@/lib/routes'
import { periodValues } from '../period'
import { ReportAnswers } from './report-answers'

/** What an organisation holds in its hands after handing in: a number, a time, a fingerprint, and what comes next. */
export function Receipt({ report }: { report: ReportOnDesk }) {
  const t = useTranslations('report')
  const desk = useTranslations('desk')
  const reviews = useTranslations('review')
  const words = useTranslations('commitment')
  const locale = useLocale()
  const { commitment, organisation, period, submittedAt, submittedBy, receiptNumber, contentHash, state } =
    report
  if (!submittedAt || !receiptNumber || !contentHash) return null
  const isWaiting = state === 'submitted'
  return (
    <>
      <Breadcrumbs crumbs={[{ href: routes.desk(locale), label: t('desk') }]} />
      <PageTitle
        eyebrow={t('reportOn', periodValues(period, locale))}
        title={t('receiptNumber', { number: receiptNumber })}
      >
        <p className="row mt-2">
          <Tag>{words(`state.${state}`)}</Tag>
        </p>
      </PageTitle>
      <div className="flow">
        {isWaiting ? (
          <Notice kind="done" title={t('handedIn')} live>
            <p>{t('handedInMeans')}</p>
          </Notice>
        ) : null}
        <DefinitionRows
          rows={[
            {
              id: 'commitment',
              term: t('commitment'),
              value: `${commitment.code} ${commitment.title}`,
              lang: commitment.language,
            },
            { id: 'plan', term: t('plan'), value: commitment.plan.name, lang: commitment.plan.language },
            {
              id: 'organisation',
              term: t('organisation'),
              value: organisation.name,
              lang: organisation.language,
            },
            { id: 'at', term: t('handedInAt'), value: sayMoment(submittedAt.toISOString(), locale) },
            { id: 'by', term: t('handedInBy'), value: submittedBy?.name },
            {
              id: 'hash',
              term: t('hash'),
              value: (
                <>
                  <code className="break-all">{contentHash}</code>
                  <span className="note block">{t('hashMeans')}</span>
                </>
              ),
            },
            ...(isWaiting
              ? [
                  { id: 'who', term: desk('whoDecides'), value: desk('moderators') },
                  {
                    id: 'when',
                    term: desk('decidesBy'),
                    value: (
                      <>
                        {sayDate({ on: decisionDueOn(dayOf(submittedAt)), precision: 'day' }, locale)}
                        <span className="note block">{desk('workingDays')}</span>
                      </>
                    ),
                  },
                ]
              : []),
          ]}
        />
        <p className="btns noprint">
          <a href={routes.desk(locale)}>{t('backToDesk')}</a>
          <a href={routes.deskCommitment(locale, commitment.id)}>{t('backToCommitment')}</a>
          <a href={routes.deskReviewsOn(locale, report.id)}>{reviews('own.link')}</a>
          <span className="note">{t('printHint')}</span>
        </p>
        <ReportAnswers report={report} canEdit={false} />
      </div>
    </>
  )
}
