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
