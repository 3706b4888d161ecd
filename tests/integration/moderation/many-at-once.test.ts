// Many entries decided on in one post: each under the same rules as alone, a bad one named and the others done.
import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { actAs, errorsIn, landed, post, refreshed, type Values, refusalIn } from '../../support/corridor'
import { appDb } from '@/lib/db/clients'
import { decideOnMany } from '@/lib/moderation/actions'
import { readQueueAsked } from '@/lib/moderation/filtering'
import { decidedAtOnce } from '@/lib/moderation/queries/decided'
import { entriesAwaiting, entriesNamed } from '@/lib/moderation/queries/queue'
import type { Actor } from '@/lib/policy/actor'
import { aCommitment, anUpdate } from '../../support/builders'
import { rowsOf } from '../../support/database'
import { leavingNothing } from '../../support/unchanged'
import { aWorld, today, type World } from '../../support/world'

let world: World
let moderator: Actor
beforeAll(async () => {
  world = await aWorld()
  moderator = world.people.moderator
})
beforeEach(() => {
  refreshed()
  actAs(moderator)
})

type Row = { kind: 'commitments' | 'progress'; id: string; version: number }
const submitted = async (asked: Parameters<typeof aCommitment>[1] = {}): Promise<Row> => {
  const { id, version } = await aCommitment(world, { state: 'submitted', ...asked })
  return { kind: 'commitments', id, version }
}
const handedIn = async (): Promise<Row> => {
  const { versionId, version } = await anUpdate(world, await aCommitment(world), { state: 'submitted' })
  return { kind: 'progress', id: versionId, version }
}
const form = (verdict: 'publish' | 'return', rows: Row[], more: Values = {}): Values => ({
  verdict,
  ...Object.fromEntries(
    rows.flatMap((row, index) =>
      Object.entries(row).map(([name, value]) => [`rows.${index}.${name}`, value]),
    ),
  ),
  ...more,
})
const stateOf = async ({ kind, id }: Row) =>
  kind === 'commitments'
    ? (await appDb().commitment.findUniqueOrThrow({ where: { id } })).state
    : (await appDb().progressUpdateVersion.findUniqueOrThrow({ where: { id } })).state
const eventsOn = (subjectId: string) =>
  appDb().historyEvent.findMany({
    where: { subjectId },
    orderBy: { sequence: 'desc' },
    select: { event: true },
  })

