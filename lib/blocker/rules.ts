// What keeps a commitment from moving: the kinds of blocker, its two states, and how long it has stood. Pure.
import { daysBetween } from '@/lib/dates'

export const blockerKinds = [
  'procurement',
  'funding',
  'legislation',
  'staffing',
  'technology',
  'partner',
  'data',
  'security',
  'other',
] as const
export type BlockerKind = (typeof blockerKinds)[number]

/** Where a blocker may go: it is marked once and resolved once; the same thing in the way again is a new one. */
const blockerMoves = { open: { resolve: 'resolved' }, resolved: {} } as const
type BlockerState = keyof typeof blockerMoves
export const blockerState = ({ resolvedAt }: { resolvedAt: unknown }): BlockerState =>
  resolvedAt === null ? 'open' : 'resolved'
export const canResolve = (state: BlockerState): boolean => 'resolve' in blockerMoves[state]

/** Whole days that it has kept the work back. */
export const daysBlocked = (since: string, today: string): number => Math.max(0, daysBetween(since, today))
