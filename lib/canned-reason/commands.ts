// The reasons that moderators keep ready. Rewording or retiring one touches no decision: what was picked stands there.
import type { Performed } from '@/lib/action/define-action'
import type { Tx } from '@/lib/db/clients'
import type { HistoryEntry } from '@/lib/history/commands'
import type { EntryKind } from '@/lib/moderation/filtering'
import { done, refused, type Outcome } from '@/lib/outcome'

export type ReasonWords = { language: string; kind: EntryKind | null; title: string; text: string }
type Edition = { id: string; version: number }

const facts = ({ language, kind, title, text }: ReasonWords) => ({ language, kind, title, text })
const entry = (id: string, title: string, change: Pick<HistoryEntry, 'before' | 'after'>): HistoryEntry => ({
  visibility: 'internal',
  subjectType: 'canned_reason',
  subjectId: id,
  subjectLabel: title,
  ...change,
})

/** The reason acted on; null where it is not there, or no longer. */
export const standingReason = (tx: Tx, id: string) =>
  tx.cannedReason.findFirst({
    where: { id, retiredAt: null },
    select: { id: true, version: true, language: true, kind: true, title: true, text: true },
  })
export type StandingReason = NonNullable<Awaited<ReturnType<typeof standingReason>>>

export async function addReason(
  tx: Tx,
  words: ReasonWords,
  now: Date,
): Promise<Outcome<Performed<{ id: string }>, never>> {
  const { id } = await tx.cannedReason.create({ data: { ...words, createdAt: now }, select: { id: true } })
  return done({ value: { id }, history: [entry(id, words.title, { after: facts(words) })] })
}

export async function reviseReason(
  tx: Tx,
  before: StandingReason,
  { id, version, ...words }: Edition & ReasonWords,
): Promise<Outcome<Performed<{ id: string }>, 'stale'>> {
  const { count } = await tx.cannedReason.updateMany({
    where: { id, version, retiredAt: null },
    data: { ...words, version: { increment: 1 } },
  })
  if (count === 0) return refused('stale')
  const change = { before: facts(before), after: facts(words) }
  return done({ value: { id }, history: [entry(id, words.title, change)] })
}

export async function retireReason(
  tx: Tx,
  before: StandingReason,
  { id, version }: Edition,
  now: Date,
): Promise<Outcome<Performed<{ id: string }>, 'stale'>> {
  const { count } = await tx.cannedReason.updateMany({
    where: { id, version, retiredAt: null },
    data: { retiredAt: now, version: { increment: 1 } },
  })
  if (count === 0) return refused('stale')
  return done({ value: { id }, history: [entry(id, before.title, { before: facts(before) })] })
}
