// Which rows a viewer may see, as database conditions. `policy.read` below says the same of one row; a test
// holds the two together for every kind of person and every built row.
import type { Prisma } from '@/lib/db/generated/client'
import { actsFor, holds, type Actor, type Viewer } from './actor'

const readable = ['published', 'withdrawn', 'superseded'] as const

/** Not taken out of public view by a hiding that stands. */
const shown = (kind: 'commitment' | 'update' | 'evidence') =>
  ({ hidings: { none: { kind, hiddenAt: { not: null }, restoredAt: null } } }) as const

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
  const open = {
    state: { in: ['published', 'superseded'] },
    ...shown('update'),
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
      update: { commitment: { AND: [commitmentsVisibleTo(viewer), { plan: partyTo(viewer) }] } },
    },
  } satisfies Prisma.EvidenceWhereInput
  // A moderator must be able to read what the decision rests on.
  const moderated: Prisma.EvidenceWhereInput[] = holds(viewer, 'moderator')
    ? [{ progressVersion: { state: { not: 'draft' } } }]
    : []
  return { OR: [open, own, shared, ...moderated] }
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
  isHidden?: boolean
}
export type VersionRow = {
  state: State
  organisationId: string
  commitment: CommitmentRow
  isHidden?: boolean
}
export type EvidenceRow = { visibility: Audience; version: VersionRow; isHidden?: boolean }

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
    const isOpen = isReadable(row.state) && row.visibility === 'public' && isOpenPlan(row.plan)
    if (isOpen && !row.isHidden) return true
    if (viewer.kind === 'visitor') return false
    if (actsFor(viewer, row.recorderId)) return true
    if (isReadable(row.state) && (actsFor(viewer, row.leadId) || row.partnerIds.includes(viewer.acting.id)))
      return true
    if (isReadable(row.state) && row.visibility === 'parties' && isParty(viewer, row.plan)) return true
    return holds(viewer, 'moderator') && row.state !== 'draft'
  },

  version: (viewer: Viewer, row: VersionRow): boolean => {
    const isOut = row.state === 'published' || row.state === 'superseded'
    if (isOut && !row.isHidden && readPolicy.commitment(viewer, row.commitment)) return true
    if (viewer.kind === 'visitor') return false
    return actsFor(viewer, row.organisationId) || (holds(viewer, 'moderator') && row.state !== 'draft')
  },

  evidence: (viewer: Viewer, row: EvidenceRow): boolean => {
    const isOpen = row.visibility === 'public' && !row.isHidden
    if (isOpen && readPolicy.version({ kind: 'visitor' }, row.version)) return true
    if (viewer.kind === 'visitor') return false
    if (actsFor(viewer, row.version.organisationId)) return true
    const isOut = row.version.state === 'published' || row.version.state === 'superseded'
    if (
      row.visibility !== 'organisation' &&
      !row.isHidden &&
      isOut &&
      !row.version.isHidden &&
      readPolicy.commitment(viewer, row.version.commitment) &&
      isParty(viewer, row.version.commitment.plan)
    )
      return true
    return holds(viewer, 'moderator') && row.version.state !== 'draft'
  },
}
