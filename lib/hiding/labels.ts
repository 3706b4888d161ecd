/** What a refused step of a hiding means, in words. */
export const hidingRefusals = {
  'not-public': 'hiding.refusal.notPublic',
  'already-open': 'hiding.refusal.alreadyOpen',
  'not-proposed': 'hiding.refusal.notProposed',
  'not-hidden': 'hiding.refusal.notHidden',
  'has-replied': 'hiding.refusal.hasReplied',
  stale: 'hiding.refusal.stale',
} as const
