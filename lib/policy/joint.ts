import { actsFor, holds, type Actor } from './actor'
import type { CommitmentStanding } from './commitment'

type Standing = Pick<CommitmentStanding, 'recorderId' | 'leadId' | 'partners'>

/** The organisation that answers for the whole. */
const answersFor = (actor: Actor, { leadId, recorderId }: Standing): boolean =>
  actsFor(actor, leadId ?? recorderId)

/** Whether the acting organisation has a part of its own; who only funds has none. */
export const reportsPart = (actor: Actor, commitment: Standing): boolean =>
  answersFor(actor, commitment) ||
  commitment.partners.some(({ organisationId, role }) => role !== 'funder' && actsFor(actor, organisationId))

export const jointPolicy = {
  /** How the parts make one status is the lead's to say: it answers for the whole. */
  decideRule: (actor: Actor, commitment: Standing) =>
    holds(actor, 'focal_point') && answersFor(actor, commitment),

  /** A country keeps its part to itself by an organisation of its own that takes part; nobody does it for another. */
  withhold: (actor: Actor, commitment: Standing) =>
    holds(actor, 'focal_point') && reportsPart(actor, commitment),

  /** What an organisation withheld, only it shows again. */
  showAgain: (actor: Actor, part: { organisationId: string }) =>
    holds(actor, 'focal_point') && actsFor(actor, part.organisationId),
}
