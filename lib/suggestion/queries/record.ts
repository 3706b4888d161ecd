import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/clients'
import { termsOf } from '@/lib/overlap/terms'
import type { Aligned, SuggestedFrom } from '../rules'

type Asking = Pick<Tx, '$queryRaw'>

/** So many of the record are looked at, those that share most words first: enough to learn from, few enough for any record. */
const mostLookedAt = 600

/** Every standing item of every framework as it is compared: at most a few thousand. */
export async function comparedItems(db: Asking): Promise<SuggestedFrom[]> {
  const rows = await db.$queryRaw<{ id: string; parentId: string | null; words: string[] }[]>(Prisma.sql`
    SELECT id, parent_id AS "parentId", concord_words_of(search_tokens, code) AS words
      FROM framework_items WHERE withdrawn_at IS NULL ORDER BY id`)
  const known = new Map(rows.map(({ id, parentId, words }) => [id, { parentId, terms: termsOf(words) }]))
  const above = (id: string | null, deep = 0): string[] => {
    const held = id === null || deep > 8 ? undefined : known.get(id)
    return held ? [...held.terms, ...above(held.parentId, deep + 1)] : []
  }
  return [...known].map(([id, { parentId, terms }]) => ({ id, terms, above: [...new Set(above(parentId))] }))
}

/**
 * Public commitments and what somebody aligned them to, crosswalks left out, as they are learned from. What was invented
 * teaches nothing of what is real, nor the other way.
 */
export async function alignedCommitments(
  db: Asking,
  { words, isDemonstration }: { words: readonly string[]; isDemonstration: boolean },
): Promise<(Aligned & { id: string })[]> {
  const rows = await db.$queryRaw<(Omit<Aligned, 'terms'> & { id: string; words: string[] })[]>(Prisma.sql`
    SELECT w.commitment_id AS id, w.plan_id AS "planId", w.layer::text AS layer, w.words, array_agg(a.item_id::text) AS items
      FROM woven_commitments w JOIN alignments a ON a.commitment_id = w.commitment_id AND a.provenance <> 'crosswalk'
     WHERE w.is_demonstration = ${isDemonstration}
     GROUP BY w.commitment_id
     ORDER BY cardinality(ARRAY(SELECT unnest(w.words) INTERSECT SELECT unnest(${[...words]}::text[]))) DESC, w.commitment_id
     LIMIT ${mostLookedAt}`)
  return rows.map(({ words: own, ...row }) => ({ ...row, terms: termsOf(own) }))
}
