// What bad input gets: its own sentence beside the field, in the reader's language, with everything typed still
// there and nothing half-saved.
import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  actAs,
  comeFrom,
  errorsIn,
  formOf,
  post,
  refusalIn,
  send,
  typedIn,
  type Values,
} from '../../support/corridor'
import * as actions from '@/lib/commitment/actions'
import { appDb } from '@/lib/db/clients'
import { aCommitment, type BuiltCommitment } from '../../support/builders'
import { rowsOf } from '../../support/database'
import { leavingNothing } from '../../support/unchanged'
import { aWorld, type World } from '../../support/world'

let world: World
beforeAll(async () => {
  world = await aWorld()
})
beforeEach(() => {
  actAs(world.people.focalPoint)
  comeFrom('http://localhost:3000')
})

const aDraft = () => aCommitment(world, { state: 'draft' })
const promise = ({ id, code, version }: BuiltCommitment): Values => ({
  id,
  version,
  then: 'next',
  code,
  title: 'Lay a cable',
  language: 'en',
  visibility: 'public',
})
const indicator = (values: Values): Values => ({
  'indicators.0.title': 'Households',
  'indicators.0.measure': 'unit',
  'indicators.0.direction': 'floor',
  'indicators.0.unit': 'households',
  ...Object.fromEntries(Object.entries(values).map(([name, value]) => [`indicators.0.${name}`, value])),
})

type Row = { what: string; field: string; english: string; vietnamese: string; values: Values }

const promiseRows: Row[] = [
  {
    what: 'a title that is missing',
    field: 'title',
    english: 'Give the promise a title',
    vietnamese: 'Hãy đặt tiêu đề cho cam kết',
    values: { title: '  ' },
  },
  {
    what: 'a text that is too long',
    field: 'title',
    english: 'Use 300 characters or fewer',
    vietnamese: 'Chỉ dùng tối đa 300 ký tự',
    values: { title: 'x'.repeat(301) },
  },
  {
    what: 'a code that is malformed',
    field: 'code',
    english: 'Give a code of letters, digits, dots and hyphens, such as ADM2030-12',
    vietnamese: 'Hãy nhập mã gồm chữ cái, chữ số, dấu chấm và gạch nối, ví dụ ADM2030-12',
    values: { code: '../../etc' },
  },
  {
    what: 'a due date before the start',
    field: 'dueOn',
    english: 'This lies before the start: one of the two dates must be wrong',
    vietnamese: 'Thời hạn này trước ngày bắt đầu: một trong hai ngày không đúng',
    values: { 'startsOn.year': '2027', 'dueOn.year': '2026' },
  },
  {
    what: 'a date that does not exist',
    field: 'startsOn',
    english: 'Enter a real date: a year, a month and a year, or a full day',
    vietnamese: 'Hãy nhập ngày có thật: chỉ năm, tháng và năm, hoặc đủ ngày tháng năm',
    values: { 'startsOn.day': '31', 'startsOn.month': '2', 'startsOn.year': '2027' },
  },
  {
    what: 'a choice that is not offered',
    field: 'layer',
    english: 'Choose one of the options',
    vietnamese: 'Hãy chọn một trong các phương án',
    values: { layer: 'everything' },
  },
  {
    what: 'English beside English',
    field: 'english.title',
    english:
      'The text above is in English already: clear this, or choose the language that the text above is in',
    vietnamese: 'Nội dung ở trên đã là tiếng Anh: hãy xóa ô này, hoặc chọn ngôn ngữ của nội dung ở trên',
    values: { 'english.title': 'Lay a cable' },
  },
]

