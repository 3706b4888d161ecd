// Forums as those see them who keep their meetings.
import 'server-only'
import type { Tx } from '@/lib/db/clients'
import { dbFor } from '@/lib/db/viewer-db'
import type { Prisma } from '@/lib/db/generated/client'
import type { Actor } from '@/lib/policy/actor'
import { keepingPolicy } from '@/lib/policy/keeping'
import { coordinatorIdsOf } from '@/lib/policy/parties'
import { forumsKeptBy } from '@/lib/policy/visibility'
import { meetingOf, meetingSelect } from './calendar'

const parties = { select: { role: true, organisationId: true } } as const
const standingSelect = {
  id: true,
  code: true,
  name: true,
  plans: { select: { plan: { select: { id: true, code: true, parties } } } },
} satisfies Prisma.ForumSelect

/** The forum with the plans that it reads, inside the transaction that keeps it; forums are everybody's to know of. */
export async function forumStanding(tx: Tx, id: string) {
  const row = await tx.forum.findUnique({ where: { id }, select: standingSelect })
  return (
    row && {
      ...row,
      plans: row.plans.map(({ plan }) => ({
        id: plan.id,
        code: plan.code,
        coordinatorIds: coordinatorIdsOf(plan.parties),
      })),
    }
  )
}

/** The forums whose meetings the viewer keeps, by code. */
export async function forumsToKeep(viewer: Actor) {
  if (!keepingPolicy.seeForums(viewer)) return []
  const rows = await dbFor(viewer).forum.findMany({
    where: forumsKeptBy(viewer),
    orderBy: { code: 'asc' },
    take: 500,
    select: {
      id: true,
      code: true,
      name: true,
      host: true,
      isDemonstration: true,
      _count: { select: { meetings: true } },
    },
  })
  return rows.map(({ _count, ...forum }) => ({ ...forum, meetings: _count.meetings }))
}
export type ForumToKeep = Awaited<ReturnType<typeof forumsToKeep>>[number]

/** One forum with its meetings, the latest first; null for whoever does not keep it. */
export async function forumInKeeping(viewer: Actor, code: string) {
  if (!keepingPolicy.seeForums(viewer)) return null
  const row = await dbFor(viewer).forum.findFirst({
    where: { AND: [{ code }, forumsKeptBy(viewer)] },
    select: {
      id: true,
      code: true,
      name: true,
      host: true,
      cycle: true,
      meetings: {
        select: { ...meetingSelect, _count: { select: { rounds: { where: { state: { not: 'closed' } } } } } },
      },
    },
  })
  if (!row) return null
  return {
    ...row,
    meetings: row.meetings
      .map(({ _count, ...meeting }) => ({ ...meetingOf(meeting), running: _count.rounds }))
      .sort((a, b) => (b.from ?? '9999').localeCompare(a.from ?? '9999') || a.label.localeCompare(b.label)),
  }
}
export type ForumInKeeping = NonNullable<Awaited<ReturnType<typeof forumInKeeping>>>
export type MeetingInKeeping = ForumInKeeping['meetings'][number]
