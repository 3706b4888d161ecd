// The message key of every refusal of an act on a joint commitment.

export const ruleRefusals = {
  stale: 'joint.refusal.stale',
  'few-countries': 'joint.errors.fewCountries',
  'nothing-changed': 'joint.errors.nothingChanged',
  'lead-withheld': 'joint.errors.leadWithheld',
} as const

export const withholdRefusals = {
  'no-part': 'joint.refusal.noPart',
  'lead-decides': 'joint.refusal.leadDecides',
  'already-withheld': 'joint.refusal.alreadyWithheld',
} as const

/** Two of a country's organisations pressed the button at once. */
export const withheldOnce = {
  withheld_parts_pkey: { reason: 'already-withheld' },
  'commitment_id,country_code': { reason: 'already-withheld' },
} as const
