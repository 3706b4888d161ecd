// Keeping organisations: added with their source, succeeded and never renamed, found by any part of their name.
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { actAs, errorsIn, landed, post, refreshed, refusalIn } from '../../support/corridor'
import { addOrganisation, succeedOrganisation } from '@/lib/organisation/actions'
import { organisationInKeeping, organisationsToKeep } from '@/lib/organisation/queries/keeping'
import { rowsOf } from '../../support/database'
import { leavingNothing } from '../../support/unchanged'
import { aWorld, type World } from '../../support/world'

let world: World
beforeAll(async () => {
  world = await aWorld()
})
beforeEach(() => {
  refreshed()
  actAs(world.people.administrator)
})

const words = (code: string) => ({
  code,
  name: `Ministry of ${code}`,
  language: 'en',
  acronym: '',
  formerNames: 'Ministry of Posts\n\nMinistry of Telegraphs',
  countryCode: 'ZY',
  type: 'government',
  role: 'Ministry in charge of digital affairs',
  source: 'Decree 1 of 2026',
  confidence: 'high',
})
const succession = (predecessorId: string, successor: string) => ({
  predecessorId,
  successor,
  kind: 'merged',
  'on.year': '2025',
  'on.month': '3',
  reason: 'Law on the reorganisation of ministries',
  source: 'Official gazette 12 of 2025',
})

describe('adding an organisation', () => {
  it('is for administrators, and leaves nothing when refused', async () => {
    for (const who of [null, world.people.moderator, world.people.focalPoint]) {
      actAs(who)
      const answer = await leavingNothing(() => post(addOrganisation, words('K-1')))
      expect(who ? refusalIn(answer) : landed(answer)).toMatch(/may not make|sign-in/)
    }
  })

  it('makes it public with its source, its IATI kind and its earlier names', async () => {
    expect(landed(await post(addOrganisation, words('K-2')))).toBe('/en/admin/organisations/K-2')

    const [row] = await rowsOf(`SELECT iati_org_type, former_names FROM organisations WHERE code = 'K-2'`)
    expect(row).toEqual({
      iati_org_type: '10',
      former_names: ['Ministry of Posts', 'Ministry of Telegraphs'],
    })
    expect(refreshed()).toEqual(['organisations'])
  })

  it('refuses a code that is taken and a country that nobody knows', async () => {
    await post(addOrganisation, words('K-3'))

    expect(Object.keys(errorsIn(await post(addOrganisation, words('K-3'))))).toEqual(['code'])
    expect(
      Object.keys(
        errorsIn(await leavingNothing(() => post(addOrganisation, { ...words('K-4'), countryCode: 'QQ' }))),
      ),
    ).toEqual(['countryCode'])
  })
})

describe('a succession', () => {
  it('names the day, the reason and the source, in the history of both, and renames nothing', async () => {
    await post(addOrganisation, words('K-5'))
    await post(addOrganisation, words('K-6'))
    const old = await organisationInKeeping(world.people.administrator, 'K-5')

    expect(landed(await post(succeedOrganisation, succession(old?.id ?? '', 'K-6, Ministry of K-6')))).toBe(
      '/en/admin/organisations/K-5',
    )

    expect(await organisationInKeeping(world.people.administrator, 'K-5')).toMatchObject({
      name: 'Ministry of K-5',
      succeededBy: [{ kind: 'merged', other: { code: 'K-6' }, on: { on: '2025-03-01', precision: 'month' } }],
    })
    expect((await organisationInKeeping(world.people.administrator, 'K-6'))?.follows).toHaveLength(1)
    expect(
      await rowsOf(
        `SELECT subject_label FROM history_events WHERE event = 'organisation.succeeded' AND after->>'predecessor' = 'K-5' ORDER BY sequence`,
      ),
    ).toEqual([{ subject_label: 'K-5 Ministry of K-5' }, { subject_label: 'K-6 Ministry of K-6' }])
  })

  it('is refused to itself, to nobody, and twice', async () => {
    await post(addOrganisation, words('K-7'))
    await post(addOrganisation, words('K-8'))
    const { id = '' } = (await organisationInKeeping(world.people.administrator, 'K-7')) ?? {}
    await post(succeedOrganisation, succession(id, 'K-8'))

    for (const successor of ['K-7', 'NO-SUCH', 'K-8'])
      expect(
        Object.keys(
          errorsIn(await leavingNothing(() => post(succeedOrganisation, succession(id, successor)))),
        ),
      ).toEqual(['successor'])
  })
})

describe('the list of organisations', () => {
  it('finds by any part of code, name or acronym, and goes on page by page', async () => {
    const { administrator } = world.people
    const first = await organisationsToKeep(administrator, {})
    const second = await organisationsToKeep(administrator, { after: first.next ?? '' })

    expect(first.organisations).toHaveLength(50)
    expect(
      second.organisations[0]?.code &&
        second.organisations[0].code > (first.organisations.at(-1)?.code ?? ''),
    ).toBe(true)
    expect(
      (await organisationsToKeep(administrator, { words: 'of the tests' })).organisations.map(
        ({ code }) => code,
      ),
    ).toEqual(['Z-BANK', 'Z-SECRETARIAT'])
    expect((await organisationsToKeep(administrator, { words: '100%_' })).found).toBe(0)
    expect(await organisationsToKeep(world.people.moderator, {})).toEqual({
      organisations: [],
      found: 0,
      next: null,
    })
  })
})
