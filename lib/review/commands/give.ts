// A partner's review of one wording. It is added, never changed: the next one of the same organisation stands instead.
import type { Performed } from '@/lib/action/define-action'
import type { Author } from '@/lib/commitment/types'
import type { Tx } from '@/lib/db/clients'
import { done, refused, type Outcome } from '@/lib/outcome'
import { isOpenTo, type Assessment, type ReviewVerdict } from '../rules'
import { isPublic, reporterHears, reportFacts, reviewEntry, type WordingRow } from './wording'

export type ReviewWords = Assessment & { verdict: ReviewVerdict; reason: string; language: string }
/** What the pages and the next form need to know of it. */
export type GivenReview = { reviewId: string; versionId: string; planCode: string; isPublic: boolean }
export type NotReviewable = 'superseded' | 'not-open' | 'changed'

const noticeKinds = {
  concurs: 'review.concurred',
  queries: 'review.queried',
  disputes: 'review.disputed',
} as const

/** Whether this wording, with the content that was read, may be reviewed now. */
export function whyNot(row: WordingRow, contentHash: string): NotReviewable | null {
  if (row.state === 'superseded') return 'superseded'
  if (!isOpenTo('review', row.state)) return 'not-open'
  return row.contentHash === contentHash ? null : 'changed'
}

export async function addReview(
  tx: Tx,
  row: WordingRow,
  { contentHash, ...words }: ReviewWords & { contentHash: string },
  author: Author & { organisation: string },
  now: Date,
): Promise<Outcome<Performed<GivenReview>, NotReviewable>> {
  const refusal = whyNot(row, contentHash)
  if (refusal) return refused(refusal)
  const { _max } = await tx.review.aggregate({
    where: { versionId: row.id, organisationId: author.organisationId },
    _max: { number: true },
  })
  const { id } = await tx.review.create({
    data: {
      versionId: row.id,
      contentHash,
      organisationId: author.organisationId,
      number: (_max.number ?? 0) + 1,
      ...words,
      reviewedById: author.personId,
      reviewedAt: now,
    },
    select: { id: true },
  })
  return done(told(row, id, words, author.organisation))
}

/** What a review leaves behind, whoever gave it. Before publication history keeps that it was given, and not its words. */
export function told(
  row: WordingRow,
  reviewId: string,
  words: ReviewWords,
  by: string,
): Performed<GivenReview> {
  const isOut = isPublic(row)
  const facts = { ...reportFacts(row), reviewedBy: by, verdict: words.verdict }
  return {
    value: { reviewId, versionId: row.id, planCode: row.update.commitment.plan.code, isPublic: isOut },
    history: [
      reviewEntry(
        row,
        { type: 'review', id: reviewId },
        {
          visibility: isOut ? 'public' : 'internal',
          after: isOut
            ? {
                ...facts,
                reason: words.reason,
                language: words.language,
                implementation: words.implementation,
                health: words.health,
                completeness: words.completeness,
              }
            : facts,
        },
      ),
    ],
    notices: [reporterHears(row, noticeKinds[words.verdict], { organisation: by })],
  }
}
