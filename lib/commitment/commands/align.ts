// Claims that a commitment serves a framework item. A focal point claims while the record is open; curators
// align what is already public, and hold a claim against its text.
import type { Performed } from '@/lib/action/define-action'
import type { Tx } from '@/lib/db/clients'
import type { HistoryEntry } from '@/lib/history/commands'
import { done, refused, type Outcome } from '@/lib/outcome'
import type { Confidence, Provenance, strengths } from '../rules'
import { commitmentEntry } from './facts'
import { saveEdition, type Saved } from './record'

export type AlignmentClaim = {
  itemId: string
  strength: (typeof strengths)[number]
  provenance: Provenance
  confidence: Confidence
  reason: string | null
  source: string | null
}

/** Keeps exactly these claims on an open record; a claim that stays keeps its place and its age. */
export async function replaceAlignments(
  tx: Tx,
  {
    commitmentId,
    version,
    alignments,
  }: { commitmentId: string; version: number; alignments: AlignmentClaim[] },
  now: Date,
): Promise<
  Outcome<Performed<Saved>, 'not-found' | 'not-editable' | 'stale' | 'item-not-found' | 'item-withdrawn'>
> {
  const held = await tx.alignment.findMany({
    where: { commitmentId },
    select: {
      itemId: true,
      strength: true,
      provenance: true,
      confidence: true,
      item: { select: { code: true } },
    },
  })
  const standing = new Set(held.map(({ itemId }) => itemId))
  const found = await itemsOf(tx, alignments)
  if (!found.ok) return found
  const added = alignments.filter(({ itemId }) => !standing.has(itemId))
  if (added.some(({ itemId }) => found.value.get(itemId)?.withdrawnAt))
    return refused('item-withdrawn', 'alignments')
  return await saveEdition(tx, { commitmentId, version }, async () => {
    const kept = alignments.map(({ itemId }) => itemId)
    if (held.length > 0) await tx.alignment.deleteMany({ where: { commitmentId, itemId: { notIn: kept } } })
    for (const { itemId, ...claim } of alignments.filter((each) => standing.has(each.itemId)))
      await tx.alignment.updateMany({ where: { commitmentId, itemId }, data: claim })
    if (added.length > 0)
      await tx.alignment.createMany({
        data: added.map((claim) => ({ ...claim, commitmentId, alignedAt: now })),
      })
    const named = alignments.map((claim) => ({ ...claim, code: found.value.get(claim.itemId)?.code ?? '' }))
    return {
      before: listed(held.map((claim) => ({ ...claim, code: claim.item.code }))),
      after: listed(named),
    }
  })
}

type Named = Pick<AlignmentClaim, 'strength' | 'provenance' | 'confidence'> & { code: string }

const listed = (claims: Named[]) => ({
  alignments: claims
    .map(({ code, strength, provenance, confidence }) => ({ item: code, strength, provenance, confidence }))
    .sort((a, b) => (a.item < b.item ? -1 : 1)),
})

async function itemsOf(tx: Tx, claims: { itemId: string }[]) {
  const ids = [...new Set(claims.map(({ itemId }) => itemId))]
  const items =
    ids.length === 0
      ? []
      : await tx.frameworkItem.findMany({
          where: { id: { in: ids } },
          select: { id: true, code: true, withdrawnAt: true },
        })
  if (items.length !== ids.length) return refused('item-not-found' as const, 'alignments')
  return done(new Map(items.map((item) => [item.id, item])))
}

/** Adds one claim to a commitment in any state that is still kept; the promise itself is not touched. */
export async function alignTo(
  tx: Tx,
  { commitmentId, ...claim }: AlignmentClaim & { commitmentId: string },
  now: Date,
): Promise<
  Outcome<Performed<{ id: string }>, 'not-found' | 'item-not-found' | 'item-withdrawn' | 'already-aligned'>
> {
  const commitment = await tx.commitment.findUnique({ where: { id: commitmentId }, select: subjectSelect })
  if (!commitment) return refused('not-found')
  const found = await itemsOf(tx, [claim])
  if (!found.ok) return refused('item-not-found', 'itemId')
  if (found.value.get(claim.itemId)?.withdrawnAt) return refused('item-withdrawn', 'itemId')
  const existing = await tx.alignment.findUnique({
    where: { commitmentId_itemId: { commitmentId, itemId: claim.itemId } },
    select: { id: true },
  })
  if (existing) return refused('already-aligned', 'itemId')
  const row = await tx.alignment.create({
    data: { commitmentId, ...claim, alignedAt: now },
    select: alignmentSelect,
  })
  return done({ value: { id: row.id }, history: [alignmentEntry(commitment, { after: claimFacts(row) })] })
}

