import { useLocale, useTranslations } from 'next-intl'
import { useFieldName, useSayFact } from '@/components/history/say-fact'
import { EmptyState } from '@/components/page/empty-state'
import { Details } from '@/components/ui/details'
import { Tag } from '@/components/ui/tag'
import { sayMoment } from '@/lib/dates'
import { isGroup, type Json } from '@/lib/history/differences'
import type { TrailEvent } from '@/lib/history/trail'
import { routes } from '@/lib/routes'
import { NextPage } from './next-page'
import type { TrailAsked } from './trail-filter'

/** Every event, newest first: who, for whom, what, and what stood before and after. */
export function TrailList({
  events,
  next,
  asked,
}: {
  events: readonly TrailEvent[]
  next: string | null
  asked: TrailAsked
}) {
  const t = useTranslations('trail')
  const locale = useLocale()
  const { after: _, ...narrowed } = asked
  if (events.length === 0) return <EmptyState title={t('none')} />
  return (
    <>
      <ol className="rows">
        {events.map((event) => (
          <OneEvent key={event.sequence} event={event} />
        ))}
      </ol>
      <NextPage
        first={asked.after ? { href: routes.trailFrom(locale, narrowed), label: t('newest') } : null}
        next={
          next ? { href: routes.trailFrom(locale, { ...narrowed, after: next }), label: t('earlier') } : null
        }
      />
    </>
  )
}

function OneEvent({ event }: { event: TrailEvent }) {
  const t = useTranslations('trail')
  const locale = useLocale()
  return (
    <li>
      <p className="note">
        <time dateTime={event.at}>{sayMoment(event.at, locale)}</time>
        <br />
        {t('number', { sequence: event.sequence })}
      </p>
      <div>
        <p>
          <strong>{t.has(`event.${event.event}`) ? t(`event.${event.event}`) : event.event}</strong>
          {': '}
          {event.subjectLabel}
        </p>
        <p className="note">
          {event.actorName ? t('by', { person: event.actorName }) : t('bySystem')}
          {event.organisationName ? (
            <>
              {', '}
              <span lang={event.organisation?.language}>{event.organisationName}</span>
            </>
          ) : null}
        </p>
        <BeforeAndAfter before={event.before as Json} after={event.after as Json} />
      </div>
      <p>
        <Tag tone={event.visibility === 'public' ? 'leaf' : 'soft'}>
          {t(`visibility.${event.visibility}`)}
        </Tag>
      </p>
    </li>
  )
}

function BeforeAndAfter({ before, after }: { before: Json; after: Json }) {
  const t = useTranslations('trail')
  const fieldName = useFieldName()
  const say = useSayFact()
  const old = isGroup(before) ? before : {}
  const now = isGroup(after) ? after : {}
  const fields = [...new Set([...Object.keys(old), ...Object.keys(now)])]
  if (fields.length === 0) return null
  return (
    <Details summary={t('beforeAndAfter', { count: fields.length })}>
      <dl className="rows">
        {fields.map((field) => (
          <div key={field}>
            <dt>{fieldName(field)}</dt>
            <dd>
              {field in old ? (
                <p className="pre">
                  <span className="note">{t('before')}</span> {say(field, old[field] ?? null)}
                </p>
              ) : null}
              {field in now ? (
                <p className="pre">
                  <span className="note">{t('after')}</span> {say(field, now[field] ?? null)}
                </p>
              ) : null}
            </dd>
          </div>
        ))}
      </dl>
    </Details>
  )
}
