// The fixed small world of the tests: one plan of two countries, six organisations, a person in every seat. Built
// through the same commands as people use, on top of the reference data.
import { appDb, type Tx } from '@/lib/db/clients'
import { changing } from '@/lib/db/clock'
import { remember } from '@/lib/history/commands'
import type { Outcome } from '@/lib/outcome'
import type { Performed } from '@/lib/action/define-action'
import { recordCountry, recordOrganisation } from '@/lib/organisation/commands'
import { addPerson, giveSeat } from '@/lib/person/commands/people'
import { publishPlan, recordPlan, savePillars } from '@/lib/plan/commands/keep'
import type { Actor, Role } from '@/lib/policy/actor'

/** The day on which the world stands still, unless a test says otherwise. */
export const today = new Date('2026-11-23T09:00:00.000Z')

const organisations = {
  ministry: {
    code: 'ZA-MINISTRY',
    name: 'Ministry of the First Country',
    countryCode: 'ZY',
    type: 'government',
  },
  neighbour: {
    code: 'ZB-MINISTRY',
    name: 'Ministry of the Second Country',
    countryCode: 'ZX',
    type: 'government',
  },
  bank: { code: 'Z-BANK', name: 'Bank of the Tests', countryCode: null, type: 'multilateral' },
  secretariat: {
    code: 'Z-SECRETARIAT',
    name: 'Secretariat of the Tests',
    countryCode: null,
    type: 'multilateral',
  },
  outsider: { code: 'Z-OUTSIDER', name: 'Organisation outside the Plan', countryCode: null, type: 'ngo' },
} as const
type OrganisationName = keyof typeof organisations

const people = {
  focalPoint: ['ministry', 'focal_point'],
  colleague: ['ministry', 'focal_point'],
  neighbour: ['neighbour', 'focal_point'],
  reviewer: ['bank', 'partner_reviewer'],
  coordinator: ['secretariat', 'coordinator'],
  moderator: ['secretariat', 'moderator'],
  administrator: ['secretariat', 'administrator'],
  outsider: ['outsider', 'focal_point'],
} as const satisfies Record<string, readonly [OrganisationName, Role]>
export type PersonName = keyof typeof people

export type World = {
  planId: string
  planCode: string
  pillars: Record<'networks' | 'villages' | 'trust', string>
  organisations: Record<OrganisationName, string>
  /** Everybody, acting for their own organisation. */
  people: Record<PersonName, Actor>
  /** Framework items by code. */
  items: Map<string, string>
}

const historyAuthor = (actor: Actor) => ({
  actorId: actor.personId,
  actorName: actor.name,
  organisationId: actor.acting.id,
  organisationName: actor.acting.name,
})

/** Does what a command does, in a transaction of its own, with its history; a refusal fails the test right here. */
export async function act<Value>(
  event: string,
  actor: Actor | null,
  work: (tx: Tx) => Promise<Outcome<Performed<Value>, string>>,
  at = today,
): Promise<Value> {
  return await changing(at, async (tx) => {
    const outcome = await work(tx)
    if (!outcome.ok) throw new Error(`${event} was refused: ${outcome.reason} ${outcome.field ?? ''}`)
    const nobody = { actorId: null, actorName: null, organisationId: null, organisationName: null }
    await remember(tx, event, actor ? historyAuthor(actor) : nobody, outcome.value.history, at)
    return outcome.value.value
  })
}

/** Whom a command is told to act for. */
export const by = (actor: Actor) => ({ personId: actor.personId, organisationId: actor.acting.id })

export async function aWorld(): Promise<World> {
  for (const [code, name] of [
    ['ZY', 'First Country of the Tests'],
    ['ZX', 'Second Country of the Tests'],
  ] as const)
    await act('country.recorded', null, (tx) =>
      recordCountry(tx, {
        code,
        iso3: `${code}Z`,
        name,
        region: 'Region of the tests',
        officialLanguages: [],
        timezone: 'UTC',
        fiscalYearStart: '01-01',
        ldc: false,
        lldc: false,
        sids: false,
        note: null,
        source: 'tests/support/world.ts',
        confidence: 'high',
        isDemonstration: true,
      }),
    )
  const ids = {} as World['organisations']
  for (const [name, { countryCode, ...organisation }] of Object.entries(organisations))
    ids[name as OrganisationName] = (
      await act('organisation.recorded', null, (tx) =>
        recordOrganisation(
          tx,
          {
            ...organisation,
            countryCode,
            language: 'en',
            acronym: null,
            formerNames: [],
            note: null,
            iatiOrgType: '10',
            role: 'Stands in the tests',
            source: 'tests/support/world.ts',
            confidence: 'high',
            isDemonstration: true,
          },
          today,
        ),
      )
    ).id
  const plan = await aPlan(ids)
  const actors = {} as World['people']
  for (const name of Object.keys(people) as PersonName[]) actors[name] = await aPerson(name, ids)
  const items = await appDb().frameworkItem.findMany({ select: { id: true, code: true } })
  return {
    ...plan,
    organisations: ids,
    people: actors,
    items: new Map(items.map(({ id, code }) => [code, id])),
  }
}

