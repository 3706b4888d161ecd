// A plan with organisations that report, are late or say nothing, and the forms of its coordinator.
import { post, type Posted, type Values } from '../../support/corridor'
import * as actions from '@/lib/round/actions'
import { appDb } from '@/lib/db/clients'
import { addDays, dayOf } from '@/lib/dates'
import { periodDue, periodOf } from '@/lib/progress/rules'
import { aCommitment } from '../../support/builders'
import { rowsOf } from '../../support/database'
import type { World } from '../../support/world'

/** The corridor takes the clock of the machine. */
export const today = dayOf(new Date())
export const lastPeriod = periodDue(today, 6)
export const thisPeriod = periodOf(today, 6)
export const inDays = (days: number) => addDays(today, days)

/** The three fields of a date. */
export const dateFields = (name: string, on: string): Values => {
  const [year = '', month = '', day = ''] = on.split('-')
  return { [`${name}.day`]: day, [`${name}.month`]: month, [`${name}.year`]: year }
}

/** A forum that reads the world's plan, and its meeting on a day; null for a meeting nobody has dated. */
export async function aMeeting(world: World, code: string, startsOn: string | null) {
  const forum = await appDb().forum.create({
    data: {
      code,
      name: `Forum ${code}`,
      host: 'The tests',
      cycle: 'every year',
      asks: [],
      source: 'tests',
      confidence: 'high',
      meetings: {
        create: {
          label: 'The meeting',
          confidence: 'high',
          ...(startsOn && { startsOn: new Date(startsOn), startsPrecision: 'day' }),
        },
      },
      plans: { create: { planId: world.planId, provenance: 'stated', confidence: 'high', source: 'tests' } },
    },
    select: { id: true, meetings: { select: { id: true } } },
  })
  return { forumId: forum.id, meetingId: forum.meetings[0]?.id ?? '' }
}

export const opening = (world: World, more: Values = {}): Values => ({
  'planIds[]': [world.planId],
  name: 'Round of the tests',
  language: 'en',
  period: lastPeriod.start,
  meetingId: '',
  reviewDays: '21',
  translationDays: '14',
  ...dateFields('dueOn', inDays(20)),
  'organisationIds[]': [world.organisations.ministry, world.organisations.neighbour],
  ...more,
})

export const idIn = (posted: Posted): string => {
  const id = 'redirect' in posted ? /rounds\/([0-9a-f-]{36})/.exec(posted.redirect)?.[1] : undefined
  if (!id) throw new Error(`No round was opened: ${JSON.stringify(posted)}`)
  return id
}

export const anOpenRound = async (world: World, more: Values = {}) =>
  idIn(await post(actions.openRound, opening(world, more)))

/** Closed, so that the next test may open a round of its own. */
export async function closeAll(): Promise<void> {
  const running = await rowsOf<{ id: string }>(`SELECT id FROM reporting_rounds WHERE state <> 'closed'`)
  for (const { id } of running) await post(actions.closeRound, { id, 'evenSo[]': ['yes'] })
}

/** One commitment led by the ministry, one by the neighbour. */
export async function twoLeads(world: World) {
  const [ours, theirs] = [
    await aCommitment(world),
    await aCommitment(world, { recordedBy: 'neighbour', visibility: 'parties' }),
  ]
  return { ours, theirs }
}

export const noticesOf = (kind: string) =>
  rowsOf<{ organisation: string; role: string; payload: { path: string; label: string; values: object } }>(
    `SELECT organisation_id AS organisation, role::text, payload FROM outbox_messages WHERE kind = $1 ORDER BY created_at, id`,
    [kind],
  )
export const eventsOf = (event: string) =>
  rowsOf<{ visibility: string; after: Record<string, unknown>; before: Record<string, unknown> | null }>(
    `SELECT visibility::text, before, after FROM history_events WHERE event = $1 ORDER BY sequence`,
    [event],
  )
