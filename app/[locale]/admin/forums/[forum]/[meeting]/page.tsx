import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { MeetingForm } from '@/components/forum/meeting-form'
import { Breadcrumbs } from '@/components/page/breadcrumbs'
import { PageTitle } from '@/components/ui/page-title'
import { forumInKeeping } from '@/lib/forum/queries/keeping'
import { keepingPolicy } from '@/lib/policy/keeping'
import { routes } from '@/lib/routes'
import { actorHere } from '../../../actor-here'

type Props = { params: Promise<{ locale: string; forum: string; meeting: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('forum.keeping')
  return { title: t('revise') }
}

export default async function KeptMeetingPage({ params }: Props) {
  const { locale, forum: code, meeting: id } = await params
  const viewer = await actorHere(locale, keepingPolicy.seeForums)
  const [forum, t] = await Promise.all([
    forumInKeeping(viewer, decodeURIComponent(code)),
    getTranslations('forum.keeping'),
  ])
  const meeting = forum?.meetings.find((each) => each.id === id)
  if (!forum || !meeting) notFound()
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { href: routes.adminForums(locale), label: t('title') },
          { href: routes.adminForum(locale, forum.code), label: forum.name, lang: 'en' },
        ]}
      />
      <PageTitle title={t('revise')} eyebrow={meeting.label} />
      <MeetingForm forum={forum} meeting={meeting} formKey={randomUUID()} />
    </>
  )
}
