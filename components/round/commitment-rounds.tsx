import { useLocale, useTranslations } from 'next-intl'
import { sayDate, sayPeriod } from '@/lib/dates'
import type { OutcomeOfCommitment } from '@/lib/round/queries/public-rounds'
import { AskedWord } from './state-word'

/** What was recorded of a commitment each time that a round closed. */
export function CommitmentRounds({ outcomes }: { outcomes: readonly OutcomeOfCommitment[] }) {
  const t = useTranslations('round.public')
  const locale = useLocale()
  if (outcomes.length === 0) return null
  return (
    <section aria-labelledby="rounds" className="space-y-3">
      <h2 id="rounds">{t('ofCommitment')}</h2>
      <ul className="rows">
        {outcomes.map(({ id, name, language, result, period, closedOn }) => (
          <li key={id}>
            <AskedWord state={result === 'reported' ? 'reported' : 'silent'} isClosed />
            <span>
              {t.rich('outcome', {
                round: () => <span lang={language}>{name}</span>,
                period: sayPeriod(period, locale),
                date: closedOn ? sayDate({ on: closedOn, precision: 'day' }, locale) : '',
              })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
