/** What a refused change of a ready reason means, in words. */
export const reasonRefusals = {
  stale: 'cannedReason.refusal.stale',
  taken: 'cannedReason.refusal.taken',
} as const

/** Two reasons of one name in one language. */
export const titleTaken = { canned_reasons_one_a_title: { reason: 'taken', field: 'title' } } as const
