import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { AssessmentRows } from '@/components/review/assessment'
import { ReviewHead } from '@/components/review/review-head'
import { sayDate } from '@/lib/dates'
import type { DeskReview } from '@/lib/review/queries/reviews'

/** Reviews as the two sides read them: with the private answer, the public reply, and what may be done about each. */
export function DeskReviews({
  reviews,
  actsOn,
}: {
  reviews: readonly DeskReview[]
  actsOn?: (review: DeskReview) => ReactNode
}) {
  return (
    <ol className="flow">
      {reviews.map((review) => (
        <li key={review.id}>
          <article className="ruled space-y-2" id={`review-${review.id}`}>
            <ReviewHead review={review} />
            <p className="pre measure" lang={review.language}>
              {review.reason}
            </p>
            <AssessmentRows review={review} />
            <AnswerGiven review={review} />
            <ReplyGiven review={review} />
            {actsOn?.(review)}
          </article>
        </li>
      ))}
    </ol>
  )
}

function AnswerGiven({ review: { answer } }: { review: DeskReview }) {
  const t = useTranslations('review')
  const locale = useLocale()
  if (!answer) return null
  const { organisation } = answer
  return (
    <div>
      <p className="note">
        {t.rich('answer.by', {
          organisation: () => <span lang={organisation.language}>{organisation.name}</span>,
          date: sayDate({ on: answer.answeredOn, precision: 'day' }, locale),
        })}
      </p>
      <p className="pre measure" lang={answer.language}>
        {answer.text}
      </p>
    </div>
  )
}

function ReplyGiven({ review: { reply } }: { review: DeskReview }) {
  const t = useTranslations('review')
  const locale = useLocale()
  if (!reply) return null
  return (
    <div>
      <p className="note">
        {t.rich('reply', {
          organisation: () => <span lang={reply.organisation.language}>{reply.organisation.name}</span>,
          date: sayDate({ on: reply.repliedOn, precision: 'day' }, locale),
        })}
      </p>
      <p className="pre measure" lang={reply.language}>
        {reply.text}
      </p>
    </div>
  )
}
