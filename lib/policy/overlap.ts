import { actsFor, holds, type Actor } from './actor'
import { coordinates, type CoordinatedPlan } from './parties'

/** One side of an overlap: who answers for the commitment, and its plan. */
export type OverlapSide = { ownerId: string; plan: CoordinatedPlan }
export type OverlapSides = { low: OverlapSide; high: OverlapSide }

const owns = (actor: Actor, { ownerId }: OverlapSide) =>
  holds(actor, 'focal_point') && actsFor(actor, ownerId)

export const overlapPolicy = {
  /** What is to be done about it is proposed by either owner, or by the coordinator of either plan. */
  propose: (actor: Actor, { low, high }: OverlapSides) =>
    [low, high].some((side) => owns(actor, side) || coordinates(actor, side.plan)),
  /** Each owner agrees or declines for their own commitment, nobody for somebody else's. */
  answer: (actor: Actor, { low, high }: OverlapSides) => [low, high].some((side) => owns(actor, side)),
  /** Whether anything is for this person at all: as an owner, as a coordinator, as either. */
  ownsAny: (actor: Actor) => holds(actor, 'focal_point'),
  coordinatesAny: (actor: Actor) => holds(actor, 'coordinator'),
  hasAny: (actor: Actor) => holds(actor, 'focal_point', 'coordinator'),
  /** Whoever proposed it may take it back. */
  withdraw: (actor: Actor, { organisationId }: { organisationId: string }) =>
    holds(actor, 'focal_point', 'coordinator') && actsFor(actor, organisationId),
}

/** The sides that a person answers for. */
export const ownSides = (actor: Actor, { low, high }: OverlapSides): { low: boolean; high: boolean } => ({
  low: owns(actor, low),
  high: owns(actor, high),
})
