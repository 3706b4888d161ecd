import 'server-only'
import { dayOf, partialDate } from '@/lib/dates'
import type { Prisma } from '@/lib/db/generated/client'
import { dbFor } from '@/lib/db/viewer-db'
import { isId } from '@/lib/identity'
import { actsFor, type Actor } from '@/lib/policy/actor'
import { periodDue, periodOf } from '@/lib/progress/rules'
import { daysLeft, decisionDueOn, dueOn, nextMeeting, owesReport } from './rules'

/** More than any one organisation of the data keeps; the list says so where it is reached. */
const mostListed = 300

/** Those who have a part beside the lead; who only funds has none. */
const contributedByUs = (viewer: Actor): Prisma.CommitmentWhereInput => ({
  partners: { some: { organisationId: viewer.acting.id, role: { not: 'funder' } } },
})

/**
 * Reports are the lead's; where the text names no single one, the recording organisation's. The parts of the others
 * are asked for where the joint status is made of them; elsewhere they may be reported, and nobody waits for them.
 */
const askedOfUs = (viewer: Actor): Prisma.CommitmentWhereInput => ({
  OR: [
    { leadId: viewer.acting.id },
    { leadId: null, recorderId: viewer.acting.id },
    { jointRule: { not: 'lead_decides' }, ...contributedByUs(viewer) },
  ],
})

/**
 * What is asked of this organisation, by due date: on each commitment the report for the period that has ended, and
 * once that is handed in, the one for the period under way.
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
    .flatMap(({ plan, updates, startsOn, startsPrecision, leadId, recorderId, ...commitment }) => {
      const latest = updates.flatMap(({ versions }) =>
        versions.filter(({ state }) => state === 'published'),
      )[0]
      const starts = partialDate(startsOn, startsPrecision)
      const asked = [periodDue(today, plan.reportingMonths), periodOf(today, plan.reportingMonths)].find(
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
      const meeting = nextMeeting(meetings, today)
      const due = dueOn(asked, meeting)
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
type OpenState = (typeof open)[number]

const lastDecision = {
  where: { verdict: 'return' },
  orderBy: { decidedAt: 'desc' },
  take: 1,
  select: { decidedAt: true },
} satisfies Prisma.Commitment$decisionsArgs
type Moved = { state: string; submittedAt: Date | null; decisions: { decidedAt: Date }[] }

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
        decisions: lastDecision,
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
        recordedBy: { select: { name: true } },
        decisions: lastDecision,
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
  const standing = ({ state, submittedAt, decisions }: Moved) => ({
    state: state as OpenState,
    decisionBy: state === 'submitted' && submittedAt ? decisionDueOn(dayOf(submittedAt)) : null,
    returnedOn: state === 'returned' && decisions[0] ? dayOf(decisions[0].decidedAt) : null,
  })
  return [
    ...commitments.map(({ id, code, title, language, plan, recordedAt, recordedBy, ...moved }) => ({
      kind: 'commitment' as const,
      id,
      code,
      title,
      language,
      plan,
      period: null,
      by: recordedBy.name,
      begunOn: dayOf(recordedAt),
      ...standing(moved),
    })),
    ...reports.map(({ id, update, recordedAt, recordedBy, ...moved }) => ({
      kind: 'report' as const,
      id,
      ...update.commitment,
      period: { start: dayOf(update.periodStart), end: dayOf(update.periodEnd) },
      by: recordedBy.name,
      begunOn: dayOf(recordedAt),
      ...standing(moved),
    })),
  ]
}
export type OpenEntry = Awaited<ReturnType<typeof openOnDesk>>[number]

const pageSize = 50

/** Every commitment that this organisation recorded, leads or has a part in, by code, a page at a time. */
export async function commitmentsOfOurs(viewer: Actor, after: string | null) {
  const published = {
    in: ['published', 'withdrawn', 'superseded'],
  } satisfies Prisma.CommitmentWhereInput['state']
  const rows = await dbFor(viewer).commitment.findMany({
    where: {
      OR: [
        { recorderId: viewer.acting.id },
        { leadId: viewer.acting.id, state: published },
        { state: published, ...contributedByUs(viewer) },
      ],
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
