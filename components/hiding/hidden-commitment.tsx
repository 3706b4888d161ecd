import { useTranslations } from 'next-intl'
import type { HiddenCommitment as Hidden } from '@/lib/hiding/queries/gaps'
import type { PublicEvent } from '@/lib/history/queries'
import { EventList } from '../history/event-list'
import { PageTitle } from '../ui/page-title'
import { GapNotice } from './gap-notice'

/** The page of a commitment that is hidden whole: its code stands, its words do not, and its history says so. */
export function HiddenCommitment({ gap, events }: { gap: Hidden; events: readonly PublicEvent[] }) {
  const t = useTranslations('hiding')
  const history = useTranslations('history')
  return (
    <>
      <PageTitle title={t('hiddenCommitment', { code: gap.code })} lead={t('notCounted')} />
      <div className="flow">
        <GapNotice gap={gap} />
        <section id="history" aria-labelledby="history-title">
          <h2 id="history-title">{history('title')}</h2>
          <EventList events={events} language={gap.language} />
        </section>
      </div>
    </>
  )
}
