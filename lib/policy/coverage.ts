import { holds, type Actor } from './actor'
import { coordinates, type CoordinatedPlan } from './parties'

/** What a mark is about: a plan, or a country; `isOwnCountry` where the acting organisation belongs to it. */
export type MarkedColumn = { plan: CoordinatedPlan | null; isOwnCountry: boolean }

export const coveragePolicy = {
  /** That something does not apply is said by the plan's coordinator, or by a focal point of the country itself. */
  mark: (actor: Actor, column: MarkedColumn) =>
    holds(actor, 'administrator') ||
    (column.plan !== null && coordinates(actor, column.plan)) ||
    (column.isOwnCountry && holds(actor, 'focal_point')),
}
