import 'server-only'
import { standings, type Standing } from '@/lib/commitment/queries/standings'
import { dayOf } from '@/lib/dates'
import type { Prisma } from '@/lib/db/generated/client'
import { dbFor } from '@/lib/db/viewer-db'
import type { Visitor } from '@/lib/policy/actor'
import { translationsOf } from '@/lib/translation/queries'
import { pathTo } from '../rules'
import { editionSelect } from './frameworks'
import { itemLinks, linkFacts } from './links'
import { servingOf } from './serving'

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
  const [direct, derived] = await Promise.all([
    servingDirectly(viewer, item.id, today),
    servingThroughLinks(viewer, item.id, links.to, today),
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
    direct: direct.filter(({ standing }) => !standing.plan.isDemonstration),
    derived: derived.filter(({ standing }) => !standing.plan.isDemonstration),
    /** Of a demonstration's plans: shown apart and never counted. */
    invented: direct.filter(({ standing }) => standing.plan.isDemonstration),
  }
}

export type FrameworkItemInFull = NonNullable<Awaited<ReturnType<typeof frameworkItemInFull>>>

const claimSelect = {
  commitmentId: true,
  strength: true,
  provenance: true,
  confidence: true,
  reason: true,
  source: true,
} satisfies Prisma.AlignmentSelect

const claimsOn = (viewer: Visitor, where: Prisma.AlignmentWhereInput) =>
  dbFor(viewer).alignment.findMany({
    where: { AND: [where, { commitment: { state: 'published' } }] },
    select: { ...claimSelect, itemId: true },
    orderBy: [{ commitmentId: 'asc' }, { id: 'asc' }],
    take: 4000,
  })

/** Commitments with an alignment of their own to the item, each with where that claim comes from. */
async function servingDirectly(viewer: Visitor, itemId: string, today: string) {
  const claims = await claimsOn(viewer, { itemId, provenance: { not: 'crosswalk' } })
  if (claims.length === 0) return []
  const byCommitment = new Map(claims.map(({ commitmentId, itemId: _, ...claim }) => [commitmentId, claim]))
  const rows = await standings(viewer, { id: { in: [...byCommitment.keys()] } }, today)
  return rows.flatMap((standing) => {
    const claim = byCommitment.get(standing.id)
    return claim ? [{ standing, claim }] : []
  })
}

/** Commitments that only a crosswalk leads to the item, each with the items and links that it comes through. */
async function servingThroughLinks(
  viewer: Visitor,
  itemId: string,
  links: Awaited<ReturnType<typeof itemLinks>>['to'],
  today: string,
): Promise<{ standing: Standing; through: string[] }[]> {
  const own: Prisma.AlignmentWhereInput = {
    provenance: { not: 'crosswalk' },
    itemId: { in: links.map(({ fromItem }) => fromItem.id) },
  }
  const [claims, direct] = await Promise.all([
    claimsOn(viewer, { OR: [own, { itemId, provenance: 'crosswalk' }] }),
    claimsOn(viewer, { itemId, provenance: { not: 'crosswalk' } }),
  ])
  const served = new Set(direct.map(({ commitmentId }) => commitmentId))
  const codes = new Map(links.map(({ fromItem }) => [fromItem.id, fromItem.code]))
  const through = new Map<string, Set<string>>()
  for (const claim of claims) {
    if (served.has(claim.commitmentId)) continue
    const held = through.get(claim.commitmentId) ?? new Set()
    const code = codes.get(claim.itemId)
    if (code) held.add(code)
    through.set(claim.commitmentId, held)
  }
  if (through.size === 0) return []
  const rows = await standings(viewer, { id: { in: [...through.keys()] } }, today)
  return rows.map((standing) => ({ standing, through: [...(through.get(standing.id) ?? [])].sort() }))
}
