import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { HidingList } from '@/components/hiding/hiding-list'
import { PageFinder } from '@/components/hiding/page-finder'
import { PageTitle } from '@/components/ui/page-title'
import { hideableOn, hidings } from '@/lib/hiding/queries/bench'
import { hidingPolicy } from '@/lib/policy/hiding'
import { actorHere } from '../actor-here'
import type { Query } from '../read-query'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Query> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('hiding')
  return { title: t('title') }
}

export default async function HidingsPage({ params, searchParams }: Props) {
  const { locale } = await params
  const viewer = await actorHere(locale, hidingPolicy.propose)
  // An address with codes in another script is long when it is written in percents.
  const page = [(await searchParams).page].flat()[0]?.slice(0, 1000)
  const [all, found, t] = await Promise.all([
    hidings(viewer),
    page ? hideableOn(viewer, page) : null,
    getTranslations('hiding'),
  ])
  return (
    <>
      <PageTitle title={t('title')} lead={t('lead')} />
      <div className="flow">
        <HidingList hidings={all} />
        <PageFinder page={page} found={found} />
      </div>
    </>
  )
}
