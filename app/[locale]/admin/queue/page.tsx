import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ChangesAwaiting } from '@/components/baseline/changes-awaiting'
import { ProposalsWait } from '@/components/hiding/proposals-wait'
import { DecisionMade } from '@/components/moderation/decision-made'
import { QueueFilter } from '@/components/moderation/queue-filter'
import { QueueList } from '@/components/moderation/queue-list'
import { PageTitle } from '@/components/ui/page-title'
import { changesAwaiting } from '@/lib/baseline/queries/queue'
import { hidingsProposed } from '@/lib/hiding/queries/bench'
import { readQueueAsked } from '@/lib/moderation/filtering'
import { decidedEntry } from '@/lib/moderation/queries/decided'
import { entriesAwaiting } from '@/lib/moderation/queries/queue'
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
  const query = readQuery(await searchParams, ['after', 'plan', 'kind', 'sort', 'done', 'entry', 'id'])
  const asked = readQueueAsked(query)
  const [queue, decided, proposals, changes, t] = await Promise.all([
    entriesAwaiting(viewer, asked, new Date()),
    decidedEntry(viewer, query),
    hidingsProposed(viewer),
    changesAwaiting(viewer),
    getTranslations('moderation'),
  ])
  return (
    <>
      <PageTitle title={t('queue')} lead={t('waiting', { count: queue.waiting })} />
      <div className="flow">
        {decided ? <DecisionMade decided={decided} /> : null}
        <ProposalsWait count={proposals} />
        {queue.waiting > 1 ? <QueueFilter queue={queue} asked={asked} /> : null}
        <QueueList queue={queue} asked={asked} />
        <ChangesAwaiting changes={changes} />
      </div>
    </>
  )
}
