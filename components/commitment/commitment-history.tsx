import { useLocale, useTranslations } from 'next-intl'
import type { CommitmentInFull } from '@/lib/commitment/queries/in-full'
import type { PublicEvent } from '@/lib/history/queries'
import { routes } from '@/lib/routes'
import { EventList } from '../history/event-list'

/** The latest public changes to a commitment and to the reports on it. */
export function CommitmentHistory({
  commitment,
  history,
}: {
  commitment: CommitmentInFull
  history: { events: PublicEvent[]; hasMore: boolean }
}) {
  const t = useTranslations('history')
  const locale = useLocale()
  return (
    <section id="history" aria-labelledby="history-title">
      <h2 id="history-title" className="mb-1">
        {t('title')}
      </h2>
      <p className="note mb-3">{t('lead')}</p>
      <EventList events={history.events} language={commitment.language} />
      {history.hasMore ? (
        <p className="mt-4">
          <a href={routes.commitmentHistory(locale, commitment.plan.code, commitment.code)}>{t('more')}</a>
        </p>
      ) : null}
    </section>
  )
}
