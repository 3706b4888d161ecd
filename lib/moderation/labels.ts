/** What a refused decision means, in words. */
export const decisionRefusals = {
  'not-found': 'moderation.refusal.notFound',
  'not-awaiting': 'moderation.refusal.notAwaiting',
  'own-entry': 'moderation.refusal.ownEntry',
  stale: 'moderation.refusal.stale',
  'second-person': 'bench.refusal.secondPerson',
  'no-such-reason': 'bench.refusal.noSuchReason',
  'other-kind': 'bench.refusal.otherKind',
} as const

/** The same first yes, said twice at one moment. */
export const secondPersonConstraint = {
  consents_once_on_a_commitment: { reason: 'second-person' },
  consents_once_on_a_version: { reason: 'second-person' },
} as const
