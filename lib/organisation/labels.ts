/** Refusals of keeping organisations, in words. */
export const addRefusals = {
  'code-taken': 'keeping.errors.codeTaken',
  'country-not-found': 'errors.choose',
} as const

export const successionRefusals = {
  'not-found': 'keeping.refusal.notFound',
  'successor-not-found': 'keeping.errors.organisationNotFound',
  'same-organisation': 'keeping.errors.sameOrganisation',
  'already-recorded': 'keeping.errors.successionRecorded',
} as const

/** Lost races and unknown codes that the database refuses by name. */
export const addRaces = {
  organisations_code_key: { reason: 'code-taken', field: 'code' },
  code: { reason: 'code-taken', field: 'code' },
  organisations_country_code_fkey: { reason: 'country-not-found', field: 'countryCode' },
} as const
export const successionRaces = {
  organisation_successions_predecessor_id_successor_id_key: {
    reason: 'already-recorded',
    field: 'successor',
  },
  'predecessor_id,successor_id': { reason: 'already-recorded', field: 'successor' },
} as const
