import 'server-only'
import { dbFor } from '@/lib/db/viewer-db'
import { pathTo } from '@/lib/framework/rules'
import type { Visitor } from '@/lib/policy/actor'
import { translationsOf } from '@/lib/translation/queries'
import {
  axisOf,
  crossingsIn,
  placeOf,
  threadsUnder,
  whyBare,
  type Crossing,
  type Sheet,
  type WhyBare,
} from '../rules'
import { heldOn, type Held } from './columns'
import { countsOf } from './counts'
import { marksOn } from './marks'

/** More rows than these go on a page of their own. */
export const mostRows = 40

const itemSelect = {
  id: true,
  parentId: true,
  code: true,
  title: true,
  language: true,
  withdrawnAt: true,
} as const

/** A framework with its items in order, as every sheet of it needs them; null where there is none of this code. */
export async function frameworkItems(viewer: Visitor, framework: string) {
  return await dbFor(viewer).framework.findUnique({
    where: { code: framework },
    select: {
      code: true,
      name: true,
      language: true,
      items: { select: itemSelect, orderBy: [{ position: 'asc' }, { id: 'asc' }], take: 5000 },
    },
  })
}

export type SheetRow = Held & { cells: (Crossing & { why: WhyBare | null })[] }

/**
 * One sheet of coverage: the items below `under` (the whole framework with null) one way, plans, countries or layers the
 * other. Rows that nothing serves and nobody expects are named apart. `from` is the code of the last row of the page before.
 */
export async function sheetOf(
  viewer: Visitor,
  {
    framework: code,
    sheet,
    under,
    from,
  }: { framework: string; sheet: Sheet; under: string | null; from: string | null },
) {
  const framework = await frameworkItems(viewer, code)
  if (!framework) return null
  const { items, ...named } = framework
  const node = under === null ? null : items.find((item) => item.code === under)
  if (node === undefined) return null
  const threads = threadsUnder(items, node).filter(({ withdrawnAt }) => withdrawnAt === null)
  const ids = threads.map(({ id }) => id)
  const above = node ? [...pathTo(node.id, items), node] : []
  const [held, counts, totals, marks, translated] = await Promise.all([
    heldOn(viewer, sheet),
    countsOf(viewer, ids, axisOf(sheet)),
    countsOf(viewer, ids, 'region'),
    marksOn(viewer, [...ids, ...above.map(({ id }) => id)]),
    translationsOf(viewer, [{ type: 'framework_item', ids: [...ids, ...above.map(({ id }) => id)] }]),
  ])
  const crossings = crossingsIn(counts)
  const whole = crossingsIn(totals)
  const marked = new Set(marks.map(({ itemId, key }) => placeOf(itemId, key)))
  const served = new Set(counts.map(({ key }) => key))
  // A mark on an item holds for what is below it.
  const isMarked = (id: string, key: string) =>
    [id, ...above.map((item) => item.id)].some((each) => marked.has(placeOf(each, key)))
  const isShown = ({ key, isOfTheRegion }: Held) =>
    served.has(key) || (isOfTheRegion && sheet !== 'plans') || ids.some((id) => isMarked(id, key))
  const shown = held.filter(isShown)
  const start = from === null ? 0 : shown.findIndex((row) => row.code === from) + 1
  const page = shown.slice(start, start + mostRows)
  const titled = ({ withdrawnAt: _, parentId: _parent, ...item }: (typeof items)[number]) => ({
    ...item,
    titles: translated(item.id, 'title'),
    hasParts: items.some(({ parentId }) => parentId === item.id),
  })
  return {
    framework: named,
    sheet,
    node: node ? titled(node) : null,
    path: node ? pathTo(node.id, items).map(titled) : [],
    threads: threads.map((item) => ({
      ...titled(item),
      ...(whole.get(placeOf(item.id, '')) ?? { direct: {}, derived: {} }),
    })),
    rows: page.map(
      (row): SheetRow => ({
        ...row,
        cells: ids.map((id) => {
          const crossing = crossings.get(placeOf(id, row.key)) ?? { direct: {}, derived: {} }
          return { ...crossing, why: whyBare(crossing, isMarked(id, row.key)) }
        }),
      }),
    ),
    /** Of all rows, those that nothing here touches. */
    silent: held.filter((row) => !isShown(row)).map(({ key: _, isOfTheRegion: _region, ...row }) => row),
    next: shown.length > start + mostRows ? (page.at(-1)?.code ?? null) : null,
    previous: start > 0 ? (shown[start - mostRows - 1]?.code ?? '') : null,
    counted: shown.length,
  }
}
export type CoverageSheet = NonNullable<Awaited<ReturnType<typeof sheetOf>>>
