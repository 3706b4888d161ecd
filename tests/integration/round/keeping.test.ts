// Keeping a running round: reminding, giving longer, locking, reopening and closing, each with its ladder.
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { actAs, errorsIn, landed, post, refusalIn, type Values } from '../../support/corridor'
import { appDb } from '@/lib/db/clients'
import { waitingFor } from '@/lib/desk/queries/waiting'
import { historyOfCommitment } from '@/lib/history/queries'
import { visitor } from '@/lib/policy/actor'
import { planStatus } from '@/lib/plan/queries/status'
import * as progress from '@/lib/progress/actions'
import * as actions from '@/lib/round/actions'
import { askedLines } from '@/lib/round/queries/asked'
import { roundInKeeping } from '@/lib/round/queries/keeping'
import { outcomesOfCommitment } from '@/lib/round/queries/public-rounds'
import { aCommitment, anUpdate } from '../../support/builders'
import { rowsOf } from '../../support/database'
import { leavingNothing } from '../../support/unchanged'
import { aWorld, type World } from '../../support/world'
import {
  anOpenRound,
  closeAll,
  dateFields,
  eventsOf,
  inDays,
  lastPeriod,
  noticesOf,
  today,
  twoLeads,
} from './a-round'

let world: World
let ours: { id: string; code: string }
let theirs: { id: string; code: string }
beforeAll(async () => {
  world = await aWorld()
  ;({ ours, theirs } = await twoLeads(world))
})
beforeEach(async () => {
  actAs(world.people.coordinator)
  await closeAll()
})

const ministry = () => world.organisations.ministry
const stateOf = async (id: string) =>
  (await rowsOf<{ state: string }>('SELECT state::text FROM reporting_rounds WHERE id = $1', [id]))[0]?.state
const why = { reason: 'An election was called.' }

const acts: { name: keyof typeof actions; values: () => Values }[] = [
  { name: 'remindMissing', values: () => ({}) },
  { name: 'extendRound', values: () => ({ ...why, organisationId: '', ...dateFields('dueOn', inDays(30)) }) },
  { name: 'lockRound', values: () => ({}) },
  { name: 'reopenRound', values: () => ({ ...why, organisationId: '' }) },
  { name: 'closeRound', values: () => ({}) },
]

describe.each(acts)('$name', ({ name, values }) => {
  it('is a coordinator’s alone, on a round that is there', async () => {
    const id = await anOpenRound(world)
    actAs(null)
    expect(await leavingNothing(() => post(actions[name], { id, ...values() }))).toMatchObject({
      redirect: expect.stringContaining('/sign-in') as string,
    })
    for (const person of ['focalPoint', 'moderator', 'administrator', 'reviewer'] as const) {
      actAs(world.people[person])
      expect(await leavingNothing(() => post(actions[name], { id, ...values() }))).toEqual({ notFound: true })
    }
    actAs(world.people.coordinator)
    const nowhere = { id: crypto.randomUUID(), ...values() }
    expect(await leavingNothing(() => post(actions[name], nowhere))).toEqual({ notFound: true })
  })
})

describe('reminding', () => {
  it('sends one notice to each organisation with something missing, once a day', async () => {
    const id = await anOpenRound(world)
    const told = (await noticesOf('round.reminded')).length

    const one = await post(actions.remindMissing, { id, organisationId: ministry() })
    const again = await leavingNothing(() => post(actions.remindMissing, { id, organisationId: ministry() }))
    const all = await post(actions.remindMissing, { id, organisationId: '' })
    const nobodyLeft = await leavingNothing(() => post(actions.remindMissing, { id, organisationId: '' }))

    expect(landed(one)).toContain('done=reminded')
    expect(refusalIn(again)).toContain('ask again tomorrow')
    expect(landed(all)).toContain('done=reminded')
    expect(refusalIn(nobodyLeft)).toContain('at most once a day')
    const notices = (await noticesOf('round.reminded')).slice(told)
    expect(notices.map(({ organisation }) => organisation)).toEqual([
      ministry(),
      world.organisations.neighbour,
    ])
    expect(notices[0]?.payload.values).toMatchObject({ due: inDays(20) })
    expect((await eventsOf('round.reminded')).at(-1)).toMatchObject({
      visibility: 'internal',
      after: { organisations: ['ZB-MINISTRY'] },
    })
    expect(
      (await roundInKeeping(world.people.coordinator, id, today))?.organisations.map(
        (each) => each.remindedOn,
      ),
    ).toEqual([today, today])
  })

  it('refuses an organisation that is not asked', async () => {
    const id = await anOpenRound(world)
    const posted = await post(actions.remindMissing, { id, organisationId: world.organisations.bank })
    expect(errorsIn(posted)).toEqual({ organisationId: 'Choose an organisation that this round asks' })
  })
})

