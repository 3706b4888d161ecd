import { actsFor, holds, type Actor } from './actor'
import type { CommitmentStanding } from './commitment'

export const blockerPolicy = {
  /** The lead says what keeps its commitment from moving; where no single lead is named, the recording organisation does. */
  mark: (actor: Actor, commitment: Pick<CommitmentStanding, 'recorderId' | 'leadId'>) =>
    holds(actor, 'focal_point') && actsFor(actor, commitment.leadId ?? commitment.recorderId),
  /** Whoever leads it now says that it moves again. */
  resolve: (actor: Actor, commitment: Pick<CommitmentStanding, 'recorderId' | 'leadId'>) =>
    holds(actor, 'focal_point') && actsFor(actor, commitment.leadId ?? commitment.recorderId),
}
