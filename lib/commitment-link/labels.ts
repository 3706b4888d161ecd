// The message key of every refusal, and of every lost race that the database refuses by name.
export const linkRefusals = {
  'not-published': 'commitmentLink.refusal.notPublished',
  'other-not-found': 'commitmentLink.refusal.otherNotFound',
  'other-ambiguous': 'commitmentLink.refusal.otherAmbiguous',
  itself: 'commitmentLink.refusal.itself',
  'linked-already': 'commitmentLink.refusal.linkedAlready',
  ring: 'commitmentLink.refusal.ring',
} as const

export const linkConstraints = {
  commitment_links_once: { reason: 'linked-already', field: 'other' },
  'from_id,to_id,kind': { reason: 'linked-already', field: 'other' },
  commitment_links_one_duplicate: { reason: 'linked-already', field: 'other' },
} as const

export const unlinkRefusals = { 'link-gone': 'commitmentLink.refusal.linkGone' } as const
