import 'server-only'
import { partialDate } from '@/lib/dates'
import { dbFor } from '@/lib/db/viewer-db'
import type { Visitor } from '@/lib/policy/actor'
import { translationsOf } from '@/lib/translation/queries'
import { countedByConfidence } from '../rules'
import { frameworkSelect } from './frameworks'
import { editionMapping } from './edition-mapping'
import { servingOf } from './serving'

export const crosswalkSelect = { code: true, edition: true, name: true, kind: true, source: true } as const

/** One framework with all its items in order, and how many public commitments serve each. */
export async function frameworkWithItems(viewer: Visitor, code: string) {
  const db = dbFor(viewer)
  const framework = await db.framework.findUnique({
    where: { code },
    select: {
      ...frameworkSelect,
      items: {
        select: {
          id: true,
          parentId: true,
          code: true,
          title: true,
          language: true,
          confidence: true,
          dueYear: true,
          withdrawnAt: true,
        },
        orderBy: [{ position: 'asc' }, { id: 'asc' }],
        take: 5000,
      },
      crosswalksFrom: {
        where: { state: 'in_force' },
        select: { ...crosswalkSelect, toFramework: { select: { code: true, name: true } } },
        orderBy: { code: 'asc' },
      },
      crosswalksTo: {
        where: { state: 'in_force' },
        select: { ...crosswalkSelect, fromFramework: { select: { code: true, name: true } } },
        orderBy: { code: 'asc' },
      },
    },
  })
  if (!framework) return null
  const { id, adoptedOn, adoptedPrecision, items, ...facts } = framework
  const [serving, mapping, translated] = await Promise.all([
    servingOf(viewer, id),
    editionMapping(viewer, id),
    translationsOf(viewer, [
      { type: 'framework', ids: [id] },
      { type: 'framework_item', ids: items.map((item) => item.id) },
    ]),
  ])
  const standing = items.filter(({ withdrawnAt }) => withdrawnAt === null)
  return {
    ...facts,
    names: translated(id, 'name'),
    mapping,
    adoptedOn: partialDate(adoptedOn, adoptedPrecision),
    counted: countedByConfidence(standing.map(({ confidence }) => ({ confidence, count: 1 }))),
    items: items.map(({ withdrawnAt, ...item }) => ({
      ...item,
      isWithdrawn: withdrawnAt !== null,
      titles: translated(item.id, 'title'),
      serving: serving.get(item.id) ?? { direct: 0, derived: 0 },
    })),
  }
}

export type FrameworkWithItems = NonNullable<Awaited<ReturnType<typeof frameworkWithItems>>>
export type ItemInTree = FrameworkWithItems['items'][number]
