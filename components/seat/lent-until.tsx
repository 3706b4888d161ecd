import { useLocale, useTranslations } from 'next-intl'
import { addDays, dayOf, sayDate } from '@/lib/dates'

/** From whom a seat is borrowed, and for which days. */
export function LentUntil({ by, startedAt, endedAt }: { by: string; startedAt: Date; endedAt: Date | null }) {
  const t = useTranslations('seat')
  const locale = useLocale()
  const day = (on: string) => sayDate({ on, precision: 'day' }, locale)
  // The end is the first moment of the day after.
  const last = endedAt ? dayOf(new Date(endedAt.getTime() - 1)) : addDays(dayOf(startedAt), 0)
  return t('loans.lentBy', { by, from: day(dayOf(startedAt)), until: day(last) })
}
