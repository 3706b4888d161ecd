import 'server-only'
import { lastDay, partialDate, type PartialDate } from '@/lib/dates'
import type { Prisma } from '@/lib/db/generated/client'
import { dbFor } from '@/lib/db/viewer-db'
import type { Confidence } from '@/lib/commitment/rules'
import type { Viewer } from '@/lib/policy/actor'
import { plansVisibleTo } from '@/lib/policy/visibility'
import { publicFacts } from '@/lib/round/queries/public-rounds'
import { roundOf, roundSelect } from '@/lib/round/queries/select'

export const meetingSelect = {
  id: true,
  label: true,
  startsOn: true,
  startsPrecision: true,
  endsOn: true,
  endsPrecision: true,
  place: true,
  confidence: true,
} satisfies Prisma.ForumMeetingSelect

export type Meeting = {
  id: string
  label: string
  startsOn: PartialDate | null
  endsOn: PartialDate | null
  place: string | null
  confidence: Confidence
  /** First and last day on which it may be held, as far as the dates are stated. */
  from: string | null
  until: string | null
}

export function meetingOf(row: Prisma.ForumMeetingGetPayload<{ select: typeof meetingSelect }>): Meeting {
  const startsOn = partialDate(row.startsOn, row.startsPrecision)
  const endsOn = partialDate(row.endsOn, row.endsPrecision)
  const end = endsOn ?? startsOn
  const { id, label, place, confidence } = row
  return {
    id,
    label,
    startsOn,
    endsOn,
    place,
    confidence,
    from: startsOn?.on ?? null,
    until: end && lastDay(end),
  }
}

const forumSelect = {
  code: true,
  name: true,
  host: true,
  cycle: true,
  asks: true,
  source: true,
  confidence: true,
  note: true,
  isDemonstration: true,
  meetings: {
    select: { ...meetingSelect, rounds: { select: roundSelect, orderBy: { openedAt: 'desc' }, take: 20 } },
    orderBy: [{ startsOn: 'asc' }, { label: 'asc' }],
  },
  plans: {
    select: {
      provenance: true,
      confidence: true,
      plan: { select: { code: true, name: true, language: true, isDemonstration: true } },
    },
    orderBy: { plan: { code: 'asc' } },
  },
} satisfies Prisma.ForumSelect

/** The forums that ask for reports, with their meetings and the plans whose reports they read. */
export async function forums(viewer: Viewer) {
  const rows = await dbFor(viewer).forum.findMany({
    select: { ...forumSelect, plans: { ...forumSelect.plans, where: { plan: plansVisibleTo(viewer) } } },
    orderBy: { code: 'asc' },
    take: 500,
  })
  return rows.map(({ meetings, ...forum }) => ({
    ...forum,
    meetings: meetings.map(({ rounds, ...meeting }) => ({
      ...meetingOf(meeting),
      rounds: rounds.map(roundOf).map((round) => ({ ...publicFacts(round), plans: round.plans })),
    })),
  }))
}
export type Forum = Awaited<ReturnType<typeof forums>>[number]
/** One meeting with the forum that holds it. */
export type ForumMeeting = {
  forum: Omit<Forum, 'meetings'>
  meeting: Forum['meetings'][number]
  /** Only the year is stated and has begun: nobody can tell from it whether the meeting is still to come. */
  mayBeOver: boolean
}

/** Every meeting in three rooms: those not over, by date; those over, latest first; those whose date nobody has published. */
export async function calendar(viewer: Viewer, today: string) {
  const all = await forums(viewer)
  const meetings: ForumMeeting[] = all.flatMap(({ meetings: held, ...forum }) =>
    held.map((meeting) => ({
      forum,
      meeting,
      mayBeOver: meeting.startsOn?.precision === 'year' && meeting.startsOn.on <= today,
    })),
  )
  const byDate = (a: ForumMeeting, b: ForumMeeting) =>
    (a.meeting.from ?? '').localeCompare(b.meeting.from ?? '') || a.forum.code.localeCompare(b.forum.code)
  const byEnd = (a: ForumMeeting, b: ForumMeeting) =>
    (a.meeting.until ?? '').localeCompare(b.meeting.until ?? '') || byDate(a, b)
  const dated = meetings.filter(({ meeting }) => meeting.until !== null)
  return {
    coming: dated.filter(({ meeting }) => (meeting.until ?? '') >= today).sort(byEnd),
    past: dated.filter(({ meeting }) => (meeting.until ?? '') < today).sort((a, b) => byDate(b, a)),
    undated: meetings.filter(({ meeting }) => meeting.until === null),
    /** Forums of which no meeting is known at all. */
    without: all.flatMap(({ meetings: held, ...forum }) => (held.length === 0 ? [forum] : [])),
    today,
  }
}
export type Calendar = Awaited<ReturnType<typeof calendar>>
