import 'server-only'
import { dbFor } from '@/lib/db/viewer-db'
import { isId } from '@/lib/identity'
import type { Visitor } from '@/lib/policy/actor'
import { groupsOf, inOrder } from '../rules'
import { toldPairs, type KeptPair } from './told'

const pageSize = 20
/** Groups are looked for among so many of the likest pairs. */
const mostGrouped = 400
const mostGroups = 8

const pairSelect = { lowId: true, highId: true, score: true, reasons: true } as const

/** Of this plan, whichever side it is on; of every real plan with null. */
function ofPlan(planId: string | null): { low: { plan: { isDemonstration: boolean } } } | { OR: Side[] } {
  if (planId === null) return { low: { plan: { isDemonstration: false } } }
  return { OR: [{ low: { planId } }, { high: { planId } }] }
}
type Side = { low: { planId: string } } | { high: { planId: string } }

type Place = Pick<KeptPair, 'lowId' | 'highId'>

/** These pairs with why each was found, which is read only of what is shown. */
async function withReasons(viewer: Visitor, pairs: readonly Place[]): Promise<KeptPair[]> {
  if (pairs.length === 0) return []
  const rows = await dbFor(viewer).overlap.findMany({
    where: {
      lowId: { in: [...new Set(pairs.map(({ lowId }) => lowId))] },
      highId: { in: [...new Set(pairs.map(({ highId }) => highId))] },
    },
    select: pairSelect,
  })
  const kept = new Map(rows.map((row) => [placeOf(row), row]))
  return pairs.flatMap((pair) => kept.get(placeOf(pair)) ?? [])
}

/**
 * What is alike between plans, the likest first, without what its owners have settled: a page of it, `after` a pair
 * (`lowId highId`), and the groups among the likest.
 */
export async function overlapsOnRecord(
  viewer: Visitor,
  { plan: code, after }: { plan: string | null; after: string | null },
  today: string,
) {
  const db = dbFor(viewer)
  const named = code === null ? null : await planNamed(viewer, code)
  const planId = named?.id ?? null
  const isOfNone = code !== null && planId === null
  const [kept, agreed] = isOfNone
    ? [[], []]
    : await Promise.all([
        db.overlap.findMany({
          where: ofPlan(planId),
          select: { lowId: true, highId: true, score: true },
          orderBy: [{ score: 'desc' }, { lowId: 'asc' }, { highId: 'asc' }],
          take: 5000,
        }),
        db.overlapSettlement.findMany({
          where: { state: 'agreed', ...ofPlan(planId) },
          select: { lowId: true, highId: true },
          take: 5000,
        }),
      ])
  const settled = new Set(agreed.map(placeOf))
  const open = kept.filter((pair) => !settled.has(placeOf(pair)))
  const start = after === null ? 0 : open.findIndex((pair) => placeOf(pair) === after) + 1
  const page = open.slice(start, start + pageSize)
  const last = page.at(-1)
  const before = open[start - pageSize - 1]
  const groups = after === null ? groupsOf(open.slice(0, mostGrouped)).slice(0, mostGroups) : []
  const shown = await toldPairs(viewer, await withReasons(viewer, [...page, ...groups.flat()]), today)
  const told = new Map(shown.map((pair) => [placeOf(pair), pair]))
  const inFull = (pairs: readonly Place[]) => pairs.flatMap((pair) => told.get(placeOf(pair)) ?? [])
  return {
    plan: named,
    found: open.length,
    settled: isOfNone ? [] : await settledOverlaps(viewer, planId, today),
    pairs: inFull(page),
    groups: groups.map((pairs) => membersOf(inFull(pairs))),
    next: last && start + pageSize < open.length ? placeOf(last) : null,
    previous: start === 0 ? null : before ? placeOf(before) : '',
  }
}
export type OverlapsOnRecord = Awaited<ReturnType<typeof overlapsOnRecord>>

const placeOf = ({ lowId, highId }: Place) => `${lowId} ${highId}`

const planNamed = (viewer: Visitor, code: string) =>
  dbFor(viewer).workPlan.findFirst({
    where: { code, state: 'published' },
    select: { id: true, code: true, name: true, language: true, isDemonstration: true },
  })

