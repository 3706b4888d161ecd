// Opening a round: for which plans and period, whom it asks, and by when.
import type { Performed } from '@/lib/action/define-action'
import { partialDate, dateOf, dayOf } from '@/lib/dates'
import type { Tx } from '@/lib/db/clients'
import { done, refused, type Outcome } from '@/lib/outcome'
import { reportablePeriods } from '@/lib/progress/rules'
import { owedReports } from '../queries/asked'
import { overlap, roundDue } from '../rules'
import { roundEntries, toReporters } from './entries'
import type { PlansToAsk } from './standing'

export type RoundWords = {
  name: string
  language: string
  /** First day of the period. */
  period: string
  meetingId: string | null
  reviewDays: number
  translationDays: number
  /** Needed only where no date of a meeting is known. */
  dueOn: string | null
  organisationIds: string[]
}
export type OpenRefusal =
  | 'no-such-period'
  | 'overlaps'
  | 'meeting-not-reading'
  | 'due-needed'
  | 'due-past'
  | 'nobody-asked'

type Opened = { id: string; planCodes: string[] }

export async function openRound(
  tx: Tx,
  { plans }: PlansToAsk,
  words: RoundWords,
  author: { organisationId: string },
  now: Date,
): Promise<Outcome<Performed<Opened>, OpenRefusal>> {
  const today = dayOf(now)
  const offered = plans.map((plan) =>
    reportablePeriods(today, plan.reportingMonths).find(({ start }) => start === words.period),
  )
  const [period] = offered
  // Plans that report at different lengths share no period.
  if (!period || offered.some((each) => each?.end !== period.end)) return refused('no-such-period', 'period')
  const planIds = plans.map(({ id }) => id)
  const running = await tx.roundPlan.findMany({
    where: { planId: { in: planIds }, state: { not: 'closed' } },
    select: { periodStart: true, periodEnd: true },
  })
  if (running.some((each) => overlap({ start: dayOf(each.periodStart), end: dayOf(each.periodEnd) }, period)))
    return refused('overlaps', 'period')

  const meeting = words.meetingId === null ? null : await readBy(tx, words.meetingId, plans)
  if (words.meetingId !== null && !meeting) return refused('meeting-not-reading', 'meetingId')
  const due = roundDue({
    meetingOn: meeting && partialDate(meeting.startsOn, meeting.startsPrecision),
    reviewDays: words.reviewDays,
    translationDays: words.translationDays,
    statedDueOn: words.dueOn,
    period,
  })
  if (due.from === 'period') return refused('due-needed', 'dueOn')
  if (due.on < today) return refused('due-past', due.from === 'stated' ? 'dueOn' : 'meetingId')

  const owed = await owedReports(tx, { planIds, period })
  // Whoever owes nothing on this period is not asked, although the list of the form offered it.
  const asked = new Set(
    owed.flatMap(({ organisation: { id } }) => (words.organisationIds.includes(id) ? [id] : [])),
  )
  if (asked.size === 0) return refused('nobody-asked', 'organisationIds')
  return await write(tx, { plans, words, period, due, asked: [...asked] }, author, now)
}

/** The meeting, where its forum reads every plan of the round. */
async function readBy(tx: Tx, id: string, plans: PlansToAsk['plans']) {
  const meeting = await tx.forumMeeting.findUnique({
    where: { id },
    select: { forumId: true, startsOn: true, startsPrecision: true },
  })
  return meeting && plans.every(({ forums }) => forums.some(({ forumId }) => forumId === meeting.forumId))
    ? meeting
    : null
}

type Settled = {
  plans: PlansToAsk['plans']
  words: RoundWords
  period: { start: string; end: string }
  due: { on: string }
  asked: string[]
}

async function write(
  tx: Tx,
  { plans, words, period, due, asked }: Settled,
  { organisationId }: { organisationId: string },
  now: Date,
) {
  const { name, language, meetingId, reviewDays, translationDays, dueOn } = words
  const { id } = await tx.reportingRound.create({
    data: {
      name,
      language,
      periodStart: dateOf(period.start),
      periodEnd: dateOf(period.end),
      meetingId,
      reviewDays,
      translationDays,
      statedDueOn: dueOn === null ? null : dateOf(dueOn),
      organisationId,
      openedAt: now,
    },
    select: { id: true },
  })
  await tx.roundPlan.createMany({
    data: plans.map((plan) => ({
      roundId: id,
      planId: plan.id,
      periodStart: dateOf(period.start),
      periodEnd: dateOf(period.end),
    })),
  })
  await tx.roundOrganisation.createMany({
    data: asked.map((each) => ({ roundId: id, organisationId: each })),
  })
  const codes = await tx.organisation.findMany({
    where: { id: { in: asked } },
    orderBy: { code: 'asc' },
    select: { code: true },
  })
  const round = { id, name, plans }
  const after = {
    round: name,
    periodStart: period.start,
    periodEnd: period.end,
    dueOn: due.on,
    reviewDays,
    translationDays,
    organisations: codes.map(({ code }) => code),
  }
  return done<Performed<Opened>>({
    value: { id, planCodes: plans.map(({ code }) => code) },
    history: roundEntries(round, { after }),
    notices: toReporters('round.opened', round, asked, { due: due.on }),
  })
}
