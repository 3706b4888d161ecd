import 'server-only'
import { standings, type Standing } from '@/lib/commitment/queries/standings'
import { dbFor } from '@/lib/db/viewer-db'
import type { Visitor } from '@/lib/policy/actor'
import { translationsOf, type Translated } from '@/lib/translation/queries'
import type { KeptReasons } from '../commands/find'
import { wordsBehind } from '../terms'

/** A pair as it is kept. */
export type KeptPair = { lowId: string; highId: string; score: number; reasons: unknown }

type Named = { code: string; name: string; language: string }
export type SharedItem = {
  code: string
  title: string
  language: string
  framework: string
  titles: Translated[]
}
/** A pair as it is told: both sides as they stand, and each reason in things that have a page. */
export type ToldPair = {
  lowId: string
  highId: string
  score: number
  low: Standing
  high: Standing
  terms: string[]
  items: SharedItem[]
  organisations: Named[]
  isSameLayer: boolean
}

/** The pairs with both commitments as they stand; one whose commitment the viewer may not see is left out. */
export async function toldPairs(
  viewer: Visitor,
  pairs: readonly KeptPair[],
  today: string,
): Promise<ToldPair[]> {
  if (pairs.length === 0) return []
  const reasons = pairs.map(({ reasons: kept }) => kept as KeptReasons)
  const ids = [...new Set(pairs.flatMap(({ lowId, highId }) => [lowId, highId]))]
  const itemIds = [...new Set(reasons.flatMap(({ items }) => items))]
  const db = dbFor(viewer)
  const [rows, items, organisations, translated] = await Promise.all([
    standings(viewer, { id: { in: ids } }, today),
    db.frameworkItem.findMany({
      where: { id: { in: itemIds } },
      select: {
        id: true,
        parentId: true,
        code: true,
        title: true,
        language: true,
        framework: { select: { code: true } },
      },
    }),
    db.organisation.findMany({
      where: { id: { in: reasons.flatMap((each) => each.organisations) } },
      select: { id: true, code: true, name: true, language: true },
    }),
    translationsOf(viewer, [{ type: 'framework_item', ids: itemIds }]),
  ])
  const standing = new Map(rows.map((row) => [row.id, row]))
  return pairs.flatMap((pair, index) => {
    const low = standing.get(pair.lowId)
    const high = standing.get(pair.highId)
    const why = reasons[index]
    if (!low || !high || !why) return []
    const both = items.filter(({ id }) => why.items.includes(id))
    // An item says more than the one above it, which is shared with it.
    const nearest = both.filter(({ id }) => !both.some(({ parentId }) => parentId === id))
    return [
      {
        lowId: pair.lowId,
        highId: pair.highId,
        score: pair.score,
        low,
        high,
        terms: wordsBehind(
          why.terms,
          [low, high].flatMap(({ title, titleInEnglish }) => [title, titleInEnglish ?? '']),
        ),
        items: nearest.map(({ id, code, title, language, framework }) => ({
          code,
          title,
          language,
          framework: framework.code,
          titles: translated(id, 'title'),
        })),
        organisations: organisations
          .filter(({ id }) => why.organisations.includes(id))
          .map(({ code, name, language }) => ({ code, name, language })),
        isSameLayer: why.isSameLayer,
      },
    ]
  })
}
