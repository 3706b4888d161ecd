// Whether a seat can be handed over, lent or asked for now. Who may ask is policy.
import { addDays } from '@/lib/dates'
import { done, refused, type Outcome } from '@/lib/outcome'

const day = 86_400_000
/** For so long an invitation can be accepted. */
export const invitationLasts = 7 * day
/** A seat is lent for a year at most. */
export const longestLoan = 365

export type InvitationState = 'open' | 'expired' | 'accepted' | 'withdrawn'

export function stateOfInvitation(
  row: { expiresAt: Date; acceptedAt: Date | null; withdrawnAt: Date | null },
  now: Date,
): InvitationState {
  if (row.acceptedAt) return 'accepted'
  if (row.withdrawnAt) return 'withdrawn'
  return row.expiresAt <= now ? 'expired' : 'open'
}

/** A loan from the beginning of one day to the end of another; today's begins at once. */
export function loanOf(
  from: string,
  until: string,
  now: Date,
): Outcome<{ startedAt: Date; endedAt: Date }, 'begins-earlier' | 'ends-before' | 'too-long'> {
  const today = now.toISOString().slice(0, 10)
  if (from < today) return refused('begins-earlier', 'from')
  if (until < from) return refused('ends-before', 'until')
  if (until > addDays(from, longestLoan)) return refused('too-long', 'until')
  const startedAt = from === today ? now : new Date(`${from}T00:00:00.000Z`)
  return done({ startedAt, endedAt: new Date(`${addDays(until, 1)}T00:00:00.000Z`) })
}
