import { useLocale, useTranslations } from 'next-intl'
import type { OverlapsOnRecord } from '@/lib/overlap/queries/pairs'
import { sayDate } from '@/lib/dates'
import { CommitmentName } from '../commitment/standing-table'

/** What both owners settled, with the word that they agreed on and why. */
export function SettledList({ settled }: { settled: OverlapsOnRecord['settled'] }) {
  const t = useTranslations('overlap')
  const locale = useLocale()
  return (
    <ol className="pairs">
      {settled.map(({ id, low, high, verdict, keptId, reason, language, agreedOn }) => (
        <li key={id}>
          <p>
            <b>{t(`verdict.${verdict}`)}</b>
            {keptId ? ` · ${t('keeps', { code: keptId === low.id ? low.code : high.code })}` : null}
          </p>
          <div className="pair">
            {[low, high].map((side) => (
              <div key={side.id}>
                <CommitmentName standing={side} />
              </div>
            ))}
          </div>
          <p className="note">
            <span lang={language}>{reason}</span>
            {agreedOn === ''
              ? null
              : ` · ${t('agreedOn', { date: sayDate({ on: agreedOn, precision: 'day' }, locale) })}`}
          </p>
        </li>
      ))}
    </ol>
  )
}
