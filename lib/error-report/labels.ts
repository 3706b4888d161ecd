/** What a refused act on a report of an error means, in words. */
export const errorReportRefusals = {
  'not-open': 'error.refusal.notOpen',
  'is-closed': 'error.refusal.isClosed',
  stale: 'error.refusal.stale',
} as const
