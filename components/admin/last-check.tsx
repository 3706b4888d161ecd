import { useLocale, useTranslations } from 'next-intl'
import { ConfidenceMark, type Confidence } from '@/components/page/confidence-mark'
import { sayDate } from '@/lib/dates'

/** How sure the record is today, and who last held it against what. */
export function LastCheck({
  confidence,
  checkedOn,
  checkedSource,
}: {
  confidence: Confidence
  checkedOn: string | null
  checkedSource: string | null
}) {
  const t = useTranslations('keeping')
  const locale = useLocale()
  return (
    <div className="note">
      <ConfidenceMark confidence={confidence} always />
      <p>
        {checkedOn && checkedSource
          ? t('checkedOn', {
              date: sayDate({ on: checkedOn, precision: 'day' }, locale),
              source: checkedSource,
            })
          : t('neverChecked')}
      </p>
    </div>
  )
}
