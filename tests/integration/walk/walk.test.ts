// Thousands of random sequences of acts by random people through the whole corridor: whatever they try and in whatever
// order, no record goes where the tables do not let it, what is refused leaves nothing, history tells every change,
// figures are what a recount finds, nobody sees what is not theirs, and a past day stays as it was.
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { actAs, post, refreshed, type Posted } from '../../support/corridor'
import type * as rate from '@/lib/action/rate'
import { confirmHiding, proposeHiding } from '@/lib/hiding/actions'
import { appDb, type Db, type Tx } from '@/lib/db/clients'
import { addDays, dayOf } from '@/lib/dates'
import type { Actor } from '@/lib/policy/actor'
import { amendUpdate, submitUpdate } from '@/lib/progress/actions'
import { aCommitment, anUpdate } from '../../support/builders'
import { aProposal } from '../../support/proposals'
import { aReview } from '../../support/reviews'
import { aWorld, type PersonName, type World } from '../../support/world'
import { actNames, acts, type ActName } from './acts'
import {
  expectDraftsUnfound,
  expectOnlyPublicSeen,
  expectPast,
  expectRecounted,
  remembered,
  type Remembered,
} from './invariants'
import { aside, aSuperuser, takenBack } from './one-transaction'
import { movesBetween, standing, type Standing } from './standing'

vi.mock('@/lib/action/rate', async (original) => ({
  ...(await original<typeof rate>()),
  // Nobody is this quick; what a script may do in a minute has a test of its own.
  secondsToWait: () => Promise.resolve(0),
}))

/** Each beginning is gone on with in so many ways: a sequence is the beginning and one of its ends. */
const beginnings = 500
const endsOfEach = 10
/** The dear recounts are made after every so many sequences that changed something. */
const every = { recount: 10, past: 3 }

const people = [
  'focalPoint',
  'colleague',
  'neighbour',
  'reviewer',
  'coordinator',
  'moderator',
  'administrator',
  'outsider',
] as const satisfies readonly PersonName[]
type Step = { act: ActName | 'sleepOverIt'; who: PersonName | 'whoever does it' | 'nobody'; which: number }

// Half of the acts are tried by who does them as a rule: strangers alone would come nowhere.
const step: fc.Arbitrary<Step> = fc.record({
  act: fc.constantFrom(...actNames),
  who: fc.oneof(fc.constant('whoever does it' as const), fc.constantFrom(...people, 'nobody' as const)),
  which: fc.nat({ max: 31 }),
})

const sleep: fc.Arbitrary<Step> = fc.constant({ act: 'sleepOverIt', who: 'nobody', which: 0 })

let world: World
let superuser: Db
beforeAll(async () => {
  world = await aWorld()
  await everyBeginning()
  superuser = aSuperuser()
  vi.useFakeTimers({ toFake: ['Date'] })
})
afterAll(async () => {
  vi.useRealTimers()
  await superuser.$disconnect()
})

/** One of each, so that a single step may go from anywhere. */
async function everyBeginning(): Promise<void> {
  for (const state of ['draft', 'submitted', 'returned', 'published'] as const)
    await aCommitment(world, { code: `Z-${state}`, state, dueOn: '2028-06' })
  for (const state of ['draft', 'submitted', 'returned', 'published'] as const)
    await anUpdate(world, await aCommitment(world, { code: `Z-SAID-${state}`, dueOn: '2028-06' }), { state })
  const { updateId, versionId } = await anUpdate(world, await aCommitment(world, { code: 'Z-AMENDED' }))
  actAs(world.people.focalPoint)
  await post(amendUpdate, { id: versionId })
  const newer = await appDb().progressUpdateVersion.findFirstOrThrow({ where: { updateId, state: 'draft' } })
  await post(submitUpdate, { id: newer.id, version: newer.version })
  const reported = await aCommitment(world, { code: 'Z-REVIEWED' })
  await aReview(world, await anUpdate(world, reported), { verdict: 'queries', reason: 'Forty of how many?' })
  await aProposal(world, await aCommitment(world, { code: 'Z-MOVING', dueOn: '2026-01' }))
  for (const [code, isHidden] of [
    ['Z-TO-HIDE', false],
    ['Z-HIDDEN', true],
  ] as const) {
    const { id } = await aCommitment(world, { code })
    actAs(world.people.moderator)
    await post(proposeHiding, { kind: 'commitment', id, reason: 'It names a person.', language: 'en' })
    const hiding = await appDb().hiding.findFirstOrThrow({ where: { commitmentId: id } })
    actAs(world.people.administrator)
    if (isHidden) await post(confirmHiding, { id: hiding.id, version: hiding.version })
  }
}

const counts = { sequences: 0, tried: 0, taken: 0, refused: 0, changed: 0, days: 0 }
const movesMade = new Map<string, number>()

const isTaken = (posted: Posted) =>
  ('redirect' in posted && !posted.redirect.includes('sign-in')) ||
  ('state' in posted && posted.state.status === 'done')

