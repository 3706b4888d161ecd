// The message key of every refusal, and of every lost race that the database refuses by name.
export const proposeRefusals = {
  'settled-already': 'overlap.settle.refusal.settledAlready',
  'same-plan': 'overlap.settle.refusal.samePlan',
  'not-public': 'overlap.settle.refusal.notPublic',
} as const

export const proposeConstraints = {
  one_settlement_of_a_pair: { reason: 'settled-already' },
  'low_id,high_id': { reason: 'settled-already' },
  overlap_is_between_plans: { reason: 'same-plan' },
} as const

export const answerRefusals = { 'not-open': 'overlap.settle.refusal.notOpen' } as const
