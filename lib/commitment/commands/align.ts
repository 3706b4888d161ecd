// Claims that a commitment serves a framework item. A focal point claims while the record is open; curators
// align what is already public, and hold a claim against its text.
import type { Performed } from '@/lib/action/define-action'
import type { Tx } from '@/lib/db/clients'
import type { HistoryEntry } from '@/lib/history/commands'
import { done, refused, type Outcome } from '@/lib/outcome'
import type { Confidence, Provenance, strengths } from '../rules'
import { alignmentFacts, commitmentEntry } from './facts'
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
  const held = await tx.alignment.findMany({ where: { commitmentId }, select: { itemId: true } })
  const standing = new Set(held.map(({ itemId }) => itemId))
  const problem = await problemWith(
    tx,
    alignments.filter(({ itemId }) => !standing.has(itemId)),
  )
  if (problem) return refused(problem, 'alignments')
  return await saveEdition(tx, { commitmentId, version }, async () => {
    const before = await alignmentFacts(tx, commitmentId)
    const kept = alignments.map(({ itemId }) => itemId)
    await tx.alignment.deleteMany({ where: { commitmentId, itemId: { notIn: kept } } })
    for (const { itemId, ...claim } of alignments.filter((each) => standing.has(each.itemId)))
      await tx.alignment.updateMany({ where: { commitmentId, itemId }, data: claim })
    const added = alignments.filter(({ itemId }) => !standing.has(itemId))
    if (added.length > 0)
      await tx.alignment.createMany({
        data: added.map((claim) => ({ ...claim, commitmentId, alignedAt: now })),
      })
    return { before, after: await alignmentFacts(tx, commitmentId) }
  })
}

async function problemWith(
  tx: Tx,
  claims: AlignmentClaim[],
): Promise<'item-not-found' | 'item-withdrawn' | null> {
  if (claims.length === 0) return null
  const items = await tx.frameworkItem.findMany({
    where: { id: { in: claims.map(({ itemId }) => itemId) } },
    select: { withdrawnAt: true },
  })
  if (items.length !== new Set(claims.map(({ itemId }) => itemId)).size) return 'item-not-found'
  return items.some(({ withdrawnAt }) => withdrawnAt !== null) ? 'item-withdrawn' : null
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
  const problem = await problemWith(tx, [claim])
  if (problem) return refused(problem, 'itemId')
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
