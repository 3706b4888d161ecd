// What the form that opens a round offers: the plans and meetings to open it for, then periods, meetings and organisations.
import 'server-only'
import { dbFor } from '@/lib/db/viewer-db'
import { isId } from '@/lib/identity'
import { meetingOf, meetingSelect } from '@/lib/forum/queries/calendar'
import type { Actor } from '@/lib/policy/actor'
import { plansCoordinatedBy } from '@/lib/policy/visibility'
import { periodDue, reportablePeriods } from '@/lib/progress/rules'
import { owedReports } from './asked'

const planSelect = {
  id: true,
  code: true,
  name: true,
  language: true,
  reportingMonths: true,
  forums: { select: { forumId: true } },
} as const

const plansOf = (viewer: Actor) =>
  dbFor(viewer).workPlan.findMany({
    where: { AND: [{ state: 'published' }, plansCoordinatedBy(viewer)] },
    orderBy: { code: 'asc' },
    take: 500,
    select: planSelect,
  })
type Plan = Awaited<ReturnType<typeof plansOf>>[number]

/** Meetings that are not over, of forums that read all of these plans (or with `some` any of them), the next one first. */
async function meetingsFor(viewer: Actor, plans: readonly Plan[], today: string, reading: 'every' | 'some') {
  const rows = await dbFor(viewer).forumMeeting.findMany({
    where: { forum: { plans: { some: { planId: { in: plans.map(({ id }) => id) } } } } },
    take: 500,
    select: { ...meetingSelect, forum: { select: { id: true, code: true, name: true } } },
  })
  return rows
    .filter(({ forum }) => plans[reading](({ forums }) => forums.some(({ forumId }) => forumId === forum.id)))
    .map(({ forum, ...row }) => ({ ...meetingOf(row), forum }))
    .filter(({ until }) => until === null || until >= today)
    .sort((a, b) => (a.from ?? '9999').localeCompare(b.from ?? '9999') || a.label.localeCompare(b.label))
}
export type CoordinatedMeeting = Awaited<ReturnType<typeof meetingsFor>>[number]

/** For which plan, or for which meeting, a round can be opened. */
export async function openingChoices(viewer: Actor, today: string) {
  const plans = await plansOf(viewer)
  return { plans, meetings: await meetingsFor(viewer, plans, today, 'some') }
}
export type OpeningChoices = Awaited<ReturnType<typeof openingChoices>>

/** Everything that the form offers for one plan, or for the plans that a meeting reads; null where there is none. */
export async function openingFor(
  viewer: Actor,
  asked: { plan?: string | undefined; meeting?: string | undefined },
  today: string,
) {
  const all = await plansOf(viewer)
  const [meeting] =
    asked.meeting && isId(asked.meeting)
      ? (await meetingsFor(viewer, all, today, 'some')).filter(({ id }) => id === asked.meeting)
      : []
  const plans = meeting
    ? all.filter(({ forums }) => forums.some(({ forumId }) => forumId === meeting.forum.id))
    : all.filter(({ code }) => code === asked.plan)
  const [first] = plans
  if (!first) return null
  const periods = reportablePeriods(today, first.reportingMonths)
  const usual = periodDue(today, first.reportingMonths)
  const planIds = plans.map(({ id }) => id)
  const [owed, ever] = await Promise.all([
    owedReports(dbFor(viewer), { planIds, period: usual }),
    Promise.all(periods.map((period) => owedReports(dbFor(viewer), { planIds, period }))),
  ])
  const organisations = new Map(ever.flat().map(({ organisation }) => [organisation.id, organisation]))
  return {
    plans,
    meeting: meeting ?? null,
    meetings: meeting ? [meeting] : await meetingsFor(viewer, plans, today, 'every'),
    periods,
    usual,
    organisations: [...organisations.values()]
      .sort((a, b) => a.name.localeCompare(b.name))
      .map((organisation) => ({
        ...organisation,
        owes: owed.filter((report) => report.organisation.id === organisation.id).length,
      })),
  }
}
export type Opening = NonNullable<Awaited<ReturnType<typeof openingFor>>>
