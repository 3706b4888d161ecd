import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ProgressEntry } from '@/components/moderation/progress-entry'
import { cannedReasons } from '@/lib/canned-reason/queries'
import { progressInQueue } from '@/lib/moderation/queries/progress-entry'
import { nothingHere } from '@/lib/nothing-here'
import { keepingPolicy } from '@/lib/policy/keeping'
import { actorHere } from '../../../actor-here'
import { readQuery, type Query } from '../../../read-query'

type Props = { params: Promise<{ locale: string; id: string }>; searchParams: Promise<Query> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('moderation')
  return { title: t('progressEntry') }
}

export default async function QueuedProgressPage({ params, searchParams }: Props) {
  const { locale, id } = await params
  const viewer = await actorHere(locale, keepingPolicy.seeQueue)
  const [entry, reasons, asked] = await Promise.all([
    progressInQueue(viewer, id, new Date()),
    cannedReasons(viewer, 'progress'),
    searchParams,
  ])
  if (!entry) nothingHere(locale)
  const { against } = readQuery(asked, ['against'])
  return (
    <ProgressEntry
      entry={entry}
      against={against === 'published' ? 'published' : 'returned'}
      reasons={reasons}
      keys={{ publish: randomUUID(), return: randomUUID() }}
    />
  )
}
