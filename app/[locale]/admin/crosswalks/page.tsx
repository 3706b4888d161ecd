import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CrosswalksKept } from '@/components/crosswalk/crosswalks-kept'
import { PageTitle } from '@/components/ui/page-title'
import { crosswalksKept } from '@/lib/crosswalk/queries/editions'
import { keepingPolicy } from '@/lib/policy/keeping'
import { actorHere } from '../actor-here'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('crosswalk')
  return { title: t('title') }
}

export default async function CrosswalksKeptPage({ params }: Props) {
  const { locale } = await params
  const viewer = await actorHere(locale, keepingPolicy.check)
  const [crosswalks, t] = await Promise.all([crosswalksKept(viewer), getTranslations('crosswalk')])
  return (
    <>
      <PageTitle title={t('title')} lead={t('lead')} />
      <CrosswalksKept crosswalks={crosswalks} />
    </>
  )
}
