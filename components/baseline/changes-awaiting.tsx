import { useLocale, useTranslations } from 'next-intl'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import type { ChangeAwaiting } from '@/lib/baseline/queries/queue'
import { sayDate } from '@/lib/dates'
import { routes } from '@/lib/routes'

/** Proposals to move a published promise, beside the entries of the queue: each is decided on its own page. */
export function ChangesAwaiting({ changes }: { changes: readonly ChangeAwaiting[] }) {
  const t = useTranslations('moderation')
  const baseline = useTranslations('baseline')
  const locale = useLocale()
  if (changes.length === 0) return null
  return (
    <section className="space-y-3" aria-labelledby="changes">
      <h2 id="changes">{baseline('awaiting')}</h2>
      <Table
        caption={t('oldestFirst')}
        columns={[
          { key: 'entry', label: t('entry'), header: true },
          { key: 'plan', label: t('plan') },
          { key: 'organisation', label: t('organisation') },
          { key: 'since', label: baseline('proposedOn') },
        ]}
        rows={changes.map(({ id, field, commitment, organisation, proposedOn, isOwn }) => ({
          id,
          cells: {
            entry: (
              <>
                <a href={routes.queuedChange(locale, id)} lang={commitment.language}>
                  {`${commitment.code} ${commitment.title}`}
                </a>
                <span className="note row">
                  {`${baseline('aChange')}: ${baseline(`field.${field}`)}`}
                  {isOwn ? <Tag tone="madder">{t('anotherDecides')}</Tag> : null}
                </span>
              </>
            ),
            plan: commitment.plan.code,
            organisation: <span lang={organisation.language}>{organisation.name}</span>,
            since: sayDate({ on: proposedOn, precision: 'day' }, locale),
          },
        }))}
      />
    </section>
  )
}
