import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ReportForm } from '@/components/error-report/report-form'
import { PublicShell } from '@/components/page/public-shell'
import { PageTitle } from '@/components/ui/page-title'
import { pageAbout } from '@/lib/error-report/rules'
import { routes } from '@/lib/routes'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<{ about?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'error' })
  return { title: t('title'), robots: { index: false } }
}

export default async function ReportAnErrorPage({ params, searchParams }: Props) {
  const { locale } = await params
  const asked = [(await searchParams).about].flat()[0]
  const about = (asked && pageAbout(asked)) || undefined
  const t = await getTranslations({ locale, namespace: 'error' })
  return (
    <PublicShell path={routes.reportError(locale, about)}>
      <PageTitle title={t('title')} lead={t('lead')} />
      <ReportForm about={about} formKey={randomUUID()} />
    </PublicShell>
  )
}
