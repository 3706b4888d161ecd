import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { DisputeState } from '@/components/crosswalk/dispute-state'
import { PublicShell } from '@/components/page/public-shell'
import { PageTitle } from '@/components/ui/page-title'
import { disputeOfTicket } from '@/lib/crosswalk/queries/disputes'
import { routes } from '@/lib/routes'

type Props = { params: Promise<{ locale: string; ticket: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations({ locale: (await params).locale, namespace: 'dispute' })
  return { title: t('yours'), robots: { index: false } }
}

export default async function DisputeTicketPage({ params }: Props) {
  const { locale, ticket } = await params
  const dispute = await disputeOfTicket(decodeURIComponent(ticket))
  if (!dispute) notFound()
  const t = await getTranslations({ locale, namespace: 'dispute' })
  return (
    <PublicShell path={routes.disputeTicket(locale, ticket)}>
      <PageTitle title={t('yours')} eyebrow={dispute.reference} />
      <DisputeState dispute={dispute} isReader />
    </PublicShell>
  )
}
