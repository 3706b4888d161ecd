// Which rows a viewer may see, as database conditions. `policy.read` below says the same of one row; a test
// holds the two together for every kind of person and every built row.
import type { Prisma } from '@/lib/db/generated/client'
import { actsFor, holds, type Actor, type Viewer } from './actor'

const readable = ['published', 'withdrawn', 'superseded'] as const

export const publicPlans = {
  state: { in: [...readable] },
  visibility: 'public',
} satisfies Prisma.WorkPlanWhereInput

const partyTo = (actor: Actor): Prisma.WorkPlanWhereInput => ({
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
  if (holds(actor, 'administrator')) return {}
  const seats = actor.seats.filter(({ role }) => role === 'coordinator')
  const named = seats.flatMap(({ planId }) => (planId ? [planId] : []))
  return {
    parties: { some: { role: 'coordinator', organisationId: actor.acting.id } },
    ...(seats.some(({ planId }) => planId === null) ? {} : { id: { in: named } }),
  }
}

export function commitmentsVisibleTo(viewer: Viewer): Prisma.CommitmentWhereInput {
  const open = {
    state: { in: [...readable] },
    visibility: 'public',
    plan: publicPlans,
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
  const open = {
    state: { in: ['published', 'superseded'] },
    update: { commitment: commitmentsVisibleTo(viewer) },
  } satisfies Prisma.ProgressUpdateVersionWhereInput
  if (viewer.kind === 'visitor') return open
  const own = {
    update: { organisationId: viewer.acting.id },
  } satisfies Prisma.ProgressUpdateVersionWhereInput
  const moderated: Prisma.ProgressUpdateVersionWhereInput[] = holds(viewer, 'moderator')
    ? [{ state: { not: 'draft' } }]
    : []
  return { OR: [open, own, ...moderated] }
}

export function evidenceVisibleTo(viewer: Viewer): Prisma.EvidenceWhereInput {
  const open = {
    visibility: 'public',
    progressVersion: versionsVisibleTo({ kind: 'visitor' }),
  } satisfies Prisma.EvidenceWhereInput
  if (viewer.kind === 'visitor') return open
  const own = {
    progressVersion: { update: { organisationId: viewer.acting.id } },
  } satisfies Prisma.EvidenceWhereInput
  const shared = {
    visibility: { in: ['parties', 'public'] },
    progressVersion: {
      state: { in: ['published', 'superseded'] },
      update: { commitment: { AND: [commitmentsVisibleTo(viewer), { plan: partyTo(viewer) }] } },
    },
  } satisfies Prisma.EvidenceWhereInput
  // A moderator must be able to read what the decision rests on.
  const moderated: Prisma.EvidenceWhereInput[] = holds(viewer, 'moderator')
    ? [{ progressVersion: { state: { not: 'draft' } } }]
    : []
  return { OR: [open, own, shared, ...moderated] }
}

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

type State = 'draft' | 'submitted' | 'returned' | 'published' | 'withdrawn' | 'superseded'
type Audience = 'organisation' | 'parties' | 'public'

export type PlanRow = {
  state: State
  visibility: Audience
  parties: { organisationId: string | null; countryCode: string | null; region: string | null }[]
}
export type CommitmentRow = {
  state: State
  visibility: Audience
  recorderId: string
  leadId: string | null
  partnerIds: string[]
  plan: PlanRow
}
export type VersionRow = { state: State; organisationId: string; commitment: CommitmentRow }
export type EvidenceRow = { visibility: Audience; version: VersionRow }

const isReadable = (state: State) => (readable as readonly State[]).includes(state)
const isParty = (actor: Actor, plan: PlanRow) =>
  plan.parties.some(
    (party) =>
      party.organisationId === actor.acting.id ||
      (actor.acting.countryCode !== null && party.countryCode === actor.acting.countryCode) ||
      (actor.acting.region !== null && party.region === actor.acting.region),
  )
const isOpenPlan = (plan: PlanRow) => isReadable(plan.state) && plan.visibility === 'public'

/** May this viewer read this row? The same answers as the conditions above. */
export const readPolicy = {
  plan: (viewer: Viewer, plan: PlanRow): boolean =>
    isOpenPlan(plan) ||
    (viewer.kind === 'person' &&
      (holds(viewer, 'administrator', 'moderator') ||
        (isReadable(plan.state) && plan.visibility === 'parties' && isParty(viewer, plan)))),

  commitment: (viewer: Viewer, row: CommitmentRow): boolean => {
    if (isReadable(row.state) && row.visibility === 'public' && isOpenPlan(row.plan)) return true
    if (viewer.kind === 'visitor') return false
    if (actsFor(viewer, row.recorderId)) return true
    if (isReadable(row.state) && (actsFor(viewer, row.leadId) || row.partnerIds.includes(viewer.acting.id)))
      return true
    if (isReadable(row.state) && row.visibility === 'parties' && isParty(viewer, row.plan)) return true
    return holds(viewer, 'moderator') && row.state !== 'draft'
  },

  version: (viewer: Viewer, row: VersionRow): boolean => {
    const isOut = row.state === 'published' || row.state === 'superseded'
    if (isOut && readPolicy.commitment(viewer, row.commitment)) return true
    if (viewer.kind === 'visitor') return false
    return actsFor(viewer, row.organisationId) || (holds(viewer, 'moderator') && row.state !== 'draft')
  },

  evidence: (viewer: Viewer, row: EvidenceRow): boolean => {
    if (row.visibility === 'public' && readPolicy.version({ kind: 'visitor' }, row.version)) return true
    if (viewer.kind === 'visitor') return false
    if (actsFor(viewer, row.version.organisationId)) return true
    const isOut = row.version.state === 'published' || row.version.state === 'superseded'
    if (
      row.visibility !== 'organisation' &&
      isOut &&
      readPolicy.commitment(viewer, row.version.commitment) &&
      isParty(viewer, row.version.commitment.plan)
    )
      return true
    return holds(viewer, 'moderator') && row.version.state !== 'draft'
  },
}
