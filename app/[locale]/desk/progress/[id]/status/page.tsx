import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { StatusForm } from '@/components/desk/report/status-form'
import { ReportFrame } from '@/components/desk/report/report-frame'
import { reportBeingWritten, type ReportProps } from '../written'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('report')
  return { title: t('step.status.title') }
}

export default async function StatusPage(props: ReportProps) {
  const { report } = await reportBeingWritten(props)
  return (
    <ReportFrame report={report} step="status">
      <StatusForm report={report} formKey={randomUUID()} />
    </ReportFrame>
  )
}