describe('the form of the promise', () => {
  it.each(promiseRows)('answers $what in the reader’s language and keeps what was typed', async (row) => {
    const draft = await aDraft()
    const typed = { ...promise(draft), ...row.values }

    const english = await leavingNothing(() => post(actions.savePromise, typed))
    const vietnamese = await post(actions.savePromise, { ...typed, locale: 'vi' })

    expect(errorsIn(english)).toEqual({ [row.field]: row.english })
    expect(errorsIn(vietnamese)).toEqual({ [row.field]: row.vietnamese })
    for (const [name, value] of Object.entries(row.values)) expect(typedIn(english)[name]).toBe(value)
  })

  it('says everything that is wrong at once', async () => {
    const draft = await aDraft()

    const posted = await post(actions.savePromise, {
      ...promise(draft),
      title: '',
      'startsOn.year': '2027',
      'dueOn.year': '2026',
    })

    expect(Object.keys(errorsIn(posted)).sort()).toEqual(['dueOn', 'title'])
  })

  it('refuses a code that another commitment of the plan has', async () => {
    const [taken, draft] = [await aCommitment(world), await aDraft()]

    const posted = await leavingNothing(() =>
      post(actions.savePromise, { ...promise(draft), code: taken.code }),
    )

    expect(errorsIn(posted)).toEqual({
      code: 'Another commitment of this plan has this code: choose another one',
    })
    expect(typedIn(posted).title).toBe('Lay a cable')
  })

  it('refuses a pillar of another plan', async () => {
    const draft = await aDraft()
    const [pillar] = await rowsOf<{ id: string }>('SELECT id FROM pillars WHERE plan_id <> $1 LIMIT 1', [
      world.planId,
    ])

    const posted = await leavingNothing(() =>
      post(actions.savePromise, { ...promise(draft), pillarId: pillar?.id ?? '' }),
    )

    expect(errorsIn(posted)).toEqual({ pillarId: 'Choose a pillar of this plan' })
  })
})

describe('the form of the parties', () => {
  it.each([
    ['an organisation that never was', () => randomUUID(), 'leadId', 'Choose one of the options'],
    ['an organisation that is no id', () => 'the ministry', 'leadId', 'Choose one of the options'],
  ])('refuses %s as the lead', async (_what, lead, field, sentence) => {
    const { id, version } = await aDraft()

    const posted = await leavingNothing(() =>
      post(actions.saveParties, { id, version, leadId: lead(), statedLead: '' }),
    )

    expect(errorsIn(posted)).toEqual({ [field]: sentence })
  })

  it('refuses the lead as its own partner, and a partner named twice, each at its row', async () => {
    const { id, version } = await aDraft()
    const { ministry, bank } = world.organisations

    const posted = await post(actions.saveParties, {
      id,
      version,
      leadId: ministry,
      'partners.0.organisationId': ministry,
      'partners.1.organisationId': bank,
      'partners.2.organisationId': bank,
    })

    expect(errorsIn(posted)).toEqual({
      'partners.0.organisationId': 'This organisation is the lead already',
      'partners.2.organisationId': 'This organisation is named in a row above',
    })
  })

  it('refuses a country that is not there', async () => {
    const { id, version } = await aDraft()

    const posted = await leavingNothing(() =>
      post(actions.saveParties, { id, version, 'countries[]': ['QQ'] }),
    )

    expect(errorsIn(posted)).toEqual({ countries: 'Choose one of the options' })
  })
})

describe('the form of the milestones', () => {
  it('points at the row that is half filled in', async () => {
    const { id, version } = await aDraft()

    const posted = await leavingNothing(() =>
      post(actions.saveMilestones, {
        id,
        version,
        'milestones.0.title': 'Tender',
        'milestones.0.dueOn.year': '2028',
        'milestones.1.title': 'Landing',
        'milestones.2.dueOn.year': 'soon',
      }),
    )

    expect(errorsIn(posted)).toEqual({
      'milestones.1.dueOn': 'Enter a date: a year alone is enough',
      'milestones.2.title': 'Say what will be done by then, or remove the milestone',
      'milestones.2.dueOn': 'Enter a real date: a year, a month and a year, or a full day',
    })
    expect(typedIn(posted)['milestones.1.title']).toBe('Landing')
  })

  it('finds no milestone of somebody else’s commitment', async () => {
    const [own, theirs] = [
      await aDraft(),
      await aCommitment(world, {
        state: 'draft',
        recordedBy: 'neighbour',
        milestones: [{ title: 'Theirs', dueOn: '2028' }],
      }),
    ]

    const posted = await leavingNothing(() =>
      post(actions.saveMilestones, {
        id: own.id,
        version: own.version,
        'milestones.0.id': theirs.milestoneIds[0] ?? '',
        'milestones.0.title': 'Ours',
        'milestones.0.dueOn.year': '2028',
      }),
    )

    expect(posted).toEqual({ notFound: true })
  })
})

