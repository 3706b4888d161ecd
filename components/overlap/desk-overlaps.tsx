import { useLocale, useTranslations } from 'next-intl'
import type { OverlapsOnDesk } from '@/lib/overlap/queries/desk'
import type { ToldPair } from '@/lib/overlap/queries/told'
import { routes } from '@/lib/routes'
import { EmptyState } from '../page/empty-state'
import { PairList } from './pair-list'

/** The overlaps of an organisation, or of the plans that it coordinates: what waits for its answer comes first. */
export function DeskOverlaps({ overlaps }: { overlaps: OverlapsOnDesk }) {
  const t = useTranslations('overlap')
  const locale = useLocale()
  const { awaiting, pairs, settled } = overlaps
  if (awaiting.length + pairs.length + settled.length === 0)
    return <EmptyState title={t('desk.none')}>{t('desk.noneWhy')}</EmptyState>
  const part = (id: 'awaiting' | 'pairs' | 'settled', these: OverlapsOnDesk['pairs'], words: string) =>
    these.length === 0 ? null : (
      <section aria-labelledby={id}>
        <h2 id={id}>{t(`desk.${id}`, { count: these.length })}</h2>
        <PairList
          pairs={these}
          actOn={(pair: ToldPair) => (
            <a href={routes.deskOverlap(locale, pair.lowId, pair.highId)}>
              {words} <span className="sr">{`${pair.low.code} × ${pair.high.code}`}</span>
            </a>
          )}
        />
      </section>
    )
  return (
    <div className="flow">
      {part('awaiting', awaiting, t('desk.answer'))}
      {part('pairs', pairs, t('settleIt'))}
      {part('settled', settled, t('desk.look'))}
    </div>
  )
}
