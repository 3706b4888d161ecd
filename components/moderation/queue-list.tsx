import { useLocale, useTranslations } from 'next-intl'
import { EmptyState } from '@/components/page/empty-state'
import { NextPage } from '@/components/admin/next-page'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { sayDate } from '@/lib/dates'
import type { Queue, QueuedEntry } from '@/lib/moderation/queries/queue'
import { routes } from '@/lib/routes'

/** Everything that awaits a decision, oldest first. */
export function QueueList({ queue, begins }: { queue: Queue; begins: boolean }) {
  const t = useTranslations('moderation')
  const locale = useLocale()
  if (queue.entries.length === 0)
    return (
      <EmptyState title={t('nothingWaits')}>
        {begins ? t('nothingWaitsWhy') : <a href={routes.queue(locale)}>{t('fromOldest')}</a>}
      </EmptyState>
    )
  return (
    <>
      <Table
        caption={t('oldestFirst')}
        columns={[
          { key: 'entry', label: t('entry'), header: true },
          { key: 'plan', label: t('plan') },
          { key: 'organisation', label: t('organisation') },
          { key: 'person', label: t('submittedBy') },
          { key: 'days', label: t('waited'), numeric: true },
        ]}
        rows={queue.entries.map((entry) => ({
          id: `${entry.kind} ${entry.id}`,
          cells: {
            entry: <EntryName entry={entry} />,
            plan: <span lang={entry.plan.language}>{entry.plan.code}</span>,
            organisation: <span lang={entry.organisation.language}>{entry.organisation.name}</span>,
            person: entry.submittedBy,
            days: t('days', { count: entry.days }),
          },
        }))}
      />
      <NextPage
        first={begins ? null : { href: routes.queue(locale), label: t('fromOldest') }}
        next={queue.next ? { href: routes.queueFrom(locale, queue.next), label: t('nextOnes') } : null}
      />
    </>
  )
}

function EntryName({ entry }: { entry: QueuedEntry }) {
  const t = useTranslations('moderation')
  const baseline = useTranslations('baseline')
  const locale = useLocale()
  const addresses = {
    commitments: routes.queuedCommitment,
    progress: routes.queuedProgress,
    changes: routes.queuedChange,
  }
  const href = addresses[entry.kind](locale, entry.id)
  return (
    <>
      <a href={href} lang={entry.language}>{`${entry.code} ${entry.title}`}</a>
      <span className="note row">
        {entry.period
          ? t('progressFor', {
              start: sayDate(entry.period.start, locale),
              end: sayDate(entry.period.end, locale),
            })
          : entry.field
            ? `${baseline('aChange')}: ${baseline(`field.${entry.field}`)}`
            : t('aCommitment')}
        {entry.hasComeBack ? <Tag tone="turmeric">{t('cameBack')}</Tag> : null}
        {entry.isOwn ? <Tag tone="madder">{t('anotherDecides')}</Tag> : null}
      </span>
    </>
  )
}