describe('extending', () => {
  const extend = (id: string, organisationId: string, on: string, more: Values = {}) =>
    post(actions.extendRound, { id, organisationId, ...why, ...dateFields('dueOn', on), ...more })

  it('gives one organisation longer on its own desk, and not the others', async () => {
    const id = await anOpenRound(world)

    await extend(id, ministry(), inDays(33))

    const dueFor = async (person: 'focalPoint' | 'neighbour', code: string) =>
      (await waitingFor(world.people[person], today)).find(
        ({ title }) => 'text' in title && title.text.startsWith(code),
      )?.due
    expect(await dueFor('focalPoint', ours.code)).toBe(inDays(33))
    expect(await dueFor('neighbour', theirs.code)).toBe(inDays(20))
    expect((await eventsOf('round.extended')).at(-1)).toMatchObject({
      visibility: 'internal',
      before: { dueOn: inDays(20) },
      after: { dueOn: inDays(33), organisation: 'ZA-MINISTRY', ...why },
    })
  })

  it('gives everybody longer, in public', async () => {
    const id = await anOpenRound(world)

    await extend(id, '', inDays(30))

    expect((await planStatus(visitor, 'Z-PLAN', today))?.period.reportDueOn).toBe(inDays(30))
    expect((await eventsOf('round.extended')).at(-1)?.visibility).toBe('public')
  })

  it('refuses a date that is not later, one in the past, and none without a reason', async () => {
    const id = await anOpenRound(world)

    expect(errorsIn(await leavingNothing(() => extend(id, '', inDays(20))))).toEqual({
      dueOn: 'Enter a day after the due date that holds now',
    })
    expect(errorsIn(await extend(id, '', inDays(-1)))).toEqual({
      dueOn: 'The due date would lie in the past',
    })
    expect(errorsIn(await extend(id, '', inDays(40), { reason: '' }))).toEqual({ reason: 'Say why' })
    expect(errorsIn(await extend(id, world.organisations.bank, inDays(40)))).toEqual({
      organisationId: 'Choose an organisation that this round asks',
    })
  })
})

