// Keeping a running round: reminding who is missing, giving longer, locking, and reopening. Closing has a file of its own.
import type { Performed } from '@/lib/action/define-action'
import { dateOf, dayOf } from '@/lib/dates'
import type { Tx } from '@/lib/db/clients'
import { done, refused, type Outcome } from '@/lib/outcome'
import { askedLines } from '../queries/asked'
import { canDo, dueFor, isMissing } from '../rules'
import { roundEntries, toReporters } from './entries'
import type { RoundStanding } from './standing'

type Kept = { id: string; planCodes: string[] }
const keptOf = ({ id, plans }: RoundStanding): Kept => ({ id, planCodes: plans.map(({ code }) => code) })

/** For one organisation that the round asks, or with null for all of them. */
type ForWhom = { organisationId: string | null }
const isStranger = ({ organisationIds }: RoundStanding, { organisationId }: ForWhom) =>
  organisationId !== null && !organisationIds.includes(organisationId)

export type RemindRefusal = 'not-open' | 'not-asked' | 'nobody-missing' | 'reminded-today'

/** One notice for each organisation that has not handed in everything; at most one a day for each. */
export async function remindMissing(
  tx: Tx,
  round: RoundStanding,
  whom: ForWhom,
  now: Date,
): Promise<Outcome<Performed<Kept>, RemindRefusal>> {
  if (!canDo('remind', round.state)) return refused('not-open')
  if (isStranger(round, whom)) return refused('not-asked', 'organisationId')
  const today = dayOf(now)
  const lines = (await askedLines(tx, round, today)).filter(({ state }) => isMissing(state))
  const missing = new Set(
    lines.flatMap(({ organisation: { id } }) =>
      whom.organisationId === null || whom.organisationId === id ? [id] : [],
    ),
  )
  if (missing.size === 0) return refused('nobody-missing')
  const already = new Set(
    round.reminders
      .filter(({ remindedOn }) => dayOf(remindedOn) === today)
      .map(({ organisationId }) => organisationId),
  )
  const reminded = [...missing].filter((id) => !already.has(id))
  if (reminded.length === 0) return refused('reminded-today')
  await tx.roundReminder.createMany({
    data: reminded.map((organisationId) => ({
      roundId: round.id,
      organisationId,
      remindedOn: dateOf(today),
    })),
  })
  const codes = reminded.flatMap((id) => round.codeOf.get(id) ?? []).sort()
  return done({
    value: keptOf(round),
    history: roundEntries(round, { after: { round: round.name, organisations: codes } }, 'internal'),
    notices: reminded.flatMap((id) =>
      toReporters('round.reminded', round, [id], {
        due: dueFor(round.due.on, round.extensions, id),
        reports: lines.filter(({ organisation }) => organisation.id === id).length,
      }),
    ),
  })
}

export type ExtendRefusal = 'not-open' | 'not-asked' | 'due-past' | 'not-later'

/** A later due date, for everybody or for one organisation. Why one needs longer stays between it and the coordinator. */
export async function extendRound(
  tx: Tx,
  round: RoundStanding,
  { organisationId, dueOn, reason }: ForWhom & { dueOn: string; reason: string },
  now: Date,
): Promise<Outcome<Performed<Kept>, ExtendRefusal>> {
  if (!canDo('extend', round.state)) return refused('not-open')
  if (isStranger(round, { organisationId })) return refused('not-asked', 'organisationId')
  if (dueOn < dayOf(now)) return refused('due-past', 'dueOn')
  const before = dueFor(round.due.on, round.extensions, organisationId)
  if (dueOn <= before) return refused('not-later', 'dueOn')
  await tx.roundExtension.create({
    data: { roundId: round.id, organisationId, dueOn: dateOf(dueOn), reason, extendedAt: now },
    select: { id: true },
  })
  const isForAll = organisationId === null
  const whom = isForAll ? {} : { organisation: round.codeOf.get(organisationId) ?? null }
  return done({
    value: keptOf(round),
    history: roundEntries(
      round,
      {
        before: { round: round.name, dueOn: before },
        after: { round: round.name, dueOn, ...whom, reason },
      },
      isForAll ? 'as the plan' : 'internal',
    ),
    notices: toReporters('round.extended', round, isForAll ? round.organisationIds : [organisationId], {
      due: dueOn,
      reason,
    }),
  })
}

/** Nothing more is handed in for the plans and the period of the round; drafts stay as they are. */
export async function lockRound(
  tx: Tx,
  round: RoundStanding,
  now: Date,
): Promise<Outcome<Performed<Kept>, 'not-open'>> {
  if (!canDo('lock', round.state)) return refused('not-open')
  await tx.reportingRound.update({
    where: { id: round.id },
    data: { state: 'locked', lockedAt: now },
    select: { id: true },
  })
  return done({
    value: keptOf(round),
    history: roundEntries(round, {
      before: { round: round.name, roundState: 'open' },
      after: { round: round.name, roundState: 'locked' },
    }),
    notices: toReporters('round.locked', round, round.organisationIds),
  })
}

export type ReopenRefusal = 'not-locked' | 'not-asked'

/** The whole round, or for one organisation while it stays locked for the others. */
export async function reopenRound(
  tx: Tx,
  round: RoundStanding,
  { organisationId, reason }: ForWhom & { reason: string },
  now: Date,
): Promise<Outcome<Performed<Kept>, ReopenRefusal>> {
  if (!canDo(organisationId === null ? 'reopen' : 'reopen-for-one', round.state)) return refused('not-locked')
  if (isStranger(round, { organisationId })) return refused('not-asked', 'organisationId')
  if (organisationId === null) {
    await tx.reportingRound.update({
      where: { id: round.id },
      data: { state: 'open', lockedAt: null },
      select: { id: true },
    })
    return done({
      value: keptOf(round),
      history: roundEntries(round, {
        before: { round: round.name, roundState: 'locked' },
        after: { round: round.name, roundState: 'open', reason },
      }),
      notices: toReporters('round.reopened', round, round.organisationIds, { reason }),
    })
  }
  await tx.roundException.create({
    data: { roundId: round.id, organisationId, reason, reopenedAt: now },
    select: { id: true },
  })
  const after = { round: round.name, organisation: round.codeOf.get(organisationId) ?? null, reason }
  return done({
    value: keptOf(round),
    history: roundEntries(round, { after }, 'internal'),
    notices: toReporters('round.reopened', round, [organisationId], { reason }),
  })
}
