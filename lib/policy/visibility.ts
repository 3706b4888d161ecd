// Which rows a viewer may see, as database conditions. read-policy.ts says the same of one row; a test
// holds the two together for every kind of person and every built row.
import { heldAt } from './membership'
import type { Prisma } from '@/lib/db/generated/client'
import { holds, type Actor, type Viewer } from './actor'
import type { Conversation } from './review'

const readable = ['published', 'withdrawn', 'superseded'] as const

/** Not taken out of public view by a hiding that stands. */
const shown = (kind: 'commitment' | 'update' | 'evidence') =>
  ({ hidings: { none: { kind, hiddenAt: { not: null }, restoredAt: null } } }) as const

export const publicPlans = {
  state: { in: [...readable] },
  visibility: 'public',
} satisfies Prisma.WorkPlanWhereInput

/** What a party's reviewer is shown of an update before it is public: what was handed in, never a draft or what came back. */
const awaitingReview = (actor: Actor): Prisma.ProgressUpdateVersionWhereInput[] =>
  holds(actor, 'partner_reviewer')
    ? [
        {
          state: 'submitted',
          update: { commitment: { AND: [commitmentsVisibleTo(actor), { plan: partyTo(actor) }] } },
        },
      ]
    : []

export const partyTo = (actor: Actor): Prisma.WorkPlanWhereInput => ({
  parties: {
    some: {
      OR: [
        { organisationId: actor.acting.id },
        ...(actor.acting.countryCode ? [{ countryCode: actor.acting.countryCode }] : []),
        ...(actor.acting.region ? [{ region: actor.acting.region }] : []),
      ],
    },
  },
})

export function plansVisibleTo(viewer: Viewer): Prisma.WorkPlanWhereInput {
  if (viewer.kind === 'visitor') return publicPlans
  if (holds(viewer, 'administrator', 'moderator')) return {}
  return { OR: [publicPlans, { state: { in: [...readable] }, visibility: 'parties', ...partyTo(viewer) }] }
}

/** The plans that a person keeps, drafts too: every plan, or those that the organisation coordinates. */
export function plansKeptBy(actor: Actor): Prisma.WorkPlanWhereInput {
  return holds(actor, 'administrator') ? {} : plansCoordinatedBy(actor)
}

/** The plans that the acting organisation coordinates, as far as the person's seat reaches. */
export function plansCoordinatedBy(actor: Actor): Prisma.WorkPlanWhereInput {
  const seats = actor.seats.filter(({ role }) => role === 'coordinator')
  const named = seats.flatMap(({ planId }) => (planId ? [planId] : []))
  return {
    parties: { some: { role: 'coordinator', organisationId: actor.acting.id } },
    ...(seats.some(({ planId }) => planId === null) ? {} : { id: { in: named } }),
  }
}

/** The rounds that a person keeps: those of which every plan is coordinated by the acting organisation. */
export const roundsKeptBy = (actor: Actor): Prisma.ReportingRoundWhereInput => ({
  plans: { some: {}, every: { plan: plansCoordinatedBy(actor) } },
})

/** The forums whose meetings a person keeps: all, or those that read a plan which the organisation coordinates. */
export const forumsKeptBy = (actor: Actor): Prisma.ForumWhereInput =>
  holds(actor, 'administrator') ? {} : { plans: { some: { plan: plansCoordinatedBy(actor) } } }

export function commitmentsVisibleTo(viewer: Viewer): Prisma.CommitmentWhereInput {
  const open = {
    state: { in: [...readable] },
    visibility: 'public',
    plan: publicPlans,
    ...shown('commitment'),
  } satisfies Prisma.CommitmentWhereInput
  if (viewer.kind === 'visitor') return open
  const own: Prisma.CommitmentWhereInput[] = [
    { recorderId: viewer.acting.id },
    { state: { in: [...readable] }, leadId: viewer.acting.id },
    { state: { in: [...readable] }, partners: { some: { organisationId: viewer.acting.id } } },
    { state: { in: [...readable] }, visibility: 'parties', plan: partyTo(viewer) },
  ]
  // A moderator sees what was submitted, whatever its audience; never somebody else's draft.
  const moderated: Prisma.CommitmentWhereInput[] = holds(viewer, 'moderator')
    ? [{ state: { not: 'draft' } }]
    : []
  return { OR: [open, ...own, ...moderated] }
}

/** Those of them whose record stands: what curators work on. */
export const keptCommitmentsVisibleTo = (viewer: Viewer): Prisma.CommitmentWhereInput => ({
  AND: [{ state: { in: [...readable] } }, commitmentsVisibleTo(viewer)],
})

