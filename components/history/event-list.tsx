import { useLocale, useTranslations } from 'next-intl'
import { sayDate, sayMoment } from '@/lib/dates'
import type { PublicEvent } from '@/lib/history/queries'
import { Details } from '../ui/details'
import { FactChanges } from './fact-changes'
import { FactList } from './fact-list'

/** Public changes, newest first: what happened, when, for which organisation, and word by word what became different. */
export function EventList({ events, language }: { events: readonly PublicEvent[]; language: string }) {
  const t = useTranslations('history')
  const locale = useLocale()
  if (events.length === 0) return <p className="c-soft">{t('none')}</p>
  return (
    <ol className="border-t border-ink">
      {events.map((event) => (
        <li key={event.sequence} className="border-b border-rule py-3">
          <p>
            <b>
              {t(eventKey(event.event, t))}
              <Period event={event} />
            </b>
            <span className="note block">
              <time dateTime={event.at}>{sayMoment(event.at, locale)}</time>,{' '}
              {event.organisationName ? t('by', { organisation: event.organisationName }) : t('bySystem')}
            </span>
          </p>
          <Told event={event} language={language} />
        </li>
      ))}
    </ol>
  )
}

/** Which period a report is on. */
function Period({ event: { after } }: { event: PublicEvent }) {
  const locale = useLocale()
  const { periodStart, periodEnd } = after
  if (typeof periodStart !== 'string' || typeof periodEnd !== 'string') return null
  const day = (on: string) => sayDate({ on, precision: 'day' }, locale)
  return `: ${day(periodStart)} – ${day(periodEnd)}`
}

/** Events that have no words of their own yet are told as a change. */
function eventKey(event: string, t: { has: (key: string) => boolean }): string {
  const key = `event.${event.replaceAll('-', '_')}`
  return t.has(key) ? key : 'event.other'
}

function Told({ event, language }: { event: PublicEvent; language: string }) {
  const t = useTranslations('history')
  const spoken = typeof event.after.language === 'string' ? event.after.language : language
  if (!event.isFirst)
    return event.changes.length > 0 ? (
      <FactChanges changes={event.changes} language={spoken} />
    ) : (
      <p className="note">{t('noFacts')}</p>
    )
  return Object.keys(event.after).length > 0 ? (
    <Details summary={t('firstFacts')}>
      <FactList facts={event.after} language={spoken} />
    </Details>
  ) : (
    <p className="note">{t('first')}</p>
  )
}
