// A joint commitment of two countries, told through the doors that people use: who reports which part, what the parts
// come to by the rule, who may change it, and what a country keeps to itself.
import { actAs, errorsIn, landed, post, refreshed, refusalIn } from '../../support/corridor'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { commitmentInFull } from '@/lib/commitment/queries/in-full'
import { standings } from '@/lib/commitment/queries/standings'
import { appDb, readerDb } from '@/lib/db/clients'
import { dueOnDesk } from '@/lib/desk/queries/due-reports'
import { historyOfCommitment } from '@/lib/history/queries'
import { changeJointRule, showPartAgain, withholdPart } from '@/lib/joint/actions'
import { partsOn } from '@/lib/joint/queries/parts'
import { visitor } from '@/lib/policy/actor'
import { beginUpdate } from '@/lib/progress/actions'
import { periodDue, reportablePeriods } from '@/lib/progress/rules'
import { aCommitment, anUpdate, type BuiltCommitment, type CommitmentAsked } from '../../support/builders'
import { aWorld, type PersonName, type World } from '../../support/world'
import { expectWoven } from '../../support/woven'

const today = '2026-11-23'
let world: World
beforeAll(async () => {
  world = await aWorld()
})

const joint = (asked: CommitmentAsked = {}): Promise<BuiltCommitment> =>
  aCommitment(world, {
    startsOn: '2026-01',
    dueOn: '2027-12',
    ...asked,
    parties: {
      partners: [
        { organisationId: world.organisations.neighbour, role: 'partner' },
        { organisationId: world.organisations.bank, role: 'funder' },
      ],
      countries: ['ZX', 'ZY'],
      jointRule: 'worst',
      ...asked.parties,
    },
  })
const standingOf = async ({ id }: { id: string }) => (await standings(visitor, { id }, today))[0]
const inFull = async ({ code }: { code: string }) => {
  const found = await commitmentInFull(visitor, world.planCode, code, today)
  if (!found) throw new Error(`${code} is not there`)
  return found
}
const versionOf = async ({ id }: { id: string }) =>
  (await appDb().commitment.findUniqueOrThrow({ where: { id }, select: { version: true } })).version
const eventsOf = ({ id }: { id: string }, event: string) =>
  appDb().historyEvent.findMany({
    where: { commitmentId: id, event },
    select: { visibility: true, organisationName: true, before: true, after: true },
  })
const as = (name: PersonName | null) => {
  actAs(name === null ? null : world.people[name])
}
const signIn = '/en/account/sign-in'

describe('the status of a joint commitment', () => {
  it('follows its rule when the part of one country changes, and says why', async () => {
    const commitment = await joint()
    await anUpdate(world, commitment, { percentComplete: 70 })
    expect(await standingOf(commitment)).toMatchObject({
      implementation: 'in_progress',
      schedule: 'on_track',
      reporting: 'late',
      joint: { rule: 'worst', counted: 1, of: 2, notReported: ['ZX'] },
    })

    await anUpdate(world, commitment, {
      reportedBy: 'neighbour',
      percentComplete: 20,
      expectedOn: { on: '2028-06-01', precision: 'month' },
    })

    expect(await standingOf(commitment)).toMatchObject({
      schedule: 'delayed',
      percentComplete: 20,
      reporting: 'reported',
      joint: { rule: 'worst', counted: 2, of: 2, decisive: ['ZX'], notReported: [] },
    })
  })

  it('is the lead’s report where the lead decides, whatever the others say', async () => {
    const commitment = await joint({ parties: { jointRule: 'lead_decides' } })
    await anUpdate(world, commitment, { percentComplete: 70 })
    await anUpdate(world, commitment, { reportedBy: 'neighbour', percentComplete: 20 })

    const { standing, parts } = await inFull(commitment)

    expect(standing).toMatchObject({ percentComplete: 70, joint: null })
    expect(parts?.countries.map(({ country, percentComplete }) => [country.code, percentComplete])).toEqual([
      ['ZX', 20],
      ['ZY', 70],
    ])
  })

  it('is weighted over the countries that reported', async () => {
    const commitment = await joint({ parties: { jointRule: 'weighted', weights: { ZX: 1, ZY: 3 } } })
    await anUpdate(world, commitment, { percentComplete: 80 })
    await anUpdate(world, commitment, { reportedBy: 'neighbour', percentComplete: 20 })

    expect(await standingOf(commitment)).toMatchObject({ percentComplete: 65, quarter: 3 })
  })

  it('is not there at all where nobody has reported', async () => {
    const commitment = await joint()

    expect(await standingOf(commitment)).toMatchObject({
      implementation: null,
      schedule: 'not_reported',
      reporting: 'not_reported',
    })
  })

  it('shows no table where nobody but the lead has a word in it', async () => {
    const commitment = await aCommitment(world, {})
    await anUpdate(world, commitment)

    expect((await inFull(commitment)).parts).toBeNull()
  })
})

