import { beforeAll, describe, expect, it } from 'vitest'
import { narrow } from '@/lib/commitment/filtering'
import { listed } from '@/lib/commitment/queries/list'
import { recordOrganisation, recordSuccession } from '@/lib/organisation/commands'
import { countriesOnRecord, countryInFull } from '@/lib/organisation/queries/countries'
import { organisationInFull } from '@/lib/organisation/queries/organisation'
import { organisationsOnRecord } from '@/lib/organisation/queries/organisations'
import { visitor } from '@/lib/policy/actor'
import { aCommitment, anUpdate, on } from '../../support/builders'
import { act, aWorld, today, type World } from '../../support/world'

const day = '2026-11-23'
let world: World
let seated: string

const organisation = async (code: string) => {
  const found = await organisationInFull(visitor, code, day)
  if (!found) throw new Error(`${code} is not there`)
  return found
}
const country = async (code: string) => {
  const found = await countryInFull(visitor, code, day)
  if (!found) throw new Error(`${code} is not there`)
  return found
}
const codesOf = (rows: { code: string }[]) => rows.map(({ code }) => code)

const anOrganisation = async (code: string, type: 'government' | 'multilateral') => {
  const words = {
    code,
    name: `Organisation ${code}`,
    language: 'en',
    acronym: null,
    formerNames: ['Its older name'],
    note: null,
    countryCode: 'ZY',
    type,
    iatiOrgType: '40',
    role: 'Stands in the tests',
    source: 'background knowledge, not re-read',
    confidence: 'high' as const,
    isDemonstration: true,
  }
  const { id } = await act('organisation.recorded', null, (tx) => recordOrganisation(tx, words, today))
  return id
}

beforeAll(async () => {
  world = await aWorld()
  seated = await anOrganisation('Z-SEATED', 'multilateral')
  const old = await anOrganisation('ZA-OLD', 'government')
  await act('organisation.succeeded', null, (tx) =>
    recordSuccession(tx, {
      predecessorId: old,
      successorId: world.organisations.ministry,
      kind: 'merged',
      on: on('2025-03'),
      reason: 'A decree brought both together.',
      source: 'Decree 12 of 2025',
    }),
  )
  const open = await aCommitment(world, {
    code: 'Z-OPEN',
    parties: { partners: [{ organisationId: world.organisations.neighbour, role: 'co_lead' }] },
  })
  await anUpdate(world, open, { percentComplete: 55 })
  const second = await aCommitment(world, { code: 'Z-SECOND', parties: { countries: ['ZX'] } })
  await anUpdate(world, second, { state: 'submitted', narrative: 'Canary of a report' })
  const inside = await aCommitment(world, { code: 'Z-INSIDE', visibility: 'parties' })
  await anUpdate(world, inside)
  await aCommitment(world, { code: 'Z-DRAFT', state: 'draft' })
  await aCommitment(world, { code: 'Z-GONE', state: 'withdrawn' })
  await aCommitment(world, { code: 'Z-HOSTED', parties: { leadId: seated } })
})

describe('an organisation in public', () => {
  it('shows what it leads and what it contributes to, and nothing that is not public', async () => {
    expect(codesOf((await organisation('ZA-MINISTRY')).leads)).toEqual(['Z-OPEN', 'Z-SECOND'])
    expect(
      (await organisation('ZB-MINISTRY')).contributes.map(({ standing, role }) => [standing.code, role]),
    ).toEqual([['Z-OPEN', 'co_lead']])
  })

  it('shows the reports that are published, of commitments that are public', async () => {
    const { reports } = await organisation('ZA-MINISTRY')

    expect(reports.map(({ commitment, percentComplete }) => [commitment.code, percentComplete])).toEqual([
      ['Z-OPEN', 55],
    ])
  })

  it('counts in the list what its own page lists', async () => {
    const list = await organisationsOnRecord(visitor)

    for (const { code, leads, contributes } of list.filter(
      (each) => each.isDemonstration || each.leads > 0,
    )) {
      const page = await organisation(code)
      expect([code, leads, contributes]).toEqual([code, page.leads.length, page.contributes.length])
    }
  })

  it('tells what it came from on one page and what became of it on the other', async () => {
    const [now, before] = [await organisation('ZA-MINISTRY'), await organisation('ZA-OLD')]
    const told = { kind: 'merged', on: on('2025-03'), reason: 'A decree brought both together.' }

    expect(now.follows).toEqual([expect.objectContaining({ ...told, source: 'Decree 12 of 2025' })])
    expect(now.follows[0]?.predecessor.code).toBe('ZA-OLD')
    expect(before.succeededBy).toEqual([expect.objectContaining(told)])
    expect(before.formerNames).toEqual(['Its older name'])
  })

  it('says of what nobody looked up that it is not checked', async () => {
    expect((await organisation('ZA-OLD')).confidence).toBe('low')
    expect((await organisation('ZA-MINISTRY')).confidence).toBe('high')
  })

  it('is not there under an unknown code', async () => {
    expect(await organisationInFull(visitor, 'Z-NOWHERE', day)).toBeNull()
    expect(await countryInFull(visitor, 'Z?', day)).toBeNull()
  })

  it('survives being kept as JSON', async () => {
    const page = await organisation('ZA-MINISTRY')

    expect(JSON.parse(JSON.stringify(page))).toEqual(page)
  })
})

describe('a country in public', () => {
  it('answers for what its organisations lead and for what is carried out there', async () => {
    expect(codesOf((await country('ZY')).commitments)).toEqual(['Z-OPEN', 'Z-SECOND'])
    expect(codesOf((await country('ZX')).commitments)).toEqual(['Z-SECOND'])
  })

  it('does not answer for an intergovernmental body that has its seat there', async () => {
    expect(codesOf((await country('ZY')).commitments)).not.toContain('Z-HOSTED')
    expect(codesOf((await country('ZY')).organisations)).toContain('Z-SEATED')
  })

  it('counts in the list what its page lists, and what the filtered list finds', async () => {
    const rows = await listed(visitor, {}, day)

    for (const { code, commitments, isDemonstration } of await countriesOnRecord(visitor)) {
      const inPlan = isDemonstration ? { plan: world.planCode } : {}
      const found = narrow(rows, { country: code, ...inPlan }, day)
      expect([code, commitments]).toEqual([code, (await country(code)).commitments.length])
      expect([code, codesOf(found)]).toEqual([code, codesOf((await country(code)).commitments)])
    }
  })

  it('survives being kept as JSON', async () => {
    const page = await country('ZY')

    expect(JSON.parse(JSON.stringify(page))).toEqual(page)
  })
})
