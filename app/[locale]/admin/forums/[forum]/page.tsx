import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { MeetingsKept } from '@/components/forum/meetings-kept'
import { Breadcrumbs } from '@/components/page/breadcrumbs'
import { PageTitle } from '@/components/ui/page-title'
import { forumInKeeping } from '@/lib/forum/queries/keeping'
import { keepingPolicy } from '@/lib/policy/keeping'
import { routes } from '@/lib/routes'
import { actorHere } from '../../actor-here'

type Props = { params: Promise<{ locale: string; forum: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('forum.keeping')
  return { title: t('meetings') }
}

export default async function KeptForumPage({ params }: Props) {
  const { locale, forum: code } = await params
  const viewer = await actorHere(locale, keepingPolicy.seeForums)
  const [forum, t] = await Promise.all([
    forumInKeeping(viewer, decodeURIComponent(code)),
    getTranslations('forum.keeping'),
  ])
  if (!forum) notFound()
  return (
    <>
      <Breadcrumbs crumbs={[{ href: routes.adminForums(locale), label: t('title') }]} />
      <PageTitle eyebrow={forum.code} title={forum.name} lang="en" />
      <MeetingsKept forum={forum} formKey={randomUUID()} />
    </>
  )
}
