import { useTranslations } from 'next-intl'
import type { Report } from '@/lib/commitment/queries/reports'
import type { Schedule } from '@/lib/progress/rules'
import { Gap } from './gap'
import { ReviewEntry } from './review-entry'

/** What partners say of a report, beside it; what was said of an earlier wording is marked so. */
export function ReviewsOfReport({ report, schedule }: { report: Report; schedule: Schedule }) {
  const t = useTranslations('review')
  const [latest] = report.wordings
  if (!latest) return null
  const reviews = report.wordings.flatMap((wording) =>
    wording.reviews.map((review) => ({
      review,
      earlier: wording.id === latest.id ? undefined : wording.number,
    })),
  )
  const titled = `reviews-${report.id}`
  return (
    <div className="mt-6 flow" role="group" aria-labelledby={titled}>
      <h4 className="font-semibold" id={titled}>
        {t('title')}
      </h4>
      {reviews.length === 0 ? (
        <p className="c-soft">{t('none')}</p>
      ) : (
        <>
          <p className="note measure">{t('apart')}</p>
          <Gap wording={latest} reviews={latest.reviews} schedule={schedule} />
          {reviews.map(({ review, earlier }) => (
            <ReviewEntry key={review.id} review={review} reporter={report.organisation} earlier={earlier} />
          ))}
        </>
      )}
    </div>
  )
}
