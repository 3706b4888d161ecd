// How parties stand to a plan, as far as permission rests on it.

import type { Actor } from './actor'

export const partyRoles = ['party', 'partner', 'coordinator'] as const
export type PartyRole = (typeof partyRoles)[number]

/** The organisations that coordinate a plan; a coordinator named in words only keeps nothing. */
export const coordinatorIdsOf = (
  parties: readonly { role: PartyRole; organisationId: string | null }[],
): string[] =>
  parties.flatMap(({ role, organisationId }) =>
    role === 'coordinator' && organisationId ? [organisationId] : [],
  )

/** A plan, as far as permission over it rests on who coordinates it. */
export type CoordinatedPlan = { id: string; coordinatorIds: string[] }

/** The plan names the acting organisation its coordinator, and the seat is for this plan or for any. */
export const coordinates = (actor: Actor, plan: CoordinatedPlan): boolean =>
  actor.seats.some(
    (seat) => seat.role === 'coordinator' && (seat.planId === null || seat.planId === plan.id),
  ) && plan.coordinatorIds.includes(actor.acting.id)
/** Who agreed to a plan, as far as it is known: an organisation, a country, or a group of countries. */
export type KnownParty = { organisationId: string | null; countryCode: string | null; region: string | null }

/** Does this person act for a party? Through the organisation, its country, or the group that the country belongs to. */
export const isPartyTo = ({ acting }: Actor, parties: readonly KnownParty[]): boolean =>
  parties.some(
    (party) =>
      party.organisationId === acting.id ||
      (acting.countryCode !== null && party.countryCode === acting.countryCode) ||
      (acting.region !== null && party.region === acting.region),
  )