async function aPlan(ids: World['organisations']) {
  const code = 'Z-PLAN'
  const party = { organisationId: null, countryCode: null, region: null }
  let plan = await act('work-plan.recorded', null, (tx) =>
    recordPlan(
      tx,
      {
        code,
        name: 'Plan of the Tests',
        language: 'en',
        startsOn: { on: '2025-01-01', precision: 'year' },
        endsOn: { on: '2027-01-01', precision: 'year' },
        previousEditionId: null,
        reportingMonths: 6,
        source: 'tests/support/world.ts',
        confidence: 'high',
        alignmentBasis: null,
        note: null,
        visibility: 'public',
        isDemonstration: true,
        parties: [
          { ...party, statedName: 'First Country', role: 'party', countryCode: 'ZY' },
          { ...party, statedName: 'Second Country', role: 'party', countryCode: 'ZX' },
          { ...party, statedName: 'Bank of the Tests', role: 'partner', organisationId: ids.bank },
          { ...party, statedName: 'Secretariat', role: 'coordinator', organisationId: ids.secretariat },
        ],
      },
      today,
    ),
  )
  const pillar = (at: string, parentCode: string | null, title: string) => ({
    id: null,
    code: at,
    parentCode,
    title,
    language: 'en',
  })
  const pillars = [pillar('1', null, 'Networks'), pillar('1.1', '1', 'Villages'), pillar('2', null, 'Trust')]
  plan = await act('work-plan.pillars-saved', null, (tx) =>
    savePillars(tx, { planId: plan.id, version: plan.version, pillars }, today),
  )
  await act('work-plan.published', null, (tx) =>
    publishPlan(tx, { planId: plan.id, version: plan.version }, today),
  )
  const rows = await appDb().pillar.findMany({ where: { planId: plan.id }, select: { id: true, code: true } })
  const idOf = (at: string) => rows.find((row) => row.code === at)?.id ?? ''
  return {
    planId: plan.id,
    planCode: code,
    pillars: { networks: idOf('1'), villages: idOf('1.1'), trust: idOf('2') },
  }
}

async function aPerson(name: PersonName, ids: World['organisations']): Promise<Actor> {
  const [organisationName, role] = people[name]
  const organisation = organisations[organisationName]
  const { id } = await appDb().$transaction(async (tx) => {
    const person = await addPerson(
      tx,
      { email: `${name.toLowerCase()}@tests.example`, name: `The ${name}`, language: 'en' },
      today,
    )
    await giveSeat(
      tx,
      { personId: person.id, organisationId: ids[organisationName], role, planId: null },
      today,
    )
    return person
  })
  return {
    kind: 'person',
    personId: id,
    name: `The ${name}`,
    language: 'en',
    isDemonstration: false,
    acting: {
      id: ids[organisationName],
      code: organisation.code,
      name: organisation.name,
      countryCode: organisation.countryCode,
      region: organisation.countryCode ? 'Region of the tests' : null,
    },
    seats: [{ role, planId: null }],
  }
}

/** A second published plan of the same people, coordinated by the bank, as a world in which to commit. */
export async function besides(
  world: World,
  code: string,
  name = 'Another Plan of the Tests',
): Promise<World> {
  const nobody = { organisationId: null, countryCode: null, region: null }
  const plan = await act('work-plan.recorded', null, (tx) =>
    recordPlan(
      tx,
      {
        code,
        name,
        language: 'en',
        startsOn: null,
        endsOn: null,
        previousEditionId: null,
        reportingMonths: 6,
        source: 'tests/support/world.ts',
        confidence: 'high',
        alignmentBasis: null,
        note: null,
        visibility: 'public',
        isDemonstration: true,
        parties: [
          { ...nobody, statedName: 'Bank', role: 'coordinator', organisationId: world.organisations.bank },
          { ...nobody, statedName: 'First Country', role: 'party', countryCode: 'ZY' },
        ],
      },
      today,
    ),
  )
  await act('work-plan.published', null, (tx) =>
    publishPlan(tx, { planId: plan.id, version: plan.version }, today),
  )
  return { ...world, planId: plan.id, planCode: code }
}
