import { useLocale, useTranslations } from 'next-intl'
import { EmptyState } from '@/components/page/empty-state'
import { NextPage } from '@/components/admin/next-page'
import { Button } from '@/components/ui/button'
import { Table } from '@/components/ui/table'
import { sayDate } from '@/lib/dates'
import { nameOfEntry, type QueueAsked } from '@/lib/moderation/filtering'
import type { Queue } from '@/lib/moderation/queries/queue'
import { routes } from '@/lib/routes'
import { EntryName } from './entry-name'

/** Everything that awaits a decision, oldest first or by plan; several may be chosen and decided on at once. */
export function QueueList({ queue, asked }: { queue: Queue; asked: QueueAsked }) {
  const t = useTranslations('moderation')
  const bench = useTranslations('bench')
  const locale = useLocale()
  const { after, ...narrowed } = asked
  const first = routes.queueAsked(locale, narrowed)
  const isNarrowed = asked.plan !== undefined || asked.kind !== undefined
  if (queue.entries.length === 0)
    return (
      <EmptyState title={t('nothingWaits')}>
        {after !== undefined ? (
          <a href={first}>{t('fromOldest')}</a>
        ) : isNarrowed ? (
          <a href={routes.queue(locale)}>{bench('wholeQueue')}</a>
        ) : (
          t('nothingWaitsWhy')
        )}
      </EmptyState>
    )
  return (
    <>
      <form action={routes.queueMany(locale)} className="flow" aria-label={bench('chooseMany')}>
        <Table
          caption={asked.sort === 'plan' ? bench('byPlan') : t('oldestFirst')}
          columns={[
            { key: 'choose', label: bench('choose') },
            { key: 'entry', label: t('entry'), header: true },
            { key: 'plan', label: t('plan') },
            { key: 'organisation', label: t('organisation') },
            { key: 'person', label: t('submittedBy') },
            { key: 'days', label: t('waited'), numeric: true },
            { key: 'due', label: bench('promisedBy') },
          ]}
          rows={queue.entries.map((entry) => ({
            id: nameOfEntry(entry),
            cells: {
              choose: entry.isOwn ? null : (
                <input
                  type="checkbox"
                  name="entry"
                  value={nameOfEntry(entry)}
                  aria-label={bench('chooseOne', { entry: `${entry.code} ${entry.title}` })}
                />
              ),
              entry: <EntryName entry={entry} />,
              plan: <span lang={entry.plan.language}>{entry.plan.code}</span>,
              organisation: <span lang={entry.organisation.language}>{entry.organisation.name}</span>,
              person: entry.submittedBy,
              days: t('days', { count: entry.days }),
              due: <PromisedBy on={entry.decideBy} isLate={entry.isLate} />,
            },
          }))}
        />
        <p className="btns">
          <Button kind="secondary" name="verdict" value="publish">
            {bench('publishChosen')}
          </Button>
          <Button kind="danger" name="verdict" value="return">
            {bench('returnChosen')}
          </Button>
        </p>
      </form>
      <NextPage
        first={after === undefined ? null : { href: first, label: t('fromOldest') }}
        next={
          queue.next
            ? { href: routes.queueAsked(locale, { ...narrowed, after: queue.next }), label: t('nextOnes') }
            : null
        }
      />
    </>
  )
}

/** The day by which the receipt promised an answer; a day that has passed says so in a word. */
function PromisedBy({ on, isLate }: { on: string; isLate: boolean }) {
  const t = useTranslations('bench')
  const date = sayDate({ on, precision: 'day' }, useLocale())
  return isLate ? <strong className="c-madder">{t('promiseOver', { date })}</strong> : date
}
