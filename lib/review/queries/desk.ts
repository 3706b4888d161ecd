import 'server-only'
import { notOver } from '@/lib/policy/membership'
import { dayOf } from '@/lib/dates'
import type { Prisma } from '@/lib/db/generated/client'
import { dbFor } from '@/lib/db/viewer-db'
import { isId } from '@/lib/identity'
import { daysWaiting } from '@/lib/moderation/rules'
import type { Actor } from '@/lib/policy/actor'
import { reviewPolicy } from '@/lib/policy/review'
import { partyTo, versionsVisibleTo } from '@/lib/policy/visibility'

export const reviewsOnPage = 25
/** More than the plans of one party bring in a period; older ones are found from the commitment. */
const mostOpen = 500

const listSelect = {
  id: true,
  state: true,
  submittedAt: true,
  contentHash: true,
  update: {
    select: {
      organisationId: true,
      periodStart: true,
      periodEnd: true,
      organisation: { select: { name: true, language: true } },
      commitment: {
        select: {
          code: true,
          title: true,
          language: true,
          plan: { select: { code: true, name: true, language: true } },
          updates: {
            where: { versions: { some: { state: 'published' } } },
            orderBy: { periodStart: 'desc' },
            take: 10,
            select: { organisationId: true, periodStart: true },
          },
        },
      },
    },
  },
} satisfies Prisma.ProgressUpdateVersionSelect
type Row = Prisma.ProgressUpdateVersionGetPayload<{ select: typeof listSelect }>

const listed = ({ id, state, submittedAt, update }: Row, now: Date) => ({
  id,
  state,
  code: update.commitment.code,
  title: update.commitment.title,
  language: update.commitment.language,
  plan: update.commitment.plan,
  organisation: update.organisation,
  period: { start: dayOf(update.periodStart), end: dayOf(update.periodEnd) },
  days: daysWaiting(submittedAt ?? now, now),
})

/** Whatever their organisation, nobody is asked to review what they wrote or where they have a seat. */
const ofOthers = (viewer: Actor, now: Date): Prisma.ProgressUpdateVersionWhereInput => ({
  recordedById: { not: viewer.personId },
  NOT: { submittedById: viewer.personId },
  update: {
    organisationId: { not: viewer.acting.id },
    organisation: {
      seats: { none: { memberships: { some: { personId: viewer.personId, ...notOver(now) } } } },
    },
    commitment: { state: 'published', plan: partyTo(viewer) },
  },
})

/** Only the last published report of an organisation on a commitment waits for a review; older ones are history. */
const isLatest = ({ state, update }: Row): boolean =>
  state === 'submitted' ||
  !update.commitment.updates.some(
    (other) => other.organisationId === update.organisationId && other.periodStart > update.periodStart,
  )

/** Updates that this person's organisation may review and has not, the longest waiting first, a page at a time. */
export async function openToReview(viewer: Actor, after: string | undefined, now: Date) {
  if (!reviewPolicy.seeDesk(viewer)) return { updates: [], waiting: 0, next: null }
  const rows = await dbFor(viewer).progressUpdateVersion.findMany({
    where: {
      AND: [
        { state: { in: ['submitted', 'published'] } },
        versionsVisibleTo(viewer),
        ofOthers(viewer, now),
        { reviews: { none: { organisationId: viewer.acting.id } } },
      ],
    },
    select: listSelect,
    orderBy: [{ submittedAt: 'asc' }, { id: 'asc' }],
    take: mostOpen,
  })
  const open = rows.filter(isLatest).map((row) => listed(row, now))
  const start = after && isId(after) ? open.findIndex(({ id }) => id === after) + 1 : 0
  const page = open.slice(start, start + reviewsOnPage)
  const last = page.at(-1)
  return {
    updates: page,
    waiting: open.length,
    next: last && start + reviewsOnPage < open.length ? last.id : null,
  }
}
export type OpenToReview = Awaited<ReturnType<typeof openToReview>>['updates'][number]

/** What this person's organisation said last of each update, newest first; and which of its queries were answered. */
export async function ourReviews(viewer: Actor, now: Date) {
  const rows = await dbFor(viewer).review.findMany({
    where: { organisationId: viewer.acting.id },
    orderBy: [{ reviewedAt: 'desc' }, { number: 'desc' }],
    distinct: ['versionId'],
    take: 100,
    select: {
      verdict: true,
      reviewedAt: true,
      answer: { select: { answeredAt: true } },
      progressVersion: { select: listSelect },
    },
  })
  return rows.map(({ verdict, reviewedAt, answer, progressVersion }) => ({
    ...listed(progressVersion, now),
    verdict,
    reviewedOn: dayOf(reviewedAt),
    answeredOn: verdict === 'queries' && answer ? dayOf(answer.answeredAt) : null,
  }))
}
export type OurReview = Awaited<ReturnType<typeof ourReviews>>[number]

/** Queries to this person's organisation that nobody has answered, the oldest first. */
export async function openQueries(viewer: Actor) {
  const rows = await dbFor(viewer).review.findMany({
    where: {
      verdict: 'queries',
      answer: null,
      progressVersion: {
        update: { organisationId: viewer.acting.id },
        state: { in: ['submitted', 'returned', 'published', 'superseded'] },
      },
    },
    orderBy: [{ reviewedAt: 'asc' }, { id: 'asc' }],
    take: 100,
    select: {
      id: true,
      number: true,
      organisationId: true,
      reviewedAt: true,
      guestOrganisation: true,
      organisation: { select: { name: true, language: true } },
      progressVersion: {
        select: { ...listSelect, reviews: { select: { organisationId: true, number: true } } },
      },
    },
  })
  return rows
    .filter(
      ({ organisationId, number, progressVersion }) =>
        organisationId === null ||
        !progressVersion.reviews.some(
          (later) => later.organisationId === organisationId && later.number > number,
        ),
    )
    .map(({ id, reviewedAt, organisation, guestOrganisation, progressVersion }) => ({
      reviewId: id,
      ...listed(progressVersion, reviewedAt),
      by: organisation ?? { name: guestOrganisation ?? '', language: 'en' },
      askedOn: dayOf(reviewedAt),
    }))
}

/** The published reports of this organisation, on one commitment or the last ones on all: what may be amended. */
export async function publishedReports(viewer: Actor, commitmentId: string | null) {
  const rows = await dbFor(viewer).progressUpdateVersion.findMany({
    where: {
      state: 'published',
      update: { organisationId: viewer.acting.id, ...(commitmentId ? { commitmentId } : {}) },
    },
    orderBy: [{ publishedAt: 'desc' }, { id: 'asc' }],
    take: commitmentId ? 50 : 10,
    select: { ...listSelect, _count: { select: { reviews: true } } },
  })
  return rows.map(({ _count, ...row }) => ({
    ...listed(row, row.submittedAt ?? new Date(0)),
    reviews: _count.reviews,
  }))
}
export type PublishedReport = Awaited<ReturnType<typeof publishedReports>>[number]
