import 'server-only'
import { countryNames, listed } from '@/lib/commitment/queries/list'
import { recentChanges } from '@/lib/commitment/queries/recent'
import { partialDate } from '@/lib/dates'
import type { Prisma } from '@/lib/db/generated/client'
import { dbFor } from '@/lib/db/viewer-db'
import { meetingOf, meetingSelect, type Meeting } from '@/lib/forum/queries/calendar'
import { gapsOfPlan } from '@/lib/hiding/queries/gaps'
import type { Viewer } from '@/lib/policy/actor'
import { plansVisibleTo } from '@/lib/policy/visibility'
import { labelsOfPlans } from '@/lib/scale/queries'
import { periodDue, reportDueOn } from '@/lib/progress/rules'
import { roundsOfPlan } from '@/lib/round/queries/public-rounds'
import { overlap } from '@/lib/round/rules'

const edition = { code: true, name: true, language: true, startsOn: true, startsPrecision: true } as const

const planSelect = {
  id: true,
  code: true,
  name: true,
  language: true,
  startsOn: true,
  startsPrecision: true,
  endsOn: true,
  endsPrecision: true,
  reportingMonths: true,
  source: true,
  confidence: true,
  alignmentBasis: true,
  note: true,
  state: true,
  isDemonstration: true,
  previousEdition: { select: edition },
  nextEdition: { select: edition },
  parties: {
    orderBy: { position: 'asc' },
    select: {
      id: true,
      statedName: true,
      role: true,
      countryCode: true,
      organisation: { select: { code: true, name: true, language: true } },
    },
  },
  pillars: {
    orderBy: { position: 'asc' },
    select: { id: true, code: true, title: true, language: true, parentId: true },
  },
  forums: {
    orderBy: { forum: { code: 'asc' } },
    select: {
      provenance: true,
      confidence: true,
      source: true,
      forum: {
        select: { code: true, name: true, meetings: { select: meetingSelect, orderBy: { label: 'asc' } } },
      },
    },
  },
} satisfies Prisma.WorkPlanSelect

/** How a work plan stands on `today`: itself, its commitments and what changed lately; null where there is none to see. */
export async function planStatus(viewer: Viewer, code: string, today: string) {
  const row = await dbFor(viewer).workPlan.findFirst({
    where: { AND: [{ code }, plansVisibleTo(viewer)] },
    select: planSelect,
  })
  if (!row) return null
  const [commitments, changes, rounds, labels, gaps] = await Promise.all([
    listed(viewer, { planId: row.id }, today),
    recentChanges(viewer, { planIds: [row.id] }, { most: 8, few: 8 }),
    roundsOfPlan(viewer, row.id),
    labelsOfPlans(viewer, [row.id]),
    gapsOfPlan(viewer, row.id),
  ])
  const { startsOn, startsPrecision, endsOn, endsPrecision, previousEdition, nextEdition, forums, ...plan } =
    row
  const period = periodDue(today, plan.reportingMonths)
  return {
    ...plan,
    startsOn: partialDate(startsOn, startsPrecision),
    endsOn: partialDate(endsOn, endsPrecision),
    previousEdition: editionOf(previousEdition),
    nextEdition: editionOf(nextEdition),
    forums: forums
      .map(({ forum: { meetings, ...forum }, ...said }) => ({
        ...said,
        ...forum,
        next: nextOf(meetings.map(meetingOf), today),
      }))
      .sort((a, b) => ((a.next?.from ?? '9999') < (b.next?.from ?? '9999') ? -1 : 1)),
    /** Of all the forums that read it: since when two days are compared first. */
    lastMeeting: lastOf(
      forums.flatMap(({ forum }) => forum.meetings.map(meetingOf)),
      today,
    ),
    /** The last ended period, and the day by which it is to be reported: the running round's, where one asks for it. */
    period: {
      ...period,
      reportDueOn:
        rounds.running.find((round) => overlap(round.period, period))?.dueOn ?? reportDueOn(period),
    },
    rounds,
    commitments,
    countries: await countryNames(viewer, commitments),
    changes,
    labels,
    gaps,
    today,
  }
}
export type PlanStatus = NonNullable<Awaited<ReturnType<typeof planStatus>>>

type Edition = Prisma.WorkPlanGetPayload<{ select: typeof edition }>
const editionOf = (row: Edition | null) =>
  row && {
    code: row.code,
    name: row.name,
    language: row.language,
    startsOn: partialDate(row.startsOn, row.startsPrecision),
  }

/** The last meeting that is over. */
const lastOf = (meetings: Meeting[], today: string): Meeting | null =>
  meetings
    .filter(({ until }) => until !== null && until < today)
    .sort((a, b) => ((a.until ?? '') < (b.until ?? '') ? 1 : -1))[0] ?? null

/** The first meeting that is not over. */
export const nextOf = (meetings: Meeting[], today: string): Meeting | null =>
  meetings
    .filter(({ until }) => until !== null && until >= today)
    .sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1))[0] ?? null
