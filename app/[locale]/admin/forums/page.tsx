import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ForumsKept } from '@/components/forum/forums-kept'
import { PageTitle } from '@/components/ui/page-title'
import { forumsToKeep } from '@/lib/forum/queries/keeping'
import { keepingPolicy } from '@/lib/policy/keeping'
import { actorHere } from '../actor-here'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('forum.keeping')
  return { title: t('title') }
}

export default async function ForumsToKeepPage({ params }: Props) {
  const viewer = await actorHere((await params).locale, keepingPolicy.seeForums)
  const [forums, t] = await Promise.all([forumsToKeep(viewer), getTranslations('forum.keeping')])
  return (
    <>
      <PageTitle title={t('title')} lead={t('lead')} />
      <ForumsKept forums={forums} />
    </>
  )
}
