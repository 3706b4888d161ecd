import { useLocale, useTranslations } from 'next-intl'
import type { OpeningChoices } from '@/lib/round/queries/opening'
import { routes } from '@/lib/routes'
import { MeetingDate } from '../forum/meeting-date'
import { EmptyState } from '../page/empty-state'
import { TaskList } from '../ui/task-list'

/** For a meeting, over the plans that its forum reads; or for one plan by itself. */
export function OpeningChoice({ choices }: { choices: OpeningChoices }) {
  const t = useTranslations('round')
  const locale = useLocale()
  if (choices.plans.length === 0) return <EmptyState title={t('noPlans')}>{t('noPlansWhy')}</EmptyState>
  return (
    <div className="flow">
      {choices.meetings.length > 0 ? (
        <section className="space-y-3">
          <h2>{t('forMeeting')}</h2>
          <TaskList
            tasks={choices.meetings.map((meeting) => ({
              id: meeting.id,
              title: meeting.label,
              lang: 'en',
              href: routes.newRound(locale, { meeting: meeting.id }),
              hint: <span lang="en">{meeting.forum.name}</span>,
              status: <MeetingDate meeting={meeting} />,
            }))}
          />
        </section>
      ) : null}
      <section className="space-y-3">
        <h2>{t('forPlan')}</h2>
        <TaskList
          tasks={choices.plans.map((plan) => ({
            id: plan.id,
            title: plan.name,
            lang: plan.language,
            href: routes.newRound(locale, { plan: plan.code }),
            status: plan.code,
          }))}
        />
      </section>
    </div>
  )
}
