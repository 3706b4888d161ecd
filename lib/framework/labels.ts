/** Refusals of what a curator does, in words. */
export const checkRefusals = {
  'not-found': 'keeping.refusal.notFound',
  stale: 'keeping.refusal.stale',
} as const

export const withdrawRefusals = {
  ...checkRefusals,
  'already-withdrawn': 'keeping.refusal.alreadyWithdrawn',
  'still-used': 'keeping.refusal.stillUsed',
} as const

export const alignRefusals = {
  'not-found': 'keeping.refusal.notFound',
  'item-not-found': 'keeping.errors.itemNotFound',
  'item-withdrawn': 'keeping.errors.itemWithdrawn',
  'already-aligned': 'keeping.errors.alreadyAligned',
} as const

/** Of several at once, the field is the list of them. */
export const alignManyRaces = {
  alignment_to_a_standing_item: { reason: 'item-withdrawn' },
  alignments_commitment_id_item_id_key: { reason: 'already-aligned', field: 'commitmentIds' },
  'commitment_id,item_id': { reason: 'already-aligned', field: 'commitmentIds' },
} as const

/** Lost races that the database refuses by name. */
export const alignRaces = {
  alignment_to_a_standing_item: { reason: 'item-withdrawn', field: 'item' },
  alignments_commitment_id_item_id_key: { reason: 'already-aligned', field: 'item' },
  'commitment_id,item_id': { reason: 'already-aligned', field: 'item' },
} as const
