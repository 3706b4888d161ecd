import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { ToldPair } from '@/lib/overlap/queries/told'
import { routes } from '@/lib/routes'
import { WorkWord } from '../chart/state-words'
import { CommitmentName } from '../commitment/standing-table'
import { PairReasons } from './pair-reasons'

/** Pairs of commitments side by side, each with its reasons and what can be done about it. */
export function PairList({
  pairs,
  actOn,
}: {
  pairs: readonly ToldPair[]
  actOn?: (pair: ToldPair) => ReactNode
}) {
  const t = useTranslations('overlap')
  const locale = useLocale()
  return (
    <ol className="pairs">
      {pairs.map((pair) => (
        <li key={`${pair.lowId} ${pair.highId}`}>
          <div className="pair">
            {[pair.low, pair.high].map((side) => (
              <div key={side.id}>
                <CommitmentName standing={side} />
                <p className="note">
                  <WorkWord work={side.implementation} percent={side.percentComplete} />
                </p>
              </div>
            ))}
          </div>
          <PairReasons pair={pair} />
          <p className="note">
            {actOn ? (
              actOn(pair)
            ) : (
              <a href={routes.deskOverlap(locale, pair.lowId, pair.highId)}>{t('settleIt')}</a>
            )}
          </p>
        </li>
      ))}
    </ol>
  )
}
