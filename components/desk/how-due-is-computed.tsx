import { useTranslations } from 'next-intl'
import { Details } from '@/components/ui/details'
import { daysBeforeMeeting } from '@/lib/desk/rules'
import { graceDays } from '@/lib/progress/rules'

/** Where the due date of a report comes from, and on what one is owed. */
export function HowDueIsComputed() {
  const t = useTranslations('desk')
  return (
    <Details summary={t('howComputed')}>
      <p className="measure">{t('howDueIsComputed', { grace: graceDays, before: daysBeforeMeeting })}</p>
      <p className="measure">{t('howDueIsOwed')}</p>
    </Details>
  )
}
