/** What a refused decision means, in words. */
export const decisionRefusals = {
  'not-found': 'moderation.refusal.notFound',
  'not-awaiting': 'moderation.refusal.notAwaiting',
  'own-entry': 'moderation.refusal.ownEntry',
  stale: 'moderation.refusal.stale',
} as const