describe('a locked round', () => {
  const submit = (update: { versionId: string; version: number }) =>
    post(progress.submitUpdate, { id: update.versionId, version: update.version })

  it('takes no report, keeps the draft, and takes it again where it was reopened for one', async () => {
    const id = await anOpenRound(world)
    const commitment = await aCommitment(world)
    const draft = await anUpdate(world, commitment, { period: lastPeriod, state: 'draft' })
    const before = await aCommitment(world)
    await anUpdate(world, before, { period: { start: '2024-01-01', end: '2024-06-30' } })
    await post(actions.lockRound, { id })
    expect(await stateOf(id)).toBe('locked')

    actAs(world.people.focalPoint)
    expect(refusalIn(await leavingNothing(() => submit(draft)))).toContain('Your text is kept')
    expect(
      refusalIn(
        await leavingNothing(() =>
          post(progress.reportNoChange, { id: before.id, period: lastPeriod.start }),
        ),
      ),
    ).toContain('is locked, so nothing more is handed in')
    await expect(
      rowsOf(
        `UPDATE progress_update_versions SET state = 'submitted', submitted_at = now(), submitted_by_id = recorded_by_id,
        content_hash = 'x', receipt_number = 'x' WHERE id = $1`,
        [draft.versionId],
      ),
    ).rejects.toThrow('the round is locked')

    actAs(world.people.coordinator)
    const told = (await noticesOf('round.reopened')).length
    const open = { id, organisationId: ministry(), ...why }
    expect(errorsIn(await post(actions.reopenRound, { ...open, reason: '' }))).toEqual({ reason: 'Say why' })
    expect(landed(await post(actions.reopenRound, open))).toContain('done=reopened')
    expect(await stateOf(id)).toBe('locked')
    expect((await noticesOf('round.reopened')).slice(told).map(({ organisation }) => organisation)).toEqual([
      ministry(),
    ])
    expect((await eventsOf('round.reopened')).at(-1)).toMatchObject({
      visibility: 'internal',
      after: { organisation: 'ZA-MINISTRY', ...why },
    })

    actAs(world.people.focalPoint)
    expect(landed(await submit(draft))).toContain('/receipt')
  })

  it('is reopened for everybody, and then an exception of before counts no more', async () => {
    const id = await anOpenRound(world)
    await post(actions.lockRound, { id })
    await post(actions.reopenRound, { id, organisationId: ministry(), ...why })
    await post(actions.reopenRound, { id, organisationId: '', ...why })
    expect(await stateOf(id)).toBe('open')
    await post(actions.lockRound, { id })

    const draft = await anUpdate(world, await aCommitment(world), { period: lastPeriod, state: 'draft' })
    actAs(world.people.focalPoint)

    expect(refusalIn(await submit(draft))).toContain('is locked')
  })

  it('is neither reminded about, extended nor locked twice', async () => {
    const id = await anOpenRound(world)
    expect(refusalIn(await post(actions.reopenRound, { id, organisationId: '', ...why }))).toBe(
      'The round is not locked. Nothing was changed.',
    )
    await post(actions.lockRound, { id })

    for (const name of ['remindMissing', 'extendRound', 'lockRound'] as const) {
      const values = acts.find((each) => each.name === name)?.values() ?? {}
      expect(refusalIn(await leavingNothing(() => post(actions[name], { id, ...values })))).toBe(
        'The round is not open any more. Nothing was changed.',
      )
    }
  })
})

describe('closing', () => {
  it('records what was not reported, in public and in the history of each commitment', async () => {
    const id = await anOpenRound(world)
    const reported = await aCommitment(world)
    const update = await anUpdate(world, reported, { period: lastPeriod })
    const secret = await aCommitment(world, { visibility: 'organisation' })

    await post(actions.closeRound, { id, 'evenSo[]': ['yes'] })

    expect(await outcomesOfCommitment(visitor, reported.id)).toMatchObject([{ id, result: 'reported' }])
    expect((await outcomesOfCommitment(visitor, ours.id))[0]).toMatchObject({ id, result: 'not_reported' })
    expect(await outcomesOfCommitment(visitor, theirs.id)).toEqual([])
    expect(
      await rowsOf(
        'SELECT version_id AS "versionId" FROM round_outcomes WHERE round_id = $1 AND commitment_id = $2',
        [id, reported.id],
      ),
    ).toEqual([{ versionId: update.versionId }])
    expect(await rowsOf('SELECT 1 FROM round_outcomes WHERE commitment_id = $1', [secret.id])).toEqual([])
    const plan = await planStatus(visitor, 'Z-PLAN', today)
    const closed = plan?.rounds.closed.find((each) => each.id === id)
    expect(closed?.notReported.map(({ code }) => code)).toContain(ours.code)
    expect(closed?.notReported.map(({ code }) => code)).not.toContain(theirs.code)
    expect((closed?.reported ?? 0) + (closed?.notReported.length ?? 0)).toBe(closed?.asked)
    const { events } = await historyOfCommitment(visitor, ours.id, 20)
    expect(
      events.find(({ event, after }) => event === 'round.closed' && after.result === 'not_reported'),
    ).toBeDefined()
    expect(refusalIn(await leavingNothing(() => post(actions.closeRound, { id })))).toBe(
      'The round is closed already. Nothing was changed.',
    )
  })

  it('asks first where reports still wait for a moderator, and then counts them as not reported', async () => {
    const id = await anOpenRound(world)
    const commitment = await aCommitment(world)
    await anUpdate(world, commitment, { period: lastPeriod, state: 'submitted' })

    const first = await leavingNothing(() => post(actions.closeRound, { id }))
    const second = await post(actions.closeRound, { id, 'evenSo[]': ['yes'] })

    expect(errorsIn(first).evenSo).toContain('Reports still wait for a moderator')
    expect(landed(second)).toContain('done=closed')
    expect((await outcomesOfCommitment(visitor, commitment.id))[0]).toMatchObject({ result: 'not_reported' })
  })
})

