import { useLocale, useTranslations } from 'next-intl'
import { type PartialDate, sayDate } from '@/lib/dates'

/** From when to when, as far as it is stated. */
export function PlanPeriod({
  startsOn,
  endsOn,
}: {
  startsOn: PartialDate | null
  endsOn: PartialDate | null
}) {
  const t = useTranslations('plan.facts')
  const locale = useLocale()
  const start = startsOn && sayDate(startsOn, locale)
  const end = endsOn && sayDate(endsOn, locale)
  if (start && end) return start === end ? start : t('fromTo', { start, end })
  if (start) return t('from', { start })
  return end ? t('to', { end }) : t('noPeriod')
}
