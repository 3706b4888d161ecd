import { useTranslations } from 'next-intl'
import type { CommitmentOnDesk } from '@/lib/commitment/queries/desk'

type Figures = Pick<
  CommitmentOnDesk['indicators'][number],
  'measure' | 'unit' | 'direction' | 'baselineValue' | 'baselineYear' | 'targetValue' | 'targetYear'
>

/** Baseline and target of an indicator in a line, with the unit that its kind carries. */
export function IndicatorFigures({ indicator }: { indicator: Figures }) {
  const t = useTranslations('record')
  const words = useTranslations('commitment')
  const { measure, unit, direction, baselineValue, baselineYear, targetValue, targetYear } = indicator
  const amount = (value: string) => {
    if (measure === 'yes_no') return t(Number(value) === 1 ? 'yes' : 'no')
    return measure === 'percentage' ? `${value} %` : `${value} ${unit ?? ''}`.trim()
  }
  const inYear = (value: string, year: number | null) =>
    year === null ? amount(value) : t('inYear', { value: amount(value), year: String(year) })
  const parts = [
    baselineValue === null ? null : t('baselineIs', { value: inYear(baselineValue, baselineYear) }),
    targetValue === null
      ? null
      : t(measure === 'yes_no' ? 'answerIs' : 'targetIs', {
          direction: words(`direction.${direction}`),
          value: inYear(targetValue, targetYear),
        }),
  ].filter((part) => part !== null)
  return parts.length === 0 ? t('noFigures') : parts.join('; ')
}
