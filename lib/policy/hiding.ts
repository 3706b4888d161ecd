import { actsFor, holds, type Actor } from './actor'

/** Taking something published out of public view, and putting it back. */
export const hidingPolicy = {
  /** Whoever keeps the public record in order may say that a part of it should not be read. */
  propose: (actor: Actor) => holds(actor, 'moderator', 'administrator'),

  /** Taking something down is the work of two people: whoever proposed it does not do it. */
  confirm: (actor: Actor, hiding: { proposedById: string }) =>
    holds(actor, 'moderator', 'administrator') && hiding.proposedById !== actor.personId,

  /** A proposal may be dropped by either of the two, since nothing has happened yet. */
  decline: (actor: Actor) => holds(actor, 'moderator', 'administrator'),

  /** Putting back needs one person and a reason: the public regains what it had. */
  restore: (actor: Actor) => holds(actor, 'moderator', 'administrator'),

  /** The organisation whose entry was hidden answers in public, once. */
  reply: (actor: Actor, hiding: { organisationId: string }) =>
    holds(actor, 'focal_point') && actsFor(actor, hiding.organisationId),
}
