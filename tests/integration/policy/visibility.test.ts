// The two ways of saying who may read what agree: for every built row and every kind of person, the rule answers yes
// exactly when the lists' conditions find the row in PostgreSQL.
import { beforeAll, describe, expect, it } from 'vitest'
import { appDb, readerDb } from '@/lib/db/clients'
import { keepingPolicy } from '@/lib/policy/keeping'
import { visitor, type Actor, type Role, type Viewer } from '@/lib/policy/actor'
import {
  commitmentsVisibleTo,
  evidenceVisibleTo,
  plansKeptBy,
  plansVisibleTo,
  reviewsVisibleTo,
  versionsVisibleTo,
} from '@/lib/policy/visibility'
import { readPolicy } from '@/lib/policy/read-policy'
import { everyState, type EveryState } from '../../support/every-state'
import { aWorld, type World } from '../../support/world'

let world: World
let built: EveryState
let viewers: Record<string, Viewer>
beforeAll(async () => {
  world = await aWorld()
  built = await everyState(process.env.DATABASE_URL ?? '', world, 'a word of nobody’s')
  const { people } = world
  const holding = (actor: Actor, ...roles: Role[]): Actor => ({
    ...actor,
    seats: roles.map((role) => ({ role, planId: null })),
  })
  viewers = {
    visitor,
    ...people,
    'a ministry’s moderator': holding(people.focalPoint, 'focal_point', 'moderator'),
    'a bank’s administrator': holding(people.reviewer, 'administrator'),
    'a neighbour’s coordinator': holding(people.neighbour, 'coordinator'),
    'somebody without a seat': holding(people.focalPoint),
    'a neighbour’s reviewer': holding(people.neighbour, 'partner_reviewer'),
    'a reviewer from outside': holding(people.outsider, 'partner_reviewer'),
    'a moderator from outside': holding(people.outsider, 'moderator'),
  }
})

const sorted = (ids: string[]) => [...ids].sort()
const idsOf = (rows: { id: string }[]) => sorted(rows.map(({ id }) => id))

/** The built rows that the rule lets this viewer read, and those that the condition finds. */
async function asked(table: 'plan' | 'commitment' | 'version' | 'evidence' | 'review', viewer: Viewer) {
  const db = appDb()
  const select = { id: true } as const
  switch (table) {
    case 'plan': {
      const own = { id: { in: built.plans.map(({ id }) => id) } }
      return {
        read: idsOf(built.plans.filter((row) => readPolicy.plan(viewer, row))),
        found: idsOf(await db.workPlan.findMany({ where: { AND: [own, plansVisibleTo(viewer)] }, select })),
      }
    }
    case 'commitment': {
      const own = { id: { in: built.commitments.map(({ id }) => id) } }
      return {
        read: idsOf(built.commitments.filter((row) => readPolicy.commitment(viewer, row))),
        found: idsOf(
          await db.commitment.findMany({ where: { AND: [own, commitmentsVisibleTo(viewer)] }, select }),
        ),
      }
    }
    case 'version': {
      const own = { id: { in: built.versions.map(({ id }) => id) } }
      return {
        read: idsOf(built.versions.filter((row) => readPolicy.version(viewer, row))),
        found: idsOf(
          await db.progressUpdateVersion.findMany({
            where: { AND: [own, versionsVisibleTo(viewer)] },
            select,
          }),
        ),
      }
    }
    case 'review': {
      const own = { id: { in: built.reviews.map(({ id }) => id) } }
      return {
        read: idsOf(built.reviews.filter((row) => readPolicy.review(viewer, row))),
        found: idsOf(await db.review.findMany({ where: { AND: [own, reviewsVisibleTo(viewer)] }, select })),
      }
    }
    case 'evidence': {
      const own = { id: { in: built.evidence.map(({ id }) => id) } }
      return {
        read: idsOf(built.evidence.filter((row) => readPolicy.evidence(viewer, row))),
        found: idsOf(
          await db.evidence.findMany({ where: { AND: [own, evidenceVisibleTo(viewer)] }, select }),
        ),
      }
    }
  }
}

describe('rule and list agree', () => {
  it.each(['plan', 'commitment', 'version', 'evidence', 'review'] as const)(
    'on every %s, for every kind of person',
    async (table) => {
      for (const [name, viewer] of Object.entries(viewers)) {
        const { read, found } = await asked(table, viewer)
        expect(found, name).toEqual(read)
      }
    },
  )

  it('on the plans that somebody keeps', async () => {
    const plans = await appDb().workPlan.findMany({
      select: { id: true, parties: { where: { role: 'coordinator' }, select: { organisationId: true } } },
    })
    const elsewhere = {
      ...world.people.coordinator,
      seats: [{ role: 'coordinator' as const, planId: plans[0]?.id ?? null }],
    }
    for (const viewer of [...Object.values(viewers), elsewhere]) {
      if (viewer.kind === 'visitor') continue
      const may = plans.filter(({ id, parties }) =>
        keepingPolicy.keepPlan(viewer, {
          id,
          coordinatorIds: parties.flatMap(({ organisationId }) => organisationId ?? []),
        }),
      )
      const found = await appDb().workPlan.findMany({ where: plansKeptBy(viewer), select: { id: true } })
      expect(idsOf(found)).toEqual(idsOf(may))
    }
  })

  it('and the database shows the public reader exactly what a visitor may read', async () => {
    const [plans, commitments, versions, evidence] = await Promise.all([
      readerDb().workPlan.findMany({ select: { id: true } }),
      readerDb().commitment.findMany({ select: { id: true } }),
      readerDb().progressUpdateVersion.findMany({ select: { id: true } }),
      readerDb().evidence.findMany({ select: { id: true } }),
    ])
    const among = (shown: { id: string }[], rows: { id: string }[]) => {
      const own = new Set(rows.map(({ id }) => id))
      return idsOf(shown.filter(({ id }) => own.has(id)))
    }

    expect(among(plans, built.plans)).toEqual((await asked('plan', visitor)).read)
    expect(among(commitments, built.commitments)).toEqual((await asked('commitment', visitor)).read)
    expect(among(versions, built.versions)).toEqual((await asked('version', visitor)).read)
    expect(among(evidence, built.evidence)).toEqual((await asked('evidence', visitor)).read)
  })

  it('and nobody reads nothing, nor everything, by a slip of the test', async () => {
    const { read } = await asked('commitment', world.people.reviewer)

    expect(read.length).toBeGreaterThan(10)
    expect(read.length).toBeLessThan(built.commitments.length / 2)
    expect(built.versions.length).toBeGreaterThan(500)
  })
})
