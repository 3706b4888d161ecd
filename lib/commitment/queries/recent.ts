import 'server-only'
import { dayOf } from '@/lib/dates'
import type { Prisma } from '@/lib/db/generated/client'
import { dbFor } from '@/lib/db/viewer-db'
import type { Viewer } from '@/lib/policy/actor'
import { implementations, type Implementation } from '@/lib/progress/rules'

/** Changes of one kind in one plan on one day; a single one names its commitment. Survives JSON. */
export type Change = {
  key: string
  event: string
  on: string
  count: number
  plan: { code: string; name: string; language: string } | null
  commitment: { code: string; title: string; language: string } | null
  organisation: string | null
  /** What the report said, where the change is one report. */
  said: { implementation: Implementation; percentComplete: number | null } | null
}

const read = 600

/** What moved lately in public, newest first; many changes of one kind on one day are one entry. */
export async function recentChanges(
  viewer: Viewer,
  within: { planIds: string[] },
  most: number,
): Promise<Change[]> {
  const db = dbFor(viewer)
  const events = await db.historyEvent.findMany({
    where: { visibility: 'public', planId: { in: within.planIds } },
    orderBy: { sequence: 'desc' },
    take: read,
    select: { sequence: true, at: true, event: true, planId: true, commitmentId: true, organisationName: true },
  })
  const groups: (typeof events)[] = []
  for (const event of events) {
    const last = groups.at(-1)
    const [first] = last ?? []
    if (first && last && first.event === event.event && first.planId === event.planId && dayOf(first.at) === dayOf(event.at))
      last.push(event)
    else groups.push([event])
    if (groups.length > most) break
  }
  const shown = groups.slice(0, most)
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
    return [
      {
        key: String(event.sequence),
        event: event.event,
        on: dayOf(event.at),
        count: group.length,
        plan: planOf.get(event.planId ?? '') ?? null,
        commitment: group.length === 1 ? (commitmentOf.get(event.commitmentId ?? '') ?? null) : null,
        organisation: new Set(group.map(({ organisationName }) => organisationName)).size === 1 ? event.organisationName : null,
        said: saidIn(contentOf.get(event.sequence) ?? null),
      },
    ]
  })
}

/** A progress report's own words on the work, out of what history keeps of it. */
function saidIn(after: Prisma.JsonValue): Change['said'] {
  if (after === null || typeof after !== 'object' || Array.isArray(after)) return null
  const implementation = implementations.find((known) => known === after.implementation)
  if (!implementation) return null
  return { implementation, percentComplete: typeof after.percentComplete === 'number' ? after.percentComplete : null }
}
