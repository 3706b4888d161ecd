import { holds, type Actor } from './actor'

/** Keeping Concord in order: organisations, people, plans, frameworks, sign-ins. */
export const keepingPolicy = {
  /** The moderation queue is for those who decide. */
  seeQueue: (actor: Actor) => holds(actor, 'moderator'),

  /** Plans and their pillars are set up by administrators, and kept by the plan's coordinator. */
  makePlan: (actor: Actor) => holds(actor, 'administrator'),
  keepPlan: (actor: Actor, plan: { id: string; coordinatorIds: string[] }) =>
    holds(actor, 'administrator') ||
    (actor.seats.some(
      (seat) => seat.role === 'coordinator' && (seat.planId === null || seat.planId === plan.id),
    ) &&
      plan.coordinatorIds.includes(actor.acting.id)),

  /** The list of plans to keep is for those who keep one. */
  seePlans: (actor: Actor) => holds(actor, 'administrator', 'coordinator'),

  /** Organisations, people and seats are an administrator's to keep. */
  keepOrganisations: (actor: Actor) => holds(actor, 'administrator'),
  keepPeople: (actor: Actor) => holds(actor, 'administrator'),

  /** Ending another person's sign-in is for administrators; one's own needs no permission. */
  endSignIns: (actor: Actor, person: { id: string }) =>
    holds(actor, 'administrator') || person.id === actor.personId,

  /** One's own account, password and language are nobody else's to change. */
  keepOwnAccount: (actor: Actor, person: { id: string }) => person.id === actor.personId,

  /** Reasons that moderators often give are kept by those who give them, and by who keeps Concord in order. */
  keepReasons: (actor: Actor) => holds(actor, 'moderator', 'administrator'),

  /** A curator holds a fact against its text and raises its confidence. */
  check: (actor: Actor) => holds(actor, 'moderator', 'administrator'),

  /** The audit trail shows who did what; it is not public. */
  readTrail: (actor: Actor) => holds(actor, 'administrator'),
}