describe('the matrix', () => {
  it('counts what a recount in SQL counts', async () => {
    for (const state of ['draft', 'submitted', 'returned', 'published'] as const)
      await anUpdate(world, await aCommitment(world), { period: lastPeriod, state })
    await aCommitment(world, { startsOn: inDays(1) })
    const finished = await aCommitment(world)
    const earlier = { start: '2025-01-01', end: '2025-06-30' }
    await anUpdate(world, finished, { period: earlier, implementation: 'completed', percentComplete: 100 })
    const id = await anOpenRound(world)

    const round = await roundInKeeping(world.people.coordinator, id, today)
    const recounted = await rowsOf<{
      reported: number
      asked: number
      drafts: number
      moderated: number
      returned: number
    }>(
      `WITH answer AS (
         SELECT c.id, array_agg(v.state::text) FILTER (WHERE v.id IS NOT NULL) AS states
         FROM commitments c
         LEFT JOIN progress_updates u ON u.commitment_id = c.id AND u.period_start >= $2
         LEFT JOIN progress_update_versions v ON v.update_id = u.id
         WHERE c.plan_id = $1 AND c.state = 'published' AND c.visibility <> 'organisation'
           AND (c.starts_on IS NULL OR c.starts_on <= $3)
           AND coalesce(c.lead_id, c.recorder_id) IN (SELECT organisation_id FROM round_organisations WHERE round_id = $4)
           AND coalesce((SELECT v2.implementation::text FROM progress_updates u2 JOIN progress_update_versions v2 ON v2.update_id = u2.id
             WHERE u2.commitment_id = c.id AND u2.period_start < $2 AND v2.state = 'published' ORDER BY u2.period_start DESC LIMIT 1), '')
             NOT IN ('completed', 'discontinued')
         GROUP BY c.id)
       SELECT count(*)::int AS asked, count(*) FILTER (WHERE 'published' = ANY (states))::int AS reported,
         count(*) FILTER (WHERE states = '{draft}')::int AS drafts, count(*) FILTER (WHERE states = '{submitted}')::int AS moderated,
         count(*) FILTER (WHERE states = '{returned}')::int AS returned FROM answer`,
      [world.planId, lastPeriod.start, lastPeriod.end, id],
    )

    expect({
      asked: round?.counts.asked,
      reported: round?.counts.reported,
      drafts: round?.counts.draft,
      moderated: round?.counts.in_moderation,
      returned: round?.counts.returned,
    }).toEqual(recounted[0])
    expect(round?.lines.map(({ commitment }) => commitment.id)).not.toContain(finished.id)
  })

  it('tells a coordinator that a draft exists and nothing of what it says', async () => {
    const commitment = await aCommitment(world)
    await anUpdate(world, commitment, { period: lastPeriod, state: 'draft', narrative: 'Words of a draft.' })
    const id = await anOpenRound(world)

    const round = await roundInKeeping(world.people.coordinator, id, today)

    expect(round?.lines.find((line) => line.commitment.id === commitment.id)?.state).toBe('draft')
    expect(JSON.stringify(round)).not.toContain('Words of a draft')
    for (const name of ['focalPoint', 'moderator', 'administrator'] as const)
      expect(await roundInKeeping(world.people[name], id, today)).toBeNull()
  })

  it('lists the organisations that were left out as exempt', async () => {
    const id = await anOpenRound(world, { 'organisationIds[]': [ministry()] })
    const round = await roundInKeeping(world.people.coordinator, id, today)
    const lines = await askedLines(appDb(), round!, today)

    expect(lines.find(({ commitment }) => commitment.id === theirs.id)?.state).toBe('exempt')
    expect(round?.organisations.find(({ code }) => code === 'ZB-MINISTRY')?.isExempt).toBe(true)
  })
})
