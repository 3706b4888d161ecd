import 'server-only'
import { dayOf, partialDate } from '@/lib/dates'
import { dbFor } from '@/lib/db/viewer-db'
import { actsFor, type Actor } from '@/lib/policy/actor'
import { owesReport, periodDue, periodOf } from '@/lib/progress/rules'
import { runningRounds } from '@/lib/round/queries/running'
import { askedBy } from '@/lib/round/rules'
import { daysLeft, dueOn, nextMeeting } from '../rules'
import { askedOfUs } from './our-parts'

/** More than any one organisation of the data keeps; the list says so where it is reached. */
const mostListed = 300

const answers = new Set(['submitted', 'published', 'superseded'])

/**
 * What is asked of this organisation, by due date: on each commitment the report that a running round asks for; else the
 * one for the period that has ended, and once that is handed in, the one for the period under way.
 */
export async function dueOnDesk(viewer: Actor, today: string) {
  const rows = await dbFor(viewer).commitment.findMany({
    where: { AND: [{ state: 'published' }, askedOfUs(viewer)] },
    orderBy: [{ plan: { code: 'asc' } }, { code: 'asc' }, { id: 'asc' }],
    take: mostListed,
    select: {
      id: true,
      code: true,
      title: true,
      language: true,
      leadId: true,
      recorderId: true,
      startsOn: true,
      startsPrecision: true,
      plan: {
        select: {
          id: true,
          code: true,
          name: true,
          language: true,
          reportingMonths: true,
          forums: {
            select: {
              forum: {
                select: {
                  code: true,
                  name: true,
                  meetings: { select: { label: true, startsOn: true, startsPrecision: true } },
                },
              },
            },
          },
        },
      },
      updates: {
        where: { organisationId: viewer.acting.id },
        orderBy: { periodStart: 'desc' },
        take: 6,
        select: {
          periodStart: true,
          versions: {
            orderBy: { number: 'desc' },
            select: { id: true, state: true, implementation: true },
          },
        },
      },
    },
  })
  const running = await runningRounds(viewer, [...new Set(rows.map(({ plan }) => plan.id))])
  const rounds = running.filter(({ organisationIds }) => organisationIds.includes(viewer.acting.id))
  return rows
    .flatMap(({ plan, updates, startsOn, startsPrecision, leadId, recorderId, ...commitment }) => {
      const latest = updates.flatMap(({ versions }) =>
        versions.filter(({ state }) => state === 'published'),
      )[0]
      const starts = partialDate(startsOn, startsPrecision)
      const asked = [
        ...rounds.flatMap((round) => (round.planIds.includes(plan.id) ? [round.period] : [])),
        periodDue(today, plan.reportingMonths),
        periodOf(today, plan.reportingMonths),
      ].find(
        (period) =>
          owesReport({ startsOn: starts, latest: latest?.implementation ?? null }, period) &&
          // Whatever was said of this period or a later one answers for it.
          !updates.some(
            ({ periodStart, versions }) =>
              dayOf(periodStart) >= period.start && versions.some(({ state }) => answers.has(state)),
          ),
      )
      if (!asked) return []
      const open = updates.find(({ periodStart }) => dayOf(periodStart) === asked.start)?.versions[0]
      const meetings = plan.forums.flatMap(({ forum }) =>
        forum.meetings.map((meeting) => ({
          forum: forum.name,
          label: meeting.label,
          startsOn: partialDate(meeting.startsOn, meeting.startsPrecision),
        })),
      )
      const by = askedBy(rounds, { planId: plan.id, period: asked, organisationId: viewer.acting.id })
      const needed = by?.round.meeting
      const meeting = needed
        ? { forum: needed.forum.name, label: needed.label, startsOn: needed.startsOn }
        : nextMeeting(meetings, today)
      const due = dueOn(asked, meeting, by?.dueOn ?? null)
      return [
        {
          ...commitment,
          plan: { code: plan.code, name: plan.name, language: plan.language },
          /** Our part of a commitment that another leads. */
          isPart: !actsFor(viewer, leadId ?? recorderId),
          period: asked,
          isUnderWay: asked.end >= today,
          due,
          daysLeft: daysLeft(due.on, today),
          meeting,
          round: by && { name: by.round.name, language: by.round.language, state: by.round.state },
          hasReportedBefore: latest !== undefined,
          open: open ? { id: open.id, state: open.state } : null,
        },
      ]
    })
    .sort((a, b) => a.due.on.localeCompare(b.due.on) || a.code.localeCompare(b.code))
}
export type DueReport = Awaited<ReturnType<typeof dueOnDesk>>[number]
