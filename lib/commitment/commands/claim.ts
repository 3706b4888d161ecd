// Claims of the recording organisation: added a few at a time from the picker, and taken back one by one.
import type { Tx } from '@/lib/db/clients'
import { refused } from '@/lib/outcome'
import type { Confidence } from '../rules'
import { replaceAlignments, type AlignmentClaim } from './align'
import type { OwnCommitment } from './own'

/** What the text itself states is high; a reading is somebody's judgement until a curator holds it against the text. */
const confidenceOf: Record<'stated' | 'editorial', Confidence> = { stated: 'high', editorial: 'medium' }

type Claim = Pick<AlignmentClaim, 'strength' | 'reason'> & {
  provenance: 'stated' | 'editorial'
  items: string[]
}

const standingClaims = ({ alignments }: OwnCommitment): AlignmentClaim[] =>
  alignments.map(({ id: _, item: _item, ...claim }) => claim)

/** Adds the chosen items to what the commitment serves; one that is there already takes the newer words. */
export async function addClaims(
  tx: Tx,
  commitment: OwnCommitment,
  { version, items, ...claim }: Claim & { version: number },
  source: string,
  now: Date,
) {
  const added = items.map(
    (itemId): AlignmentClaim => ({
      itemId,
      ...claim,
      confidence: confidenceOf[claim.provenance],
      source,
    }),
  )
  const alignments = [...standingClaims(commitment).filter(({ itemId }) => !items.includes(itemId)), ...added]
  const outcome = await replaceAlignments(tx, { commitmentId: commitment.id, version, alignments }, now)
  return !outcome.ok && outcome.field ? refused(outcome.reason, 'items') : outcome
}

export async function dropClaim(
  tx: Tx,
  commitment: OwnCommitment,
  { version, alignmentId }: { version: number; alignmentId: string },
  now: Date,
) {
  const dropped = commitment.alignments.find(({ id }) => id === alignmentId)
  if (!dropped) return refused('not-found')
  const alignments = standingClaims(commitment).filter(({ itemId }) => itemId !== dropped.itemId)
  return await replaceAlignments(tx, { commitmentId: commitment.id, version, alignments }, now)
}
