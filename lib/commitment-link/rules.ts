// How one commitment stands to another, said from either side, and when what it depends on is a warning. Pure.
import { slippedMonths } from '@/lib/baseline/rules'
import type { PartialDate } from '@/lib/dates'

export const linkKinds = ['contributes_to', 'depends_on', 'continues', 'duplicates'] as const
export type LinkKind = (typeof linkKinds)[number]

/** The same links as they are said from the other side; duplicates reads alike from both. */
export const linkSayings = [
  'contributes_to',
  'depends_on',
  'continues',
  'duplicates',
  'is_contributed_to_by',
  'is_needed_by',
  'is_continued_by',
] as const
export type LinkSaying = (typeof linkSayings)[number]

const inverse: Record<Exclude<LinkSaying, LinkKind>, LinkKind> = {
  is_contributed_to_by: 'contributes_to',
  is_needed_by: 'depends_on',
  is_continued_by: 'continues',
}
const inverseOf: Record<LinkKind, LinkSaying> = {
  contributes_to: 'is_contributed_to_by',
  depends_on: 'is_needed_by',
  continues: 'is_continued_by',
  duplicates: 'duplicates',
}

/** A saying about this commitment and another, as the one link that is kept. */
export function linkSaid(
  saying: LinkSaying,
  here: string,
  there: string,
): { fromId: string; toId: string; kind: LinkKind } {
  const isTurned = saying in inverse
  const kind = isTurned ? inverse[saying as keyof typeof inverse] : (saying as LinkKind)
  return isTurned ? { fromId: there, toId: here, kind } : { fromId: here, toId: there, kind }
}

/** How a kept link reads on the page of one of its ends. */
export const sayingOf = (link: { fromId: string; kind: LinkKind }, here: string): LinkSaying =>
  link.fromId === here ? link.kind : inverseOf[link.kind]

export type Warning = 'overdue' | 'slipped' | null

/** What one commitment depends on is past its date, or its date has slipped: the other may not hold either. */
export function warningOf(needed: {
  schedule: string
  isPastDue: boolean
  firstDueOn: PartialDate | null
  dueOn: PartialDate | null
  isOver: boolean
}): Warning {
  if (needed.isOver) return null
  if (needed.schedule === 'overdue' || needed.isPastDue) return 'overdue'
  return slippedMonths(needed.firstDueOn, needed.dueOn) > 0 ? 'slipped' : null
}

/** What a person types or pastes to name a commitment: its code, PLAN/CODE, or the address of its page. */
export function namedCommitment(typed: string): { plan: string | null; code: string } {
  const parts = decoded(typed)
    .replace(/[?#].*$/, '')
    .split('/')
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const at = parts.lastIndexOf('plans')
  if (at >= 0 && parts.length > at + 2) return { plan: parts[at + 1] ?? null, code: parts[at + 2] ?? '' }
  return parts.length === 2
    ? { plan: parts[0] ?? null, code: parts[1] ?? '' }
    : { plan: null, code: typed.trim() }
}

function decoded(typed: string): string {
  // An address that was cut in the middle of a sign is taken as it was typed.
  return /%(?![0-9a-f]{2})/i.test(typed) ? typed : decodeURI(typed)
}
