import { useLocale, useTranslations } from 'next-intl'
import { sayDate } from '@/lib/dates'
import type { HiddenKind } from '@/lib/hiding/rules'

/** What is or would be hidden, in words: the commitment, one wording of a report, or a piece of its evidence. */
export function useHidingName() {
  const t = useTranslations('hiding')
  const locale = useLocale()
  const day = (on: string | null) => (on ? sayDate({ on, precision: 'day' }, locale) : '')
  return (thing: {
    kind: HiddenKind
    code: string
    periodStart: string | null
    periodEnd: string | null
    number: number | null
  }): string =>
    t(`thing.${thing.kind}`, {
      code: thing.code,
      start: day(thing.periodStart),
      end: day(thing.periodEnd),
      number: thing.number ?? 1,
    })
}
