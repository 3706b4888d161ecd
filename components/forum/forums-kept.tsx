import { useLocale, useTranslations } from 'next-intl'
import type { ForumToKeep } from '@/lib/forum/queries/keeping'
import { routes } from '@/lib/routes'
import { EmptyState } from '../page/empty-state'
import { TaskList } from '../ui/task-list'

/** The forums whose meetings one keeps. */
export function ForumsKept({ forums }: { forums: readonly ForumToKeep[] }) {
  const t = useTranslations('forum.keeping')
  const locale = useLocale()
  if (forums.length === 0) return <EmptyState title={t('none')}>{t('noneWhy')}</EmptyState>
  return (
    <TaskList
      tasks={forums.map(({ code, name, host, meetings }) => ({
        id: code,
        title: `${code} ${name}`,
        lang: 'en',
        href: routes.adminForum(locale, code),
        hint: <span lang="en">{host}</span>,
        status: t('countMeetings', { count: meetings }),
      }))}
    />
  )
}