const indicatorRows: Row[] = [
  {
    what: 'a baseline without a unit',
    field: 'indicators.0.unit',
    english: 'A figure needs its unit, such as villages or Mbit/s',
    vietnamese: 'Con số phải có đơn vị, ví dụ: thôn, bản hoặc Mbit/s',
    values: indicator({ unit: '', baselineValue: '12', baselineYear: '2025' }),
  },
  {
    what: 'a baseline without its year',
    field: 'indicators.0.baselineYear',
    english: 'Say in which year it started there: without it the figure cannot be compared',
    vietnamese: 'Hãy ghi năm của số liệu ban đầu: thiếu năm thì không so sánh được',
    values: indicator({ baselineValue: '12' }),
  },
  {
    what: 'text where a number belongs',
    field: 'indicators.0.targetValue',
    english: 'Enter a number, such as 12 or 12.5',
    vietnamese: 'Hãy nhập một số, ví dụ 12 hoặc 12,5',
    values: indicator({ targetValue: 'many' }),
  },
  {
    what: 'a percentage beyond a hundred',
    field: 'indicators.0.targetValue',
    english: 'Enter a number from 0 to 100',
    vietnamese: 'Hãy nhập một số từ 0 đến 100',
    values: indicator({ measure: 'percentage', targetValue: '140' }),
  },
  {
    what: 'a year that is none',
    field: 'indicators.0.targetYear',
    english: 'Enter a year in four digits, such as 2027',
    vietnamese: 'Hãy nhập năm gồm bốn chữ số, ví dụ 2027',
    values: indicator({ targetYear: '27' }),
  },
]

describe('the form of the indicators', () => {
  it.each(indicatorRows)('answers $what in the reader’s language and keeps what was typed', async (row) => {
    const { id, version } = await aDraft()

    const english = await leavingNothing(() => post(actions.saveIndicators, { id, version, ...row.values }))
    const vietnamese = await post(actions.saveIndicators, { id, version, ...row.values, locale: 'vi' })

    expect(errorsIn(english)).toEqual({ [row.field]: row.english })
    expect(errorsIn(vietnamese)).toEqual({ [row.field]: row.vietnamese })
    expect(typedIn(english)['indicators.0.title']).toBe('Households')
  })
})

describe('aligning', () => {
  const claim = { strength: 'direct', provenance: 'editorial', reason: 'It connects islands.' }

  it('asks for an item and for a reason', async () => {
    const { id, version } = await aDraft()

    const posted = await post(actions.addAlignments, { id, version, ...claim, reason: '' })

    expect(errorsIn(posted)).toEqual({
      items: 'Tick at least one item',
      reason: 'Say in a sentence why you read it so',
    })
  })

  it('refuses an item that was withdrawn, and leaves what was ticked', async () => {
    const { id, version } = await aDraft()
    const item = world.items.get('WSIS.C3') ?? ''
    await appDb().frameworkItem.update({ where: { id: item }, data: { withdrawnAt: new Date('2026-11-01') } })

    const posted = await leavingNothing(() =>
      post(actions.addAlignments, { id, version, ...claim, 'items[]': [item] }),
    )

    expect(errorsIn(posted)).toEqual({
      items: 'One of these items was withdrawn from its framework. Search again and choose one that stands',
    })
    expect(typedIn(posted)['items[]']).toEqual([item])
  })
})

describe('a form that comes from elsewhere', () => {
  it('is refused where the page does not say that it is ours', async () => {
    const draft = await aDraft()
    for (const origin of [null, 'null', 'https://elsewhere.example']) {
      comeFrom(origin)

      const posted = await leavingNothing(() => post(actions.savePromise, promise(draft)))

      expect(refusalIn(posted)).toMatch(/did not come from a Concord page/)
    }
  })

  it('leads to the sign-in page where nobody is signed in', async () => {
    const draft = await aDraft()
    actAs(null)

    expect(await leavingNothing(() => post(actions.savePromise, promise(draft)))).toEqual({
      redirect: '/en/account/sign-in',
    })
  })

  it('is sent once more where its key is malformed', async () => {
    const draft = await aDraft()

    const posted = await leavingNothing(() =>
      post(actions.savePromise, { ...promise(draft), idempotencyKey: 'once' }),
    )

    expect(refusalIn(posted)).toMatch(/This form is out of date/)
    expect(typedIn(posted).title).toBe('Lay a cable')
  })
})

