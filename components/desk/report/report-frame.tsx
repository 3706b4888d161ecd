import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Breadcrumbs } from '@/components/page/breadcrumbs'
import { Notice } from '@/components/ui/notice'
import { PageTitle } from '@/components/ui/page-title'
import type { ReportOnDesk } from '@/lib/progress/queries/desk'
import { type ProgressStep, progressSteps, routes } from '@/lib/routes'
import { periodValues } from '../period'

/** Around each step of a report: on what, for which period, and what came back with a reason. */
export function ReportFrame({
  report,
  step,
  children,
}: {
  report: ReportOnDesk
  step: Exclude<ProgressStep, 'receipt'>
  children: ReactNode
}) {
  const t = useTranslations('report')
  const locale = useLocale()
  const { id, commitment, period, returned } = report
  return (
    <>
      <Breadcrumbs
        crumbs={[
          {
            href: routes.deskCommitment(locale, commitment.id),
            label: `${commitment.code} ${commitment.title}`,
            lang: commitment.language,
          },
          { href: routes.deskProgress(locale, id), label: t('reportOn', periodValues(period, locale)) },
        ]}
      />
      <PageTitle
        eyebrow={t('stepOf', { number: progressSteps.indexOf(step) + 1, count: progressSteps.length - 1 })}
        title={t(`step.${step}.title`)}
        lead={t(`step.${step}.lead`)}
      />
      <div className="flow">
        {returned?.reason && step !== 'check' ? (
          <Notice kind="caution" title={t('cameBackShort')}>
            <p className="pre">{returned.reason}</p>
          </Notice>
        ) : null}
        {children}
      </div>
    </>
  )
}
