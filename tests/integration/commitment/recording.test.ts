// Recording a commitment through its forms, up to the moderators and back.
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { actAs, landed, post } from '../../support/corridor'
import { appDb } from '@/lib/db/clients'
import * as actions from '@/lib/commitment/actions'
import { commitmentOnDesk } from '@/lib/commitment/queries/desk'
import { itemsToAlign } from '@/lib/commitment/queries/picker'
import { plansToRecordIn } from '@/lib/commitment/queries/recording'
import { aWorld, type World } from '../../support/world'

let world: World
beforeAll(async () => {
  world = await aWorld()
})
beforeEach(() => actAs(world.people.focalPoint))

const beginning = () => ({ planId: world.planId, kind: 'action', title: 'Lay a cable', language: 'vi' })
const idIn = (address: string) => /commitments\/([^/?]+)/.exec(address)?.[1] ?? ''

let counted = 0
async function aDraft(values: Record<string, string> = {}): Promise<{ id: string; code: string }> {
  counted += 1
  const code = `R-${String(counted)}`
  return { id: idIn(landed(await post(actions.beginCommitment, { ...beginning(), code, ...values }))), code }
}

const seen = async (id: string) => {
  const found = await commitmentOnDesk(world.people.focalPoint, id)
  if (!found) throw new Error('the commitment is not there')
  return found
}

describe('beginning a record', () => {
  it('offers first the plans that the organisation is a party to', async () => {
    const plans = await plansToRecordIn(world.people.focalPoint)

    expect(plans.filter(({ isOurs }) => isOurs).map(({ code }) => code)).toEqual(['Z-PLAN'])
  })

  it('makes a draft that is led by the own organisation and seen by it alone', async () => {
    const { id } = await aDraft()

    const draft = await seen(id)
    expect(draft).toMatchObject({ state: 'draft', visibility: 'organisation', language: 'vi', version: 1 })
    expect(draft.lead?.id).toBe(world.organisations.ministry)
    expect(await commitmentOnDesk(world.people.neighbour, id)).toBeNull()
  })

  it('leaves a trace of who began it, for whom', async () => {
    const { id } = await aDraft()

    const [event] = await appDb().historyEvent.findMany({ where: { subjectId: id } })
    expect(event).toMatchObject({
      event: 'commitment.drafted',
      visibility: 'internal',
      actorId: world.people.focalPoint.personId,
      organisationId: world.organisations.ministry,
    })
  })
})

const promise = (code: string, version: number) => ({
  version,
  then: 'next',
  code,
  title: 'Kéo cáp thứ hai ra các đảo phía bắc',
  description: 'Một tuyến cáp quang.',
  wording: '',
  verb: 'endorsed',
  language: 'vi',
  layer: 'infrastructure',
  source: 'Work plan 2027, paragraph 12',
  'startsOn.year': '2027',
  'dueOn.month': '๖',
  'dueOn.year': '๒๐๓๐',
  visibility: 'public',
  'english.title': 'Lay a second cable to the northern islands',
})

describe('saving the promise', () => {
  it('keeps the governing text, the English beside it, and dates as stated', async () => {
    const { id, code } = await aDraft()

    const posted = await post(actions.savePromise, {
      id,
      ...promise(code, 1),
      pillarId: world.pillars.villages,
    })

    expect(landed(posted)).toBe(`/en/desk/commitments/${id}/parties`)
    expect(await seen(id)).toMatchObject({
      title: 'Kéo cáp thứ hai ra các đảo phía bắc',
      english: { title: 'Lay a second cable to the northern islands', description: null },
      pillar: { code: '1.1' },
      dueOn: { on: '2030-06-01', precision: 'month' },
      source: 'Work plan 2027, paragraph 12',
      verb: 'endorsed',
    })
    const [translation] = await appDb().translation.findMany({ where: { subjectId: id } })
    expect(translation).toMatchObject({ language: 'en', field: 'title', state: 'human' })
  })

  it('can be left at any step and gone on with by a colleague', async () => {
    const { id, code } = await aDraft()
    await post(actions.savePromise, { id, ...promise(code, 1), then: 'list' })
    const { version } = await seen(id)
    actAs(world.people.colleague)

    const posted = await post(actions.savePromise, { id, ...promise(code, version), title: 'Kéo cáp' })

    expect(landed(posted)).toBe(`/en/desk/commitments/${id}/parties`)
    expect((await seen(id)).title).toBe('Kéo cáp')
  })

  it('takes an English text away when it is cleared', async () => {
    const { id, code } = await aDraft()
    await post(actions.savePromise, { id, ...promise(code, 1) })

    await post(actions.savePromise, { id, ...promise(code, (await seen(id)).version), 'english.title': '' })

    expect((await seen(id)).english.title).toBeNull()
  })

  it('changes the kind apart from the words', async () => {
    const { id, code } = await aDraft()
    await post(actions.savePromise, { id, ...promise(code, 1) })

    await post(actions.changeKind, { id, version: (await seen(id)).version, kind: 'numeric_target' })

    expect(await seen(id)).toMatchObject({
      kind: 'numeric_target',
      verb: 'endorsed',
      layer: 'infrastructure',
    })
  })
})

