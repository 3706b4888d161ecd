import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AnswerForms } from '@/components/error-report/answer-forms'
import { ReportState } from '@/components/error-report/report-state'
import { Breadcrumbs } from '@/components/page/breadcrumbs'
import { PageTitle } from '@/components/ui/page-title'
import { errorReport } from '@/lib/error-report/queries'
import { errorReportPolicy } from '@/lib/policy/error-report'
import { routes } from '@/lib/routes'
import { actorHere } from '../../actor-here'

type Props = { params: Promise<{ locale: string; id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('error')
  return { title: t('queue') }
}

export default async function ErrorReportPage({ params }: Props) {
  const { locale, id } = await params
  const viewer = await actorHere(locale, errorReportPolicy.answer)
  const [report, t] = await Promise.all([errorReport(viewer, id), getTranslations('error')])
  if (!report) notFound()
  return (
    <>
      <Breadcrumbs crumbs={[{ href: routes.errorReports(locale), label: t('queue') }]} />
      <PageTitle title={report.reference}>
        {report.answeredBy ? <p className="note">{t('answeredBy', { person: report.answeredBy })}</p> : null}
      </PageTitle>
      <div className="flow">
        <ReportState report={report} />
        <AnswerForms report={report} keys={{ answer: randomUUID(), close: randomUUID() }} />
      </div>
    </>
  )
}
