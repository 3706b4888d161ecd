import 'server-only'
import { dayOf } from '@/lib/dates'
import type { Prisma } from '@/lib/db/generated/client'
import { dbFor } from '@/lib/db/viewer-db'
import type { Actor, Viewer } from '@/lib/policy/actor'
import { reviewsVisibleTo } from '@/lib/policy/visibility'
import { hasAssessment, queryStateOf, standing, type Given } from '../rules'

/** What anybody may know of a review: organisations are named, people never. */
const publicSelect = {
  id: true,
  versionId: true,
  contentHash: true,
  organisationId: true,
  number: true,
  verdict: true,
  reason: true,
  language: true,
  implementation: true,
  health: true,
  completeness: true,
  reviewedAt: true,
  guestOrganisation: true,
  organisation: { select: { code: true, name: true, language: true } },
  invitedBy: { select: { code: true, name: true, language: true } },
  answer: { select: { answeredAt: true } },
  reply: {
    select: {
      text: true,
      language: true,
      repliedAt: true,
      organisation: { select: { code: true, name: true, language: true } },
    },
  },
} satisfies Prisma.ReviewSelect
type Row = Prisma.ReviewGetPayload<{ select: typeof publicSelect }>

const inOrder = [{ reviewedAt: 'asc' as const }, { id: 'asc' as const }]
const mostReviews = 500

function told<One extends Row>(row: One, all: readonly One[], contentHash: string | null) {
  const asked = all.map((each) => ({ ...each, isAnswered: each.answer !== null }))
  const own = asked.find(({ id }) => id === row.id)
  const { organisationId, reviewedAt, answer, reply, ...review } = row
  return {
    ...review,
    isGuest: organisationId === null,
    isStanding: standing<Given & { id: string }>(all).some(({ id }) => id === row.id),
    isOfThisContent: row.contentHash === contentHash,
    isAssessed: hasAssessment(row),
    query: own ? queryStateOf(own, asked) : null,
    reviewedOn: dayOf(reviewedAt),
    answeredOn: answer ? dayOf(answer.answeredAt) : null,
    reply: reply && {
      text: reply.text,
      language: reply.language,
      organisation: reply.organisation,
      repliedOn: dayOf(reply.repliedAt),
    },
  }
}

/** The reviews of wordings that everyone may read, the standing ones, by wording. */
export async function reviewsOf(
  viewer: Viewer,
  versions: readonly { id: string; contentHash: string | null }[],
) {
  const rows = await dbFor(viewer).review.findMany({
    where: { AND: [{ versionId: { in: versions.map(({ id }) => id) } }, reviewsVisibleTo(viewer)] },
    select: publicSelect,
    orderBy: inOrder,
    take: mostReviews,
  })
  return new Map(
    versions.map(({ id, contentHash }) => {
      const own = rows.filter(({ versionId }) => versionId === id)
      return [
        id,
        own
          .map((row) => told(row, own, contentHash))
          .filter((review) => review.isStanding && review.isOfThisContent),
      ]
    }),
  )
}
export type PublicReview = ReturnType<typeof told<Row>>

const deskSelect = {
  ...publicSelect,
  answer: {
    select: {
      answeredAt: true,
      text: true,
      language: true,
      organisation: { select: { name: true, language: true } },
    },
  },
} satisfies Prisma.ReviewSelect

/** Every review of one wording that this person may read, earlier ones too, with the answers; the newest first. */
export async function reviewsOnDesk(viewer: Actor, version: { id: string; contentHash: string | null }) {
  const rows = await dbFor(viewer).review.findMany({
    where: { AND: [{ versionId: version.id }, reviewsVisibleTo(viewer)] },
    select: deskSelect,
    orderBy: inOrder,
    take: mostReviews,
  })
  return rows
    .map((row) => ({
      ...told(row, rows, version.contentHash),
      answer: row.answer && { ...row.answer, answeredOn: dayOf(row.answer.answeredAt) },
    }))
    .reverse()
}
export type DeskReview = Awaited<ReturnType<typeof reviewsOnDesk>>[number]
