// What the reporting organisation says to a review: the answer that closes a query, in private, and the one public reply.
import type { Performed } from '@/lib/action/define-action'
import type { Author } from '@/lib/commitment/types'
import type { Tx } from '@/lib/db/clients'
import type { Prisma } from '@/lib/db/generated/client'
import { done, refused, type Outcome } from '@/lib/outcome'
import type { Actor } from '@/lib/policy/actor'
import { reviewsVisibleTo } from '@/lib/policy/visibility'
import { isOpenTo, queryMoves, queryStateOf } from '../rules'
import type { GivenReview } from './give'
import { isPublic, reportFacts, reviewEntry, reviewerHears, wordingSelect } from './wording'

export const reviewSelect = {
  id: true,
  organisationId: true,
  invitedById: true,
  guestOrganisation: true,
  number: true,
  verdict: true,
  contentHash: true,
  organisation: { select: { name: true } },
  answer: { select: { answeredAt: true } },
  reply: { select: { repliedAt: true } },
  progressVersion: { select: wordingSelect },
} satisfies Prisma.ReviewSelect

/** A review with its wording, which is held until the end; null where it is not for this person to know of. */
export async function reviewToRespondTo(tx: Tx, id: string, actor: Actor) {
  await tx.$queryRaw`SELECT v.id FROM progress_update_versions v JOIN reviews r ON r.version_id = v.id WHERE r.id = ${id}::uuid FOR UPDATE OF v`
  const row = await tx.review.findFirst({
    where: { AND: [{ id }, reviewsVisibleTo(actor)] },
    select: reviewSelect,
  })
  return (
    row && { ...row, wording: row.progressVersion, reporterId: row.progressVersion.update.organisationId }
  )
}
export type ReviewRespondedTo = NonNullable<Awaited<ReturnType<typeof reviewToRespondTo>>>

type Said = { text: string; language: string }

const about = (review: ReviewRespondedTo): GivenReview => ({
  reviewId: review.id,
  versionId: review.wording.id,
  planCode: review.wording.update.commitment.plan.code,
  isPublic: isPublic(review.wording),
})

/** Answers a query, which closes it. The words stay between the two sides and the moderators. */
export async function answerQuery(
  tx: Tx,
  review: ReviewRespondedTo,
  said: Said,
  author: Author,
  now: Date,
): Promise<Outcome<Performed<GivenReview>, 'no-query' | 'closed' | 'not-open'>> {
  if (review.verdict !== 'queries') return refused('no-query')
  if (!isOpenTo('answer', review.wording.state)) return refused('not-open')
  const all = await tx.review.findMany({
    where: { versionId: review.wording.id, organisationId: review.organisationId },
    select: { id: true, organisationId: true, number: true, verdict: true, contentHash: true },
  })
  const asked = all.map((each) => ({ ...each, isAnswered: each.id === review.id && review.answer !== null }))
  const own = asked.find(({ id }) => id === review.id)
  const state = own ? queryStateOf(own, asked) : null
  if (!state || !queryMoves[state].answer) return refused('closed')
  await tx.reviewAnswer.create({
    data: {
      reviewId: review.id,
      ...said,
      organisationId: author.organisationId,
      answeredById: author.personId,
      answeredAt: now,
    },
    select: { reviewId: true },
  })
  const asker = review.organisationId ?? review.invitedById
  return done({
    value: about(review),
    history: [
      reviewEntry(
        review.wording,
        { type: 'review', id: review.id },
        { visibility: 'internal', before: { query: 'open' }, after: { query: 'answered' } },
      ),
    ],
    notices: asker ? [reviewerHears(review.wording, 'review.answered', asker)] : [],
  })
}

/** The right of reply: one public statement beside a published review. */
export async function replyToReview(
  tx: Tx,
  review: ReviewRespondedTo,
  said: Said,
  author: Author,
  now: Date,
): Promise<Outcome<Performed<GivenReview>, 'not-published' | 'already-replied'>> {
  if (!isOpenTo('reply', review.wording.state) || review.wording.contentHash !== review.contentHash)
    return refused('not-published')
  if (review.reply) return refused('already-replied')
  await tx.reviewReply.create({
    data: {
      reviewId: review.id,
      ...said,
      organisationId: author.organisationId,
      repliedById: author.personId,
      repliedAt: now,
    },
    select: { reviewId: true },
  })
  const hears = review.organisationId ?? review.invitedById
  return done({
    value: about(review),
    history: [
      reviewEntry(
        review.wording,
        { type: 'review', id: review.id },
        {
          visibility: isPublic(review.wording) ? 'public' : 'internal',
          after: {
            ...reportFacts(review.wording),
            reviewedBy: review.organisation?.name ?? review.guestOrganisation,
            reply: said.text,
            language: said.language,
          },
        },
      ),
    ],
    notices: hears ? [reviewerHears(review.wording, 'review.replied', hears)] : [],
  })
}
