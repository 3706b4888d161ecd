// The message key of every refusal, and of every lost race that the database refuses by name.
export const markRefusals = {
  'not-published': 'blocker.refusal.notPublished',
  'in-future': 'blocker.refusal.inFuture',
  'blocked-already': 'blocker.refusal.blockedAlready',
  'owner-not-found': 'errors.choose',
} as const

export const markConstraints = {
  blockers_one_open_of_a_kind: { reason: 'blocked-already', field: 'kind' },
  'commitment_id,kind': { reason: 'blocked-already', field: 'kind' },
  blocker_details_owner_id_fkey: { reason: 'owner-not-found', field: 'ownerId' },
} as const

export const resolveRefusals = { 'not-open': 'blocker.refusal.notOpen' } as const
