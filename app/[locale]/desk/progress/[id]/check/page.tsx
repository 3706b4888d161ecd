import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CheckReport } from '@/components/desk/report/check-report'
import { ReportFrame } from '@/components/desk/report/report-frame'
import { dayOf } from '@/lib/dates'
import { forumsThatRead } from '@/lib/pack/queries/readers'
import { reportBeingWritten, type ReportProps } from '../written'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('report')
  return { title: t('step.check.title') }
}

export default async function CheckReportPage(props: ReportProps) {
  const { report, viewer } = await reportBeingWritten(props)
  const forums = await forumsThatRead(viewer, report.commitment.id, dayOf(new Date()))
  return (
    <ReportFrame report={report} step="check">
      <CheckReport report={report} formKey={randomUUID()} forums={forums} />
    </ReportFrame>
  )
}
