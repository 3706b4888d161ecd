import { useLocale, useTranslations } from 'next-intl'
import { EmptyState } from '@/components/page/empty-state'
import { TaskList } from '@/components/ui/task-list'
import { Tag } from '@/components/ui/tag'
import type { OwnChange } from '@/lib/baseline/queries/desk'
import { sayDate } from '@/lib/dates'
import { routes } from '@/lib/routes'
import { useSayPart, useSayValue } from './say-value'

/** What was proposed for this organisation, with its state. */
export function ChangeList({ changes }: { changes: readonly OwnChange[] }) {
  const t = useTranslations('baseline')
  const locale = useLocale()
  const say = useSayValue()
  const sayPart = useSayPart()
  if (changes.length === 0) return <EmptyState title={t('deskNone')}>{t('deskNoneWhy')}</EmptyState>
  return (
    <TaskList
      tasks={changes.map((change) => ({
        id: change.id,
        title: `${change.commitment.code} ${change.commitment.title}`,
        lang: change.commitment.language,
        href: routes.deskChange(locale, change.id),
        hint: (
          <>
            {sayPart(change.field, change.part?.title ?? null)}
            {change.to.kind === 'text'
              ? null
              : ` · ${say(change.from, change.unit)} → ${say(change.to, change.unit)}`}
            {' · '}
            {sayDate({ on: change.proposedAt.slice(0, 10), precision: 'day' }, locale)}
          </>
        ),
        status: <StateTag state={change.state} />,
      }))}
    />
  )
}

export function StateTag({ state }: { state: OwnChange['state'] }) {
  const t = useTranslations('baseline.state')
  return (
    <Tag tone={state === 'accepted' ? 'leaf' : state === 'proposed' ? 'turmeric' : 'ink'}>{t(state)}</Tag>
  )
}
