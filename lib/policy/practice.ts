import { actsFor, holds, type Actor } from './actor'

export const practicePolicy = {
  /** A focal point writes up what the own organisation led or recorded. */
  write: (actor: Actor, practice: { organisationId: string }) =>
    holds(actor, 'focal_point') && actsFor(actor, practice.organisationId),
  /** Withdrawing is for who wrote it, and for moderators. */
  withdraw: (actor: Actor, practice: { organisationId: string }) =>
    holds(actor, 'moderator') || practicePolicy.write(actor, practice),
  /** What practices there are to keep and to adopt is on the desk of focal points. */
  see: (actor: Actor) => holds(actor, 'focal_point'),
}
