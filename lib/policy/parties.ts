// How parties stand to a plan, as far as permission rests on it.

export const partyRoles = ['party', 'partner', 'coordinator'] as const
export type PartyRole = (typeof partyRoles)[number]

/** The organisations that coordinate a plan; a coordinator named in words only keeps nothing. */
export const coordinatorIdsOf = (
  parties: readonly { role: PartyRole; organisationId: string | null }[],
): string[] =>
  parties.flatMap(({ role, organisationId }) =>
    role === 'coordinator' && organisationId ? [organisationId] : [],
  )