describe('reporting a part', () => {
  const begin = (commitment: { id: string }) =>
    post(beginUpdate, {
      id: commitment.id,
      period: reportablePeriods(new Date().toISOString().slice(0, 10), 6)[1]?.start ?? '',
      language: 'en',
    })

  it('asks somebody to sign in first', async () => {
    as(null)

    expect(landed(await begin(await joint()))).toContain(signIn)
  })

  it('is open to a contributing organisation, for its own part only', async () => {
    const commitment = await joint()
    as('neighbour')

    expect(landed(await begin(commitment))).toContain('/en/desk/progress/')
    const updates = await appDb().progressUpdate.findMany({
      where: { commitmentId: commitment.id },
      select: { organisationId: true },
    })
    expect(updates).toEqual([{ organisationId: world.organisations.neighbour }])
  })

  it('is not there for who has no part in it', async () => {
    const commitment = await joint()
    as('outsider')

    expect(await begin(commitment)).toEqual({ notFound: true })
  })

  it('is asked of those on whose parts the status rests, and of nobody else', async () => {
    const [worst, decided] = [await joint(), await joint({ parties: { jointRule: 'lead_decides' } })]

    const due = await dueOnDesk(world.people.neighbour, today)
    const ids = due.map(({ id }) => id)

    expect(ids).toContain(worst.id)
    expect(ids).not.toContain(decided.id)
    expect(due.find(({ id }) => id === worst.id)).toMatchObject({ isPart: true })
  })
})