describe('another organisation’s commitment', () => {
  it('is not found, like one that never was, whatever is asked of it', async () => {
    const theirs = await aCommitment(world, { state: 'draft', recordedBy: 'neighbour' })
    const published = await aCommitment(world, { recordedBy: 'neighbour' })
    const never = { ...theirs, id: randomUUID() }

    for (const foreign of [theirs, published, never]) {
      const { id, version } = foreign
      const answers = await leavingNothing(async () => [
        await post(actions.savePromise, promise(foreign)),
        await post(actions.changeKind, { id, version, kind: 'action' }),
        await post(actions.saveParties, { id, version }),
        await post(actions.saveMilestones, { id, version }),
        await post(actions.saveIndicators, { id, version }),
        await post(actions.submitCommitment, { id, version }),
        await post(actions.discardDraft, { id, version }),
      ])

      expect(answers).toEqual(answers.map(() => ({ notFound: true })))
    }
  })

  it('cannot be recorded for by somebody without the seat', async () => {
    actAs(world.people.reviewer)

    const posted = await leavingNothing(() =>
      post(actions.beginCommitment, {
        planId: world.planId,
        kind: 'action',
        title: 'Lay a cable',
        language: 'en',
        code: 'NO-SEAT',
      }),
    )

    expect(refusalIn(posted)).toMatch(/You may not make this change/)
  })
})

describe('a commitment that was submitted', () => {
  it('refuses every change with a clear sentence', async () => {
    const submitted = await aCommitment(world, { state: 'submitted' })
    const { id, version } = submitted

    const posted = await leavingNothing(async () => [
      await post(actions.savePromise, promise(submitted)),
      await post(actions.saveParties, { id, version, leadId: world.organisations.ministry }),
      await post(actions.saveMilestones, { id, version }),
      await post(actions.submitCommitment, { id, version }),
    ])

    for (const each of posted) expect(refusalIn(each)).toMatch(/was submitted and cannot be changed unless/)
  })
})

