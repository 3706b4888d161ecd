// Closing a round: what was not reported by then is recorded as not reported, for good and for everybody to see.
import type { Performed } from '@/lib/action/define-action'
import { dayOf } from '@/lib/dates'
import type { Tx } from '@/lib/db/clients'
import type { HistoryEntry } from '@/lib/history/commands'
import { done, refused, type Outcome } from '@/lib/outcome'
import { askedLines, type AskedLine } from '../queries/asked'
import { canDo } from '../rules'
import { roundEntries, toReporters } from './entries'
import type { RoundStanding } from './standing'

export type CloseRefusal = 'closed-already' | 'awaiting-decision'

/**
 * `evenSo`: although handed-in reports still wait for a moderator. They count as not reported, because nobody has published
 * a word; the coordinator must have said that this is meant.
 */
export async function closeRound(
  tx: Tx,
  round: RoundStanding,
  { evenSo }: { evenSo: boolean },
  now: Date,
): Promise<Outcome<Performed<{ id: string; planCodes: string[] }>, CloseRefusal>> {
  if (!canDo('close', round.state)) return refused('closed-already')
  const asked = (await askedLines(tx, round, dayOf(now))).filter(({ state }) => state !== 'exempt')
  if (!evenSo && asked.some(({ state }) => state === 'in_moderation'))
    return refused('awaiting-decision', 'evenSo')
  await tx.roundOutcome.createMany({
    data: asked.map((line) => ({
      roundId: round.id,
      commitmentId: line.commitment.id,
      organisationId: line.organisation.id,
      result: resultOf(line),
      versionId: resultOf(line) === 'reported' ? line.versionId : null,
    })),
  })
  await tx.reportingRound.update({
    where: { id: round.id },
    data: { state: 'closed', closedAt: now },
    select: { id: true },
  })
  const planCodes = round.plans.map(({ code }) => code)
  const reported = asked.filter((line) => resultOf(line) === 'reported').length
  const after = {
    round: round.name,
    roundState: 'closed',
    periodStart: round.period.start,
    periodEnd: round.period.end,
    asked: asked.length,
    reported,
    notReported: asked.length - reported,
  }
  const visibilities = new Map(
    (
      await tx.commitment.findMany({
        where: { id: { in: asked.map(({ commitment }) => commitment.id) } },
        select: { id: true, visibility: true },
      })
    ).map(({ id, visibility }) => [id, visibility]),
  )
  return done({
    value: { id: round.id, planCodes },
    history: [
      ...roundEntries(round, { before: { round: round.name, roundState: round.state }, after }),
      ...asked.map((line) => outcomeEntry(round, line, visibilities.get(line.commitment.id) === 'public')),
    ],
    notices: toReporters('round.closed', round, round.organisationIds, {
      reported,
      notReported: asked.length - reported,
    }),
  })
}

const resultOf = ({ state }: AskedLine) => (state === 'reported' ? 'reported' : 'not_reported')

/** In the history of the commitment itself. */
function outcomeEntry(round: RoundStanding, line: AskedLine, isPublic: boolean): HistoryEntry {
  const plan = round.plans.find(({ id }) => id === line.commitment.planId)
  return {
    visibility: isPublic && plan?.visibility === 'public' && plan.state !== 'draft' ? 'public' : 'internal',
    subjectType: 'commitment',
    subjectId: line.commitment.id,
    subjectLabel: `${line.commitment.code} ${line.commitment.title}`,
    commitmentId: line.commitment.id,
    planId: line.commitment.planId,
    after: {
      round: round.name,
      periodStart: round.period.start,
      periodEnd: round.period.end,
      result: resultOf(line),
    },
  }
}
