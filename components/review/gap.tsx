import { useTranslations } from 'next-intl'
import type { Wording } from '@/lib/commitment/queries/reports'
import type { Schedule } from '@/lib/progress/rules'
import type { PublicReview } from '@/lib/review/queries/reviews'
import { gapsBetween, type AssessedScale } from '@/lib/review/rules'
import { useSayAssessed } from './assessment'

/** What the organisation says against what each reviewer sees, in words, on the scales where they differ. */
export function Gap({
  wording,
  reviews,
  schedule,
}: {
  wording: Wording
  reviews: readonly PublicReview[]
  /** As it is computed today for the latest report; a past one has none. */
  schedule: Schedule
}) {
  const t = useTranslations('review.gap')
  const progress = useTranslations('progress')
  const say = useSayAssessed()
  const assessed = reviews.filter(({ isAssessed }) => isAssessed)
  if (reviews.length === 0) return null
  if (assessed.length === 0) return <p className="measure">{t('notAssessed')}</p>
  const said = { implementation: wording.implementation, schedule }
  const gaps = assessed.flatMap((review) =>
    gapsBetween(said, review).map((scale): { review: PublicReview; scale: AssessedScale } => ({
      review,
      scale,
    })),
  )
  if (gaps.length === 0) return <p className="measure">{t('none')}</p>
  return (
    <ul className="measure">
      {gaps.map(({ review, scale }) => (
        <li key={`${review.id} ${scale}`}>
          <strong>
            {t.rich(scale, {
              organisation: () => (
                <span lang={review.organisation?.language}>
                  {review.organisation?.name ?? review.guestOrganisation}
                </span>
              ),
              seen: say(scale, review) ?? '',
              said:
                scale === 'health'
                  ? progress(`schedule.${schedule}`)
                  : progress(`implementation.${wording.implementation ?? 'not_reported'}`),
            })}
          </strong>
        </li>
      ))}
    </ul>
  )
}
