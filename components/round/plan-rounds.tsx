import { useLocale, useTranslations } from 'next-intl'
import { sayDate, sayPeriod } from '@/lib/dates'
import type { RoundsOfPlan } from '@/lib/round/queries/public-rounds'
import { routes } from '@/lib/routes'
import { Details } from '../ui/details'

/** A plan's reporting rounds in public: by when reports are due, and what was not reported when one closed. */
export function PlanRounds({ rounds, plan }: { rounds: RoundsOfPlan; plan: { code: string } }) {
  const t = useTranslations('round.public')
  if (rounds.running.length + rounds.closed.length === 0) return null
  return (
    <section aria-labelledby="rounds" className="space-y-3">
      <h2 id="rounds">{t('title')}</h2>
      {rounds.running.map((round) => (
        <Running key={round.id} round={round} />
      ))}
      {rounds.closed.map((round) => (
        <Closed key={round.id} round={round} plan={plan} />
      ))}
    </section>
  )
}

function Running({ round }: { round: RoundsOfPlan['running'][number] }) {
  const t = useTranslations('round.public')
  const locale = useLocale()
  const { name, language, meeting, period, dueOn, state } = round
  return (
    <p>
      <b lang={language}>{name}</b>
      <br />
      {t(state === 'locked' ? 'locked' : 'running', {
        period: sayPeriod(period, locale),
        date: sayDate({ on: dueOn, precision: 'day' }, locale),
      })}
      {meeting ? (
        <span className="note block">
          {t('before')}{' '}
          <a href={`${routes.forums(locale)}#${meeting.forum.code}`} lang="en">
            {meeting.label}
          </a>
          {meeting.startsOn ? `, ${sayDate(meeting.startsOn, locale)}` : null}
        </span>
      ) : null}
    </p>
  )
}

function Closed({ round, plan }: { round: RoundsOfPlan['closed'][number]; plan: { code: string } }) {
  const t = useTranslations('round.public')
  const locale = useLocale()
  const { name, closedOn, reported, asked, notReported } = round
  const date = closedOn ? sayDate({ on: closedOn, precision: 'day' }, locale) : ''
  if (notReported.length === 0) return <p>{t('closedAll', { round: name, date, asked })}</p>
  return (
    <div>
      <p>{t('closed', { round: name, date, reported, asked, rest: notReported.length })}</p>
      <Details summary={t('notReportedList', { count: notReported.length })}>
        <ul>
          {notReported.map(({ code, title, language }) => (
            <li key={code}>
              <a href={routes.commitment(locale, plan.code, code)} lang={language}>{`${code} ${title}`}</a>
            </li>
          ))}
        </ul>
      </Details>
    </div>
  )
}
