import { useLocale, useTranslations } from 'next-intl'
import { sayDate, sayPeriod } from '@/lib/dates'
import type { RoundsToKeep } from '@/lib/round/queries/keeping'
import { routes } from '@/lib/routes'
import { EmptyState } from '../page/empty-state'
import { Table } from '../ui/table'

/** The rounds that run, each with who is missing, and those that are closed. */
export function RoundList({ rounds }: { rounds: RoundsToKeep }) {
  const t = useTranslations('round')
  const locale = useLocale()
  const day = (on: string) => sayDate({ on, precision: 'day' }, locale)
  const named = (round: RoundsToKeep['closed'][number] | RoundsToKeep['running'][number]) => (
    <>
      <a href={routes.round(locale, round.id)} lang={round.language}>
        {round.name}
      </a>
      <span className="note block font-normal">
        {round.plans.map(({ code }) => code).join(', ')} · {sayPeriod(round.period, locale)}
      </span>
    </>
  )
  if (rounds.running.length + rounds.closed.length === 0)
    return <EmptyState title={t('none')}>{t('noneWhy')}</EmptyState>
  return (
    <div className="flow">
      {rounds.running.length > 0 ? (
        <Table
          caption={t('running')}
          columns={[
            { key: 'round', label: t('round'), header: true },
            { key: 'state', label: t('stands') },
            { key: 'due', label: t('due') },
            { key: 'reported', label: t('reportedOfAsked') },
            { key: 'missing', label: t('missing'), numeric: true },
          ]}
          rows={rounds.running.map((round) => ({
            id: round.id,
            cells: {
              round: named(round),
              state: t(`roundState.${round.state}`),
              due: day(round.due.on),
              reported: t('ofAsked', { reported: round.counts.reported, asked: round.counts.asked }),
              missing: <a href={routes.roundWhere(locale, round.id, 'missing')}>{round.counts.missing}</a>,
            },
          }))}
        />
      ) : (
        <p>{t('noneRunning')}</p>
      )}
      {rounds.closed.length > 0 ? (
        <Table
          caption={t('closedOnes')}
          columns={[
            { key: 'round', label: t('round'), header: true },
            { key: 'closed', label: t('closedOn') },
            { key: 'reported', label: t('reportedOfAsked') },
          ]}
          rows={rounds.closed.map((round) => ({
            id: round.id,
            cells: {
              round: named(round),
              closed: round.closedOn ? day(round.closedOn) : null,
              reported: t('ofAsked', { reported: round.reported, asked: round.asked }),
            },
          }))}
        />
      ) : null}
    </div>
  )
}
