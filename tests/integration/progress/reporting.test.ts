// Logging progress through its forms: from the list of what is due to the receipt, and again after a return.
import { createHash } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { actAs, landed, post, type Values } from '../../support/corridor'
import { appDb } from '@/lib/db/clients'
import { dueOnDesk } from '@/lib/desk/queries/due-reports'
import { openOnDesk } from '@/lib/desk/queries/open-entries'
import { returnVersion } from '@/lib/progress/commands/moderate'
import * as actions from '@/lib/progress/actions'
import { reportOnDesk } from '@/lib/progress/queries/desk'
import { commitmentToReport } from '@/lib/progress/queries/reportable'
import { periodDue, periodOf } from '@/lib/progress/rules'
import { aCommitment, anUpdate } from '../../support/builders'
import { aPdf } from '../../support/files'
import { act, aWorld, by, today, type World } from '../../support/world'

let world: World
beforeAll(async () => {
  world = await aWorld()
})
beforeEach(() => actAs(world.people.focalPoint))

const day = new Date().toISOString().slice(0, 10)
const due = periodDue(day, 6)
const before = periodDue(due.start, 6)
const idIn = (address: string) => /progress\/([^/?]+)/.exec(address)?.[1] ?? ''

const seen = async (id: string) => {
  const found = await reportOnDesk(world.people.focalPoint, id)
  if (!found) throw new Error('the report is not there')
  return found
}

async function aDraft(commitmentId: string, period = due): Promise<string> {
  return idIn(
    landed(await post(actions.beginUpdate, { id: commitmentId, period: period.start, language: 'en' })),
  )
}

const status = (id: string, version: number): Values => ({
  id,
  version,
  then: 'next',
  language: 'en',
  implementation: 'in_progress',
  percentComplete: '๔๐',
  narrative: 'Training began in three provinces.',
})

describe('what is due', () => {
  it('holds the own organisation’s commitments, and nobody else’s', async () => {
    const [ours, theirs] = [await aCommitment(world), await aCommitment(world, { recordedBy: 'neighbour' })]

    const listed = (await dueOnDesk(world.people.focalPoint, day)).map(({ id }) => id)

    expect(listed).toContain(ours.id)
    expect(listed).not.toContain(theirs.id)
    expect((await dueOnDesk(world.people.neighbour, day)).map(({ id }) => id)).toContain(theirs.id)
  })

  it('names the meeting that needs the report, and its date where that comes first', async () => {
    const forum = await appDb().forum.create({
      data: {
        code: 'Z-FORUM',
        name: 'Forum of the Tests',
        host: 'Nobody',
        cycle: 'yearly',
        asks: [],
        source: 'the tests',
        confidence: 'high',
        meetings: {
          create: [
            {
              label: 'First meeting',
              startsOn: new Date(`${day}T00:00:00Z`),
              startsPrecision: 'day',
              confidence: 'high',
            },
          ],
        },
      },
      select: { id: true },
    })
    await appDb().workPlanForum.create({
      data: {
        planId: world.planId,
        forumId: forum.id,
        provenance: 'stated',
        confidence: 'high',
        source: 'the tests',
      },
    })
    const commitment = await aCommitment(world)

    const found = (await dueOnDesk(world.people.focalPoint, day)).find(({ id }) => id === commitment.id)

    expect(found?.meeting?.label).toBe('First meeting')
    await appDb().workPlanForum.deleteMany({ where: { planId: world.planId } })
  })

  it('is first the period that has ended, and the one under way once that is handed in', async () => {
    const commitment = await aCommitment(world)
    const asked = async () =>
      (await dueOnDesk(world.people.focalPoint, day)).find(({ id }) => id === commitment.id)

    expect(await asked()).toMatchObject({ period: due, isUnderWay: false })
    const update = await anUpdate(world, commitment, { period: due, state: 'submitted' })
    expect(await asked()).toMatchObject({ period: periodOf(day, 6), isUnderWay: true })

    const open = await openOnDesk(world.people.focalPoint)
    expect(open.find(({ id }) => id === update.versionId)).toMatchObject({
      kind: 'report',
      state: 'submitted',
    })
    expect((await openOnDesk(world.people.neighbour)).map(({ id }) => id)).not.toContain(update.versionId)
  })

  it('is no more once the work is reported as completed', async () => {
    const commitment = await aCommitment(world)
    await anUpdate(world, commitment, { period: before, implementation: 'completed' })

    expect((await dueOnDesk(world.people.focalPoint, day)).map(({ id }) => id)).not.toContain(commitment.id)
  })
})

