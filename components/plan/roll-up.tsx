import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Tally } from '@/lib/commitment/tally'
import { narrowed, type Filters } from '@/lib/filters'
import { verdicts } from '@/lib/review/rules'

/** What organisations say of themselves against what partners say of it, in one sentence; every figure leads to its list. */
export function RollUp({ tally, path }: { tally: Tally; path: string }) {
  const t = useTranslations('review.rollup')
  const locale = useLocale()
  const onTrack = tally.schedule.on_track
  if (onTrack === 0) return null
  const figure = (count: number, filters: Filters) => () => <a href={narrowed(path, filters)}>{count}</a>
  const parts = verdicts
    .filter((verdict) => tally.onTrack[verdict] > 0)
    .map((verdict) => ({
      verdict,
      said: t.rich(verdict, { n: figure(tally.onTrack[verdict], { schedule: 'on_track', verdict }) }),
    }))
  const list = new Intl.ListFormat(locale, { type: 'unit', style: 'long' })
  const said: ReactNode[] = list
    .formatToParts(parts.map(({ verdict }) => verdict))
    .map(({ type, value }, index) =>
      type === 'element' ? (
        <span key={value}>{parts.find(({ verdict }) => verdict === value)?.said}</span>
      ) : (
        <span key={`joint ${index}`}>{value}</span>
      ),
    )
  return (
    <p className="mt-4">
      {t.rich('onTrack', { n: figure(onTrack, { schedule: 'on_track' }) })}; {said}.
    </p>
  )
}
