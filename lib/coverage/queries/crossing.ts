import 'server-only'
import { standings } from '@/lib/commitment/queries/standings'
import type { Layer } from '@/lib/commitment/rules'
import type { Prisma } from '@/lib/db/generated/client'
import { dbFor } from '@/lib/db/viewer-db'
import { pathTo } from '@/lib/framework/rules'
import type { Visitor } from '@/lib/policy/actor'
import { practicesOnRecord } from '@/lib/practice/queries/public'
import { translationsOf } from '@/lib/translation/queries'
import { axisOf, crossingsIn, isInvented, placeOf, whyBare, type Sheet } from '../rules'
import { heldOn } from './columns'
import { countsOf } from './counts'
import { marksOn } from './marks'
import { frameworkItems } from './sheet'

/** More commitments than these are told as a number; the whole list can be narrowed. */
const mostListed = 100

function inColumn(sheet: Sheet, key: string): Prisma.WovenCommitmentWhereInput {
  const axis = axisOf(sheet)
  if (axis === 'plan') return { planId: key }
  if (axis === 'country') return { countryCodes: { has: key } }
  return { isDemonstration: false, layer: key === 'none' ? null : (key as Layer) }
}

/**
 * One crossing of a sheet: the commitments of a plan, country or layer that serve an item or what is below it, or why there
 * are none. Null where the item, the sheet or the row is not there.
 */
export async function crossingOf(
  viewer: Visitor,
  {
    framework: code,
    sheet,
    item: itemCode,
    row: rowCode,
  }: { framework: string; sheet: Sheet; item: string; row: string },
  today: string,
) {
  const [framework, held] = await Promise.all([frameworkItems(viewer, code), heldOn(viewer, sheet)])
  const item = framework?.items.find((each) => each.code === itemCode)
  const row = held.find((each) => each.code === rowCode)
  if (!framework || !item || !row) return null
  const lineage = [item, ...pathTo(item.id, framework.items)]
  const [counts, marks, threads, translated] = await Promise.all([
    countsOf(viewer, [item.id], axisOf(sheet)),
    marksOn(
      viewer,
      lineage.map(({ id }) => id),
    ),
    dbFor(viewer).thread.findMany({
      where: { itemId: item.id, woven: inColumn(sheet, row.key) },
      select: { commitmentId: true, within: true, here: true },
      orderBy: [{ within: 'asc' }, { commitmentId: 'asc' }],
      take: mostListed,
    }),
    translationsOf(viewer, [{ type: 'framework_item', ids: [item.id] }]),
  ])
  const crossing = crossingsIn(counts).get(placeOf(item.id, row.key)) ?? { direct: {}, derived: {} }
  const own = marks.filter(({ key }) => key === row.key)
  const how = new Map(threads.map((thread) => [thread.commitmentId, thread]))
  const why = whyBare(crossing, own.length > 0)
  // What is bare here may have been done elsewhere; where it is said not to apply, nothing is suggested.
  const practices =
    why === 'nothing_planned'
      ? await practicesOnRecord(viewer, { by: 'items', code: item.code }, today)
      : null
  const rows = threads.length === 0 ? [] : await standings(viewer, { id: { in: [...how.keys()] } }, today)
  return {
    framework: { code: framework.code, name: framework.name, language: framework.language },
    sheet,
    isInvented: isInvented(sheet),
    item: {
      id: item.id,
      code: item.code,
      title: item.title,
      language: item.language,
      titles: translated(item.id, 'title'),
    },
    path: pathTo(item.id, framework.items).map(({ code: above, title, language }) => ({
      code: above,
      title,
      language,
    })),
    row,
    ...crossing,
    why,
    practices: (practices ?? []).filter((practice) => practice.isDemonstration === isInvented(sheet)),
    marks: own,
    commitments: rows.map((standing) => ({
      standing,
      isDirect: how.get(standing.id)?.within === 'direct',
      isBelow: how.get(standing.id)?.here === null,
    })),
  }
}
export type CoverageCrossing = NonNullable<Awaited<ReturnType<typeof crossingOf>>>
