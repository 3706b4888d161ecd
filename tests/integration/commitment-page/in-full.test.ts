import { beforeAll, describe, expect, it } from 'vitest'
import { commitmentInFull, type CommitmentInFull } from '@/lib/commitment/queries/in-full'
import { milestoneOverTime } from '@/lib/commitment/measures'
import { historyOfCommitment } from '@/lib/history/queries'
import { commitmentAsLinkedData } from '@/lib/linked-data/commitment'
import { visitor } from '@/lib/policy/actor'
import { beginAmendment } from '@/lib/progress/commands/begin'
import { publishVersion } from '@/lib/progress/commands/moderate'
import { submitUpdate } from '@/lib/progress/commands/submit'
import { saveStatus } from '@/lib/progress/commands/write'
import { periodOf } from '@/lib/progress/rules'
import { aCommitment, anUpdate, on, type BuiltCommitment } from '../../support/builders'
import { act, aWorld, by, type World } from '../../support/world'

const today = '2026-11-23'
const secret = 'KANARIENVOGEL'
let world: World
let built: BuiltCommitment

const shown = async (code: string) => {
  const commitment = await commitmentInFull(visitor, world.planCode, code, today)
  if (!commitment) throw new Error(`${code} is not there`)
  return commitment
}

/** Says the same period again in other words. */
async function amend(updateId: string, narrative: string) {
  const { focalPoint, moderator } = world.people
  const open = await act('progress.begun', focalPoint, (tx) =>
    beginAmendment(tx, { updateId }, by(focalPoint), new Date('2026-08-01')),
  )
  const words = {
    implementation: 'in_progress',
    percentComplete: 45,
    obstacles: null,
    supportRequested: null,
    nextStep: null,
  } as const
  const saved = await act('progress.status-saved', focalPoint, (tx) =>
    saveStatus(tx, { ...open, ...words, language: 'en', narrative, expectedOn: null }),
  )
  await act('progress.submitted', focalPoint, (tx) =>
    submitUpdate(tx, saved, by(focalPoint), new Date('2026-08-02')),
  )
  await act('progress.published', moderator, (tx) =>
    publishVersion(
      tx,
      { ...saved, version: saved.version + 1, note: secret },
      by(moderator),
      new Date('2026-08-03'),
    ),
  )
}

beforeAll(async () => {
  world = await aWorld()
  built = await aCommitment(world, {
    code: 'CABLE',
    verb: 'noted',
    wording: 'The parties will lay a cable.',
    startsOn: '2025',
    dueOn: null,
    alignsTo: ['WSIS.C2', 'SDG.9.c'],
    milestones: [{ title: 'Landing', dueOn: '2026-03-31' }],
    indicators: [{ title: 'Villages reached', targetValue: '40', targetYear: 2027, direction: 'floor' }],
  })
  const [landing = '', villages = ''] = [built.milestoneIds[0], built.indicatorIds[0]]
  await anUpdate(world, built, {
    period: periodOf('2025-07-01', 6),
    at: new Date('2026-01-20'),
    narrative: 'The survey is done.',
    milestones: [{ milestoneId: landing, reachedOn: null, expectedOn: on('2026-09') }],
    actuals: [{ indicatorId: villages, value: null, noValueReason: 'not_yet_measured' }],
    links: [{ url: 'https://example.org/survey', caption: 'The survey' }],
    files: [
      { name: 'open.csv', content: 'a,b\n1,2\n', caption: 'Open table' },
      { name: `${secret}.csv`, content: secret, caption: secret, visibility: 'organisation' },
      { name: `${secret}-parties.csv`, content: secret, caption: secret, visibility: 'parties' },
    ],
  })
  const { updateId } = await anUpdate(world, built, {
    period: periodOf('2026-01-01', 6),
    at: new Date('2026-07-20'),
    narrative: 'Ten kilometres are laid.',
    milestones: [{ milestoneId: landing, reachedOn: '2026-05-31', expectedOn: null }],
    actuals: [{ indicatorId: villages, value: '12', noValueReason: null }],
  })
  await amend(updateId, 'Nine kilometres are laid.')
  await anUpdate(world, built, { period: periodOf('2026-07-01', 6), narrative: secret, state: 'submitted' })
})