describe('beginning a report', () => {
  it('is filled in from the last one, but for the narrative', async () => {
    const commitment = await aCommitment(world, {
      milestones: [{ title: 'Tender', dueOn: '2026' }],
      indicators: [{ targetValue: '100' }],
    })
    await anUpdate(world, commitment, {
      period: before,
      percentComplete: 30,
      obstacles: 'Late equipment.',
      milestones: [
        { milestoneId: commitment.milestoneIds[0] ?? '', reachedOn: '2026-03-01', expectedOn: null },
      ],
      actuals: [{ indicatorId: commitment.indicatorIds[0] ?? '', value: '12', noValueReason: null }],
    })

    const draft = await seen(await aDraft(commitment.id))

    expect(draft).toMatchObject({
      implementation: 'in_progress',
      percentComplete: 30,
      obstacles: 'Late equipment.',
      narrative: null,
      milestones: [{ reachedOn: '2026-03-01' }],
      indicators: [{ value: '12' }],
      last: { narrative: 'What was done in this period.' },
    })
  })

  it('opens the draft that is there instead of a second one', async () => {
    const commitment = await aCommitment(world)
    const first = await aDraft(commitment.id)
    actAs(world.people.colleague)

    expect(await aDraft(commitment.id)).toBe(first)
  })

  it('shows which periods were reported already', async () => {
    const commitment = await aCommitment(world)
    await anUpdate(world, commitment, { period: before })

    const offered = await commitmentToReport(world.people.focalPoint, commitment.id, day)

    expect(offered?.periods.find(({ start }) => start === before.start)?.report?.state).toBe('published')
    expect(offered?.periods.find(({ isDue }) => isDue)).toMatchObject({ start: due.start, report: null })
    expect(await commitmentToReport(world.people.neighbour, commitment.id, day)).toBeNull()
  })
})

describe('logging progress', () => {
  it('goes from status over measures and evidence to a receipt', async () => {
    const commitment = await aCommitment(world, {
      milestones: [
        { title: 'Tender', dueOn: '2026' },
        { title: 'Landing', dueOn: '2027' },
      ],
      indicators: [{ targetValue: '100' }, { measure: 'percentage', unit: null }],
    })
    const id = await aDraft(commitment.id)

    expect(landed(await post(actions.saveStatus, status(id, 1)))).toBe(`/en/desk/progress/${id}/measures`)
    const measures = await post(actions.saveMeasures, {
      id,
      version: (await seen(id)).version,
      then: 'list',
      'milestones.0.milestoneId': commitment.milestoneIds[0] ?? '',
      'milestones.0.reachedOn.day': '1',
      'milestones.0.reachedOn.month': '3',
      'milestones.0.reachedOn.year': '2026',
      'milestones.1.milestoneId': commitment.milestoneIds[1] ?? '',
      'milestones.1.expectedOn.year': '2028',
      'actuals.0.indicatorId': commitment.indicatorIds[0] ?? '',
      'actuals.0.value': '1,234.5',
      'actuals.1.indicatorId': commitment.indicatorIds[1] ?? '',
      'actuals.1.noValueReason': 'not_yet_measured',
    })
    expect(landed(measures)).toBe(`/en/desk/progress/${id}`)
    const file = new File([aPdf()], '../attendance list.pdf')
    await post(actions.addEvidenceFile, { id, file, caption: 'Who came', visibility: 'parties' })
    await post(actions.addEvidenceLink, {
      id,
      'link.url': 'https://example.org/news',
      'link.caption': 'The news',
      'link.visibility': 'public',
    })

    const draft = await seen(id)
    expect(draft).toMatchObject({
      percentComplete: 40,
      milestones: [{ reachedOn: '2026-03-01' }, { expectedOn: { on: '2028-01-01', precision: 'year' } }],
      indicators: [{ value: '1234.5' }, { value: null, noValueReason: 'not_yet_measured' }],
      evidence: [
        { kind: 'file', caption: 'Who came', visibility: 'parties' },
        { kind: 'link', url: 'https://example.org/news' },
      ],
    })
    expect(draft.evidence[0]?.file?.name).toBe('attendance list.pdf')
    expect(draft.evidence[0]?.file?.checksum).toBe(createHash('sha256').update(aPdf()).digest('hex'))

    const posted = await post(actions.submitUpdate, { id, version: draft.version })

    expect(landed(posted)).toBe(`/en/desk/progress/${id}/receipt`)
    const receipt = await seen(id)
    expect(receipt.receiptNumber).toMatch(/^C-\d{8}-[0-9A-F]{8}$/)
    expect(receipt.contentHash).toMatch(/^[0-9a-f]{64}$/)
    expect(receipt.submittedBy?.name).toBe('The focalPoint')
    const notices = await appDb().outboxMessage.findMany({
      where: { payload: { path: ['path'], string_contains: id } },
      orderBy: { kind: 'asc' },
    })
    expect(notices).toMatchObject([
      { kind: 'progress.submitted', role: 'moderator' },
      { kind: 'review.opened', role: 'partner_reviewer' },
    ])
  })

  it('keeps the own language with English beside it', async () => {
    const id = await aDraft((await aCommitment(world)).id)

    await post(actions.saveStatus, {
      ...status(id, 1),
      language: 'vi',
      narrative: 'Đã tập huấn tại ba tỉnh.',
      'english.narrative': 'Training was held in three provinces.',
    })

    expect(await seen(id)).toMatchObject({
      language: 'vi',
      narrative: 'Đã tập huấn tại ba tỉnh.',
      english: { narrative: 'Training was held in three provinces.' },
    })
  })

  it('takes evidence off again, and the file with it', async () => {
    const id = await aDraft((await aCommitment(world)).id)
    const file = new File([aPdf('2 0 obj<</Type/Page>>endobj')], 'minutes.pdf')
    await post(actions.addEvidenceFile, { id, file, caption: 'Minutes', visibility: 'organisation' })
    const [piece] = (await seen(id)).evidence

    await post(actions.removeEvidence, { id, evidenceId: piece?.id ?? '' })

    expect((await seen(id)).evidence).toEqual([])
    expect(await appDb().storedFile.count({ where: { checksum: piece?.file?.checksum ?? '' } })).toBe(0)
  })
})

