// What everybody may know of rounds: when reports are due, and what was not reported when a round closed.
import 'server-only'
import { dayOf } from '@/lib/dates'
import { dbFor } from '@/lib/db/viewer-db'
import type { Prisma } from '@/lib/db/generated/client'
import type { Viewer } from '@/lib/policy/actor'
import { commitmentsVisibleTo } from '@/lib/policy/visibility'
import { dueFor } from '../rules'
import { roundOf, roundSelect, type Round } from './select'

const mostClosed = 4

/** A plan's rounds: those that run, and the latest that closed with what was not reported then. */
export async function roundsOfPlan(viewer: Viewer, planId: string) {
  const db = dbFor(viewer)
  const [running, closed] = await Promise.all([
    db.reportingRound.findMany({
      where: { state: { not: 'closed' }, plans: { some: { planId } } },
      orderBy: [{ periodStart: 'desc' }, { id: 'asc' }],
      select: roundSelect,
    }),
    db.reportingRound.findMany({
      where: { state: 'closed', plans: { some: { planId } } },
      orderBy: [{ closedAt: 'desc' }, { id: 'asc' }],
      take: mostClosed,
      select: {
        ...roundSelect,
        outcomes: {
          where: { commitment: { AND: [{ planId }, commitmentsVisibleTo(viewer)] } },
          orderBy: { commitment: { code: 'asc' } },
          select: {
            result: true,
            commitment: { select: { code: true, title: true, language: true } },
          },
        },
      },
    }),
  ])
  return {
    running: running.map((row) => publicFacts(roundOf(row))),
    closed: closed.map(({ outcomes, ...row }) => ({
      ...publicFacts(roundOf(row)),
      asked: outcomes.length,
      reported: outcomes.filter(({ result }) => result === 'reported').length,
      notReported: outcomes.flatMap(({ result, commitment }) =>
        result === 'not_reported' ? [commitment] : [],
      ),
    })),
  }
}
export type RoundsOfPlan = Awaited<ReturnType<typeof roundsOfPlan>>

/** The date that holds for everybody; who got a date of their own is told where their report is. */
export const publicFacts = ({
  id,
  name,
  language,
  state,
  period,
  due,
  closedOn,
  meeting,
  extensions,
}: Round) => ({
  id,
  name,
  language,
  state,
  period,
  due,
  dueOn: dueFor(due.on, extensions, null),
  closedOn,
  meeting,
})

const outcomeSelect = {
  result: true,
  round: {
    select: { id: true, name: true, language: true, periodStart: true, periodEnd: true, closedAt: true },
  },
} satisfies Prisma.RoundOutcomeSelect

/** What was recorded of a commitment each time that a round closed, latest first. */
export async function outcomesOfCommitment(viewer: Viewer, commitmentId: string) {
  const rows = await dbFor(viewer).roundOutcome.findMany({
    where: { commitmentId, commitment: commitmentsVisibleTo(viewer), round: { state: 'closed' } },
    orderBy: { round: { closedAt: 'desc' } },
    take: 20,
    select: outcomeSelect,
  })
  return rows.map(({ result, round: { periodStart, periodEnd, closedAt, ...round } }) => ({
    ...round,
    result,
    period: { start: dayOf(periodStart), end: dayOf(periodEnd) },
    closedOn: closedAt && dayOf(closedAt),
  }))
}
export type OutcomeOfCommitment = Awaited<ReturnType<typeof outcomesOfCommitment>>[number]
