import { useLocale, useTranslations } from 'next-intl'
import { Tag } from '@/components/ui/tag'
import { sayDate } from '@/lib/dates'
import type { QueuedEntry } from '@/lib/moderation/queries/entries'
import { routes } from '@/lib/routes'

/** What waits, and what has to be known of it before it is opened, in words. */
export function EntryName({ entry }: { entry: QueuedEntry }) {
  const t = useTranslations('moderation')
  const bench = useTranslations('bench')
  const locale = useLocale()
  const href =
    entry.kind === 'commitments'
      ? routes.queuedCommitment(locale, entry.id)
      : routes.queuedProgress(locale, entry.id)
  return (
    <>
      <a href={href} lang={entry.language}>{`${entry.code} ${entry.title}`}</a>
      <span className="note row">
        {entry.period
          ? t('progressFor', {
              start: sayDate(entry.period.start, locale),
              end: sayDate(entry.period.end, locale),
            })
          : t('aCommitment')}
        {entry.hasComeBack ? <Tag tone="turmeric">{t('cameBack')}</Tag> : null}
        {entry.isOwn ? <Tag tone="madder">{t('anotherDecides')}</Tag> : null}
        {entry.second.by ? (
          <Tag tone="madder">{bench('waitsForSecond', { person: entry.second.by })}</Tag>
        ) : null}
        {entry.second.stands === 'first' ? <Tag tone="turmeric">{bench('needsTwo')}</Tag> : null}
      </span>
    </>
  )
}
