import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { DeskPacks } from '@/components/pack/desk-packs'
import { PageTitle } from '@/components/ui/page-title'
import { actorOrSignIn } from '@/lib/auth/required'
import { packsOnDesk } from '@/lib/pack/queries/desk'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('pack.desk')
  return { title: t('title') }
}

export default async function DeskPacksPage({ params }: Props) {
  const desk = await packsOnDesk(await actorOrSignIn((await params).locale))
  if (!desk) notFound()
  const t = await getTranslations('pack.desk')
  return (
    <>
      <PageTitle title={t('title')} lead={t('lead')} />
      <DeskPacks desk={desk} />
    </>
  )
}
