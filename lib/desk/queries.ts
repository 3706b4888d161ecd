import 'server-only'
import { dayOf, partialDate } from '@/lib/dates'
import type { Prisma } from '@/lib/db/generated/client'
import { dbFor } from '@/lib/db/viewer-db'
import { isId } from '@/lib/identity'
import type { Actor } from '@/lib/policy/actor'
import { periodDue } from '@/lib/progress/rules'
import { daysLeft, decisionDueOn, dueOn, nextMeeting, owesReport } from './rules'

/** More than any one organisation of the data keeps; the list says so where it is reached. */
const mostListed = 300

/** Reports are the lead's; where the text names no single one, the recording organisation's. */
const reportedByUs = (viewer: Actor): Prisma.CommitmentWhereInput => ({
  OR: [{ leadId: viewer.acting.id }, { leadId: null, recorderId: viewer.acting.id }],
})

/** What is asked of this organisation: a report on each commitment for the last ended period, by due date. */
export async function dueOnDesk(viewer: Actor, today: string) {
  const rows = await dbFor(viewer).commitment.findMany({
    where: { AND: [{ state: 'published' }, reportedByUs(viewer)] },
    orderBy: [{ plan: { code: 'asc' } }, { code: 'asc' }, { id: 'asc' }],
    take: mostListed,
    select: {
      id: true,
      code: true,
      title: true,
      language: true,
      startsOn: true,
      startsPrecision: true,
      plan: {
        select: {
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
  return rows
    .flatMap(({ plan, updates, startsOn, startsPrecision, ...commitment }) => {
      const period = periodDue(today, plan.reportingMonths)
      const latest = updates.flatMap(({ versions }) =>
        versions.filter(({ state }) => state === 'published'),
      )[0]
      const starts = partialDate(startsOn, startsPrecision)
      if (!owesReport({ startsOn: starts, latest: latest?.implementation ?? null }, period)) return []
      // Whatever was said of this period or a later one answers for it.
      const spoken = updates.filter(({ periodStart }) => dayOf(periodStart) >= period.start)
      if (spoken.some(({ versions }) => versions.some(({ state }) => answers.has(state)))) return []
      const open = spoken.flatMap(({ versions }) => versions)[0]
      const meetings = plan.forums.flatMap(({ forum }) =>
        forum.meetings.map((meeting) => ({
          forum: forum.name,
          label: meeting.label,
          startsOn: partialDate(meeting.startsOn, meeting.startsPrecision),
        })),
      )
      const meeting = nextMeeting(meetings, today)
      const due = dueOn(period, meeting)
      return [
        {
          ...commitment,
          plan: { code: plan.code, name: plan.name, language: plan.language },
          period,
          due,
          daysLeft: daysLeft(due.on, today),
          meeting,
          hasReportedBefore: latest !== undefined,
          open: open ? { id: open.id, state: open.state } : null,
        },
      ]
    })
    .sort((a, b) => a.due.on.localeCompare(b.due.on) || a.code.localeCompare(b.code))
}
export type DueReport = Awaited<ReturnType<typeof dueOnDesk>>[number]

const answers = new Set(['submitted', 'published', 'superseded'])
const open = ['draft', 'returned', 'submitted'] as const
export type OpenState = (typeof open)[number]

/** What this organisation is writing, got back, or waits for: commitments and reports, the oldest first. */
export async function openOnDesk(viewer: Actor) {
  const db = dbFor(viewer)
  const [commitments, reports] = await Promise.all([
    db.commitment.findMany({
      where: { recorderId: viewer.acting.id, state: { in: [...open] } },
      select: {
        id: true,
        code: true,
        title: true,
        language: true,
        state: true,
        recordedAt: true,
        submittedAt: true,
        recordedBy: { select: { name: true } },
        plan: { select: { name: true, language: true } },
      },
      orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }],
      take: mostListed,
    }),
    db.progressUpdateVersion.findMany({
      where: { update: { organisationId: viewer.acting.id }, state: { in: [...open] } },
      select: {
        id: true,
        state: true,
        recordedAt: true,
        submittedAt: true,
        receiptNumber: true,
        recordedBy: { select: { name: true } },
        update: {
          select: {
            periodStart: true,
            periodEnd: true,
            commitment: {
              select: {
                code: true,
                title: true,
                language: true,
                plan: { select: { name: true, language: true } },
              },
            },
          },
        },
      },
      orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }],
      take: mostListed,
    }),
  ])
  const waiting = (submittedAt: Date | null) =>
    submittedAt ? { since: submittedAt.toISOString(), decisionBy: decisionDueOn(dayOf(submittedAt)) } : null
  return [
    ...commitments.map(({ state, recordedAt, submittedAt, recordedBy, ...commitment }) => ({
      kind: 'commitment' as const,
      ...commitment,
      state: state as OpenState,
      period: null,
      by: recordedBy.name,
      begunOn: dayOf(recordedAt),
      waiting: waiting(submittedAt),
    })),
    ...reports.map(({ id, state, recordedAt, submittedAt, recordedBy, update }) => ({
      kind: 'report' as const,
      id,
      ...update.commitment,
      state: state as OpenState,
      period: { start: dayOf(update.periodStart), end: dayOf(update.periodEnd) },
      by: recordedBy.name,
      begunOn: dayOf(recordedAt),
      waiting: waiting(submittedAt),
    })),
  ]
}
export type OpenEntry = Awaited<ReturnType<typeof openOnDesk>>[number]

const pageSize = 50

/** Every commitment that this organisation recorded or leads, by code, a page at a time. */
export async function commitmentsOfOurs(viewer: Actor, after: string | null) {
  const published = {
    in: ['published', 'withdrawn', 'superseded'],
  } satisfies Prisma.CommitmentWhereInput['state']
  const rows = await dbFor(viewer).commitment.findMany({
    where: {
      OR: [{ recorderId: viewer.acting.id }, { leadId: viewer.acting.id, state: published }],
    },
    orderBy: [{ code: 'asc' }, { id: 'asc' }],
    ...(after !== null && isId(after) ? { cursor: { id: after }, skip: 1 } : {}),
    take: pageSize + 1,
    select: {
      id: true,
      code: true,
      title: true,
      language: true,
      kind: true,
      state: true,
      visibility: true,
      recorderId: true,
      leadId: true,
      dueOn: true,
      duePrecision: true,
      plan: { select: { code: true, name: true, language: true } },
    },
  })
  const page = rows.slice(0, pageSize).map(({ dueOn: on, duePrecision, ...row }) => ({
    ...row,
    dueOn: partialDate(on, duePrecision),
  }))
  return { commitments: page, next: rows.length > pageSize ? (page.at(-1)?.id ?? null) : null }
}
export type OwnListed = Awaited<ReturnType<typeof commitmentsOfOurs>>['commitments'][number]
