import { useTranslations } from 'next-intl'
import { TaskList } from '@/components/ui/task-list'
import type { Section } from '@/lib/person/sections'

/** What one may keep in order, each with what is to be found there. */
export function AdminHome({ sections, waiting }: { sections: readonly Section[]; waiting: number }) {
  const t = useTranslations()
  const kept = sections.filter(({ key }) => t.has(`keeping.about.${key}`))
  return (
    <TaskList
      tasks={kept.map(({ key, href }) => ({
        id: key,
        title: t(`account.sections.${key}`),
        href,
        hint: t(`keeping.about.${key}`),
        status: key === 'queue' ? t('moderation.waiting', { count: waiting }) : '',
      }))}
    />
  )
}
