import 'server-only'
import { dayOf } from '@/lib/dates'
import { dbFor } from '@/lib/db/viewer-db'
import type { Actor } from '@/lib/policy/actor'
import { keepingPolicy } from '@/lib/policy/keeping'
import { keptCommitmentsVisibleTo } from '@/lib/policy/visibility'
import { commitmentsUsing, linksUsing } from '../commands/uses'
import { countedByConfidence } from '../rules'
import { linkEnds, linkSelect, ofEditionsInForce } from '@/lib/crosswalk/queries/links'

/** Every framework with how many of its items and of the links from them are still to be checked. */
export async function frameworksToCheck(viewer: Actor) {
  if (!keepingPolicy.check(viewer)) return []
  const db = dbFor(viewer)
  const [frameworks, items, links] = await Promise.all([
    db.framework.findMany({
      orderBy: { code: 'asc' },
      take: 500,
      select: { id: true, code: true, name: true, language: true, confidence: true },
    }),
    db.frameworkItem.groupBy({
      by: ['frameworkId', 'confidence'],
      where: { withdrawnAt: null },
      _count: { _all: true },
    }),
    db.$queryRaw<{ frameworkId: string; confidence: 'high' | 'medium' | 'low'; count: number }[]>`
      SELECT i.framework_id AS "frameworkId", l.confidence, count(*)::int AS count
      FROM crosswalk_links l JOIN framework_items i ON i.id = l.from_item_id
      JOIN crosswalks x ON x.id = l.crosswalk_id AND x.state = 'in_force'
      GROUP BY 1, 2`,
  ])
  const of = (id: string) => (row: { frameworkId: string }) => row.frameworkId === id
  return frameworks.map(({ id, ...framework }) => ({
    ...framework,
    items: countedByConfidence(
      items.filter(of(id)).map(({ confidence, _count }) => ({ confidence, count: _count._all })),
    ),
    links: countedByConfidence(links.filter(of(id))),
  }))
}
export type FrameworkToCheck = Awaited<ReturnType<typeof frameworksToCheck>>[number]

const itemSelect = {
  id: true,
  parentId: true,
  code: true,
  title: true,
  language: true,
  paragraphs: true,
  confidence: true,
  checkedAt: true,
  checkedSource: true,
  withdrawnAt: true,
  version: true,
} as const

/** One framework as a curator reads it: every item and every link from it, the least sure first to be seen. */
export async function frameworkInCuration(viewer: Actor, code: string) {
  if (!keepingPolicy.check(viewer)) return null
  const db = dbFor(viewer)
  const framework = await db.framework.findUnique({
    where: { code },
    select: {
      code: true,
      name: true,
      language: true,
      sourceName: true,
      sourceUrl: true,
      confidence: true,
      items: { orderBy: [{ position: 'asc' }, { id: 'asc' }], take: 5000, select: itemSelect },
    },
  })
  if (!framework) return null
  const links = await db.crosswalkLink.findMany({
    where: { fromItem: { framework: { code } }, ...ofEditionsInForce },
    orderBy: [{ fromItem: { position: 'asc' } }, { crosswalk: { code: 'asc' } }, { id: 'asc' }],
    take: 5000,
    select: { ...linkSelect, ...linkEnds.to, fromItem: { select: { code: true } } },
  })
  const { items, ...facts } = framework
  return {
    ...facts,
    items: items.map(({ checkedAt, withdrawnAt, ...item }) => ({
      ...item,
      checkedOn: checkedAt ? dayOf(checkedAt) : null,
      isWithdrawn: withdrawnAt !== null,
    })),
    links: links.map(({ toItem, toFramework, fromItem, checkedAt: _, ...link }) => ({
      ...link,
      from: fromItem.code,
      to: toItem ?? toFramework,
    })),
  }
}
export type FrameworkInCuration = NonNullable<Awaited<ReturnType<typeof frameworkInCuration>>>
export type ItemInCuration = FrameworkInCuration['items'][number]

/** One item to be held against its text. */
export async function itemInCuration(viewer: Actor, framework: string, code: string) {
  if (!keepingPolicy.check(viewer)) return null
  const row = await dbFor(viewer).frameworkItem.findFirst({
    where: { code, framework: { code: framework } },
    select: {
      ...itemSelect,
      note: true,
      framework: { select: { code: true, name: true, language: true, sourceName: true, sourceUrl: true } },
    },
  })
  if (!row) return null
  const { checkedAt, withdrawnAt, ...item } = row
  return {
    ...item,
    checkedOn: checkedAt ? dayOf(checkedAt) : null,
    isWithdrawn: withdrawnAt !== null,
    uses: await usesOfItem(viewer, item.id),
  }
}
export type ItemToCheck = NonNullable<Awaited<ReturnType<typeof itemInCuration>>>

/** What in force still names an item: the commitments that this curator may know of, how many more, and the links. */
async function usesOfItem(viewer: Actor, itemId: string) {
  const db = dbFor(viewer)
  const using = { AND: [commitmentsUsing(itemId), keptCommitmentsVisibleTo(viewer)] }
  const [all, commitments, links] = await Promise.all([
    db.commitment.count({ where: commitmentsUsing(itemId) }),
    db.commitment.findMany({
      where: using,
      orderBy: [{ plan: { code: 'asc' } }, { code: 'asc' }],
      take: 500,
      select: { id: true, code: true, title: true, language: true },
    }),
    db.crosswalkLink.findMany({
      where: linksUsing(itemId),
      orderBy: [{ crosswalk: { code: 'asc' } }, { fromItem: { position: 'asc' } }, { id: 'asc' }],
      take: 500,
      select: { ...linkSelect, ...linkEnds.to, fromItem: { select: { code: true } } },
    }),
  ])
  return {
    commitments,
    others: all - commitments.length,
    links: links.map(({ id, fromItem, toItem, toFramework, crosswalk }) => ({
      id,
      from: fromItem.code,
      to: toItem?.code ?? toFramework?.code ?? '',
      crosswalk,
    })),
  }
}
export type UsesOfItem = Awaited<ReturnType<typeof usesOfItem>>

/** One link of an edition in force to be held against its source. */
export async function linkInCuration(viewer: Actor, id: string) {
  if (!keepingPolicy.check(viewer) || !/^[0-9a-f-]{36}$/.test(id)) return null
  const row = await dbFor(viewer).crosswalkLink.findFirst({
    where: { id, ...ofEditionsInForce },
    select: {
      ...linkSelect,
      ...linkEnds.to,
      version: true,
      fromItem: {
        select: {
          code: true,
          title: true,
          language: true,
          framework: { select: { code: true, name: true } },
        },
      },
    },
  })
  if (!row) return null
  const { checkedAt, toItem, toFramework, ...link } = row
  const to = toItem ?? (toFramework && { ...toFramework, title: toFramework.name })
  return { ...link, to, checkedOn: checkedAt ? dayOf(checkedAt) : null }
}
export type LinkToCheck = NonNullable<Awaited<ReturnType<typeof linkInCuration>>>
