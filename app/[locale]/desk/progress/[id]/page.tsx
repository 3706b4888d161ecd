import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ReportTasks } from '@/components/desk/report/report-tasks'
import { reportBeingWritten, type ReportProps } from './written'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('report')
  return { title: t('aReport') }
}

export default async function ReportPage(props: ReportProps) {
  const { report } = await reportBeingWritten(props)
  const can = { discard: report.state === 'draft' && report.submittedAt === null }
  return <ReportTasks report={report} formKey={randomUUID()} canDiscard={can.discard} />
}
