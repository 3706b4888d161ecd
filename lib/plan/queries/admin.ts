import 'server-only'
import { partialDate } from '@/lib/dates'
import type { Prisma } from '@/lib/db/generated/client'
import { dbFor } from '@/lib/db/viewer-db'
import type { Actor } from '@/lib/policy/actor'
import { keepingPolicy } from '@/lib/policy/keeping'
import { coordinatorIdsOf } from '@/lib/policy/parties'
import { plansKeptBy } from '@/lib/policy/visibility'
import { labelsOfPlans } from '@/lib/scale/queries'
import { treeOf } from '../rules'

/** Every plan that the viewer keeps, drafts too, by code. */
export async function plansToKeep(viewer: Actor) {
  const rows = await dbFor(viewer).workPlan.findMany({
    where: plansKeptBy(viewer),
    orderBy: { code: 'asc' },
    take: 1000,
    select: {
      code: true,
      name: true,
      language: true,
      state: true,
      visibility: true,
      confidence: true,
      startsOn: true,
      startsPrecision: true,
      endsOn: true,
      endsPrecision: true,
      _count: { select: { pillars: true, commitments: true, parties: true } },
    },
  })
  return rows.map(({ startsOn, startsPrecision, endsOn, endsPrecision, _count, ...plan }) => ({
    ...plan,
    startsOn: partialDate(startsOn, startsPrecision),
    endsOn: partialDate(endsOn, endsPrecision),
    pillars: _count.pillars,
    commitments: _count.commitments,
    parties: _count.parties,
  }))
}
export type PlanToKeep = Awaited<ReturnType<typeof plansToKeep>>[number]

const pillarSelect = {
  id: true,
  parentId: true,
  code: true,
  title: true,
  language: true,
  position: true,
  _count: { select: { commitments: true, children: true } },
} satisfies Prisma.PillarSelect

const keptSelect = {
  id: true,
  code: true,
  name: true,
  language: true,
  startsOn: true,
  startsPrecision: true,
  endsOn: true,
  endsPrecision: true,
  previousEditionId: true,
  reportingMonths: true,
  source: true,
  confidence: true,
  alignmentBasis: true,
  note: true,
  visibility: true,
  state: true,
  version: true,
  parties: {
    orderBy: { position: 'asc' },
    select: {
      statedName: true,
      role: true,
      region: true,
      countryCode: true,
      organisationId: true,
      organisation: { select: { code: true, name: true } },
      country: { select: { name: true } },
    },
  },
  forums: {
    orderBy: { forum: { code: 'asc' } },
    select: {
      provenance: true,
      confidence: true,
      source: true,
      forum: { select: { id: true, code: true, name: true } },
    },
  },
  pillars: { orderBy: { position: 'asc' }, select: pillarSelect },
  _count: { select: { commitments: true } },
} satisfies Prisma.WorkPlanSelect

/** One plan as its keepers see it; null for anybody else. */
export async function planInKeeping(viewer: Actor, code: string) {
  const row = await dbFor(viewer).workPlan.findFirst({
    where: { AND: [{ code }, plansKeptBy(viewer)] },
    select: keptSelect,
  })
  if (!row) return null
  const { startsOn, startsPrecision, endsOn, endsPrecision, _count, pillars, ...plan } = row
  const lines = pillars.map(({ _count: used, ...pillar }) => ({
    ...pillar,
    commitments: used.commitments,
    children: used.children,
  }))
  return {
    ...plan,
    labels: await labelsOfPlans(viewer, [row.id]),
    startsOn: partialDate(startsOn, startsPrecision),
    endsOn: partialDate(endsOn, endsPrecision),
    commitments: _count.commitments,
    pillars: lines,
    tree: treeOf(lines),
    can: {
      revise: keepingPolicy.makePlan(viewer),
      keepScale: keepingPolicy.keepPlan(viewer, {
        id: row.id,
        coordinatorIds: coordinatorIdsOf(row.parties),
      }),
      keepPillars: keepingPolicy.keepPlan(viewer, {
        id: row.id,
        coordinatorIds: coordinatorIdsOf(row.parties),
      }),
    },
  }
}
export type PlanInKeeping = NonNullable<Awaited<ReturnType<typeof planInKeeping>>>
export type PillarInKeeping = PlanInKeeping['pillars'][number]

/** What the forms of a plan offer to choose from. */
export async function planChoices(viewer: Actor) {
  const db = dbFor(viewer)
  const [plans, organisations, countries, forums] = await Promise.all([
    db.workPlan.findMany({
      where: plansKeptBy(viewer),
      orderBy: { code: 'asc' },
      take: 1000,
      select: { id: true, code: true, name: true },
    }),
    db.organisation.findMany({ orderBy: { code: 'asc' }, take: 5000, select: { code: true, name: true } }),
    db.country.findMany({ orderBy: { name: 'asc' }, select: { code: true, name: true, region: true } }),
    db.forum.findMany({ orderBy: { code: 'asc' }, take: 500, select: { id: true, code: true, name: true } }),
  ])
  const regions = [...new Set(countries.map(({ region }) => region))].sort()
  return { plans, organisations, countries, regions, forums }
}
export type PlanChoices = Awaited<ReturnType<typeof planChoices>>
