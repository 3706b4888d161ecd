import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { DecidedMany } from '@/components/moderation/decided-many'
import { PageTitle } from '@/components/ui/page-title'
import { decidedAtOnce } from '@/lib/moderation/queries/decided'
import { keepingPolicy } from '@/lib/policy/keeping'
import { actorHere } from '../../../actor-here'

type Props = { params: Promise<{ locale: string; key: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('bench')
  return { title: t('result') }
}

export default async function DecidedManyPage({ params }: Props) {
  const { locale, key } = await params
  const viewer = await actorHere(locale, keepingPolicy.seeQueue)
  const [rows, t] = await Promise.all([decidedAtOnce(viewer, key), getTranslations('bench')])
  if (!rows) notFound()
  const done = rows.filter(({ why }) => why === null).length
  return (
    <>
      <PageTitle title={t('result')} lead={t('resultLead', { done, refused: rows.length - done })} />
      <DecidedMany rows={rows} />
    </>
  )
}
