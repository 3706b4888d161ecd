import 'server-only'
import { dbFor } from '@/lib/db/viewer-db'
import type { Visitor } from '@/lib/policy/actor'
import { translationsOf } from '@/lib/translation/queries'
import { crossingsIn, reachOf } from '../rules'
import { countsOf } from './counts'

/** Every framework: how many of its items are named, reached only through a crosswalk, or nobody's. */
export async function coverageOverview(viewer: Visitor) {
  const frameworks = await dbFor(viewer).framework.findMany({
    select: {
      code: true,
      name: true,
      language: true,
      items: { where: { withdrawnAt: null }, select: { id: true } },
    },
    orderBy: { code: 'asc' },
    take: 500,
  })
  const counts = await countsOf(
    viewer,
    frameworks.flatMap(({ items }) => items.map(({ id }) => id)),
    'region',
  )
  const crossings = crossingsIn(counts)
  return frameworks.map(({ items, ...framework }) => {
    const { named, throughOnly, bare } = reachOf(
      items.map(({ id }) => id),
      crossings,
    )
    return {
      ...framework,
      items: items.length,
      named: named.length,
      throughOnly: throughOnly.length,
      bare: bare.length,
    }
  })
}
export type CoverageOverview = Awaited<ReturnType<typeof coverageOverview>>

/** How many standing items a framework has, and how many of them no real public commitment names or reaches. */
export async function bareItemsOf(viewer: Visitor, code: string): Promise<{ items: number; bare: number }> {
  const items = await dbFor(viewer).frameworkItem.findMany({
    where: { withdrawnAt: null, framework: { code } },
    select: { id: true },
    take: 5000,
  })
  const ids = items.map(({ id }) => id)
  return {
    items: ids.length,
    bare: reachOf(ids, crossingsIn(await countsOf(viewer, ids, 'region'))).bare.length,
  }
}

/** The items of one framework that no public commitment names, in the order of the tree; null where there is no such framework. */
export async function gapsOf(viewer: Visitor, code: string) {
  const framework = await dbFor(viewer).framework.findUnique({
    where: { code },
    select: {
      code: true,
      name: true,
      language: true,
      items: {
        where: { withdrawnAt: null },
        select: { id: true, code: true, title: true, language: true, dueYear: true, confidence: true },
        orderBy: [{ position: 'asc' }, { id: 'asc' }],
        take: 5000,
      },
    },
  })
  if (!framework) return null
  const { items, ...named } = framework
  const ids = items.map(({ id }) => id)
  const [counts, translated] = await Promise.all([
    countsOf(viewer, ids, 'region'),
    translationsOf(viewer, [{ type: 'framework_item', ids }]),
  ])
  const reach = reachOf(ids, crossingsIn(counts))
  const told = (these: readonly string[]) =>
    items
      .filter(({ id }) => these.includes(id))
      .map((item) => ({ ...item, titles: translated(item.id, 'title') }))
  return {
    framework: named,
    items: items.length,
    bare: told(reach.bare),
    throughOnly: told(reach.throughOnly),
  }
}
export type FrameworkGaps = NonNullable<Awaited<ReturnType<typeof gapsOf>>>
