import { useLocale, useTranslations } from 'next-intl'
import { sayDate } from '@/lib/dates'
import type { Forum } from '@/lib/forum/queries/calendar'
import { routes } from '@/lib/routes'

type MeetingRound = Forum['meetings'][number]['rounds'][number]

/** The rounds that count back from a meeting, each with its due date. */
export function MeetingRounds({ rounds }: { rounds: readonly MeetingRound[] }) {
  const t = useTranslations('round.public')
  const locale = useLocale()
  const day = (on: string) => sayDate({ on, precision: 'day' }, locale)
  return rounds.map(({ id, name, language, plans, dueOn, closedOn }) => (
    <span key={id} className="note block">
      {t.rich(closedOn ? 'closedOnCalendar' : 'dueOnCalendar', {
        round: () => (
          <a href={`${routes.plan(locale, plans[0]?.code ?? '')}#rounds`} lang={language}>
            {name}
          </a>
        ),
        date: day(closedOn ?? dueOn),
      })}
    </span>
  ))
}
