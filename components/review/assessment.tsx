import { useTranslations } from 'next-intl'
import type { PublicReview } from '@/lib/review/queries/reviews'
import { scalesOfAssessment, type AssessedScale, type Assessment } from '@/lib/review/rules'
import { DefinitionRows } from '../ui/definition-rows'

/** A value of one of the reviewer's scales, in words. */
export function useSayAssessed() {
  const t = useTranslations('review')
  const progress = useTranslations('progress')
  return (scale: AssessedScale, seen: Assessment): string | null => {
    switch (scale) {
      case 'implementation':
        return seen.implementation && progress(`implementation.${seen.implementation}`)
      case 'health':
        return seen.health && t(`health.${seen.health}`)
      case 'completeness':
        return seen.completeness && t(`completeness.${seen.completeness}`)
    }
  }
}

/** The reviewer's own assessment: three scales, never one figure. */
export function AssessmentRows({ review }: { review: PublicReview }) {
  const t = useTranslations('review')
  const say = useSayAssessed()
  if (!review.isAssessed) return null
  return (
    <div>
      <p className="note font-semibold">{t('assessment')}</p>
      <DefinitionRows
        rows={scalesOfAssessment.flatMap((scale) => {
          const value = say(scale, review)
          return value ? [{ id: scale, term: t(`scale.${scale}`), value }] : []
        })}
      />
    </div>
  )
}
