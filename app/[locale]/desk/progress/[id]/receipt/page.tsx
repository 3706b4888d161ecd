import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Receipt } from '@/components/desk/report/receipt'
import { isEditable } from '@/lib/commitment/rules'
import { routes } from '@/lib/routes'
import { ownReport, type ReportProps } from '../written'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('report')
  return { title: t('receipt') }
}

export default async function ReceiptPage(props: ReportProps) {
  const { locale, report } = await ownReport(props)
  // What came back is no longer what the receipt was for.
  if (isEditable(report.state)) redirect(routes.deskProgress(locale, report.id))
  return <Receipt report={report} />
}