describe('a commitment’s page', () => {
  it('shows what was promised, in which words and by which verb, and leaves open what is open', async () => {
    const commitment = await shown('CABLE')

    expect(commitment).toMatchObject({ verb: 'noted', wording: 'The parties will lay a cable.', dueOn: null })
    expect(commitment.startsOn).toEqual({ on: '2025-01-01', precision: 'year' })
  })

  it('tells claims apart from what a crosswalk derives, one step and no further', async () => {
    const { claimed, derived } = (await shown('CABLE')).alignments
    const starts = new Set(claimed.map(({ item }) => item.code))

    expect([...starts]).toEqual(['SDG.9.c', 'WSIS.C2'])
    expect(derived.length).toBeGreaterThan(5)
    expect(derived.filter(({ fromCode }) => !starts.has(fromCode))).toEqual([])
    expect(derived.filter(({ toItem }) => toItem !== null && starts.has(toItem.code))).toEqual([])
    expect(
      derived.every(({ crosswalk, source, confidence }) => crosswalk.edition > 0 && source && confidence),
    ).toBe(true)
  })

  it('shows a slip as the first date beside the one it was reached on', async () => {
    const commitment = await shown('CABLE')
    const [landing] = commitment.milestones.map((milestone) =>
      milestoneOverTime(milestone, commitment.reports),
    )

    expect(landing).toMatchObject({ first: on('2026-03-31'), reached: on('2026-05-31'), slippedDays: 61 })
  })

  it('shows each report once, newest first, with every public wording of it', async () => {
    const { reports } = await shown('CABLE')

    expect(
      reports.map(({ periodEnd, wordings }) => [periodEnd, wordings.map(({ narrative }) => narrative)]),
    ).toEqual([
      ['2026-06-30', ['Nine kilometres are laid.', 'Ten kilometres are laid.']],
      ['2025-12-31', ['The survey is done.']],
    ])
    expect(
      reports
        .flatMap(({ wordings }) => wordings)
        .every(({ receiptNumber, contentHash }) => receiptNumber && contentHash),
    ).toBe(true)
  })

  it('shows public evidence with its size and checksum, and hints at no other', async () => {
    const [, first] = (await shown('CABLE')).reports
    const evidence = first?.wordings[0]?.evidence ?? []

    expect(evidence.map(({ caption }) => caption)).toEqual(['The survey', 'Open table'])
    expect(evidence[1]?.file).toMatchObject({
      name: 'open.csv',
      size: 8,
      contentType: 'text/csv; charset=utf-8',
    })
  })

  it('holds nothing that is not public, in no answer and in no history', async () => {
    const commitment = await shown('CABLE')
    const history = await historyOfCommitment(visitor, commitment.id, 100)

    expect(JSON.stringify([commitment, history, commitmentAsLinkedData(commitment)])).not.toContain(secret)
  })

  it('survives the cache, which keeps JSON', async () => {
    const commitment = await shown('CABLE')

    expect(JSON.parse(JSON.stringify(commitment)) as CommitmentInFull).toEqual(commitment)
  })

  it('stays readable with the reason when the commitment is withdrawn, and has no standing then', async () => {
    await aCommitment(world, { code: 'GONE', state: 'withdrawn' })

    expect(await shown('GONE')).toMatchObject({
      state: 'withdrawn',
      endedReason: 'Taken up elsewhere.',
      standing: null,
    })
  })

  it('says not reported where nobody reported, and claims no state of the work', async () => {
    await aCommitment(world, { code: 'SILENT' })
    const commitment = await shown('SILENT')

    expect(commitment.standing).toMatchObject({
      implementation: null,
      schedule: 'not_reported',
      reporting: 'not_reported',
    })
    expect(commitmentAsLinkedData(commitment)).toMatchObject({ 'concord:work': 'not_reported' })
    expect(commitmentAsLinkedData(commitment)).not.toHaveProperty('actionStatus')
  })

  it.each(['draft', 'submitted', 'returned'] as const)(
    'is not there while the commitment is %s',
    async (state) => {
      await aCommitment(world, { code: `HIDDEN-${state}`, state })

      expect(await commitmentInFull(visitor, world.planCode, `HIDDEN-${state}`, today)).toBeNull()
    },
  )

  it('is not there for the public when the lead shares it with the parties only', async () => {
    await aCommitment(world, { code: 'PARTIES', visibility: 'parties' })

    expect(await commitmentInFull(visitor, world.planCode, 'PARTIES', today)).toBeNull()
    expect(await commitmentInFull(world.people.neighbour, world.planCode, 'PARTIES', today)).not.toBeNull()
  })
})

describe('its history', () => {
  it('tells an amendment word by word, newest first', async () => {
    const { events } = await historyOfCommitment(visitor, built.id, 100)

    expect(events.map(({ event }) => event)).toEqual([
      'progress.published',
      'progress.published',
      'progress.published',
      'commitment.published',
    ])
    expect(events[0]?.changes.find(({ field }) => field === 'narrative')).toMatchObject({
      kind: 'text',
      pieces: [
        { kind: 'deleted', text: 'Ten' },
        { kind: 'inserted', text: 'Nine' },
        { kind: 'same', text: ' kilometres are laid.' },
      ],
    })
  })

  it('compares a new period by its states and figures, not by its sentences', async () => {
    const [, second] = (await historyOfCommitment(visitor, built.id, 100)).events
    const fields = second?.changes.map(({ field }) => field)

    expect(fields).toEqual(expect.arrayContaining(['milestones', 'actuals']))
    expect(fields).not.toContain('narrative')
  })

  it('names the organisation and never the person', async () => {
    const { events } = await historyOfCommitment(visitor, built.id, 100)

    expect(events.every(({ organisationName }) => organisationName === 'Secretariat of the Tests')).toBe(true)
    expect(JSON.stringify(events)).not.toContain(world.people.moderator.name)
    expect(JSON.stringify(events)).not.toContain(world.people.moderator.personId)
  })

  it('says when there is more than it shows', async () => {
    expect(await historyOfCommitment(visitor, built.id, 2)).toMatchObject({
      hasMore: true,
      events: { length: 2 },
    })
  })
})
