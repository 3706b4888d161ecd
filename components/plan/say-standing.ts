import { useLocale, useTranslations } from 'next-intl'
import type { Tally } from '@/lib/commitment/tally'
import { type Work, workOrder } from '../chart/states'

/** How a list of commitments stands, in one sentence: what nobody reported is said first, and never counted as done. */
export function useStanding(tally: Tally, isBrief = false): string {
  const t = useTranslations('plan')
  const progress = useTranslations('progress')
  const list = new Intl.ListFormat(useLocale(), { type: 'conjunction' })
  if (tally.commitments === 0) return t('standing.empty')
  if (tally.reported === 0)
    return t(isBrief ? 'standing.noneBriefly' : 'standing.none', { count: tally.commitments })
  const parts = workOrder
    .filter(
      (work): work is Exclude<Work, 'not_reported'> =>
        work !== 'not_reported' && tally.implementation[work] > 0,
    )
    .map((work) =>
      t('standing.part', {
        count: tally.implementation[work],
        state: progress(`implementation.${work}`).toLowerCase(),
      }),
    )
  return t('standing.some', { reported: tally.reported, count: tally.commitments, parts: list.format(parts) })
}
