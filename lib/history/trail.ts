// The audit trail: every event, internal ones too, with who acted. For administrators alone.
import 'server-only'
import type { Prisma } from '@/lib/db/generated/client'
import { dbFor } from '@/lib/db/viewer-db'
import { addDays, dateOf, parsePartialDate } from '@/lib/dates'
import type { Actor } from '@/lib/policy/actor'
import { keepingPolicy } from '@/lib/policy/keeping'

export const trailPageSize = 50

/** As asked in the address: an event's name, an organisation's code, a person's name or e-mail, a day. */
export type TrailFilters = {
  event?: string | undefined
  organisation?: string | undefined
  person?: string | undefined
  day?: string | undefined
  after?: string | undefined
}

const trailSelect = {
  sequence: true,
  at: true,
  event: true,
  visibility: true,
  subjectType: true,
  subjectId: true,
  subjectLabel: true,
  actorId: true,
  actorName: true,
  organisationName: true,
  organisation: { select: { code: true, language: true } },
  before: true,
  after: true,
} satisfies Prisma.HistoryEventSelect

export async function auditTrail(viewer: Actor, filters: TrailFilters) {
  if (!keepingPolicy.readTrail(viewer)) return { events: [], next: null }
  const rows = await dbFor(viewer).historyEvent.findMany({
    where: await narrowedBy(viewer, filters),
    orderBy: { sequence: 'desc' },
    take: trailPageSize + 1,
    select: trailSelect,
  })
  const shown = rows.slice(0, trailPageSize)
  const last = shown.at(-1)
  return {
    events: shown.map(({ sequence, at, ...event }) => ({
      ...event,
      sequence: sequence.toString(),
      at: at.toISOString(),
    })),
    next: last && rows.length > shown.length ? last.sequence.toString() : null,
  }
}
export type TrailEvent = Awaited<ReturnType<typeof auditTrail>>['events'][number]

async function narrowedBy(viewer: Actor, filters: TrailFilters): Promise<Prisma.HistoryEventWhereInput> {
  const db = dbFor(viewer)
  const where: Prisma.HistoryEventWhereInput[] = []
  if (filters.event) where.push({ event: filters.event })
  if (filters.organisation) {
    const found = await db.organisation.findUnique({
      where: { code: filters.organisation },
      select: { id: true },
    })
    where.push({ organisationId: { in: found ? [found.id] : [] } })
  }
  if (filters.person) {
    // People first: there are far fewer of them than events, and events are indexed by person.
    const people = await db.person.findMany({
      where: {
        OR: [
          { email: filters.person.toLowerCase() },
          { name: { contains: filters.person, mode: 'insensitive' } },
        ],
      },
      orderBy: { id: 'asc' },
      take: 50,
      select: { id: true },
    })
    where.push({ actorId: { in: people.map(({ id }) => id) } })
  }
  const day = filters.day ? parsePartialDate(filters.day) : null
  if (day?.precision === 'day') where.push({ at: { gte: dateOf(day.on), lt: dateOf(addDays(day.on, 1)) } })
  if (filters.after && /^\d{1,18}$/.test(filters.after))
    where.push({ sequence: { lt: BigInt(filters.after) } })
  return { AND: where }
}
