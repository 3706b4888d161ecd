/** Refusals of what can be done with a plan, in words. */
export const planRefusals = {
  'not-found': 'keeping.refusal.notFound',
  stale: 'keeping.refusal.stale',
} as const

export const makeRefusals = {
  'code-taken': 'keeping.errors.codeTaken',
  'edition-taken': 'keeping.errors.editionTaken',
} as const

export const reviseRefusals = { ...planRefusals, 'edition-taken': 'keeping.errors.editionTaken' } as const

export const partyRefusals = {
  ...planRefusals,
  'organisation-not-found': 'keeping.errors.organisationNotFound',
  'country-not-found': 'errors.choose',
  'name-twice': 'keeping.errors.partyTwice',
} as const

export const publishRefusals = {
  ...planRefusals,
  'already-published': 'keeping.refusal.alreadyPublished',
} as const

export const pillarRefusals = {
  ...planRefusals,
  'pillar-in-use': 'keeping.errors.pillarInUse',
  'named-in-use': 'keeping.errors.pillarNamedInUse',
  'code-twice': 'keeping.errors.pillarCodeTaken',
  'parent-not-found': 'errors.choose',
  ring: 'keeping.errors.pillarRing',
} as const

/** Races that the database refuses by name. */
export const takenPlan = {
  work_plans_code_key: { reason: 'code-taken', field: 'code' },
  code: { reason: 'code-taken', field: 'code' },
} as const
export const takenEdition = {
  work_plans_previous_edition_id_key: { reason: 'edition-taken', field: 'previousEditionId' },
  previous_edition_id: { reason: 'edition-taken', field: 'previousEditionId' },
  work_plans_previous_edition_id_fkey: { reason: 'edition-taken', field: 'previousEditionId' },
} as const
