import { useLocale, useTranslations } from 'next-intl'
import { sayDate } from '@/lib/dates'
import type { Round } from '@/lib/round/queries/select'

/** Where the due date comes from, in a sentence. */
export function DueWords({
  round: { due, meeting, reviewDays, translationDays },
}: {
  round: Pick<Round, 'due' | 'meeting' | 'reviewDays' | 'translationDays'>
}) {
  const t = useTranslations('round')
  const locale = useLocale()
  if (due.from === 'stated' || due.from === 'period' || !meeting?.startsOn)
    return <>{t(due.from === 'period' ? 'dueOfPeriod' : 'dueStated')}</>
  return (
    <>
      {t.rich('dueBefore', {
        meeting: () => <span lang="en">{meeting.label}</span>,
        date: sayDate(meeting.startsOn, locale),
        review: reviewDays,
        translation: translationDays,
      })}
      {due.from === 'day' ? null : ` ${t(due.from === 'month' ? 'fromFirstOfMonth' : 'fromFirstOfYear')}`}
    </>
  )
}