/** Takes a claim back; history keeps what it said. */
export async function removeAlignment(
  tx: Tx,
  { alignmentId, version }: { alignmentId: string; version: number },
): Promise<Outcome<Performed<{ id: string }>, 'not-found' | 'stale'>> {
  const row = await tx.alignment.findUnique({
    where: { id: alignmentId },
    select: { ...alignmentSelect, commitment: { select: subjectSelect } },
  })
  if (!row) return refused('not-found')
  const { count } = await tx.alignment.deleteMany({ where: { id: alignmentId, version } })
  if (count === 0) return refused('stale')
  return done({
    value: { id: alignmentId },
    history: [alignmentEntry(row.commitment, { before: claimFacts(row) })],
  })
}

/** Mends what is said of a claim: its strength, where it comes from, how sure it is. */
export async function reviseAlignment(
  tx: Tx,
  {
    alignmentId,
    version,
    ...claim
  }: Omit<AlignmentClaim, 'itemId'> & { alignmentId: string; version: number },
): Promise<Outcome<Performed<{ id: string }>, 'not-found' | 'stale'>> {
  const row = await tx.alignment.findUnique({
    where: { id: alignmentId },
    select: { ...alignmentSelect, commitment: { select: subjectSelect } },
  })
  if (!row) return refused('not-found')
  const { count } = await tx.alignment.updateMany({
    where: { id: alignmentId, version },
    data: { ...claim, version: { increment: 1 } },
  })
  if (count === 0) return refused('stale')
  const after = { ...claimFacts(row), ...claim }
  return done({
    value: { id: alignmentId },
    history: [alignmentEntry(row.commitment, { before: claimFacts(row), after })],
  })
}

/** A curator held the claim against its text: the confidence they found, and what they read. */
export async function checkAlignment(
  tx: Tx,
  {
    alignmentId,
    version,
    confidence,
    checkedSource,
  }: { alignmentId: string; version: number; confidence: Confidence; checkedSource: string },
  now: Date,
): Promise<Outcome<Performed<{ id: string }>, 'not-found' | 'stale'>> {
  const row = await tx.alignment.findUnique({
    where: { id: alignmentId },
    select: { ...alignmentSelect, commitment: { select: subjectSelect } },
  })
  if (!row) return refused('not-found')
  const { count } = await tx.alignment.updateMany({
    where: { id: alignmentId, version },
    data: { confidence, checkedSource, checkedAt: now, version: { increment: 1 } },
  })
  if (count === 0) return refused('stale')
  const after = { ...claimFacts(row), confidence, checkedSource }
  return done({
    value: { id: alignmentId },
    history: [alignmentEntry(row.commitment, { before: claimFacts(row), after })],
  })
}

const subjectSelect = {
  id: true,
  planId: true,
  code: true,
  title: true,
  state: true,
  visibility: true,
} as const
const alignmentSelect = {
  id: true,
  strength: true,
  provenance: true,
  confidence: true,
  reason: true,
  source: true,
  checkedSource: true,
  item: { select: { code: true } },
} as const

type ClaimRow = { item: { code: string } } & Pick<
  AlignmentClaim,
  'strength' | 'provenance' | 'confidence' | 'reason' | 'source'
> & {
    checkedSource: string | null
  }
const claimFacts = ({ item, strength, provenance, confidence, reason, source, checkedSource }: ClaimRow) => ({
  item: item.code,
  strength,
  provenance,
  confidence,
  reason,
  source,
  checkedSource,
})

/** A claim on a public commitment is public; on any other it is the organisations' own affair. */
const alignmentEntry = (
  commitment: { id: string; planId: string; code: string; title: string; state: string; visibility: string },
  change: Pick<HistoryEntry, 'before' | 'after'>,
): HistoryEntry => {
  const isPublic =
    commitment.visibility === 'public' && !['draft', 'submitted', 'returned'].includes(commitment.state)
  return commitmentEntry(commitment, { visibility: isPublic ? 'public' : 'internal', ...change })
}