export function versionsVisibleTo(viewer: Viewer): Prisma.ProgressUpdateVersionWhereInput {
  // What a country withholds is for its own organisation, and for those who moderate it.
  const open = {
    state: { in: ['published', 'superseded'] },
    ...shown('update'),
    update: { isWithheld: false, commitment: commitmentsVisibleTo(viewer) },
  } satisfies Prisma.ProgressUpdateVersionWhereInput
  if (viewer.kind === 'visitor') return open
  const own = {
    update: { organisationId: viewer.acting.id },
  } satisfies Prisma.ProgressUpdateVersionWhereInput
  const moderated: Prisma.ProgressUpdateVersionWhereInput[] = holds(viewer, 'moderator')
    ? [{ state: { not: 'draft' } }]
    : []
  return { OR: [open, own, ...awaitingReview(viewer), ...moderated] }
}

export function evidenceVisibleTo(viewer: Viewer): Prisma.EvidenceWhereInput {
  const open = {
    visibility: 'public',
    ...shown('evidence'),
    progressVersion: versionsVisibleTo({ kind: 'visitor' }),
  } satisfies Prisma.EvidenceWhereInput
  if (viewer.kind === 'visitor') return open
  const own = {
    progressVersion: { update: { organisationId: viewer.acting.id } },
  } satisfies Prisma.EvidenceWhereInput
  const shared = {
    visibility: { in: ['parties', 'public'] },
    ...shown('evidence'),
    progressVersion: {
      state: { in: ['published', 'superseded'] },
      ...shown('update'),
      update: {
        isWithheld: false,
        commitment: { AND: [commitmentsVisibleTo(viewer), { plan: partyTo(viewer) }] },
      },
    },
  } satisfies Prisma.EvidenceWhereInput
  const reviewed = awaitingReview(viewer).map(
    (progressVersion): Prisma.EvidenceWhereInput => ({
      visibility: { in: ['parties', 'public'] },
      progressVersion,
    }),
  )
  // A moderator must be able to read what the decision rests on.
  const moderated: Prisma.EvidenceWhereInput[] = holds(viewer, 'moderator')
    ? [{ progressVersion: { state: { not: 'draft' } } }]
    : []
  return { OR: [open, own, shared, ...reviewed, ...moderated] }
}

/** A review is read where its update is public, by who gave or invited it, by whom it speaks of, and by moderators. */
export function reviewsVisibleTo(viewer: Viewer): Prisma.ReviewWhereInput {
  // What was said of a content that came back and was mended is not public; the database holds that by itself.
  if (viewer.kind === 'visitor') return { progressVersion: versionsVisibleTo(viewer) }
  const moderated: Prisma.ReviewWhereInput[] = holds(viewer, 'moderator')
    ? [{ progressVersion: { state: { not: 'draft' } } }]
    : []
  return {
    OR: [
      { organisationId: viewer.acting.id },
      { invitedById: viewer.acting.id },
      { progressVersion: { update: { organisationId: viewer.acting.id } } },
      ...moderated,
    ],
  }
}

/** Everyone who may read a conversation: the seats of its two sides, and the moderators; editors who cannot sign in do not. */
export const peopleIn = ({ reporterId, reviewerId }: Conversation, now: Date): Prisma.PersonWhereInput => ({
  state: 'active',
  passwordHash: { not: null },
  memberships: {
    some: {
      ...heldAt(now),
      seat: {
        OR: [
          { role: 'focal_point', organisationId: reporterId },
          { role: 'partner_reviewer', organisationId: reviewerId },
          { role: 'moderator' },
        ],
      },
    },
  },
})

/** What was accepted is seen with its commitment; a proposal by its two sides and by those who decide. */
export function baselineChangesVisibleTo(viewer: Viewer): Prisma.BaselineChangeWhereInput {
  const accepted = {
    state: 'accepted',
    commitment: commitmentsVisibleTo(viewer),
  } satisfies Prisma.BaselineChangeWhereInput
  if (viewer.kind === 'visitor') return accepted
  if (holds(viewer, 'moderator')) return {}
  const own = { OR: [{ recorderId: viewer.acting.id }, { leadId: viewer.acting.id }] }
  return { OR: [accepted, { organisationId: viewer.acting.id }, { commitment: own }] }
}

/** What exactly lies in the way: told to everybody, or known to the plan's parties and to its own organisation. */
export function blockerDetailsVisibleTo(viewer: Viewer): Prisma.BlockerDetailWhereInput {
  const told = {
    blocker: { isTold: true, commitment: commitmentsVisibleTo(viewer) },
  } satisfies Prisma.BlockerDetailWhereInput
  if (viewer.kind === 'visitor') return told
  const own = { OR: [{ recorderId: viewer.acting.id }, { leadId: viewer.acting.id }] }
  const shared = { AND: [commitmentsVisibleTo(viewer), { plan: partyTo(viewer) }] }
  const moderated: Prisma.BlockerDetailWhereInput[] = holds(viewer, 'moderator') ? [{}] : []
  return {
    OR: [told, { blocker: { commitment: own } }, { blocker: { commitment: shared } }, ...moderated],
  }
}
