import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { DeskPair } from '@/components/overlap/desk-pair'
import { PairList } from '@/components/overlap/pair-list'
import { Breadcrumbs } from '@/components/page/breadcrumbs'
import { PageTitle } from '@/components/ui/page-title'
import { actorOrSignIn } from '@/lib/auth/required'
import { dayOf } from '@/lib/dates'
import { overlapOnDesk } from '@/lib/overlap/queries/desk'
import { overlapBetween } from '@/lib/overlap/queries/pairs'
import { visitor } from '@/lib/policy/actor'
import { routes } from '@/lib/routes'

type Props = { params: Promise<{ locale: string; one: string; other: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('overlap')
  return { title: t('desk.pair') }
}

export default async function DeskOverlapPage({ params }: Props) {
  const { locale, one, other } = await params
  const today = dayOf(new Date())
  const overlap = await overlapOnDesk(await actorOrSignIn(locale), one, other, today)
  const t = await getTranslations('overlap')
  if (!overlap) {
    // The public list leads here, and cannot know who follows it.
    const pair = await overlapBetween(visitor, one, other, today)
    if (!pair) notFound()
    return (
      <>
        <Breadcrumbs crumbs={[{ href: routes.overlaps(locale), label: t('title') }]} />
        <PageTitle title={t('desk.pair')} lead={t('desk.notOurs')} />
        <PairList pairs={[pair]} actOn={() => null} />
      </>
    )
  }
  const keys = { propose: randomUUID(), agree: randomUUID(), decline: randomUUID(), withdraw: randomUUID() }
  return (
    <>
      <Breadcrumbs crumbs={[{ href: routes.deskOverlaps(locale), label: t('title') }]} />
      <PageTitle title={t('desk.pair')} lead={t('desk.pairLead')} />
      <DeskPair overlap={overlap} keys={keys} />
    </>
  )
}
