import { actsFor, holds, type Actor } from './actor'
import type { CommitmentStanding } from './commitment'

type Side = Pick<CommitmentStanding, 'recorderId' | 'leadId'>
const stands = (actor: Actor, side: Side) => actsFor(actor, side.recorderId) || actsFor(actor, side.leadId)

export const linkPolicy = {
  /** The focal point of the commitment at hand says how it stands to another. */
  link: (actor: Actor, commitment: Side) => holds(actor, 'focal_point') && stands(actor, commitment),
  /** Either side may take a link back. */
  unlink: (actor: Actor, sides: readonly Side[]) =>
    holds(actor, 'focal_point') && sides.some((side) => stands(actor, side)),
}