describe('changing the rule of a published commitment', () => {
  const change = async (commitment: { id: string }, values: Record<string, string | number> = {}) =>
    post(changeJointRule, {
      id: commitment.id,
      version: await versionOf(commitment),
      jointRule: 'weighted',
      'weights.ZX': 2,
      reason: 'Agreed by both ministries.',
      ...values,
    })

  it('asks somebody to sign in first', async () => {
    as(null)

    expect(landed(await change(await joint()))).toContain(signIn)
  })

  it('is for the lead, not for a contributing organisation', async () => {
    const commitment = await joint()
    as('neighbour')

    expect(refusalIn(await change(commitment))).toContain('You may not')
    expect(await eventsOf(commitment, 'commitment.joint-rule-changed')).toEqual([])
  })

  it('is not there for an outsider', async () => {
    as('outsider')

    expect(await change(await joint())).toEqual({ notFound: true })
  })

  it('wants a reason, a change, and two countries for a rule over parts', async () => {
    as('focalPoint')
    const commitment = await joint()
    const alone = await joint({ parties: { jointRule: 'lead_decides', countries: ['ZY'] } })

    expect(errorsIn(await change(commitment, { reason: '' }))).toHaveProperty('reason')
    expect(errorsIn(await change(commitment, { jointRule: 'worst' }))).toHaveProperty('jointRule')
    expect(errorsIn(await change(alone))).toHaveProperty('jointRule')
    expect(errorsIn(await change(commitment, { 'weights.ZX': '0' }))).toHaveProperty('weights.ZX')
  })

  it('is refused when somebody else changed the commitment meanwhile', async () => {
    as('focalPoint')
    const commitment = await joint()

    expect(refusalIn(await change(commitment, { version: 1 }))).toContain('meanwhile')
  })

  it('stands at once, is remembered in public with its reason, and is told to the others', async () => {
    as('focalPoint')
    const commitment = await joint()
    await anUpdate(world, commitment, { percentComplete: 90 })
    await anUpdate(world, commitment, { reportedBy: 'neighbour', percentComplete: 60 })
    refreshed()

    expect(landed(await change(commitment))).toBe(`/en/desk/commitments/${commitment.id}/parts`)

    expect(await standingOf(commitment)).toMatchObject({ percentComplete: 70 })
    expect(await eventsOf(commitment, 'commitment.joint-rule-changed')).toEqual([
      {
        visibility: 'public',
        organisationName: 'Ministry of the First Country',
        before: { jointRule: 'worst' },
        after: { jointRule: 'weighted', weights: ['ZX 2', 'ZY 1'], reason: 'Agreed by both ministries.' },
      },
    ])
    expect(refreshed()).toContain(`plan:${world.planCode}`)
    const told = await appDb().outboxMessage.findMany({
      where: { kind: 'joint.rule-changed' },
      select: { organisationId: true, payload: true },
    })
    expect(told).toContainEqual({
      organisationId: world.organisations.neighbour,
      payload: {
        path: `/desk/commitments/${commitment.id}/parts`,
        label: `${commitment.code} Commitment ${commitment.code}`,
        values: { reason: 'Agreed by both ministries.' },
      },
    })
  })
})

