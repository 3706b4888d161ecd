import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { DeskPractices } from '@/components/practice/desk-practices'
import { PageTitle } from '@/components/ui/page-title'
import { actorOrSignIn } from '@/lib/auth/required'
import { practicesOnDesk } from '@/lib/practice/queries/desk'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('practice')
  return { title: t('title') }
}

export default async function DeskPracticesPage({ params }: Props) {
  const desk = await practicesOnDesk(await actorOrSignIn((await params).locale))
  if (!desk) notFound()
  const t = await getTranslations('practice')
  return (
    <>
      <PageTitle title={t('title')} lead={t('desk.lead')} />
      <DeskPractices
        desk={desk}
        keys={Object.fromEntries(desk.toWrite.map(({ id }) => [id, randomUUID()]))}
      />
    </>
  )
}
