import { actsFor, holds, type Actor } from './actor'
import { coordinates, type CoordinatedPlan } from './parties'

export const packPolicy = {
  /** A coordinator makes packs over plans that the organisation coordinates, every one of them. */
  begin: (actor: Actor, pack: { plans: readonly CoordinatedPlan[] }) =>
    pack.plans.length > 0 && pack.plans.every((plan) => coordinates(actor, plan)),
  /** Editing, asking and handing in are for the coordinators of the organisation that began it. */
  keep: (actor: Actor, pack: { organisationId: string }) =>
    holds(actor, 'coordinator') && actsFor(actor, pack.organisationId),
  /** The list of packs is for coordinators. */
  see: (actor: Actor) => holds(actor, 'coordinator'),
}
