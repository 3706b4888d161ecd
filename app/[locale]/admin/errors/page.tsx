import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ErrorList } from '@/components/error-report/error-list'
import { PageTitle } from '@/components/ui/page-title'
import { dayOf } from '@/lib/dates'
import { errorReports } from '@/lib/error-report/queries'
import { errorReportPolicy } from '@/lib/policy/error-report'
import { actorHere } from '../actor-here'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('error')
  return { title: t('queue') }
}

export default async function ErrorReportsPage({ params }: Props) {
  const { locale } = await params
  const viewer = await actorHere(locale, errorReportPolicy.answer)
  const [reports, t] = await Promise.all([errorReports(viewer, dayOf(new Date())), getTranslations('error')])
  const open = reports.filter(({ state }) => state === 'open').length
  return (
    <>
      <PageTitle title={t('queue')} lead={t('queueLead', { count: open })} />
      <ErrorList reports={reports} />
    </>
  )
}
