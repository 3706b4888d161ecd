import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DisputeList } from '@/components/crosswalk/dispute-list'
import { PageTitle } from '@/components/ui/page-title'
import { disputesReceived } from '@/lib/crosswalk/queries/disputes'
import { keepingPolicy } from '@/lib/policy/keeping'
import { actorHere } from '../actor-here'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('dispute')
  return { title: t('queue') }
}

export default async function DisputesPage({ params }: Props) {
  const { locale } = await params
  const viewer = await actorHere(locale, keepingPolicy.check)
  const [disputes, t] = await Promise.all([disputesReceived(viewer), getTranslations('dispute')])
  const open = disputes.filter(({ state }) => state !== 'answered').length
  return (
    <>
      <PageTitle title={t('queue')} lead={t('queueLead', { count: open })} />
      <DisputeList disputes={disputes} />
    </>
  )
}
