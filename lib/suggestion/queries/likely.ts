import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import { dbFor } from '@/lib/db/viewer-db'
import { mostAlignedAtOnce } from '@/lib/framework/schema'
import { termsOf, wordsBehind } from '@/lib/overlap/terms'
import type { Actor } from '@/lib/policy/actor'
import { keepingPolicy } from '@/lib/policy/keeping'
import { keptCommitmentsVisibleTo } from '@/lib/policy/visibility'
import { readingLike } from '../rules'

/** So many are compared, those that share most words first. */
const mostLookedAt = 600
/** Beyond the first few, what two texts share is a word that many share; the rest is found by words. */
const mostShown = 20

/**
 * Published commitments that do not name an item: those that read like it and what stands above it, the likest first, or
 * those whose code or title holds some words. Null where there is no such item for this person to keep.
 */
export async function commitmentsForItem(viewer: Actor, framework: string, code: string, words: string) {
  if (!keepingPolicy.check(viewer)) return null
  const db = dbFor(viewer)
  const item = await db.frameworkItem.findFirst({
    where: { code, framework: { code: framework }, withdrawnAt: null },
    select: {
      id: true,
      code: true,
      title: true,
      language: true,
      framework: { select: { code: true, name: true, language: true } },
    },
  })
  if (!item) return null
  const likest = words === '' ? await likestTo(viewer, item.id) : null
  const rows = await db.commitment.findMany({
    where: {
      AND: [
        keptCommitmentsVisibleTo(viewer),
        { alignments: { none: { itemId: item.id } } },
        likest
          ? { id: { in: [...likest.shared.keys()] } }
          : {
              OR: [
                { code: { contains: words, mode: 'insensitive' } },
                { title: { contains: words, mode: 'insensitive' } },
              ],
            },
      ],
    },
    orderBy: [{ plan: { code: 'asc' } }, { code: 'asc' }],
    take: mostAlignedAtOnce,
    select: {
      id: true,
      code: true,
      title: true,
      language: true,
      plan: { select: { name: true, language: true } },
    },
  })
  const order = [...(likest?.shared.keys() ?? [])]
  const commitments = rows
    .map((row) => ({
      ...row,
      shared: wordsBehind(likest?.shared.get(row.id) ?? [], [row.title, ...(likest?.titles ?? [])]),
    }))
    .sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id))
  return { ...item, commitments }
}
export type CommitmentsForItem = NonNullable<Awaited<ReturnType<typeof commitmentsForItem>>>

/** The stems that each of the likest commitments shares with the item or what stands above it, and the titles of those. */
async function likestTo(
  viewer: Actor,
  itemId: string,
): Promise<{ shared: Map<string, string[]>; titles: string[] }> {
  const db = dbFor(viewer)
  const lineage = await db.$queryRaw<{ words: string[]; title: string }[]>(Prisma.sql`
    WITH RECURSIVE up AS (
      SELECT id, parent_id, code, title, search_tokens, 0 AS deep FROM framework_items WHERE id = ${itemId}::uuid
      UNION ALL SELECT i.id, i.parent_id, i.code, i.title, i.search_tokens, up.deep + 1
        FROM framework_items i JOIN up ON up.parent_id = i.id WHERE up.deep < 8)
    SELECT concord_words_of(search_tokens, code) AS words, title FROM up`)
  const wanted = lineage.flatMap(({ words }) => words)
  const rows = await db.$queryRaw<{ id: string; words: string[] }[]>(Prisma.sql`
    SELECT w.commitment_id AS id, w.words FROM woven_commitments w
     WHERE w.words && ${wanted}::text[]
       AND NOT EXISTS (SELECT 1 FROM alignments a WHERE a.commitment_id = w.commitment_id AND a.item_id = ${itemId}::uuid)
     ORDER BY cardinality(ARRAY(SELECT unnest(w.words) INTERSECT SELECT unnest(${wanted}::text[]))) DESC, w.commitment_id
     LIMIT ${mostLookedAt}`)
  const like = readingLike(
    termsOf(wanted),
    rows.map(({ id, words }) => ({ id, terms: termsOf(words) })),
  )
  return {
    shared: new Map(like.slice(0, mostShown).map(({ id, shared }) => [id, shared])),
    titles: lineage.map(({ title }) => title),
  }
}