describe('saving the parties', () => {
  it('keeps lead, partners and countries, and skips rows left blank', async () => {
    const { id } = await aDraft()

    await post(actions.saveParties, {
      id,
      version: 1,
      then: 'add',
      leadId: world.organisations.ministry,
      statedLead: '',
      'partners.0.organisationId': world.organisations.bank,
      'partners.0.role': 'funder',
      'partners.1.organisationId': '',
      'partners.1.role': 'partner',
      'countries[]': ['ZY', 'ZX'],
    })

    const saved = await seen(id)
    expect(saved.partners.map(({ role, organisation }) => [organisation.code, role])).toEqual([
      ['Z-BANK', 'funder'],
    ])
    expect(saved.countries.map(({ countryCode }) => countryCode)).toEqual(['ZX', 'ZY'])
  })
})

describe('aligning', () => {
  const claim = {
    strength: 'direct',
    provenance: 'editorial',
    reason: 'It connects islands.',
    words: '',
    framework: '',
  }

  it('finds items by code, by words in any order and by a part of a word', async () => {
    const found = async (words: string, framework = '') =>
      (await itemsToAlign(world.people.focalPoint, { words, framework }))?.items.map(({ code }) => code) ?? []

    expect((await found('C2'))[0]).toBe('WSIS.C2')
    expect((await found('SDG 9.c'))[0]).toBe('SDG.9.c')
    expect(await found('connectiv', 'GDC')).toContain('GDC.O1.CON')
    expect(await found('zzzz')).toEqual([])
  })

  it('finds an item although its title is mistyped', async () => {
    const answer = await itemsToAlign(world.people.focalPoint, { words: 'conectivity', framework: 'APIS' })

    expect(answer?.isAlike).toBe(true)
    expect(answer?.items.map(({ code }) => code)).toContain('APIS.P1')
  })

  it('keeps what was ticked with its provenance, and takes one back', async () => {
    const { id } = await aDraft()
    const [c2, sdg] = [world.items.get('WSIS.C2') ?? '', world.items.get('SDG.9.c') ?? '']

    const added = await post(actions.addAlignments, {
      id,
      version: 1,
      ...claim,
      words: 'cable',
      'items[]': [c2, sdg],
    })
    expect(landed(added)).toBe(`/en/desk/commitments/${id}/alignments?words=cable&framework=`)
    const before = await seen(id)
    expect(before.alignments.map(({ item, provenance }) => [item.code, provenance])).toEqual([
      ['SDG.9.c', 'editorial'],
      ['WSIS.C2', 'editorial'],
    ])

    const [first] = before.alignments
    await post(actions.removeAlignment, { id, version: before.version, alignmentId: first?.id ?? '' })
    expect((await seen(id)).alignments.map(({ item }) => item.code)).toEqual(['WSIS.C2'])
  })
})

