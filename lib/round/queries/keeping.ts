// Rounds as their coordinators see them. That a draft exists is told to nobody else, and its text to no one here.
import 'server-only'
import { dayOf } from '@/lib/dates'
import { dbFor } from '@/lib/db/viewer-db'
import { isId } from '@/lib/identity'
import type { Actor } from '@/lib/policy/actor'
import { roundPolicy } from '@/lib/policy/round'
import { roundsKeptBy } from '@/lib/policy/visibility'
import { countAsked, isLockedFor, isMissing } from '../rules'
import { askedLines, type AskedLine } from './asked'
import { roundOf, roundSelect } from './select'

const mostClosed = 50

/** The rounds that the viewer keeps: the running ones with how they stand, then the closed ones, latest first. */
export async function roundsToKeep(viewer: Actor, today: string) {
  if (!roundPolicy.see(viewer)) return { running: [], closed: [] }
  const db = dbFor(viewer)
  const [running, closed] = await Promise.all([
    db.reportingRound.findMany({
      where: { AND: [{ state: { not: 'closed' } }, roundsKeptBy(viewer)] },
      orderBy: [{ periodStart: 'desc' }, { id: 'asc' }],
      take: 200,
      select: roundSelect,
    }),
    db.reportingRound.findMany({
      where: { AND: [{ state: 'closed' }, roundsKeptBy(viewer)] },
      orderBy: [{ closedAt: 'desc' }, { id: 'asc' }],
      take: mostClosed,
      select: { ...roundSelect, outcomes: { select: { result: true } } },
    }),
  ])
  return {
    running: await Promise.all(
      running.map(roundOf).map(async (round) => ({
        ...round,
        counts: countAsked(await askedLines(db, round, today)),
      })),
    ),
    closed: closed.map(({ outcomes, ...row }) => ({
      ...roundOf(row),
      asked: outcomes.length,
      reported: outcomes.filter(({ result }) => result === 'reported').length,
    })),
  }
}
export type RoundsToKeep = Awaited<ReturnType<typeof roundsToKeep>>

/** One round whole, with the line of every asked report; null for whoever does not keep it. */
export async function roundInKeeping(viewer: Actor, id: string, today: string) {
  if (!roundPolicy.see(viewer) || !isId(id)) return null
  const db = dbFor(viewer)
  const row = await db.reportingRound.findFirst({
    where: { AND: [{ id }, roundsKeptBy(viewer)] },
    select: {
      ...roundSelect,
      organisations: { select: { organisationId: true } },
      reminders: { orderBy: { remindedOn: 'desc' }, select: { organisationId: true, remindedOn: true } },
      exceptions: { select: { organisationId: true, reopenedAt: true } },
      outcomes: {
        orderBy: [{ commitment: { plan: { code: 'asc' } } }, { commitment: { code: 'asc' } }],
        select: {
          result: true,
          versionId: true,
          organisation: { select: { id: true, code: true, name: true, language: true } },
          commitment: {
            select: {
              id: true,
              code: true,
              title: true,
              language: true,
              plan: { select: { id: true, code: true } },
            },
          },
        },
      },
    },
  })
  if (!row) return null
  const { reminders, exceptions, outcomes, ...kept } = row
  const round = roundOf(kept)
  const lines: (AskedLine & { isClosed?: true })[] =
    round.state === 'closed'
      ? outcomes.map(({ result, versionId, organisation, commitment: { plan, ...commitment } }) => ({
          commitment: { ...commitment, planId: plan.id, planCode: plan.code },
          organisation,
          versionId,
          dueOn: round.due.on,
          state: result === 'reported' ? 'reported' : 'silent',
          isClosed: true,
        }))
      : await askedLines(db, round, today)
  const asked = new Map(lines.map(({ organisation }) => [organisation.id, organisation]))
  const lastReminded = (organisationId: string) =>
    reminders.find((each) => each.organisationId === organisationId)?.remindedOn ?? null
  return {
    ...round,
    lines,
    counts: countAsked(lines),
    organisations: [...asked.values()]
      .sort((a, b) => a.name.localeCompare(b.name))
      .map((organisation) => {
        const own = lines.filter((line) => line.organisation.id === organisation.id)
        const reminded = lastReminded(organisation.id)
        return {
          ...organisation,
          lines: own,
          dueOn: own[0]?.dueOn ?? round.due.on,
          isExempt: !round.organisationIds.includes(organisation.id),
          isMissing: own.some(({ state }) => isMissing(state)),
          remindedOn: reminded && dayOf(reminded),
          /** A locked round that lets this organisation hand in all the same. */
          isReopened: row.state === 'locked' && !isLockedFor(row, exceptions, organisation.id),
        }
      }),
  }
}
export type RoundInKeeping = NonNullable<Awaited<ReturnType<typeof roundInKeeping>>>
export type AskedOrganisation = RoundInKeeping['organisations'][number]
