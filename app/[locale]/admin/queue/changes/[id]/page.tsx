import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ChangeEntry } from '@/components/baseline/change-entry'
import { changeInFull } from '@/lib/baseline/queries/desk'
import { keepingPolicy } from '@/lib/policy/keeping'
import { routes } from '@/lib/routes'
import { actorHere } from '../../../actor-here'

type Props = { params: Promise<{ locale: string; id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('baseline')
  return { title: t('entry') }
}

export default async function QueuedChangePage({ params }: Props) {
  const { locale, id } = await params
  const viewer = await actorHere(locale, keepingPolicy.seeQueue)
  const change = await changeInFull(viewer, id)
  if (!change) notFound()
  // What is decided is read where it stays.
  if (change.state !== 'proposed') redirect(routes.deskChange(locale, id))
  return (
    <ChangeEntry change={change} keys={{ argue: randomUUID(), accept: randomUUID(), refuse: randomUUID() }} />
  )
}
