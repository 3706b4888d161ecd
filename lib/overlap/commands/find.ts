// Looks for what is alike to every commitment that changed, and keeps the pairs. Done by the worker, after the change:
// nobody waits for it, and done twice it comes to the same.
import { tags } from '@/lib/action/tags'
import { appDb, type Tx } from '@/lib/db/clients'
import { channel } from '@/lib/page-cache/instances'
import { comparedCommitments, type InRecord } from '../queries/compared'
import { pairsOf, type Likeness, type Pair } from '../rules'

/** What is kept of a likeness: the rarest that both share. */
export type KeptReasons = {
  terms: string[]
  termsPart: number
  items: string[]
  itemsPart: number
  organisations: string[]
  isSameLayer: boolean
}
const mostTold = 8
const rounded = (part: number) => Math.round(part * 1000) / 1000

const reasonsOf = ({ terms, items, organisations, isSameLayer }: Likeness): KeptReasons => ({
  terms: terms.shared.slice(0, mostTold),
  termsPart: rounded(terms.part),
  items: items.shared.slice(0, mostTold),
  itemsPart: rounded(items.part),
  organisations: organisations.slice(0, mostTold),
  isSameLayer,
})

/**
 * Everything that is marked, held against the whole record. Answers how many were looked at and how many pairs they have.
 * The marks are read first and taken away with the writing, each only as it was read: what changes meanwhile stays marked.
 */
export async function findOverlaps(now: Date): Promise<{ looked: number; pairs: number }> {
  const marks = await appDb().overlapMark.findMany({ orderBy: { commitmentId: 'asc' }, take: 200_000 })
  if (marks.length === 0) return { looked: 0, pairs: 0 }
  const marked = new Set(marks.map(({ commitmentId }) => commitmentId))
  const all = await comparedCommitments(appDb())
  const pairs = [true, false].flatMap((isDemonstration) =>
    pairsTouching(
      marked,
      all.filter((each) => each.isDemonstration === isDemonstration),
    ),
  )
  await appDb().$transaction(
    async (tx) => {
      await writePairs(tx, [...marked], pairs, now)
      await tx.$executeRaw`
        DELETE FROM overlap_marks m USING unnest(${marks.map(({ commitmentId }) => commitmentId)}::uuid[], ${marks.map(({ markedAt }) => markedAt.toISOString())}::timestamptz[]) AS read(id, at)
         WHERE m.commitment_id = read.id AND m.marked_at <= read.at`
      // Told to every instance with the commit itself.
      await tx.$executeRaw`SELECT pg_notify(${channel}, ${JSON.stringify({ from: 'overlaps', tags: [tags.overlaps] })})`
    },
    { timeout: 120_000, maxWait: 15_000 },
  )
  return { looked: marked.size, pairs: pairs.length }
}

/** A pair is kept where it is among the likest of either: the neighbours of what changed are asked too. */
function pairsTouching(marked: ReadonlySet<string>, all: readonly InRecord[]): Pair[] {
  const own = all.filter(({ id }) => marked.has(id))
  if (own.length === 0) return []
  const of = own.length > all.length / 4 ? all : own
  return pairsOf(of, all).filter(({ lowId, highId }) => marked.has(lowId) || marked.has(highId))
}

async function writePairs(tx: Tx, marked: string[], pairs: readonly Pair[], now: Date): Promise<void> {
  const found = new Set(pairs.map(({ lowId, highId }) => `${lowId} ${highId}`))
  const kept = await tx.overlap.findMany({
    where: { OR: [{ lowId: { in: marked } }, { highId: { in: marked } }] },
    select: { lowId: true, highId: true },
  })
  const gone = kept.filter(({ lowId, highId }) => !found.has(`${lowId} ${highId}`))
  await tx.$executeRaw`
    DELETE FROM "overlaps" o USING unnest(${gone.map(({ lowId }) => lowId)}::uuid[], ${gone.map(({ highId }) => highId)}::uuid[]) AS gone(low, high)
     WHERE o.low_id = gone.low AND o.high_id = gone.high`
  await tx.$executeRaw`
    INSERT INTO "overlaps" (low_id, high_id, score, reasons, found_at)
    SELECT low, high, score, reasons::jsonb, ${now.toISOString()}::timestamptz
      FROM unnest(${pairs.map(({ lowId }) => lowId)}::uuid[], ${pairs.map(({ highId }) => highId)}::uuid[],
                  ${pairs.map(({ likeness }) => rounded(likeness.score))}::float8[],
                  ${pairs.map(({ likeness }) => JSON.stringify(reasonsOf(likeness)))}::text[]) AS p(low, high, score, reasons)
    ON CONFLICT (low_id, high_id) DO UPDATE SET score = EXCLUDED.score, reasons = EXCLUDED.reasons`
}
