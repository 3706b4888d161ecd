import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ReportState } from '@/components/error-report/report-state'
import { PublicShell } from '@/components/page/public-shell'
import { PageTitle } from '@/components/ui/page-title'
import { reportOfTicket } from '@/lib/error-report/queries'
import { routes } from '@/lib/routes'

type Props = { params: Promise<{ locale: string; ticket: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'error' })
  return { title: t('yourReport'), robots: { index: false } }
}

export default async function ErrorTicketPage({ params }: Props) {
  const { locale, ticket } = await params
  const report = await reportOfTicket(decodeURIComponent(ticket))
  if (!report) notFound()
  const t = await getTranslations({ locale, namespace: 'error' })
  return (
    <PublicShell path={routes.errorTicket(locale, ticket)}>
      <PageTitle title={t('yourReport')} eyebrow={report.reference} />
      <ReportState report={report} isReader />
    </PublicShell>
  )
}
