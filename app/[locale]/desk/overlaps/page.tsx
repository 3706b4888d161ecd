import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DeskOverlaps } from '@/components/overlap/desk-overlaps'
import { PageTitle } from '@/components/ui/page-title'
import { actorOrSignIn } from '@/lib/auth/required'
import { dayOf } from '@/lib/dates'
import { overlapsOnDesk } from '@/lib/overlap/queries/desk'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('overlap')
  return { title: t('title') }
}

export default async function DeskOverlapsPage({ params }: Props) {
  const { locale } = await params
  const viewer = await actorOrSignIn(locale)
  const [t, overlaps] = await Promise.all([
    getTranslations('overlap'),
    overlapsOnDesk(viewer, dayOf(new Date())),
  ])
  return (
    <>
      <PageTitle title={t('title')} lead={t('desk.lead')} />
      <DeskOverlaps overlaps={overlaps} />
    </>
  )
}
