import { useLocale, useTranslations } from 'next-intl'
import { dateOf, sayDate } from '@/lib/dates'
import type { Meeting } from '@/lib/forum/queries/calendar'
import { plainLanguage } from '@/lib/i18n/dated'

/** When a meeting is held, as precisely as it is stated. */
export function MeetingDate({
  meeting: { startsOn, endsOn },
}: {
  meeting: Pick<Meeting, 'startsOn' | 'endsOn'>
}) {
  const t = useTranslations('forum')
  const locale = useLocale()
  if (!startsOn) return t('dateUnknown')
  if (!endsOn || endsOn.on === startsOn.on)
    return <time dateTime={stated(startsOn)}>{sayDate(startsOn, locale)}</time>
  if (startsOn.precision !== 'day' || endsOn.precision !== 'day')
    return t('fromTo', { start: sayDate(startsOn, locale), end: sayDate(endsOn, locale) })
  const days = new Intl.DateTimeFormat(`${plainLanguage(locale)}-u-ca-gregory-nu-latn`, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
  return <time dateTime={startsOn.on}>{days.formatRange(dateOf(startsOn.on), dateOf(endsOn.on))}</time>
}

const stated = ({ on, precision }: { on: string; precision: 'day' | 'month' | 'year' }) =>
  on.slice(0, precision === 'year' ? 4 : precision === 'month' ? 7 : 10)
