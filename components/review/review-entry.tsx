import { useLocale, useTranslations } from 'next-intl'
import { sayDate } from '@/lib/dates'
import type { PublicReview } from '@/lib/review/queries/reviews'
import { AssessmentRows } from './assessment'
import { OrganisationLink, ReviewHead } from './review-head'

type Named = { code: string; name: string; language: string }

/** A review, and beside it with the same weight what the organisation says to it. `earlier` is the version that it read. */
export function ReviewEntry({
  review,
  reporter,
  earlier,
}: {
  review: PublicReview
  reporter: Named
  earlier?: number | undefined
}) {
  return (
    <article className="sides ruled">
      <div className="space-y-2">
        <ReviewHead review={review} earlier={earlier} />
        <p className="pre measure" lang={review.language}>
          {review.reason}
        </p>
        <AssessmentRows review={review} />
      </div>
      <ReplyTo review={review} reporter={reporter} />
    </article>
  )
}

function ReplyTo({ review: { reply }, reporter }: { review: PublicReview; reporter: Named }) {
  const t = useTranslations('review')
  const locale = useLocale()
  const organisation = () => <OrganisationLink organisation={reporter} />
  if (!reply) return <p className="note">{t.rich('noReply', { organisation })}</p>
  return (
    <div className="space-y-2">
      <p className="note">
        {t.rich('reply', {
          organisation,
          date: sayDate({ on: reply.repliedOn, precision: 'day' }, locale),
        })}
      </p>
      <p className="pre measure" lang={reply.language}>
        {reply.text}
      </p>
    </div>
  )
}
