import { useLocale, useTranslations } from 'next-intl'
import { TaskList } from '@/components/ui/task-list'
import { routes } from '@/lib/routes'
import type { OpenWork } from '@/lib/seat/queries/open-work'

/** What is open: commitments being recorded and reports being written, with how each stands. */
export function OpenWorkList({ work, isOurs }: { work: OpenWork; isOurs: boolean }) {
  const t = useTranslations()
  const locale = useLocale()
  const task = (
    { id, code, title, language, state }: OpenWork['commitments'][number],
    href: string,
    kind: 'commitment' | 'report',
  ) => ({
    id: `${kind} ${id}`,
    title: `${code} ${title}`,
    lang: language,
    ...(isOurs ? { href } : {}),
    hint: t(`seat.work.${kind}`),
    status: <span className="note">{t(`commitment.state.${state}`)}</span>,
  })
  const tasks = [
    ...work.commitments.map((each) => task(each, routes.deskCommitment(locale, each.id), 'commitment')),
    ...work.reports.map((each) =>
      task(
        each,
        each.state === 'submitted'
          ? routes.deskProgressStep(locale, each.id, 'receipt')
          : routes.deskProgress(locale, each.id),
        'report',
      ),
    ),
  ]
  return tasks.length === 0 ? <p className="measure">{t('seat.work.none')}</p> : <TaskList tasks={tasks} />
}
