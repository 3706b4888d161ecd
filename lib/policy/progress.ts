import { actsFor, holds, type Actor } from './actor'
import type { Authorship, CommitmentStanding } from './commitment'
import { reportsPart } from './joint'

export const progressPolicy = {
  /**
   * The lead reports on its commitment (where the source names no single lead, the organisation that recorded it);
   * beside it each co-lead and contributing organisation reports its own part, and never another's.
   */
  report: (actor: Actor, commitment: Pick<CommitmentStanding, 'recorderId' | 'leadId' | 'partners'>) =>
    holds(actor, 'focal_point') && reportsPart(actor, commitment),

  /** An update belongs to the organisation that writes it. */
  edit: (actor: Actor, update: { organisationId: string }) =>
    holds(actor, 'focal_point') && actsFor(actor, update.organisationId),

  /** Submitting is that organisation's act. */
  submit: (actor: Actor, update: { organisationId: string }) =>
    holds(actor, 'focal_point') && actsFor(actor, update.organisationId),

  /** A moderator decides, never on what they wrote or submitted themselves (feature 8). */
  moderate: (actor: Actor, version: Authorship) =>
    holds(actor, 'moderator') &&
    version.recordedById !== actor.personId &&
    version.submittedById !== actor.personId,
}
