import { actsFor, holds, type Actor } from './actor'
import type { CommitmentStanding } from './commitment'

/** What the policy needs to know of a proposal. */
export type ProposalStanding = { organisationId: string; proposedById: string }

export const baselinePolicy = {
  /** Who recorded a promise or leads it may propose to move it; nobody moves it alone. */
  propose: (actor: Actor, commitment: Pick<CommitmentStanding, 'recorderId' | 'leadId'>) =>
    holds(actor, 'focal_point') &&
    (actsFor(actor, commitment.recorderId) || actsFor(actor, commitment.leadId)),
  /** A proposal belongs to the organisation that made it. */
  withdraw: (actor: Actor, proposal: Pick<ProposalStanding, 'organisationId'>) =>
    holds(actor, 'focal_point') && actsFor(actor, proposal.organisationId),
  /** It is argued between those who made it and those who decide. */
  argue: (actor: Actor, proposal: Pick<ProposalStanding, 'organisationId'>) =>
    holds(actor, 'moderator') || (holds(actor, 'focal_point') && actsFor(actor, proposal.organisationId)),
  /** A moderator decides, never the one who proposed it. */
  decide: (actor: Actor, proposal: Pick<ProposalStanding, 'proposedById'>) =>
    holds(actor, 'moderator') && proposal.proposedById !== actor.personId,
}
