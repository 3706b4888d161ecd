import 'server-only'
import { dayOf } from '@/lib/dates'
import type { Prisma } from '@/lib/db/generated/client'
import { dbFor } from '@/lib/db/viewer-db'
import type { Viewer } from '@/lib/policy/actor'
import { type Implementation, implementations } from '@/lib/progress/rules'

type Named = { code: string; name: string; language: string }

/** Changes of one kind on one day; a single one names its commitment. Survives JSON. */
export type Change = {
  key: string
  event: string
  on: string
  count: number
  /** How many plans they touched; the plan itself where it is one. */
  plans: number
  plan: Named | null
  commitment: { code: string; title: string; language: string } | null
  /** Who reported or leads, where the change is a single one. */
  by: Named | null
  /** Who made it public. */
  publisher: string | null
  /** What the report said, where the change is one report. */
  said: { implementation: Implementation; percentComplete: number | null } | null
}

const read = 600
/** So many changes of one kind on one day are told together, whatever plans they touched. */
const flood = 12

const changeSelect = {
  sequence: true,
  at: true,
  event: true,
  planId: true,
  commitmentId: true,
  organisationName: true,
} satisfies Prisma.HistoryEventSelect
type Event = Prisma.HistoryEventGetPayload<{ select: typeof changeSelect }>

/**
 * What moved lately in public, newest first: promises and progress, not the keeping of lists. Up to `few` changes of
 * one kind, day and plan are told one by one.
 */
export async function recentChanges(
  viewer: Viewer,
  within: { planIds: string[] },
  { most, few }: { most: number; few: number },
): Promise<Change[]> {
  const events = await dbFor(viewer).historyEvent.findMany({
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
    select: changeSelect,
  })
  const shown = told(events, few).slice(0, most)
  const { planOf, commitmentOf, contentOf, organisationOf } = await namesFor(viewer, shown)
  return shown.flatMap((group) => {
    const [event] = group
    if (!event) return []
    const isSingle = group.length === 1
    const plans = new Set(group.map(({ planId }) => planId)).size
    const isOneVoice = new Set(group.map(({ organisationName }) => organisationName)).size === 1
    const content = isSingle ? contentOf.get(event.sequence) : undefined
    return [
      {
        key: String(event.sequence),
        event: event.event,
        on: dayOf(event.at),
        count: group.length,
        plans,
        plan: plans === 1 ? (planOf.get(event.planId ?? '') ?? null) : null,
        commitment: isSingle ? (commitmentOf.get(event.commitmentId ?? '') ?? null) : null,
        by: organisationOf.get(speakerIn(content) ?? '') ?? null,
        publisher: isOneVoice ? event.organisationName : null,
        said: saidIn(content),
      },
    ]
  })
}

/** The events in the groups in which they are told, newest first. */
function told(events: Event[], few: number): Event[][] {
  const by = (keyOf: (event: Event) => string, among: Event[]) => {
    const groups = new Map<string, Event[]>()
    for (const event of among) groups.set(keyOf(event), [...(groups.get(keyOf(event)) ?? []), event])
    return [...groups.values()]
  }
  const newest = ([event]: Event[]) => Number(event?.sequence ?? 0)
  return by(({ event, at }) => `${event} ${dayOf(at)}`, events)
    .flatMap((group) => (group.length > flood ? [group] : by(({ planId }) => planId ?? '', group)))
    .flatMap((group) => (group.length <= few ? group.map((event) => [event]) : [group]))
    .sort((a, b) => newest(b) - newest(a))
}

async function namesFor(viewer: Viewer, shown: Event[][]) {
  const db = dbFor(viewer)
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
      where: { sequence: { in: single.map(({ sequence }) => sequence) } },
      select: { sequence: true, after: true },
    }),
  ])
  const organisations = await db.organisation.findMany({
    where: { code: { in: contents.flatMap(({ after }) => speakerIn(after) ?? []) } },
    select: { code: true, name: true, language: true },
  })
  return {
    planOf: new Map(plans.map(({ id, ...plan }) => [id, plan])),
    commitmentOf: new Map(commitments.map(({ id, ...commitment }) => [id, commitment])),
    contentOf: new Map(contents.map(({ sequence, after }) => [sequence, after])),
    organisationOf: new Map(organisations.map((each) => [each.code, each])),
  }
}

const isFacts = (content: Prisma.JsonValue | undefined): content is Prisma.JsonObject =>
  content !== undefined && content !== null && typeof content === 'object' && !Array.isArray(content)

/** Code of the organisation that reports, or that leads what was published. */
function speakerIn(content: Prisma.JsonValue | undefined): string | null {
  if (!isFacts(content)) return null
  const code = content.organisation ?? content.lead
  return typeof code === 'string' ? code : null
}

/** A progress report's own words on the work, out of what history keeps of it. */
function saidIn(content: Prisma.JsonValue | undefined): Change['said'] {
  if (!isFacts(content)) return null
  const implementation = implementations.find((known) => known === content.implementation)
  if (!implementation) return null
  const { percentComplete } = content
  return { implementation, percentComplete: typeof percentComplete === 'number' ? percentComplete : null }
}
