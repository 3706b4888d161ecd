import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CommitmentEntry } from '@/components/moderation/commitment-entry'
import { cannedReasons } from '@/lib/canned-reason/queries'
import { commitmentInQueue } from '@/lib/moderation/queries/commitment-entry'
import { nothingHere } from '@/lib/nothing-here'
import { keepingPolicy } from '@/lib/policy/keeping'
import { actorHere } from '../../../actor-here'

type Props = { params: Promise<{ locale: string; id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('moderation')
  return { title: t('commitmentEntry') }
}

export default async function QueuedCommitmentPage({ params }: Props) {
  const { locale, id } = await params
  const viewer = await actorHere(locale, keepingPolicy.seeQueue)
  const [entry, reasons] = await Promise.all([
    commitmentInQueue(viewer, id, new Date()),
    cannedReasons(viewer, 'commitments'),
  ])
  if (!entry) nothingHere(locale)
  return (
    <CommitmentEntry entry={entry} reasons={reasons} keys={{ publish: randomUUID(), return: randomUUID() }} />
  )
}