describe('withholding the own country’s part', () => {
  const withhold = (commitment: { id: string }, reason = '') =>
    post(withholdPart, { id: commitment.id, reason })

  it('asks somebody to sign in first', async () => {
    as(null)

    expect(landed(await withhold(await joint()))).toContain(signIn)
    expect(landed(await post(showPartAgain, { id: (await joint()).id }))).toContain(signIn)
  })

  it('is not for who only funds, nor for an outsider', async () => {
    const commitment = await joint()
    as('reviewer')
    expect(refusalIn(await withhold(commitment))).toContain('You may not')
    as('outsider')
    expect(await withhold(commitment)).toEqual({ notFound: true })
  })

  it('is refused where the country has no part, where the lead decides, and twice', async () => {
    as('focalPoint')
    expect(
      refusalIn(await withhold(await joint({ parties: { countries: ['ZX'], jointRule: 'lead_decides' } }))),
    ).toContain('no part')
    expect(refusalIn(await withhold(await joint({ parties: { jointRule: 'lead_decides' } })))).toContain(
      'cannot withhold',
    )
    const commitment = await joint()
    as('neighbour')
    await withhold(commitment)
    expect(refusalIn(await withhold(commitment))).toContain('withheld already')
  })

  it('does not block the rest, and says by whom and why', async () => {
    const commitment = await joint()
    await anUpdate(world, commitment, { percentComplete: 70 })
    await anUpdate(world, commitment, {
      reportedBy: 'neighbour',
      percentComplete: 20,
      narrative: 'A quiet word.',
    })
    as('neighbour')

    await withhold(commitment, 'Under review by our parliament.')

    const { standing, parts, reports } = await inFull(commitment)
    expect(standing).toMatchObject({ percentComplete: 70, joint: { withheld: ['ZX'], counted: 1, of: 1 } })
    expect(parts?.countries[0]).toMatchObject({
      country: { code: 'ZX' },
      withheld: { by: { code: 'ZB-MINISTRY' }, reason: 'Under review by our parliament.' },
      implementation: null,
    })
    expect(reports.map(({ organisation }) => organisation.code)).toEqual(['ZA-MINISTRY'])
    expect(await eventsOf(commitment, 'commitment.part-withheld')).toEqual([
      {
        visibility: 'public',
        organisationName: 'Ministry of the Second Country',
        before: null,
        after: { countries: ['ZX'], reason: 'Under review by our parliament.' },
      },
    ])
  })

  it('hides what was said from everyone but its own and the moderators, in history too', async () => {
    const commitment = await joint()
    const { versionId } = await anUpdate(world, commitment, {
      reportedBy: 'neighbour',
      narrative: 'A quiet word.',
    })
    as('neighbour')
    await withhold(commitment)

    expect(await readerDb().progressUpdateVersion.count({ where: { id: versionId } })).toBe(0)
    const told = JSON.stringify(await historyOfCommitment(visitor, commitment.id, 50))
    expect(told).not.toContain('A quiet word.')
    expect(told).toContain('commitment.part-withheld')
    // The lead, too, stands without it, whoever looks.
    const seenByLead = await partsOn(world.people.focalPoint, commitment.id, today)
    expect(seenByLead?.countries[0]).toMatchObject({ implementation: null })
  })

  it('covers what is reported while it is withheld', async () => {
    const commitment = await joint()
    as('neighbour')
    await withhold(commitment)

    const { versionId } = await anUpdate(world, commitment, { reportedBy: 'neighbour' })

    expect(await readerDb().progressUpdateVersion.count({ where: { id: versionId } })).toBe(0)
  })

  it('is undone by the same organisation alone, and everything is public again', async () => {
    const commitment = await joint()
    await anUpdate(world, commitment, { period: periodDue(today, 6), reportedBy: 'neighbour' })
    as('neighbour')
    await withhold(commitment)
    as('focalPoint')
    expect(await post(showPartAgain, { id: commitment.id })).toEqual({ notFound: true })
    as('neighbour')

    expect(landed(await post(showPartAgain, { id: commitment.id }))).toContain('/parts')

    expect((await inFull(commitment)).reports).toHaveLength(1)
    expect(await eventsOf(commitment, 'commitment.part-shown')).toHaveLength(1)
    expect(await post(showPartAgain, { id: commitment.id })).toEqual({ notFound: true })
  })

  it('is refused by the database for another’s country, whatever the application says', async () => {
    const commitment = await joint()
    const slip = appDb().withheldPart.create({
      data: {
        commitmentId: commitment.id,
        countryCode: 'ZY',
        organisationId: world.organisations.neighbour,
        withheldById: world.people.neighbour.personId,
      },
    })

    await expect(slip).rejects.toThrow('a country withholds its own part only')
  })
})

describe('values that several parts report', () => {
  it('are put together by the indicator’s rule, and a joint value counts once', async () => {
    const commitment = await joint({
      indicators: [
        { title: 'Schools', measure: 'unit', unit: 'schools', targetValue: '100', rollUp: 'sum' },
        {
          title: 'Bandwidth across the border',
          measure: 'unit',
          unit: 'Gbit/s',
          targetValue: '40',
          rollUp: 'sum',
        },
      ],
    })
    const [schools = '', bandwidth = ''] = commitment.indicatorIds
    const values = (own: string) => [
      { indicatorId: schools, value: own, noValueReason: null },
      { indicatorId: bandwidth, value: '40', noValueReason: null, isJoint: true },
    ]
    await anUpdate(world, commitment, { actuals: values('60') })
    await anUpdate(world, commitment, { reportedBy: 'neighbour', actuals: values('30') })

    expect((await standingOf(commitment))?.outcomes).toEqual({ promised: 2, measured: 2, reached: 1 })
  })

  it('are never added where they must not be: the database refuses', async () => {
    const built = joint({
      indicators: [{ title: 'Share', measure: 'percentage', unit: null, rollUp: 'sum' }],
    })

    await expect(built).rejects.toThrow('indicator_adds_only_what_can_be_added')
  })
})

// Whatever was done above, coverage followed.
afterAll(async () => {
  await expectWoven()
})
