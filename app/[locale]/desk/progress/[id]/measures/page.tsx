import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { MeasuresForm } from '@/components/desk/report/measures-form'
import { ReportFrame } from '@/components/desk/report/report-frame'
import { reportBeingWritten, type ReportProps } from '../written'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('report')
  return { title: t('step.measures.title') }
}

export default async function MeasuresPage(props: ReportProps) {
  const { report } = await reportBeingWritten(props)
  return (
    <ReportFrame report={report} step="measures">
      <MeasuresForm report={report} formKey={randomUUID()} />
    </ReportFrame>
  )
}