describe('deciding on many at once', () => {
  it('asks somebody signed out to sign in, and needs a choice', async () => {
    const row = await submitted()
    actAs(null)
    expect(landed(await leavingNothing(() => post(decideOnMany, form('publish', [row]))))).toContain(
      'sign-in',
    )

    actAs(moderator)
    expect(errorsIn(await leavingNothing(() => post(decideOnMany, form('publish', []))))).toMatchObject({
      rows: 'Choose at least one entry in the queue',
    })
    expect(errorsIn(await leavingNothing(() => post(decideOnMany, form('return', [row]))))).toMatchObject({
      note: 'Say why it is returned',
    })
  })

  it('does the good rows and names the bad one, each with its own history and notice', async () => {
    const [one, two] = [await submitted(), await handedIn()]
    const decided = await aCommitment(world)
    const bad: Row = { kind: 'commitments', id: decided.id, version: decided.version }
    const gone: Row = { kind: 'progress', id: randomUUID(), version: 1 }
    const idempotencyKey = randomUUID()

    const answer = await post(decideOnMany, form('publish', [one, bad, gone, two], { idempotencyKey }))

    expect(landed(answer)).toBe(`/en/admin/queue/many/${idempotencyKey}`)
    expect(await stateOf(one)).toBe('published')
    expect(await stateOf(two)).toBe('published')
    expect((await eventsOn(one.id))[0]?.event).toBe('commitment.published')
    expect(await decidedAtOnce(moderator, idempotencyKey)).toMatchObject([
      { id: one.id, became: 'published', why: null },
      { id: bad.id, code: decided.code, became: null, why: 'moderation.refusal.notAwaiting' },
      { id: gone.id, code: '', became: null, why: 'moderation.refusal.notFound' },
      { id: two.id, became: 'published', why: null },
    ])
    expect(await eventsOn(idempotencyKey)).toEqual([{ event: 'moderation.decided-on-many' }])
    const notices = await rowsOf<{ kind: string }>(
      `SELECT kind FROM outbox_messages WHERE payload->>'path' LIKE '%' || $1 AND kind LIKE '%published'`,
      [one.id],
    )
    expect(notices).toEqual([{ kind: 'commitment.published' }])
    expect(refreshed()).toContain(`plan:${world.planCode}`)
  })

  it('leaves nothing of a row that the database refused, and goes on', async () => {
    const [first, last] = [await submitted(), await submitted()]
    const stopped = await submitted()
    await rowsOf(
      `CREATE FUNCTION stop_one() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
         IF NEW.id = '${stopped.id}' AND NEW.state = 'published' THEN
           RAISE EXCEPTION 'x' USING ERRCODE = 'unique_violation', CONSTRAINT = 'consents_once_on_a_commitment'; END IF;
         RETURN NEW; END $$`,
    )
    await rowsOf(
      'CREATE TRIGGER stop_one BEFORE UPDATE ON commitments FOR EACH ROW EXECUTE FUNCTION stop_one()',
    )
    const idempotencyKey = randomUUID()

    await post(decideOnMany, form('publish', [first, stopped, last], { idempotencyKey }))
    await rowsOf('DROP TRIGGER stop_one ON commitments')
    await rowsOf('DROP FUNCTION stop_one')

    expect(await Promise.all([first, stopped, last].map(stateOf))).toEqual([
      'published',
      'submitted',
      'published',
    ])
    expect((await decidedAtOnce(moderator, idempotencyKey))?.[1]?.why).toBe('bench.refusal.secondPerson')
    expect(await rowsOf('SELECT 1 FROM moderation_decisions WHERE commitment_id = $1', [stopped.id])).toEqual(
      [],
    )
  })

  it('refuses what the moderator wrote, and what is not theirs to know of, and leaves no trace of it', async () => {
    const { focalPoint, outsider } = world.people
    const row = await submitted()
    const idempotencyKey = randomUUID()
    actAs({ ...focalPoint, seats: [...focalPoint.seats, ...moderator.seats] })
    expect(refusalIn(await post(decideOnMany, form('publish', [row], { idempotencyKey })))).toContain(
      'You may not make this change',
    )
    expect(await decidedAtOnce(focalPoint, idempotencyKey)).toBeNull()

    actAs(outsider)
    const other = randomUUID()
    expect(await post(decideOnMany, form('publish', [row], { idempotencyKey: other }))).toEqual({
      notFound: true,
    })
    expect(await decidedAtOnce(outsider, other)).toBeNull()
    expect(await stateOf(row)).toBe('submitted')
  })

  it('returns many with one reason, picked or typed', async () => {
    const [one, two] = [await submitted(), await handedIn()]
    const { id: canned } = await appDb().cannedReason.create({
      data: { language: 'en', kind: 'commitments', title: 'No source', text: 'Name the source.' },
    })
    const idempotencyKey = randomUUID()

    await post(decideOnMany, form('return', [one, two], { canned, idempotencyKey }))

    expect(await stateOf(one)).toBe('returned')
    expect(await stateOf(two)).toBe('submitted')
    expect((await decidedAtOnce(moderator, idempotencyKey))?.[1]?.why).toBe('bench.refusal.otherKind')
    expect(await rowsOf('SELECT note FROM moderation_decisions WHERE commitment_id = $1', [one.id])).toEqual([
      { note: 'Name the source.' },
    ])
    await post(decideOnMany, form('return', [two], { note: 'Say more.', canned }))
    expect(await stateOf(two)).toBe('returned')
  })

  it('happens once, however often the form is sent, and the answer is its sender’s alone', async () => {
    const row = await submitted()
    const idempotencyKey = randomUUID()

    const answers = await Promise.all(
      [1, 2, 3].map(() => post(decideOnMany, form('publish', [row], { idempotencyKey }))),
    )

    expect(new Set(answers.map(landed)).size).toBe(1)
    expect(
      await rowsOf('SELECT 1 FROM moderation_decisions WHERE commitment_id = $1', [row.id]),
    ).toHaveLength(1)
    expect(await decidedAtOnce(world.people.focalPoint, idempotencyKey)).toBeNull()
    const other = await submitted()
    expect(
      JSON.stringify(
        await leavingNothing(() => post(decideOnMany, form('publish', [other], { idempotencyKey }))),
      ),
    ).toContain('refused')
  })
})

it('is kept of the day on which it was decided', async () => {
  const row = await submitted()
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2027-03-04T12:00:00Z') })
  try {
    landed(await post(decideOnMany, form('publish', [row])))
  } finally {
    vi.useRealTimers()
  }

  expect(
    await rowsOf(
      `SELECT max(day)::text AS day FROM past.row_versions WHERE table_name = 'commitments' AND image->>'id' = $1`,
      [row.id],
    ),
  ).toEqual([{ day: '2027-03-04' }])
})

describe('the queue, narrowed', () => {
  it('holds one kind or one plan, counts both, and says by when a decision was promised', async () => {
    await submitted({ at: new Date('2026-10-05T08:00:00.000Z') })
    await handedIn()
    const whole = await entriesAwaiting(moderator, {}, today)
    const updates = await entriesAwaiting(moderator, readQueueAsked({ kind: 'progress' }), today)
    const elsewhere = await entriesAwaiting(moderator, readQueueAsked({ plan: 'NO-SUCH' }), today)

    expect(updates.entries.every(({ kind }) => kind === 'progress')).toBe(true)
    expect(updates.found).toBe(whole.kinds.progress)
    expect(whole.plans).toEqual([expect.objectContaining({ code: world.planCode, count: whole.waiting })])
    expect(elsewhere).toMatchObject({ entries: [], found: 0, waiting: whole.waiting })
    expect(whole.entries[0]).toMatchObject({ decideBy: '2026-10-19', isLate: true })
  })

  it('can be ordered by plan and read page by page', async () => {
    const first = await entriesAwaiting(moderator, readQueueAsked({ sort: 'plan' }), today)

    expect(first.entries.map(({ submittedAt }) => submittedAt)).toEqual(
      first.entries.map(({ submittedAt }) => submittedAt).sort(),
    )
    const again = await entriesNamed(moderator, first.entries, today)
    expect(again.map(({ id }) => id)).toEqual(first.entries.map(({ id }) => id))
    expect(await entriesNamed(world.people.administrator, first.entries, today)).toEqual([])
  })
})
