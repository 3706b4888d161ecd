import { useLocale, useTranslations } from 'next-intl'
import { type PartialDate, sayDate } from '@/lib/dates'

/** What was first promised and how often it moved, for a line under a date; nothing where it never moved. */
export function MovedWords({ first, times }: { first: PartialDate | null; times: number }) {
  const t = useTranslations('baseline.public')
  const locale = useLocale()
  if (times === 0) return null
  return first ? t('movedShort', { first: sayDate(first, locale), times }) : t('statedShort', { times })
}

/** The same in a row of a list. */
export function MovedNote({
  row: { firstDueOn, timesMoved },
}: {
  row: { firstDueOn: PartialDate | null; timesMoved: number }
}) {
  if (timesMoved === 0) return null
  return (
    <span className="note block">
      <MovedWords first={firstDueOn} times={timesMoved} />
    </span>
  )
}

/** The due date of a commitment that has moved, in a sentence under its title. */
export function DueMoved({
  commitment: { dueOn, firstDue },
}: {
  commitment: { dueOn: PartialDate | null; firstDue: { first: PartialDate | null; times: number } }
}) {
  const t = useTranslations('baseline.public')
  const locale = useLocale()
  const { first, times } = firstDue
  if (times === 0 || !dueOn) return null
  const now = sayDate(dueOn, locale)
  return (
    <p className="mt-2">
      {first ? t('dueMoved', { first: sayDate(first, locale), times, now }) : t('dueStated', { times, now })}
    </p>
  )
}
