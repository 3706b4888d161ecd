// May a viewer read this row? The same answers as the conditions of visibility.ts, of a row that is at hand.
import { actsFor, holds, type Actor, type Viewer } from './actor'
import { isPartyTo, type KnownParty } from './parties'

const readable = ['published', 'withdrawn', 'superseded'] as const

type State = 'draft' | 'submitted' | 'returned' | 'published' | 'withdrawn' | 'superseded'
type Audience = 'organisation' | 'parties' | 'public'

export type PlanRow = {
  state: State
  visibility: Audience
  parties: KnownParty[]
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
  isWithheld: boolean
  commitment: CommitmentRow
  isHidden?: boolean
}
export type ReviewRow = { organisationId: string | null; invitedById: string | null; version: VersionRow }
export type EvidenceRow = { visibility: Audience; version: VersionRow; isHidden?: boolean }

const isReadable = (state: State) => (readable as readonly State[]).includes(state)
const isParty = (actor: Actor, plan: PlanRow) => isPartyTo(actor, plan.parties)
/** As awaitingReview there. */
const awaitsReviewBy = (actor: Actor, row: VersionRow) =>
  holds(actor, 'partner_reviewer') &&
  row.state === 'submitted' &&
  isParty(actor, row.commitment.plan) &&
  readPolicy.commitment(actor, row.commitment)
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
    const isOut = (row.state === 'published' || row.state === 'superseded') && !row.isWithheld
    if (isOut && !row.isHidden && readPolicy.commitment(viewer, row.commitment)) return true
    if (viewer.kind === 'visitor') return false
    if (actsFor(viewer, row.organisationId) || awaitsReviewBy(viewer, row)) return true
    return holds(viewer, 'moderator') && row.state !== 'draft'
  },

  evidence: (viewer: Viewer, row: EvidenceRow): boolean => {
    const isOpen = row.visibility === 'public' && !row.isHidden
    if (isOpen && readPolicy.version({ kind: 'visitor' }, row.version)) return true
    if (viewer.kind === 'visitor') return false
    if (actsFor(viewer, row.version.organisationId)) return true
    const isOut =
      (row.version.state === 'published' || row.version.state === 'superseded') && !row.version.isWithheld
    if (row.visibility !== 'organisation' && awaitsReviewBy(viewer, row.version)) return true
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

  review: (viewer: Viewer, row: ReviewRow): boolean => {
    if (viewer.kind === 'visitor') return readPolicy.version(viewer, row.version)
    return (
      actsFor(viewer, row.organisationId) ||
      actsFor(viewer, row.invitedById) ||
      actsFor(viewer, row.version.organisationId) ||
      (holds(viewer, 'moderator') && row.version.state !== 'draft')
    )
  },
}
