import { holds, type Actor } from './actor'
import { coordinates, type CoordinatedPlan } from './parties'

/** Keeping Concord in order: organisations, people, plans, frameworks, sign-ins. */
export const keepingPolicy = {
  /** The moderation queue is for those who decide. */
  seeQueue: (actor: Actor) => holds(actor, 'moderator'),

  /** Plans and their pillars are set up by administrators, and kept by the plan's coordinator. */
  makePlan: (actor: Actor) => holds(actor, 'administrator'),
  keepPlan: (actor: Actor, plan: CoordinatedPlan) =>
    holds(actor, 'administrator') || coordinates(actor, plan),

  /** The list of plans to keep is for those who keep one. */
  seePlans: (actor: Actor) => holds(actor, 'administrator', 'coordinator'),

  /** A forum's meetings are kept by administrators, and by the coordinator of a plan whose reports it reads. */
  keepForum: (actor: Actor, forum: { plans: CoordinatedPlan[] }) =>
    holds(actor, 'administrator') || forum.plans.some((plan) => coordinates(actor, plan)),
  seeForums: (actor: Actor) => holds(actor, 'administrator', 'coordinator'),

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
