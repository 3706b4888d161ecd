import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DecisionMade } from '@/components/moderation/decision-made'
import { QueueList } from '@/components/moderation/queue-list'
import { PageTitle } from '@/components/ui/page-title'
import { decidedEntry, entriesAwaiting } from '@/lib/moderation/queries/queue'
import { keepingPolicy } from '@/lib/policy/keeping'
import { actorHere } from '../actor-here'
import { readQuery, type Query } from '../read-query'

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Query> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('moderation')
  return { title: t('queue') }
}

export default async function QueuePage({ params, searchParams }: Props) {
  const { locale } = await params
  const viewer = await actorHere(locale, keepingPolicy.seeQueue)
  const asked = readQuery(await searchParams, ['after', 'done', 'entry', 'id'])
  const [queue, decided, t] = await Promise.all([
    entriesAwaiting(viewer, asked, new Date()),
    decidedEntry(viewer, asked),
    getTranslations('moderation'),
  ])
  return (
    <>
      <PageTitle title={t('queue')} lead={t('waiting', { count: queue.waiting })} />
      <div className="flow">
        {decided ? <DecisionMade decided={decided} /> : null}
        <QueueList queue={queue} begins={asked.after === undefined} />
      </div>
    </>
  )
}
