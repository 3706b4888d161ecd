import 'server-only'
import { dayOf } from '@/lib/dates'
import type { Prisma } from '@/lib/db/generated/client'
import { dbFor } from '@/lib/db/viewer-db'
import type { Viewer } from '@/lib/policy/actor'
import { implementations, type Implementation } from '@/lib/progress/rules'

/** Changes of one kind on one day; a single one names its commitment. Survives JSON. */
export type Change = {
  key: string
  event: string
  on: string
  count: number
  /** How many plans they touched; the plan itself where it is one. */
  plans: number
  plan: { code: string; name: string; language: string } | null
  commitment: { code: string; title: string; language: string } | null
  organisation: string | null
  /** What the report said, where the change is one report. */
  said: { implementation: Implementation; percentComplete: number | null } | null
}

const read = 600
/** So many changes of one kind on one day are told together, whatever plans they touched. */
const flood = 12

/** What moved lately in public, newest first: promises and progress, not the keeping of lists. */
export async function recentChanges(
  viewer: Viewer,
  within: { planIds: string[] },
  most: number,
): Promise<Change[]> {
  const db = dbFor(viewer)
  const events = await db.historyEvent.findMany({
    where: {
      visibility: 'public',
      planId: { in: within.planIds },
      OR: [
        { event: { startsWith: 'commitment.' } },
        { event: { startsWith: 'progress.' } },
        { event: 'work-plan.published' },
      ],
    },
    orderBy: { sequence: 'desc' },
    take: read,
    select: {
      sequence: true,
      at: true,
      event: true,
      planId: true,
      commitmentId: true,
      organisationName: true,
    },
  })
  const shown = told(events).slice(0, most)
  const single = shown.flatMap(([event, ...more]) => (event && more.length === 0 ? [event] : []))
  const [plans, commitments, contents] = await Promise.all([
    db.workPlan.findMany({
      where: { id: { in: shown.flatMap(([event]) => event?.planId ?? []) } },
      select: { id: true, code: true, name: true, language: true },
    }),
    db.commitment.findMany({
      where: { id: { in: single.flatMap(({ commitmentId }) => commitmentId ?? []) } },
      select: { id: true, code: true, title: true, language: true },
    }),
    db.historyEvent.findMany({
      where: { sequence: { in: single.map(({ sequence }) => sequence) }, event: { startsWith: 'progress.' } },
      select: { sequence: true, after: true },
    }),
  ])
  const planOf = new Map(plans.map(({ id, ...plan }) => [id, plan]))
  const commitmentOf = new Map(commitments.map(({ id, ...commitment }) => [id, commitment]))
  const contentOf = new Map(contents.map(({ sequence, after }) => [sequence, after]))
  return shown.flatMap((group) => {
    const [event] = group
    if (!event) return []
    const touched = new Set(group.map(({ planId }) => planId)).size
    const isOneVoice = new Set(group.map(({ organisationName }) => organisationName)).size === 1
    return [
      {
        key: String(event.sequence),
        event: event.event,
        on: dayOf(event.at),
        count: group.length,
        plans: touched,
        plan: touched === 1 ? (planOf.get(event.planId ?? '') ?? null) : null,
        commitment: group.length === 1 ? (commitmentOf.get(event.commitmentId ?? '') ?? null) : null,
        organisation: isOneVoice ? event.organisationName : null,
        said: saidIn(contentOf.get(event.sequence) ?? null),
      },
    ]
  })
}

type Event = { sequence: bigint; at: Date; event: string; planId: string | null }

/** The events in the groups in which they are told, newest first: by kind, day and plan; a flood by kind and day. */
function told<Each extends Event>(events: Each[]): Each[][] {
  const by = (keyOf: (event: Each) => string, among: Each[]) => {
    const groups = new Map<string, Each[]>()
    for (const event of among) groups.set(keyOf(event), [...(groups.get(keyOf(event)) ?? []), event])
    return [...groups.values()]
  }
  const newest = ([event]: Each[]) => Number(event?.sequence ?? 0)
  return by(({ event, at }) => `${event} ${dayOf(at)}`, events)
    .flatMap((group) => (group.length > flood ? [group] : by(({ planId }) => planId ?? '', group)))
    .sort((a, b) => newest(b) - newest(a))
}

/** A progress report's own words on the work, out of what history keeps of it. */
function saidIn(after: Prisma.JsonValue): Change['said'] {
  if (after === null || typeof after !== 'object' || Array.isArray(after)) return null
  const implementation = implementations.find((known) => known === after.implementation)
  if (!implementation) return null
  return {
    implementation,
    percentComplete: typeof after.percentComplete === 'number' ? after.percentComplete : null,
  }
}
