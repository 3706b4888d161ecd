import 'server-only'
import { coverageOfItem } from '@/lib/coverage/queries/item'
import { dayOf } from '@/lib/dates'
import { dbFor } from '@/lib/db/viewer-db'
import type { Visitor } from '@/lib/policy/actor'
import { translationsOf } from '@/lib/translation/queries'
import { pathTo } from '../rules'
import { editionSelect } from './frameworks'
import { itemLinks, linkFacts } from '@/lib/crosswalk/queries/links'
import { servingDirectly, servingOf, servingThroughLinks } from './serving'

const shortSelect = { id: true, parentId: true, code: true, title: true, language: true } as const

/** One item: what it says, where it stands, what it is linked to, and the public commitments that serve it. */
export async function frameworkItemInFull(viewer: Visitor, framework: string, code: string, today: string) {
  const db = dbFor(viewer)
  const item = await db.frameworkItem.findFirst({
    where: { code, framework: { code: framework } },
    select: {
      ...shortSelect,
      frameworkId: true,
      note: true,
      paragraphs: true,
      askedEntities: true,
      dueYear: true,
      targetValue: true,
      targetUnit: true,
      baselineNote: true,
      confidence: true,
      checkedAt: true,
      checkedSource: true,
      withdrawnAt: true,
      framework: {
        select: { ...editionSelect, sourceName: true, sourceUrl: true, steward: true },
      },
      children: {
        select: { ...shortSelect, confidence: true, withdrawnAt: true },
        orderBy: { position: 'asc' },
        take: 500,
      },
    },
  })
  if (!item) return null
  const [relatives, links, serving, translated] = await Promise.all([
    db.frameworkItem.findMany({
      where: { frameworkId: item.frameworkId },
      select: shortSelect,
      orderBy: { position: 'asc' },
      take: 5000,
    }),
    itemLinks(viewer, item.id),
    servingOf(viewer, item.frameworkId),
    translationsOf(viewer, [
      { type: 'framework_item', ids: [item.id, ...item.children.map(({ id }) => id)] },
    ]),
  ])
  const [direct, invented, derived, coverage] = await Promise.all([
    servingDirectly(viewer, item.id, today, false),
    servingDirectly(viewer, item.id, today, true),
    servingThroughLinks(viewer, item.id, links.to, today),
    coverageOfItem(viewer, item.id),
  ])
  const { id, frameworkId: _, targetValue, checkedAt, withdrawnAt, children, ...facts } = item
  return {
    ...facts,
    id,
    titles: translated(id, 'title'),
    notes: translated(id, 'note'),
    targetValue: targetValue?.toString() ?? null,
    checkedOn: checkedAt ? dayOf(checkedAt) : null,
    withdrawnOn: withdrawnAt ? dayOf(withdrawnAt) : null,
    path: pathTo(id, relatives),
    children: children.map(({ withdrawnAt: childWithdrawn, ...child }) => ({
      ...child,
      isWithdrawn: childWithdrawn !== null,
      titles: translated(child.id, 'title'),
      serving: serving.get(child.id) ?? { direct: 0, derived: 0 },
    })),
    links: {
      from: links.from.map(({ toItem, toFramework, ...link }) => ({
        ...linkFacts(link),
        item: toItem,
        framework: toFramework,
      })),
      to: links.to.map(({ fromItem, ...link }) => ({ ...linkFacts(link), item: fromItem })),
    },
    serving: serving.get(id) ?? { direct: 0, derived: 0 },
    direct,
    derived,
    /** Of a demonstration's plans: shown apart and never counted. */
    invented,
    coverage,
  }
}

export type FrameworkItemInFull = NonNullable<Awaited<ReturnType<typeof frameworkItemInFull>>>
