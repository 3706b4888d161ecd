import { useLocale, useTranslations } from 'next-intl'
import type { FrameworkItemInFull } from '@/lib/framework/queries/item'
import type { PublicEvent } from '@/lib/history/queries'
import { routes } from '@/lib/routes'
import { ItemCoverage } from '../coverage/item-coverage'
import { besideFor } from '../commitment/governing-text'
import { EventList } from '../history/event-list'
import { Notice } from '../ui/notice'
import { PageTitle } from '../ui/page-title'
import { sayDate } from '@/lib/dates'
import { ItemFacts } from './item-facts'
import { ItemLinks } from '../crosswalk/item-links'
import { ItemTable } from './item-table'
import { ServedBy } from './served-by'

/** One framework item: what it says, who has committed to it, and what it is linked to elsewhere. */
export function ItemPage({
  item,
  history,
}: {
  item: FrameworkItemInFull
  history: { events: PublicEvent[] }
}) {
  const t = useTranslations('framework.item')
  const events = useTranslations('history')
  const locale = useLocale()
  const { code, title, language, framework, withdrawnOn, children } = item
  return (
    <>
      <PageTitle
        eyebrow={t.rich('eyebrow', {
          code,
          framework: () => (
            <a href={routes.framework(locale, framework.code)} lang={framework.language}>
              {framework.name}
            </a>
          ),
        })}
        title={title}
        lang={language}
      >
        {besideFor(locale, language, item.titles).map((text) => (
          <p key={text.language} className="lead" lang={text.language}>
            {text.text}
          </p>
        ))}
        {withdrawnOn ? (
          <div className="mt-4">
            <Notice kind="caution">
              {t('withdrawn', { date: sayDate({ on: withdrawnOn, precision: 'day' }, locale) })}
            </Notice>
          </div>
        ) : null}
      </PageTitle>
      <div className="flow">
        <ItemFacts item={item} />
        <ServedBy item={item} />
        <ItemCoverage item={item} />
        {children.length > 0 ? (
          <section aria-labelledby="children">
            <h2 id="children">{t('children')}</h2>
            <ItemTable
              framework={framework.code}
              items={children.map((child) => ({ ...child, dueYear: null }))}
              caption={t('children')}
            />
          </section>
        ) : null}
        <ItemLinks item={item} />
        {history.events.length > 0 ? (
          <section aria-labelledby="history">
            <h2 id="history" className="mb-3">
              {events('title')}
            </h2>
            <EventList events={history.events} language={language} />
          </section>
        ) : null}
      </div>
    </>
  )
}
