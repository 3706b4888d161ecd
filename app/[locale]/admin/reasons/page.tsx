import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ReasonList } from '@/components/canned-reason/reason-list'
import { PageTitle } from '@/components/ui/page-title'
import { cannedReasons } from '@/lib/canned-reason/queries'
import { keepingPolicy } from '@/lib/policy/keeping'
import { actorHere } from '../actor-here'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('cannedReason')
  return { title: t('title') }
}

export default async function CannedReasonsPage({ params }: Props) {
  const { locale } = await params
  const viewer = await actorHere(locale, keepingPolicy.keepReasons)
  const [reasons, t] = await Promise.all([cannedReasons(viewer), getTranslations('cannedReason')])
  return (
    <>
      <PageTitle title={t('title')} lead={t('lead')} />
      <ReasonList reasons={reasons} formKey={randomUUID()} />
    </>
  )
}
