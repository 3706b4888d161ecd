// Crosswalks as their sources publish them: loaded in force, link by link, each with how far it was checked. What
// curators write goes through an edition of its own (edition.ts).
import { randomUUID } from 'node:crypto'
import type { Performed } from '@/lib/action/define-action'
import type { Confidence } from '@/lib/commitment/rules'
import type { Tx } from '@/lib/db/clients'
import type { HistoryEntry } from '@/lib/history/commands'
import { changesBetween, type Facts } from '@/lib/history/rules'
import { done, refused, type Outcome } from '@/lib/outcome'
import type { LinkWords } from '../rules'

export type CrosswalkWords = {
  code: string
  edition: number
  name: string
  kind: 'published' | 'editorial'
  fromFrameworkId: string
  toFrameworkId: string
  source: string
}

/** From an item to an item, or to a whole framework; the codes are for history. */
export type NewLink = LinkWords & {
  fromItemId: string
  fromCode: string
  toItemId: string | null
  toFrameworkId: string | null
  toCode: string
}

export async function recordCrosswalk(
  tx: Tx,
  words: CrosswalkWords,
): Promise<Outcome<Performed<{ id: string }>, 'code-taken'>> {
  const { code, edition, name, kind, source } = words
  const taken = await tx.crosswalk.findUnique({
    where: { code_edition: { code, edition } },
    select: { id: true },
  })
  if (taken) return refused('code-taken', 'code')
  const { id } = await tx.crosswalk.create({ data: words, select: { id: true } })
  const entry = { visibility: 'public', subjectType: 'crosswalk', subjectId: id, subjectLabel: name } as const
  return done({ value: { id }, history: [{ ...entry, after: { code, edition, name, kind, source } }] })
}

export const linkFacts = (link: LinkWords): Facts => ({
  relation: link.relation,
  level: link.level,
  source: link.source,
  note: link.note,
  confidence: link.confidence,
  needsExpertReview: link.needsExpertReview,
})

const linkEntry = (
  link: { id: string; fromCode: string; toCode: string },
  change: Pick<HistoryEntry, 'before' | 'after'>,
): HistoryEntry => ({
  visibility: 'public',
  subjectType: 'crosswalk_link',
  subjectId: link.id,
  subjectLabel: `${link.fromCode} → ${link.toCode}`,
  ...change,
})

export async function recordLinks(
  tx: Tx,
  { crosswalkId, links }: { crosswalkId: string; links: NewLink[] },
): Promise<Outcome<Performed<{ count: number }>, never>> {
  const placed = links.map((link) => ({ id: randomUUID(), ...link }))
  await tx.crosswalkLink.createMany({
    data: placed.map(({ fromCode: _from, toCode: _to, ...link }) => ({ ...link, crosswalkId })),
  })
  const history = placed.map((link) =>
    linkEntry(link, { after: { from: link.fromCode, to: link.toCode, ...linkFacts(link) } }),
  )
  return done({ value: { count: placed.length }, history })
}

type LinkEdition = { linkId: string; version: number }

const linkOf = async (tx: Tx, linkId: string) => {
  const row = await tx.crosswalkLink.findUnique({
    where: { id: linkId },
    select: {
      id: true,
      relation: true,
      level: true,
      source: true,
      note: true,
      confidence: true,
      needsExpertReview: true,
      checkedSource: true,
      fromItem: { select: { code: true } },
      toItem: { select: { code: true } },
      toFramework: { select: { code: true } },
    },
  })
  return (
    row && { ...row, fromCode: row.fromItem.code, toCode: row.toItem?.code ?? row.toFramework?.code ?? '' }
  )
}

export async function reviseLink(
  tx: Tx,
  { linkId, version, ...words }: LinkEdition & LinkWords,
): Promise<Outcome<Performed<{ id: string }>, 'not-found' | 'stale'>> {
  const row = await linkOf(tx, linkId)
  if (!row) return refused('not-found')
  const { count } = await tx.crosswalkLink.updateMany({
    where: { id: linkId, version },
    data: { ...words, version: { increment: 1 } },
  })
  if (count === 0) return refused('stale')
  const changes = changesBetween(linkFacts(row), linkFacts(words))
  return done({ value: { id: linkId }, history: changes ? [linkEntry(row, changes)] : [] })
}

/** A curator held the link against its source; an editors' proposal that was checked needs no further review. */
export async function checkLink(
  tx: Tx,
  {
    linkId,
    version,
    confidence,
    checkedSource,
  }: LinkEdition & { confidence: Confidence; checkedSource: string },
  now: Date,
): Promise<Outcome<Performed<{ id: string }>, 'not-found' | 'stale'>> {
  const row = await linkOf(tx, linkId)
  if (!row) return refused('not-found')
  const { count } = await tx.crosswalkLink.updateMany({
    where: { id: linkId, version },
    data: { confidence, checkedSource, checkedAt: now, needsExpertReview: false, version: { increment: 1 } },
  })
  if (count === 0) return refused('stale')
  // A draft that copied the link and says the same is checked with it: applied later, it must not undo the check.
  await tx.crosswalkLink.updateMany({
    where: {
      originId: linkId,
      crosswalk: { state: 'draft' },
      relation: row.relation,
      source: row.source,
      confidence: row.confidence,
    },
    data: { confidence, checkedSource, checkedAt: now, needsExpertReview: false, version: { increment: 1 } },
  })
  const before = {
    confidence: row.confidence,
    checkedSource: row.checkedSource,
    needsExpertReview: row.needsExpertReview,
  }
  const after = { confidence, checkedSource, needsExpertReview: false }
  return done({ value: { id: linkId }, history: [linkEntry(row, { before, after })] })
}
