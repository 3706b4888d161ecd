// What two editions of a crosswalk say differently, and where a link may lie. Pure.
import type { Confidence } from '@/lib/commitment/rules'

export const relations = [
  'contributes_to',
  'tagged_with',
  'stated_link',
  'implements',
  'invites',
  'part_of',
  'editorial_proposal',
] as const
export type Relation = (typeof relations)[number]

/** What a link points at in its source's own terms; a whole framework is always the last. */
export const levels = ['item', 'target', 'goal', 'framework'] as const

export const verdicts = ['kept', 'to_change', 'dismissed'] as const
export type Verdict = (typeof verdicts)[number]

/** What a link says, beside where it lies. */
export type LinkWords = {
  relation: Relation
  level: string
  source: string
  note: string | null
  confidence: Confidence
  needsExpertReview: boolean
}
export type LinkBetween = LinkWords & { from: string; to: string }

const words = ['relation', 'level', 'source', 'note', 'confidence', 'needsExpertReview'] as const
export type LinkWord = (typeof words)[number]

const pairOf = ({ from, to }: { from: string; to: string }) => `${from} ${to}`

/**
 * What an edition changes against the one before. A link is the same where it lies between the same two codes, whether
 * it was copied or written anew: its reader cannot tell the two apart.
 */
export function differenceOf<Link extends LinkBetween>(before: readonly Link[], after: readonly Link[]) {
  const old = new Map(before.map((link) => [pairOf(link), link]))
  const now = new Set(after.map(pairOf))
  const changed = after.flatMap((link) => {
    const earlier = old.get(pairOf(link))
    const fields = earlier ? words.filter((word) => earlier[word] !== link[word]) : []
    return earlier && fields.length > 0 ? [{ before: earlier, after: link, fields }] : []
  })
  return {
    added: after.filter((link) => !old.has(pairOf(link))),
    changed,
    removed: before.filter((link) => !now.has(pairOf(link))),
  }
}
export type Difference<Link extends LinkBetween = LinkBetween> = ReturnType<typeof differenceOf<Link>>

export const changesNothing = ({ added, changed, removed }: Difference): boolean =>
  added.length + changed.length + removed.length === 0

export type End = { id: string; frameworkId: string; isWithdrawn: boolean }
export type LinkRefusal =
  | 'from-not-found'
  | 'to-not-found'
  | 'to-itself'
  | 'from-elsewhere'
  | 'to-elsewhere'
  | 'from-withdrawn'
  | 'to-withdrawn'
  | 'pair-twice'

/** Why a link may not lie between these two items, and at which of the two fields that is to be said; null where it may. */
export function whyNotBetween(
  from: End | null,
  to: End | null,
  crosswalk: { fromFrameworkId: string; toFrameworkId: string },
): { reason: LinkRefusal; field: 'from' | 'to' } | null {
  if (!from) return { reason: 'from-not-found', field: 'from' }
  if (!to) return { reason: 'to-not-found', field: 'to' }
  if (from.id === to.id) return { reason: 'to-itself', field: 'to' }
  if (from.frameworkId !== crosswalk.fromFrameworkId) return { reason: 'from-elsewhere', field: 'from' }
  if (to.frameworkId !== crosswalk.toFrameworkId) return { reason: 'to-elsewhere', field: 'to' }
  if (from.isWithdrawn) return { reason: 'from-withdrawn', field: 'from' }
  if (to.isWithdrawn) return { reason: 'to-withdrawn', field: 'to' }
  return null
}

/** The address under which a reader finds the answer: the reference, and a secret that only they were given. */
export const ticketOf = (reference: string, secret: string): string => `${reference}-${secret}`

export function readTicket(ticket: string): { reference: string; secret: string } | null {
  const [, reference, secret] = /^(D-\d{8}-[0-9A-F]{8})-([\w-]{20,64})$/.exec(ticket) ?? []
  return reference && secret ? { reference, secret } : null
}
