// The message key of every refusal, and of every lost race that the database refuses by name.
const standing = { stale: 'keeping.refusal.stale' } as const

export const writeRefusals = {
  'not-ended': 'practice.refusal.notEnded',
  'written-already': 'practice.refusal.writtenAlready',
} as const
export const writeConstraints = {
  practices_commitment_id_key: { reason: 'written-already' },
  commitment_id: { reason: 'written-already' },
} as const

export const saveRefusals = {
  ...standing,
  withdrawn: 'practice.refusal.withdrawn',
  'missing-context': 'practice.errors.context',
  'missing-done': 'practice.errors.done',
  'missing-licence': 'practice.errors.licence',
} as const

export const publishRefusals = {
  ...saveRefusals,
  'not-ended': 'practice.refusal.notEnded',
  'published-already': 'practice.refusal.publishedAlready',
} as const
export const saveConstraints = { practice_stands: { reason: 'withdrawn' } } as const
export const publishConstraints = {
  ...saveConstraints,
  practice_is_of_ended_work: { reason: 'not-ended' },
} as const
export const withdrawConstraints = { practice_stands: { reason: 'not-published' } } as const

export const withdrawRefusals = {
  ...standing,
  'not-published': 'practice.refusal.notPublished',
} as const

export const adoptRefusals = {
  withdrawn: 'practice.refusal.withdrawn',
  'same-plan': 'practice.refusal.samePlan',
  'code-taken': 'record.errors.codeTaken',
} as const
export const adoptConstraints = {
  adopted_practice_is_published: { reason: 'withdrawn' },
  adopted_into_another_plan: { reason: 'same-plan', field: 'planId' },
  commitments_plan_id_code_key: { reason: 'code-taken', field: 'code' },
} as const
