// What owners may settle about an overlap, and how a proposal goes on. Pure.

export const verdicts = ['not_the_same', 'coordinate', 'report_together', 'hand_over'] as const
export type OverlapVerdict = (typeof verdicts)[number]
export type SettlementState = 'proposed' | 'agreed' | 'declined' | 'withdrawn'

/** Where a proposal may go, and by which act: the whole machine. */
export const settlementMoves: Record<SettlementState, readonly SettlementState[]> = {
  proposed: ['agreed', 'declined', 'withdrawn'],
  agreed: [],
  declined: [],
  withdrawn: [],
}

type Consents = { lowConsentAt: unknown; highConsentAt: unknown }

/** With these consents given as well: whether both owners have now said yes. */
export const isAgreedWith = (
  { lowConsentAt, highConsentAt }: Consents,
  own: { low: boolean; high: boolean },
): boolean => (lowConsentAt !== null || own.low) && (highConsentAt !== null || own.high)
