import 'server-only'
import { itemSelect, type ItemToAlign } from '@/lib/commitment/queries/picker'
import { Prisma } from '@/lib/db/generated/client'
import { dbFor } from '@/lib/db/viewer-db'
import { termsOf } from '@/lib/overlap/terms'
import type { Actor } from '@/lib/policy/actor'
import { suggestedItems, type Suggestion } from '../rules'
import { alignedCommitments, comparedItems } from './record'

const mostSuggested = 5

export type SuggestedItem = ItemToAlign & { why: Omit<Suggestion, 'itemId' | 'score'> }

/** The items that a commitment which the viewer may see likeliest serves and does not name yet, the likeliest first. */
export async function suggestedFor(viewer: Actor, commitmentId: string): Promise<SuggestedItem[]> {
  const db = dbFor(viewer)
  const [one] = await db.$queryRaw<
    { planId: string; layer: string | null; isDemonstration: boolean; words: string[]; items: string[] }[]
  >(Prisma.sql`
    SELECT c.plan_id AS "planId", c.layer::text AS layer, p.is_demonstration AS "isDemonstration",
           concord_words_of(c.search_tokens, c.code) AS words,
           ARRAY(SELECT item_id::text FROM alignments WHERE commitment_id = c.id) AS items
      FROM commitments c JOIN work_plans p ON p.id = c.plan_id WHERE c.id = ${commitmentId}::uuid`)
  if (!one) return []
  const [items, record] = await Promise.all([comparedItems(db), alignedCommitments(db, one)])
  const suggested = suggestedItems(
    { ...one, terms: termsOf(one.words) },
    items,
    record.filter(({ id }) => id !== commitmentId),
    { most: mostSuggested, without: new Set(one.items) },
  )
  const rows = await db.frameworkItem.findMany({
    where: { id: { in: suggested.map(({ itemId }) => itemId) } },
    select: itemSelect,
  })
  return suggested.flatMap(({ itemId, score: _, ...why }) => {
    const row = rows.find(({ id }) => id === itemId)
    return row ? [{ ...row, why }] : []
  })
}