describe('milestones', () => {
  it('are added row by row and removed by their own button', async () => {
    const { id } = await aDraft()
    const row = (index: number, title: string, year: string) => ({
      [`milestones.${String(index)}.title`]: title,
      [`milestones.${String(index)}.dueOn.year`]: year,
    })

    const added = await post(actions.saveMilestones, {
      id,
      version: 1,
      then: 'add',
      ...row(0, 'Tender', '2028'),
    })
    expect(landed(added)).toBe(`/en/desk/commitments/${id}/milestones?add=row`)
    const first = (await seen(id)).milestones[0]?.id ?? ''
    await post(actions.saveMilestones, {
      id,
      version: 2,
      then: 'next',
      'milestones.0.id': first,
      ...row(0, 'Tender', '2028'),
      ...row(1, 'Landing', '2029'),
      ...row(2, '', ''),
    })
    expect((await seen(id)).milestones.map(({ title }) => title)).toEqual(['Tender', 'Landing'])

    const rows = (await seen(id)).milestones
    await post(actions.saveMilestones, {
      id,
      version: 3,
      then: 'remove.0',
      'milestones.0.id': rows[0]?.id ?? '',
      ...row(0, 'Tender', '2028'),
      'milestones.1.id': rows[1]?.id ?? '',
      ...row(1, 'Landing', '2029'),
    })
    expect((await seen(id)).milestones.map(({ id: own, title }) => [own, title])).toEqual([
      [rows[1]?.id, 'Landing'],
    ])
  })
})

describe('indicators', () => {
  it('take local digits, and a percentage carries its unit in itself', async () => {
    const { id } = await aDraft()

    await post(actions.saveIndicators, {
      id,
      version: 1,
      then: 'add.yes_no',
      'indicators.0.title': 'Households',
      'indicators.0.measure': 'unit',
      'indicators.0.unit': 'households',
      'indicators.0.direction': 'floor',
      'indicators.0.baselineValue': '๑๒๐๐',
      'indicators.0.baselineYear': '๒๐๒๕',
      'indicators.0.targetValue': '5 000,5',
      'indicators.1.title': 'Share',
      'indicators.1.measure': 'percentage',
      'indicators.1.unit': 'left over',
      'indicators.1.direction': 'ceiling',
      'indicators.1.targetValue': '95',
    })

    expect((await seen(id)).indicators).toMatchObject([
      { baselineValue: '1200', baselineYear: 2025, targetValue: '5000.5', unit: 'households' },
      { targetValue: '95', unit: null, measure: 'percentage' },
    ])
  })
})

describe('submitting', () => {
  it('says what is missing instead, one thing at a time, and names them all on the page', async () => {
    const { id } = await aDraft()
    const { version, missing } = await seen(id)

    const posted = await post(actions.submitCommitment, { id, version })

    expect(missing).toEqual(['description', 'layer'])
    expect(posted).toMatchObject({
      state: { status: 'refused', message: 'Describe the promise, or give its exact wording' },
    })
    expect((await seen(id)).state).toBe('draft')
  })

  it('hands the record to the moderators, who hear of it', async () => {
    const { id, code } = await aDraft()
    await post(actions.savePromise, { id, ...promise(code, 1) })

    const posted = await post(actions.submitCommitment, { id, version: (await seen(id)).version })

    expect(landed(posted)).toBe(`/en/desk/commitments/${id}`)
    expect((await seen(id)).state).toBe('submitted')
    const notices = await appDb().outboxMessage.findMany({
      where: { payload: { path: ['path'], string_contains: id } },
    })
    expect(notices).toMatchObject([{ kind: 'commitment.submitted', role: 'moderator' }])
  })

  it('is asked for whole even where a source is named', async () => {
    const { id, code } = await aDraft()
    const bare = { ...promise(code, 1), description: '', wording: '', 'english.title': '' }
    await post(actions.savePromise, { id, ...bare })

    expect((await seen(id)).missing).toEqual(['description'])
  })
})

describe('a draft', () => {
  it('can be thrown away by its organisation, and leaves a trace that it was', async () => {
    const { id } = await aDraft()

    const posted = await post(actions.discardDraft, { id, version: 1 })

    expect(landed(posted)).toBe('/en/desk')
    expect(await commitmentOnDesk(world.people.focalPoint, id)).toBeNull()
    const events = await appDb().historyEvent.findMany({
      where: { subjectId: id },
      orderBy: { sequence: 'asc' },
    })
    expect(events.map(({ event }) => event)).toEqual(['commitment.drafted', 'commitment.draft-discarded'])
  })
})