describe('no change since last time', () => {
  it('is one step from the button to the receipt, in the language of the last report', async () => {
    const commitment = await aCommitment(world, { indicators: [{ targetValue: '100' }] })
    await anUpdate(world, commitment, {
      period: before,
      language: 'vi',
      actuals: [{ indicatorId: commitment.indicatorIds[0] ?? '', value: '12', noValueReason: null }],
    })

    const posted = await post(actions.reportNoChange, { id: commitment.id, period: due.start })

    const report = await seen(idIn(landed(posted)))
    expect(landed(posted)).toMatch(/\/receipt$/)
    expect(report).toMatchObject({
      state: 'submitted',
      noChange: true,
      language: 'vi',
      narrative: 'Không có thay đổi so với báo cáo trước.',
      percentComplete: 40,
      indicators: [{ value: null, noValueReason: 'not_yet_measured' }],
    })
  })
})

describe('a report that came back', () => {
  it('shows the notes by field, can be mended and handed in again', async () => {
    const commitment = await aCommitment(world)
    const update = await anUpdate(world, commitment, { period: due, state: 'submitted' })
    const moderator = world.people.moderator
    await act('progress.returned', moderator, (tx) =>
      returnVersion(
        tx,
        {
          versionId: update.versionId,
          version: update.version,
          note: 'Please be more exact.',
          fieldNotes: [{ field: 'narrative', note: 'In which provinces?' }],
        },
        by(moderator),
        today,
      ),
    )
    const id = update.versionId

    const returned = await seen(id)
    expect(returned.returned).toMatchObject({
      reason: 'Please be more exact.',
      notes: { narrative: 'In which provinces?' },
      by: { name: 'Secretariat of the Tests' },
    })

    await post(actions.saveStatus, {
      ...status(id, returned.version),
      narrative: 'In Luzon, Panay and Cebu.',
    })
    const posted = await post(actions.submitUpdate, { id, version: (await seen(id)).version })

    expect(landed(posted)).toBe(`/en/desk/progress/${id}/receipt`)
    expect(await seen(id)).toMatchObject({
      state: 'submitted',
      narrative: 'In Luzon, Panay and Cebu.',
      returned: null,
    })
  })
})

describe('a draft of a report', () => {
  it('can be thrown away, and the period is free again', async () => {
    const commitment = await aCommitment(world)
    const id = await aDraft(commitment.id)

    expect(landed(await post(actions.discardUpdate, { id, version: 1 }))).toBe('/en/desk')

    expect(await reportOnDesk(world.people.focalPoint, id)).toBeNull()
    expect(await appDb().progressUpdate.count({ where: { commitmentId: commitment.id } })).toBe(0)
    expect(await aDraft(commitment.id)).not.toBe(id)
  })

  it('may speak of the period that is still under way', async () => {
    const underWay = periodOf(day, 6)

    const id = await aDraft((await aCommitment(world)).id, underWay)

    expect((await seen(id)).period).toEqual(underWay)
  })
})
