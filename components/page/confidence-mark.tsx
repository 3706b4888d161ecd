import { useTranslations } from 'next-intl'
import { StateWord } from '../ui/state-word'

export type Confidence = 'high' | 'medium' | 'low'

/** How far a fact was checked against its source. High is silent unless asked: what was read needs no mark. */
export function ConfidenceMark({ confidence, always }: { confidence: Confidence; always?: boolean }) {
  const t = useTranslations('page')
  if (confidence === 'high')
    return always ? <StateWord shape="mark-yes">{t('confidence.high')}</StateWord> : null
  return (
    <StateWord shape={confidence === 'low' ? 'dot-absent' : 'dot-half'} tone="turmeric">
      {t(`confidence.${confidence}`)}
    </StateWord>
  )
}
