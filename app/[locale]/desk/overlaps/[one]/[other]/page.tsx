import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { DeskPair } from '@/components/overlap/desk-pair'
import { Breadcrumbs } from '@/components/page/breadcrumbs'
import { PageTitle } from '@/components/ui/page-title'
import { actorOrSignIn } from '@/lib/auth/required'
import { dayOf } from '@/lib/dates'
import { overlapOnDesk } from '@/lib/overlap/queries/desk'
import { routes } from '@/lib/routes'

type Props = { params: Promise<{ locale: string; one: string; other: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('overlap')
  return { title: t('desk.pair') }
}

export default async function DeskOverlapPage({ params }: Props) {
  const { locale, one, other } = await params
  const overlap = await overlapOnDesk(await actorOrSignIn(locale), one, other, dayOf(new Date()))
  if (!overlap) notFound()
  const t = await getTranslations('overlap')
  const keys = { propose: randomUUID(), agree: randomUUID(), decline: randomUUID(), withdraw: randomUUID() }
  return (
    <>
      <Breadcrumbs crumbs={[{ href: routes.deskOverlaps(locale), label: t('title') }]} />
      <PageTitle title={t('desk.pair')} lead={t('desk.pairLead')} />
      <DeskPair overlap={overlap} keys={keys} />
    </>
  )
}