describe('two officers at once', () => {
  it('see both texts, and neither loses a word', async () => {
    const draft = await aDraft()
    await post(actions.savePromise, { ...promise(draft), title: 'Hers', description: 'Her words.' })
    actAs(world.people.colleague)

    const posted = await leavingNothing(() =>
      post(actions.savePromise, { ...promise(draft), title: 'His', layer: 'skills' }),
    )

    if (!('state' in posted) || posted.state.status !== 'refused') throw new Error(JSON.stringify(posted))
    expect(posted.state.message).toMatch(/Nothing was lost/)
    expect(posted.state.conflict).toEqual([
      { field: 'title', label: 'Title', theirs: 'Hers', yours: 'His' },
      { field: 'description', label: 'Description', theirs: 'Her words.', yours: '' },
      { field: 'layer', label: 'Layer', theirs: '', yours: 'Skills' },
    ])
    expect(posted.state.values.title).toBe('His')

    const again = await post(actions.savePromise, {
      ...promise(draft),
      title: 'Hers and his',
      version: posted.state.version ?? 0,
    })
    expect(again).toEqual({ redirect: `/en/desk/commitments/${draft.id}/parties` })
  })

  it('keep what each of them changed, where it was not the same thing', async () => {
    const draft = await aDraft()
    await post(actions.savePromise, promise(draft))
    const filled = { ...promise(draft), version: draft.version + 1 }
    const base = Object.fromEntries(
      Object.entries(filled)
        .filter(([name]) => !['id', 'version', 'then'].includes(name))
        .map(([name, value]) => [`base.${name}`, value]),
    )
    await post(actions.savePromise, { ...filled, ...base, description: 'Her words.', 'base.description': '' })
    actAs(world.people.colleague)

    const his = await post(actions.savePromise, {
      ...filled,
      ...base,
      title: 'His title',
      description: '',
      'base.description': '',
    })

    expect(his).toEqual({ redirect: `/en/desk/commitments/${draft.id}/parties` })
    const [row] = await rowsOf('SELECT title, description FROM commitments WHERE id = $1', [draft.id])
    expect(row).toEqual({ title: 'His title', description: 'Her words.' })
  })

  it('both keep their milestones', async () => {
    const { id, version } = await aDraft()
    const blank = { 'base.milestones.0.title': '', 'base.milestones.0.dueOn.year': '' }
    const row = (title: string) => ({
      'milestones.0.title': title,
      'milestones.0.dueOn.year': '2028',
      ...blank,
    })
    await post(actions.saveMilestones, { id, version, ...row('Hers') })

    await post(actions.saveMilestones, { id, version, ...row('His') })

    const kept = await rowsOf('SELECT title FROM milestones WHERE commitment_id = $1 ORDER BY position', [id])
    expect(kept).toEqual([{ title: 'Hers' }, { title: 'His' }])
  })

  it('stay where they are when a draft saves itself', async () => {
    const draft = await aDraft()

    const saved = await post(actions.savePromise, { ...promise(draft), description: 'So far.', then: 'stay' })

    expect(saved).toEqual({ state: { status: 'done', version: draft.version + 1 } })
  })

  it('see both lists of milestones', async () => {
    const { id, version } = await aDraft()
    const row = (title: string) => ({ 'milestones.0.title': title, 'milestones.0.dueOn.year': '2028' })
    await post(actions.saveMilestones, { id, version, ...row('Hers') })

    const posted = await leavingNothing(() => post(actions.saveMilestones, { id, version, ...row('His') }))

    expect(posted).toMatchObject({
      state: {
        conflict: [{ label: 'Milestones', theirs: 'Hers: 2028', yours: 'His: 2028' }],
        version: version + 1,
      },
    })
  })

  it('see the names of organisations, not their ids', async () => {
    const { id, version } = await aDraft()
    const partner = (organisation: string) => ({
      'partners.0.organisationId': organisation,
      'partners.0.role': 'funder',
    })
    const { ministry, bank, neighbour } = world.organisations
    await post(actions.saveParties, { id, version, leadId: ministry, ...partner(bank) })

    const posted = await post(actions.saveParties, { id, version, leadId: ministry, ...partner(neighbour) })

    expect(posted).toMatchObject({
      state: {
        conflict: [
          {
            label: 'Partners',
            theirs: 'Bank of the Tests (funder)',
            yours: 'Ministry of the Second Country (funder)',
          },
        ],
      },
    })
  })
})

describe('a form that is posted five times at once', () => {
  it('begins one draft, and all five are led to it', async () => {
    const form = { planId: world.planId, kind: 'action', title: 'Lay a cable', language: 'en', code: 'FIVE' }
    const key = randomUUID()

    const answers = await Promise.all(
      Array.from({ length: 5 }, () =>
        send(actions.beginCommitment, formOf({ ...form, idempotencyKey: key })),
      ),
    )

    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(await appDb().commitment.count({ where: { planId: world.planId, code: 'FIVE' } })).toBe(1)
  })

  it('saves once, and remembers it once', async () => {
    const draft = await aDraft()
    const key = randomUUID()
    const before = await appDb().historyEvent.count({ where: { subjectId: draft.id } })

    const answers = await Promise.all(
      Array.from({ length: 5 }, () => post(actions.savePromise, { ...promise(draft), idempotencyKey: key })),
    )

    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(await appDb().historyEvent.count({ where: { subjectId: draft.id } })).toBe(before + 1)
    expect((await appDb().commitment.findUniqueOrThrow({ where: { id: draft.id } })).version).toBe(
      draft.version + 1,
    )
  })

  it('with five different codes taken at once, gives the code to one of them', async () => {
    const form = { planId: world.planId, kind: 'action', title: 'Lay a cable', language: 'en', code: 'RACE' }

    const answers = await Promise.all(Array.from({ length: 5 }, () => post(actions.beginCommitment, form)))

    expect(answers.filter((answer) => 'redirect' in answer)).toHaveLength(1)
    const refused = answers.find((answer) => 'state' in answer)
    expect(refused && errorsIn(refused)).toEqual({
      code: 'Another commitment of this plan has this code: choose another one',
    })
  })
})
