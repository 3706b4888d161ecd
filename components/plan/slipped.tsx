import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { slipOf } from '@/lib/baseline/rules'
import { monthsSlipped } from '@/lib/commitment/filtering'
import type { Listed } from '@/lib/commitment/queries/list'
import { narrowed } from '@/lib/filters'

/** How much of a plan has moved from what was first promised; each figure leads to the list that it counts. */
export function Slipped({ rows, path }: { rows: readonly Listed[]; path: string }) {
  const t = useTranslations('baseline.plan')
  const slip = slipOf(rows.map(monthsSlipped))
  const lowered = rows.filter(({ loweredTargets }) => loweredTargets > 0).length
  // Nothing moved: nothing is said, since the page must stay light on a weak link.
  if (slip === null && lowered === 0) return null
  const later = (words: ReactNode) => <a href={narrowed(path, { moved: 'later' })}>{words}</a>
  return (
    <section aria-labelledby="slipped">
      <h2 id="slipped">{t('title')}</h2>
      {slip ? (
        <p>
          {t.rich('moved', {
            count: slip.moved,
            months: slip.median,
            most: slip.most,
            list: later,
            median: later,
            largest: later,
          })}
        </p>
      ) : null}
      {lowered > 0 ? (
        <p>
          {t.rich('lowered', {
            count: lowered,
            list: (words) => <a href={narrowed(path, { moved: 'lowered' })}>{words}</a>,
          })}
        </p>
      ) : null}
      <p className="note">{t('note')}</p>
    </section>
  )
}
