// Two reporting rounds of the regional plan: one before the ministers' last meeting, closed with what was missing then, and
// one before the next meeting, a week past its due date, with drafts, late and silent organisations and one given longer.
import { addDays, dayOf } from '@/lib/dates'
import type { Tx } from '@/lib/db/clients'
import type { Actor } from '@/lib/policy/actor'
import { closeRound } from '@/lib/round/commands/close'
import { extendRound, remindMissing } from '@/lib/round/commands/keep'
import { openRound } from '@/lib/round/commands/open'
import { plansToAsk, roundStanding } from '@/lib/round/commands/standing'
import { ministersMeet, type Calendar } from '../calendar'
import { done, known, type Act, type Hand, type Region } from '../hands'

const days = { reviewDays: 35, translationDays: 28 }
/** The first day of the meeting, less the days above. */
const dueBefore = (meeting: string) => addDays(meeting, -days.reviewDays - days.translationDays)

const actorOf = ({ personId, organisationId, actorName, organisationName }: Hand): Actor => ({
  kind: 'person',
  personId,
  name: actorName ?? '',
  language: 'en',
  isDemonstration: true,
  acting: { id: organisationId, code: '', name: organisationName ?? '', countryCode: null, region: null },
  seats: [{ role: 'coordinator', planId: null }],
})

async function mustStand(tx: Tx, id: string, actor: Actor) {
  const round = await roundStanding(tx, id, actor)
  if (!round) throw new Error('A round of the demonstration is not there.')
  return round
}

export function roundActs(region: Region, { periods, daysAfter }: Calendar, now: Date): Act[] {
  const { coordinator, meetings, organisations, plans } = region
  const actor = actorOf(coordinator)
  const meet = ministersMeet(now)
  const ids = { closed: '', open: '' }
  const open = (round: keyof typeof ids, name: string, meeting: 'last' | 'next'): Act => {
    const at = daysAfter(addDays(dueBefore(meet[meeting]), -45), 0)
    return {
      at,
      perform: async (tx) => {
        const asked = await plansToAsk(tx, [known(plans, 'XX-PLAN')], actor)
        if (!asked) throw new Error('The demonstration’s plan is not there to be asked about.')
        const words = {
          name,
          language: 'en',
          period: periods[meeting === 'last' ? 1 : 3].start,
          meetingId: meetings[meeting],
          ...days,
          dueOn: null,
          organisationIds: [...organisations.values()],
        }
        const opened = await openRound(tx, asked, words, coordinator, at)
        ids[round] = (await done(tx, 'round.opened', coordinator, at, opened)).id
      },
    }
  }
  const closedAt = daysAfter(addDays(meet.last, -7), 0)
  const extendedAt = daysAfter(dayOf(now), -6)
  const remindedAt = daysAfter(dayOf(now), -3)
  return [
    open('closed', 'Round before the sixth meeting of ministers', 'last'),
    {
      at: closedAt,
      perform: async (tx) => {
        const round = await mustStand(tx, ids.closed, actor)
        const outcome = await closeRound(tx, round, { evenSo: true }, closedAt)
        await done(tx, 'round.closed', coordinator, closedAt, outcome)
      },
    },
    open('open', 'Round before the seventh meeting of ministers', 'next'),
    {
      at: extendedAt,
      perform: async (tx) => {
        const round = await mustStand(tx, ids.open, actor)
        const longer = {
          organisationId: known(organisations, 'XD-HCA'),
          dueOn: addDays(dayOf(now), 10),
          reason: 'The office moved in the week in which the reports were due.',
        }
        const outcome = await extendRound(tx, round, longer, extendedAt)
        await done(tx, 'round.extended', coordinator, extendedAt, outcome)
      },
    },
    {
      at: remindedAt,
      perform: async (tx) => {
        const round = await mustStand(tx, ids.open, actor)
        const outcome = await remindMissing(tx, round, { organisationId: null }, remindedAt)
        await done(tx, 'round.reminded', coordinator, remindedAt, outcome)
      },
    },
  ]
}
