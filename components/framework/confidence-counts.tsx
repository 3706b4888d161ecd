import { useTranslations } from 'next-intl'
import type { ByConfidence } from '@/lib/framework/rules'
import { StateWord } from '../ui/state-word'

const looks = { high: 'mark-yes', medium: 'dot-half', low: 'dot-absent' } as const
const order = ['high', 'medium', 'low'] as const

/** How many of some facts were read in their source, partly checked, or not yet checked at all. */
export function ConfidenceCounts({ counted }: { counted: ByConfidence }) {
  const t = useTranslations('framework.byConfidence')
  if (counted.all === 0) return <span className="c-soft">{t('none')}</span>
  return (
    <ul className="key">
      {order
        .filter((confidence) => counted[confidence] > 0)
        .map((confidence) => (
          <li key={confidence}>
            <StateWord shape={looks[confidence]} tone={confidence === 'high' ? undefined : 'turmeric'}>
              {t(confidence, { count: counted[confidence] })}
            </StateWord>
          </li>
        ))}
    </ul>
  )
}
