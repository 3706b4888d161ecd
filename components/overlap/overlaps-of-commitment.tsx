import { useLocale, useTranslations } from 'next-intl'
import type { OverlapsOfCommitment as Overlaps } from '@/lib/overlap/queries/pairs'
import { routes } from '@/lib/routes'
import { CommitmentName } from '../commitment/standing-table'
import { Details } from '../ui/details'
import { PairReasons } from './pair-reasons'

/** On a commitment's page: what other plans promise alike, and what was settled about it. */
export function OverlapsOfCommitment({ overlaps }: { overlaps: Overlaps }) {
  const t = useTranslations('overlap')
  const locale = useLocale()
  const { pairs, settled } = overlaps
  if (pairs.length === 0 && settled.length === 0) return null
  return (
    <section aria-labelledby="alike">
      <h2 id="alike">{t('ofCommitment')}</h2>
      {settled.length > 0 ? (
        <ul className="rows">
          {settled.map(({ other, verdict, reason, language, keepsHere }) => (
            <li key={other.id}>
              <span>
                {t(`verdict.${verdict}`)}
                {verdict === 'hand_over' ? ` · ${t(keepsHere ? 'keptHere' : 'keptThere')}` : null}
              </span>
              <div className="measure">
                <CommitmentName standing={other} />
                <p className="note" lang={language}>
                  {reason}
                </p>
              </div>
            </li>
          ))}
        </ul>
      ) : null}
      {pairs.length > 0 ? (
        <Details summary={t('alike', { count: pairs.length })}>
          <ul className="rows">
            {pairs.map((pair) => (
              <li key={pair.other.id}>
                <div className="measure">
                  <CommitmentName standing={pair.other} />
                  <PairReasons pair={pair} />
                  <p className="note">
                    <a href={routes.deskOverlap(locale, pair.lowId, pair.highId)}>{t('settleIt')}</a>
                  </p>
                </div>
              </li>
            ))}
          </ul>
        </Details>
      ) : null}
    </section>
  )
}
