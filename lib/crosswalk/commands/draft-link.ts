// Writing the next edition link by link. A link stays between its two ends; to move one, take it out and add another.
import type { Performed } from '@/lib/action/define-action'
import type { Tx } from '@/lib/db/clients'
import type { HistoryEntry } from '@/lib/history/commands'
import { changesBetween } from '@/lib/history/rules'
import { done, refused, type Outcome } from '@/lib/outcome'
import { type LinkRefusal, type LinkWords, whyNotBetween } from '../rules'
import { touchDraft, type EditionStanding } from './edition'
import { linkFacts } from './record'

type Kept = Performed<{ code: string }>

const entry = (
  link: { id: string; from: string; to: string },
  change: Pick<HistoryEntry, 'before' | 'after'>,
): HistoryEntry => ({
  visibility: 'internal',
  subjectType: 'crosswalk_link',
  subjectId: link.id,
  subjectLabel: `${link.from} → ${link.to}`,
  ...change,
})

/** The item that a code names, in any case. */
async function endNamed(tx: Tx, code: string) {
  const item = await tx.frameworkItem.findFirst({
    where: { code: { equals: code, mode: 'insensitive' } },
    select: { id: true, code: true, frameworkId: true, withdrawnAt: true },
  })
  return item && { ...item, isWithdrawn: item.withdrawnAt !== null }
}

export async function addLink(
  tx: Tx,
  draft: EditionStanding,
  { from, to, ...words }: LinkWords & { from: string; to: string },
): Promise<Outcome<Kept, LinkRefusal | 'not-draft'>> {
  const [start, end] = [await endNamed(tx, from), await endNamed(tx, to)]
  const wrong = whyNotBetween(start, end, draft)
  if (wrong) return refused(wrong.reason, wrong.field)
  if (!start || !end) return refused('from-not-found', 'from')
  const ends = { crosswalkId: draft.id, fromItemId: start.id, toItemId: end.id }
  if (await tx.crosswalkLink.findFirst({ where: ends, select: { id: true } }))
    return refused('pair-twice', 'to')
  if (!(await touchDraft(tx, draft))) return refused('not-draft')
  const { id } = await tx.crosswalkLink.create({ data: { ...ends, ...words }, select: { id: true } })
  const link = { id, from: start.code, to: end.code }
  return done({
    value: { code: draft.code },
    history: [entry(link, { after: { from: link.from, to: link.to, ...linkFacts(words) } })],
  })
}

/** The link of a draft that is acted on, with its edition; null for every other link. */
export async function draftLinkStanding(tx: Tx, id: string) {
  const row = await tx.crosswalkLink.findFirst({
    where: { id, crosswalk: { state: 'draft' } },
    select: {
      id: true,
      relation: true,
      level: true,
      source: true,
      note: true,
      confidence: true,
      needsExpertReview: true,
      fromItem: { select: { code: true } },
      toItem: { select: { code: true } },
      toFramework: { select: { code: true } },
      crosswalk: { select: { id: true, code: true, state: true } },
    },
  })
  if (!row) return null
  const { fromItem, toItem, toFramework, ...link } = row
  return { ...link, from: fromItem.code, to: toItem?.code ?? toFramework?.code ?? '' }
}
export type DraftLinkStanding = NonNullable<Awaited<ReturnType<typeof draftLinkStanding>>>

type LinkEdition = { id: string; version: number }

/** What a curator rewrites was not checked in its new words: an earlier check no longer speaks of it. */
export async function changeLink(
  tx: Tx,
  link: DraftLinkStanding,
  { id, version, ...words }: LinkEdition & LinkWords,
): Promise<Outcome<Kept, 'link-changed' | 'not-draft'>> {
  const changes = changesBetween(linkFacts(link), linkFacts(words))
  const isReworded = changes !== null && ('relation' in changes.after || 'source' in changes.after)
  const { count } = await tx.crosswalkLink.updateMany({
    where: { id, version },
    data: {
      ...words,
      ...(isReworded ? { checkedAt: null, checkedSource: null } : {}),
      version: { increment: 1 },
    },
  })
  if (count === 0) return refused('link-changed')
  if (!(await touchDraft(tx, link.crosswalk))) return refused('not-draft')
  return done({ value: { code: link.crosswalk.code }, history: changes ? [entry(link, changes)] : [] })
}

export async function takeOutLink(
  tx: Tx,
  link: DraftLinkStanding,
  { id, version }: LinkEdition,
): Promise<Outcome<Kept, 'link-changed' | 'not-draft'>> {
  if (!(await touchDraft(tx, link.crosswalk))) return refused('not-draft')
  const { count } = await tx.crosswalkLink.deleteMany({ where: { id, version } })
  if (count === 0) return refused('link-changed')
  return done({
    value: { code: link.crosswalk.code },
    history: [entry(link, { before: { from: link.from, to: link.to, ...linkFacts(link) } })],
  })
}