/** The commitments of a group, each once, and what most of its pairs share. */
function membersOf(pairs: Awaited<ReturnType<typeof toldPairs>>) {
  const members = new Map(pairs.flatMap(({ low, high }) => [low, high]).map((side) => [side.id, side]))
  const counted = new Map<string, number>()
  for (const term of pairs.flatMap(({ terms }) => terms)) counted.set(term, (counted.get(term) ?? 0) + 1)
  const shared = [...counted].filter(([, count]) => count * 2 >= pairs.length).map(([term]) => term)
  return {
    commitments: [...members.values()],
    plans: new Set([...members.values()].map(({ plan }) => plan.code)).size,
    terms: shared.slice(0, 6),
  }
}

/** What both owners settled, the newest first. */
export async function settledOverlaps(viewer: Visitor, planId: string | null, today: string) {
  const rows = await dbFor(viewer).overlapSettlement.findMany({
    where: { state: 'agreed', ...ofPlan(planId) },
    select: {
      id: true,
      lowId: true,
      highId: true,
      verdict: true,
      keptId: true,
      reason: true,
      language: true,
      lowConsentAt: true,
      highConsentAt: true,
    },
    orderBy: [{ lowConsentAt: 'desc' }, { id: 'asc' }],
    take: 100,
  })
  const pairs = await toldPairs(
    viewer,
    rows.map(({ lowId, highId }) => ({ lowId, highId, score: 0, reasons: noReasons })),
    today,
  )
  return rows.flatMap((row) => {
    const pair = pairs.find(({ lowId, highId }) => lowId === row.lowId && highId === row.highId)
    if (!pair) return []
    const { lowConsentAt, highConsentAt, lowId: _low, highId: _high, ...settlement } = row
    const agreed = [lowConsentAt, highConsentAt].flatMap((at) => at?.toISOString().slice(0, 10) ?? [])
    return [{ ...settlement, agreedOn: agreed.sort().at(-1) ?? '', low: pair.low, high: pair.high }]
  })
}
const noReasons = { terms: [], items: [], organisations: [], isSameLayer: false }

/** What is alike to one commitment: the likest five that are not settled, and everything that is. */
export async function overlapsOf(viewer: Visitor, commitmentId: string, today: string) {
  if (viewer.asOf) return { pairs: [], settled: [] }
  const either = { OR: [{ lowId: commitmentId }, { highId: commitmentId }] }
  const [kept, settlements] = await Promise.all([
    dbFor(viewer).overlap.findMany({
      where: either,
      select: pairSelect,
      orderBy: { score: 'desc' },
      take: 40,
    }),
    dbFor(viewer).overlapSettlement.findMany({
      where: { ...either, state: 'agreed' },
      select: { lowId: true, highId: true, verdict: true, keptId: true, reason: true, language: true },
      take: 40,
    }),
  ])
  const isSettled = (pair: KeptPair) => settlements.some((each) => placeOf(each) === placeOf(pair))
  const pairs = await toldPairs(viewer, kept.filter((pair) => !isSettled(pair)).slice(0, 5), today)
  const others = await toldPairs(
    viewer,
    settlements.map(({ lowId, highId }) => ({ lowId, highId, score: 0, reasons: noReasons })),
    today,
  )
  return {
    pairs: pairs.map(({ low, high, ...pair }) => ({ ...pair, other: low.id === commitmentId ? high : low })),
    settled: settlements.flatMap((settlement) => {
      const pair = others.find((each) => placeOf(each) === placeOf(settlement))
      if (!pair) return []
      const { verdict, reason, language, keptId } = settlement
      const other = pair.low.id === commitmentId ? pair.high : pair.low
      return [{ verdict, reason, language, keepsHere: keptId === commitmentId, other }]
    }),
  }
}
export type OverlapsOfCommitment = Awaited<ReturnType<typeof overlapsOf>>

/** One pair by its two commitments, in either order; null where they are not alike enough to be kept, or not public. */
export async function overlapBetween(viewer: Visitor, one: string, other: string, today: string) {
  if (!isId(one) || !isId(other)) return null
  const [lowId, highId] = inOrder(one, other)
  const pair = await dbFor(viewer).overlap.findUnique({
    where: { lowId_highId: { lowId, highId } },
    select: pairSelect,
  })
  return pair ? ((await toldPairs(viewer, [pair], today))[0] ?? null) : null
}
