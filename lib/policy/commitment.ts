import { actsFor, holds, type Actor } from './actor'

/** What the policy needs to know of a commitment. */
export type CommitmentStanding = {
  recorderId: string
  leadId: string | null
  partners: readonly { organisationId: string; role: 'co_lead' | 'partner' | 'funder' }[]
}
/** What it needs to know of an entry that awaits a decision. */
export type Authorship = { recordedById: string; submittedById: string | null }

export const commitmentPolicy = {
  /** A focal point records what the own organisation promised. */
  record: (actor: Actor) => holds(actor, 'focal_point'),

  /** Only the organisation that recorded a commitment edits it: the seat owns the work, not the person. */
  edit: (actor: Actor, commitment: Pick<CommitmentStanding, 'recorderId'>) =>
    holds(actor, 'focal_point') && actsFor(actor, commitment.recorderId),

  /** Submitting is the recording organisation's act. */
  submit: (actor: Actor, commitment: Pick<CommitmentStanding, 'recorderId'>) =>
    holds(actor, 'focal_point') && actsFor(actor, commitment.recorderId),

  /** A moderator decides, never on what they wrote or submitted themselves (feature 8). */
  moderate: (actor: Actor, entry: Authorship) =>
    holds(actor, 'moderator') &&
    entry.recordedById !== actor.personId &&
    entry.submittedById !== actor.personId,

  /** Curators align what is already public; moderators and administrators keep the frameworks in order. */
  align: (actor: Actor) => holds(actor, 'moderator', 'administrator'),
}
