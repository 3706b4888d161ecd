import { useLocale, useTranslations } from 'next-intl'
import type { ForumInKeeping } from '@/lib/forum/queries/keeping'
import { routes } from '@/lib/routes'
import { TaskList } from '../ui/task-list'
import { MeetingDate } from './meeting-date'
import { MeetingForm } from './meeting-form'

/** The meetings of one forum, and a form for the next. */
export function MeetingsKept({ forum, formKey }: { forum: ForumInKeeping; formKey: string }) {
  const t = useTranslations('forum.keeping')
  const locale = useLocale()
  return (
    <div className="flow">
      {forum.meetings.length === 0 ? (
        <p>{t('noMeetings')}</p>
      ) : (
        <TaskList
          tasks={forum.meetings.map((meeting) => ({
            id: meeting.id,
            title: meeting.label,
            lang: 'en',
            href: routes.adminMeeting(locale, forum.code, meeting.id),
            hint: meeting.running > 0 ? t('roundsRun', { count: meeting.running }) : undefined,
            status: <MeetingDate meeting={meeting} />,
          }))}
        />
      )}
      <section className="space-y-3">
        <h2>{t('add')}</h2>
        <MeetingForm forum={forum} meeting={null} formKey={formKey} />
      </section>
    </div>
  )
}
