import { useLocale, useTranslations } from 'next-intl'
import { TaskList } from '@/components/ui/task-list'
import { sayDate } from '@/lib/dates'
import type { OpenEntry } from '@/lib/desk/queries/open-entries'
import { routes } from '@/lib/routes'
import { periodValues } from './period'

/** Entries in one state: what each is, whose hands it is in, and the way to it. */
export function OpenList({ title, entries }: { title: string; entries: readonly OpenEntry[] }) {
  const t = useTranslations('desk')
  const locale = useLocale()
  if (entries.length === 0) return null
  const day = (on: string) => sayDate({ on, precision: 'day' }, locale)
  return (
    <section className="space-y-3">
      <h2>{title}</h2>
      <TaskList
        tasks={entries.map((entry) => ({
          id: `${entry.kind} ${entry.id}`,
          title: `${entry.code} ${entry.title}`,
          lang: entry.language,
          href:
            entry.kind === 'report' ? reportAddress(entry, locale) : routes.deskCommitment(locale, entry.id),
          hint: (
            <>
              {entry.period ? t('reportOn', periodValues(entry.period, locale)) : t('aCommitment')}
              {' · '}
              <span lang={entry.plan.language}>{entry.plan.name}</span>
            </>
          ),
          status: (
            <span className="note">
              {entry.decisionBy
                ? t('decisionBy', { date: day(entry.decisionBy) })
                : entry.returnedOn
                  ? t('returnedOn', { date: day(entry.returnedOn) })
                  : t('begunBy', { person: entry.by, date: day(entry.begunOn) })}
            </span>
          ),
        }))}
      />
    </section>
  )
}

const reportAddress = (entry: OpenEntry, locale: string) =>
  entry.state === 'submitted'
    ? routes.deskProgressStep(locale, entry.id, 'receipt')
    : routes.deskProgress(locale, entry.id)
