// What a source says of a commitment that was taken from it: its state in the source's words, and how far the row
// was held against the text. The promise itself is not touched: it stands as it was published.
import type { Performed } from '@/lib/action/define-action'
import type { Tx } from '@/lib/db/clients'
import { changesBetween } from '@/lib/history/rules'
import { done, refused, type Outcome } from '@/lib/outcome'
import { commitmentEntry, promiseSelect } from './facts'
import type { Origin, Saved } from './record'

export async function reviseOrigin(
  tx: Tx,
  { commitmentId, version, ...origin }: Origin & { commitmentId: string; version: number },
): Promise<Outcome<Performed<Saved>, 'not-found' | 'stale'>> {
  const row = await tx.commitment.findUnique({
    where: { id: commitmentId },
    select: { ...promiseSelect, source: true, confidence: true, statedStatus: true },
  })
  if (!row) return refused('not-found')
  const { count } = await tx.commitment.updateMany({
    where: { id: commitmentId, version },
    data: { ...origin, version: { increment: 1 } },
  })
  if (count === 0) return refused('stale')
  const before = { source: row.source, confidence: row.confidence, statedStatus: row.statedStatus }
  const changes = changesBetween(before, origin)
  const isPublic = row.visibility === 'public' && !['draft', 'submitted', 'returned'].includes(row.state)
  const visibility = isPublic ? 'public' : 'internal'
  return done({
    value: { id: commitmentId, version: version + 1 },
    history: changes ? [commitmentEntry(row, { visibility, ...changes })] : [],
  })
}