/** Tries one act; answers how everything stands then. */
async function tried(
  tx: Tx,
  { act: name, who, which }: Step,
  before: Standing,
  today: string,
): Promise<Standing> {
  if (name === 'sleepOverIt') return before
  const act = acts[name]
  const fitting = before.things.filter(({ kind }) => kind === act.on)
  const thing = fitting[which % fitting.length]
  if (!thing) return before
  const person: PersonName | 'nobody' = who === 'whoever does it' ? act.usually : who
  const actor: Actor | null = person === 'nobody' ? null : world.people[person]
  actAs(actor)
  const posted = await post(act.action, act.form(thing, today))
  const after = await standing(tx, world.planId)
  counts.tried += 1
  const moves = movesBetween(before.things, after.things)
  expect(
    moves.filter(({ isAllowed }) => !isAllowed),
    `${person} tries to ${name}`,
  ).toEqual([])
  if (!isTaken(posted)) {
    counts.refused += 1
    // A post by nobody is kept for their return, and nothing else.
    expect({ of: name, ...after }).toEqual({ of: name, ...before })
    return after
  }
  counts.taken += 1
  expect(actor, `${name} by nobody`).not.toBeNull()
  // Who begins what is begun already is led to it; nothing has changed then.
  const isSame = JSON.stringify(after.things) === JSON.stringify(before.things)
  if (isSame && after.events === before.events) return after
  const told = await tx.historyEvent.findMany({
    orderBy: { sequence: 'desc' },
    take: after.events - before.events,
    select: { event: true, actorId: true, at: true },
  })
  expect(told.length, `history of ${name}`).toBeGreaterThan(0)
  expect(new Set(told.map(({ actorId, at }) => `${String(actorId)} ${dayOf(at)}`))).toEqual(
    new Set([`${String(actor?.personId)} ${today}`]),
  )
  expect(told.map(({ event }) => event)).toContain(act.event)
  for (const { move } of moves) movesMade.set(move, (movesMade.get(move) ?? 0) + 1)
  return after
}

/** Of what changed nothing, nothing need be recounted: that it left nothing was seen at once. */
async function expectRules(tx: Tx, days: readonly Remembered[], today: string): Promise<void> {
  counts.changed += 1
  await expectOnlyPublicSeen(tx, world.planId)
  const { neighbour, reviewer, coordinator, outsider } = world.people
  if (counts.changed % every.recount === 0) {
    await expectRecounted(tx, { id: world.planId, code: world.planCode }, today)
    await expectDraftsUnfound(tx, [neighbour, reviewer, coordinator, outsider])
  }
  if (counts.changed % every.past === 0) for (const day of days) await expectPast(tx, world.planId, day)
}

type Walk = { beginning: readonly Step[]; ends: readonly Step[] }

async function walk(tx: Tx, { beginning, ends }: Walk): Promise<void> {
  let today = addDays(firstDay, 1)
  const days: Remembered[] = []
  let now = await standing(tx, world.planId)
  for (const each of beginning) {
    vi.setSystemTime(new Date(`${today}T12:00:00Z`))
    if (each.act === 'sleepOverIt') {
      days.push(await remembered(tx, world.planId, today))
      counts.days += 1
      today = addDays(today, 1)
    } else now = await tried(tx, each, now, today)
  }
  vi.setSystemTime(new Date(`${today}T12:00:00Z`))
  for (const end of ends) {
    counts.sequences += 1
    await aside(tx, async () => {
      const after = await tried(tx, end, now, today)
      if (after.events !== now.events) await expectRules(tx, days, today)
    })
  }
  refreshed()
}
const firstDay = dayOf(new Date())

/** Every move that people's acts can make, which so many sequences must have made. */
const reachable = [
  'commitment draft submitted',
  'commitment draft -',
  'commitment submitted published',
  'commitment submitted returned',
  'commitment returned submitted',
  'wording - draft',
  'wording draft submitted',
  'wording draft -',
  'wording submitted published',
  'wording submitted returned',
  'wording returned submitted',
  'wording published superseded',
  'review - open',
  'review open answered',
  'proposal - proposed',
  'proposal proposed accepted',
  'proposal proposed refused',
  'proposal proposed withdrawn',
  'hiding - proposed',
  'hiding proposed hidden',
  'hiding proposed declined',
  'hiding hidden restored',
]

it(`${String(beginnings * endsOfEach)} sequences of acts keep every rule`, { timeout: 600_000 }, async () => {
  const began = performance.now()
  const walks = fc.record({
    beginning: fc.array(fc.oneof({ weight: 12, arbitrary: step }, sleep), { maxLength: 7, size: 'small' }),
    ends: fc.array(step, { minLength: endsOfEach, maxLength: endsOfEach }),
  })
  await fc.assert(
    fc.asyncProperty(walks, (given) => takenBack(superuser, (tx) => walk(tx, given))),
    { numRuns: beginnings, seed: Number(process.env.CONCORD_TEST_SEED ?? 20261123) },
  )
  console.log(
    `${String(counts.sequences)} sequences, ${String(counts.tried)} acts tried, ${String(counts.taken)} taken, ` +
      `${String(counts.refused)} refused, ${String(counts.days)} days remembered, ${((performance.now() - began) / 1000).toFixed(0)} s`,
  )

  expect(counts.sequences).toBeGreaterThanOrEqual(beginnings * endsOfEach)
  expect(reachable.filter((move) => !movesMade.has(move))).toEqual([])
})
