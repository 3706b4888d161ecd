import { holds, type Actor } from './actor'
import { coordinates, type CoordinatedPlan } from './parties'

export const roundPolicy = {
  /** A coordinator opens a round over plans that the organisation coordinates, every one of them. */
  open: (actor: Actor, round: { plans: CoordinatedPlan[] }) =>
    round.plans.length > 0 && round.plans.every((plan) => coordinates(actor, plan)),

  /** Reminding, extending, locking, reopening and closing are the same coordinator's: of all the plans of the round. */
  keep: (actor: Actor, round: { plans: CoordinatedPlan[] }) =>
    round.plans.length > 0 && round.plans.every((plan) => coordinates(actor, plan)),

  /** The list of rounds to keep is for coordinators. */
  see: (actor: Actor) => holds(actor, 'coordinator'),
}
