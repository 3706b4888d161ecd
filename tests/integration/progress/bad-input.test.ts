// What bad input gets while logging progress: its own sentence beside the field, everything typed still there,
// nothing half-saved, and no file stored.
import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { actAs, comeFrom, errorsIn, post, refusalIn, typedIn, type Values } from '../../support/corridor'
import { appDb } from '@/lib/db/clients'
import * as actions from '@/lib/progress/actions'
import { reportOnDesk } from '@/lib/progress/queries/desk'
import { periodDue } from '@/lib/progress/rules'
import { aCommitment, anUpdate, type BuiltUpdate } from '../../support/builders'
import { rowsOf } from '../../support/database'
import { aPng, aWorkbook, aZip } from '../../support/files'
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

const due = periodDue(new Date().toISOString().slice(0, 10), 6)
const aDraft = async () => anUpdate(world, await aCommitment(world), { period: due, state: 'draft' })
const status = ({ versionId, version }: BuiltUpdate): Values => ({
  id: versionId,
  version,
  then: 'next',
  language: 'en',
  implementation: 'in_progress',
  percentComplete: '40',
  narrative: 'Training began.',
})

type Row = { what: string; field: string; english: string; vietnamese: string; values: Values }
const statusRows: Row[] = [
  {
    what: 'a percentage beyond a hundred',
    field: 'percentComplete',
    english: 'Enter a whole number from 0 to 100',
    vietnamese: 'Hãy nhập một số nguyên từ 0 đến 100',
    values: { percentComplete: '140' },
  },
  {
    what: 'a percentage below nought',
    field: 'percentComplete',
    english: 'Enter a whole number from 0 to 100',
    vietnamese: 'Hãy nhập một số nguyên từ 0 đến 100',
    values: { percentComplete: '-5' },
  },
  {
    what: 'words where a number belongs',
    field: 'percentComplete',
    english: 'Enter a whole number from 0 to 100',
    vietnamese: 'Hãy nhập một số nguyên từ 0 đến 100',
    values: { percentComplete: 'about half' },
  },
  {
    what: 'a narrative that is too long',
    field: 'narrative',
    english: 'Use 5,000 characters or fewer',
    vietnamese: 'Chỉ dùng tối đa 5.000 ký tự',
    values: { narrative: 'x'.repeat(5001) },
  },
  {
    what: 'a date that does not exist',
    field: 'expectedOn',
    english: 'Enter a real date: a year, a month and a year, or a full day',
    vietnamese: 'Hãy nhập ngày có thật: chỉ năm, tháng và năm, hoặc đủ ngày tháng năm',
    values: { 'expectedOn.month': '13', 'expectedOn.year': '2027' },
  },
]

describe('the form of the status', () => {
  it.each(statusRows)('answers $what in the reader’s language and keeps what was typed', async (row) => {
    const draft = await aDraft()
    const typed = { ...status(draft), ...row.values }

    const english = await leavingNothing(() => post(actions.saveStatus, typed))
    const vietnamese = await post(actions.saveStatus, { ...typed, locale: 'vi' })

    expect(errorsIn(english)).toEqual({ [row.field]: row.english })
    expect(errorsIn(vietnamese)).toEqual({ [row.field]: row.vietnamese })
    for (const [name, value] of Object.entries(row.values)) expect(typedIn(english)[name]).toBe(value)
    expect(typedIn(english).implementation).toBe('in_progress')
  })
})

describe('a period', () => {
  it('that was reported already is refused, in its state of waiting and in its state of published', async () => {
    for (const state of ['submitted', 'published'] as const) {
      const commitment = await aCommitment(world)
      await anUpdate(world, commitment, { period: due, state })
      const typed = { id: commitment.id, period: due.start, language: 'en' }

      const begun = await leavingNothing(() => post(actions.beginUpdate, typed))
      const repeated = await leavingNothing(() => post(actions.reportNoChange, { ...typed, locale: 'vi' }))

      expect(errorsIn(begun)).toEqual({
        period:
          'This period has been reported on already. Choose another one, or wait until the report is decided on',
      })
      expect(errorsIn(repeated)).toEqual({
        period: 'Kỳ này đã được báo cáo. Hãy chọn kỳ khác, hoặc chờ báo cáo được quyết định',
      })
    }
  })

  it.each(['', '2026-02-01', '2199-01-01', 'now', '2001-01-01'])(
    'that is none is refused: %j',
    async (period) => {
      const commitment = await aCommitment(world)

      const posted = await leavingNothing(() =>
        post(actions.beginUpdate, { id: commitment.id, period, language: 'en' }),
      )

      expect(errorsIn(posted)).toEqual({ period: 'Choose one of the periods' })
    },
  )

  it('cannot be unchanged where nothing was reported before', async () => {
    const commitment = await aCommitment(world)

    const posted = await leavingNothing(() =>
      post(actions.reportNoChange, { id: commitment.id, period: due.start }),
    )

    expect(refusalIn(posted)).toMatch(/Nothing has been published on this commitment yet/)
  })

  it('with a draft is not reported past it by the one button', async () => {
    const commitment = await aCommitment(world)
    await anUpdate(world, commitment, { period: periodDue(due.start, 6) })
    await anUpdate(world, commitment, { period: due, state: 'draft' })

    const posted = await leavingNothing(() =>
      post(actions.reportNoChange, { id: commitment.id, period: due.start }),
    )

    expect(errorsIn(posted).period).toMatch(/A report on this period has been begun/)
  })
})

describe('the form of the measures', () => {
  const measured = async () => {
    const commitment = await aCommitment(world, {
      milestones: [{ title: 'Tender', dueOn: '2026' }],
      indicators: [{ targetValue: '100' }, { measure: 'percentage', unit: null }],
    })
    const draft = await anUpdate(world, commitment, { period: due, state: 'draft' })
    const rows: Values = {
      id: draft.versionId,
      version: draft.version,
      'milestones.0.milestoneId': commitment.milestoneIds[0] ?? '',
      'actuals.0.indicatorId': commitment.indicatorIds[0] ?? '',
      'actuals.1.indicatorId': commitment.indicatorIds[1] ?? '',
    }
    return { commitment, draft, rows }
  }

  it.each<[string, Values, string, string]>([
    [
      'text where a number belongs',
      { 'actuals.0.value': 'many' },
      'actuals.0.value',
      'Enter a number, such as 12 or 12.5',
    ],
    [
      'a percentage beyond a hundred',
      { 'actuals.1.value': '101' },
      'actuals.1.value',
      'Enter a whole number from 0 to 100',
    ],
    [
      'a value and a reason for none',
      { 'actuals.0.value': '3', 'actuals.0.noValueReason': 'confidential' },
      'actuals.0.noValueReason',
      'There is a value, so no reason is needed: clear one of the two',
    ],
    [
      'a milestone reached in a year',
      { 'milestones.0.reachedOn.year': '2026' },
      'milestones.0.reachedOn',
      'Give the full day on which it was reached: day, month and year',
    ],
    [
      'a milestone reached in times to come',
      {
        'milestones.0.reachedOn.day': '1',
        'milestones.0.reachedOn.month': '1',
        'milestones.0.reachedOn.year': '2199',
      },
      'milestones.0.reachedOn',
      'This day has not come yet. If it is still expected, use the field below',
    ],
  ])('answers %s', async (_what, typed, field, sentence) => {
    const { rows } = await measured()

    const posted = await leavingNothing(() => post(actions.saveMeasures, { ...rows, ...typed }))

    expect(errorsIn(posted)).toEqual({ [field]: sentence })
    for (const [name, value] of Object.entries(typed)) expect(typedIn(posted)[name]).toBe(value)
  })

  it('takes no figure for an indicator of another commitment', async () => {
    const [{ rows }, other] = [await measured(), await measured()]

    const posted = await leavingNothing(() =>
      post(actions.saveMeasures, {
        ...rows,
        'actuals.0.indicatorId': other.commitment.indicatorIds[0] ?? '',
        'actuals.0.value': '3',
      }),
    )

    expect(refusalIn(posted)).toMatch(/This form is out of date/)
  })
})

describe('a file', () => {
  const shown = { caption: 'What it shows', visibility: 'public' }
  const refusals: [string, () => File, RegExp][] = [
    [
      'of the wrong kind by content',
      () => new File(['MZ\u0090\u0000 a program'], 'report.pdf'),
      /not what its name says|damaged|whole/i,
    ],
    ['with a page inside', () => new File(['<html><script>alert(1)</script>'], 'table.csv'), /./],
    ['whose name and content differ', () => new File([aPng()], 'report.pdf'), /./],
    ['that is an archive', () => new File([aZip([{ name: 'a.txt', content: 'a' }])], 'evidence.zip'), /./],
    [
      'with programs in it',
      () => new File([aWorkbook([{ name: 'xl/vbaProject.bin', content: 'x' }])], 'table.xlsx'),
      /./,
    ],
    ['that is empty', () => new File([], 'empty.csv'), /./],
    ['that is too large', () => new File(['a'.repeat(10 * 1024 * 1024 + 1)], 'large.txt'), /10/],
  ]

  it.each(refusals)(
    '%s is refused beside its field, before anything is stored',
    async (_what, file, sentence) => {
      const { versionId: id } = await aDraft()

      const english = await leavingNothing(() =>
        post(actions.addEvidenceFile, { id, file: file(), ...shown }),
      )
      const vietnamese = await post(actions.addEvidenceFile, { id, file: file(), ...shown, locale: 'vi' })

      expect(Object.keys(errorsIn(english))).toEqual(['file'])
      expect(errorsIn(english).file).toMatch(sentence)
      expect(errorsIn(vietnamese).file).not.toBe(errorsIn(english).file)
      expect(typedIn(english).caption).toBe('What it shows')
    },
  )

  it('that is missing is asked for', async () => {
    const { versionId: id } = await aDraft()

    const posted = await leavingNothing(() =>
      post(actions.addEvidenceFile, { id, file: new File([], ''), ...shown, caption: '' }),
    )

    expect(errorsIn(posted)).toEqual({ file: 'Choose a file', caption: 'Say in a line what it shows' })
  })

  it.each([
    ['../../etc/passwd.csv', 'etc-passwd.csv'],
    ['invoice\u202Efdp.csv', 'invoicefdp.csv'],
    ['<img src=x onerror=alert(1)>.csv', 'img src=x onerror=alert(1)-.csv'],
    ['CON.csv', 'file-CON.csv'],
  ])('that is named to hurt is kept under a harmless name: %j', async (name, kept) => {
    const { versionId: id } = await aDraft()

    await post(actions.addEvidenceFile, { id, file: new File(['province,people\nA,120\n'], name), ...shown })

    const stored = (await reportOnDesk(world.people.focalPoint, id))?.evidence[0]?.file?.name ?? ''
    expect(stored).not.toMatch(/[\\/:*?"<>|\u202E]|^\./)
    expect(stored).toBe(kept)
  })
})

describe('a link', () => {
  it.each([
    'javascript:alert(1)',
    'ftp://example.org/a',
    'example.org',
    'https://',
    'data:text/html,hello',
    '',
  ])('that leads nowhere safe is refused: %j', async (url) => {
    const { versionId: id } = await aDraft()

    const posted = await leavingNothing(() =>
      post(actions.addEvidenceLink, {
        id,
        'link.url': url,
        'link.caption': 'News',
        'link.visibility': 'public',
      }),
    )

    expect(errorsIn(posted)).toEqual({
      'link.url': 'Give a full web address, such as https://example.org/report',
    })
    expect(typedIn(posted)['link.caption']).toBe('News')
  })
})

describe('handing in', () => {
  it('says what is missing instead', async () => {
    const commitment = await aCommitment(world)
    const draft = await anUpdate(world, commitment, { period: due, state: 'draft', narrative: null })

    const posted = await leavingNothing(() =>
      post(actions.submitUpdate, { id: draft.versionId, version: draft.version }),
    )

    expect(errorsIn(posted)).toEqual({ narrative: 'Say what happened, in a sentence at least' })
  })

  it('posted five times at once gives one receipt', async () => {
    const draft = await aDraft()
    const form = { id: draft.versionId, version: draft.version, idempotencyKey: randomUUID() }

    const answers = await Promise.all(Array.from({ length: 5 }, () => post(actions.submitUpdate, form)))

    expect(answers).toEqual(answers.map(() => ({ redirect: `/en/desk/progress/${draft.versionId}/receipt` })))
    const events = await appDb().historyEvent.count({
      where: { subjectId: draft.updateId, event: 'progress.submitted' },
    })
    expect(events).toBe(1)
  })

  it('for one period by five forms at once gives one report', async () => {
    const commitment = await aCommitment(world)
    await anUpdate(world, commitment, { period: periodDue(due.start, 6) })

    const answers = await Promise.all(
      Array.from({ length: 5 }, () => post(actions.reportNoChange, { id: commitment.id, period: due.start })),
    )

    expect(answers.filter((answer) => 'redirect' in answer)).toHaveLength(1)
    for (const answer of answers)
      if ('state' in answer) expect(errorsIn(answer).period).toMatch(/has been reported on already/)
    expect(await appDb().progressUpdate.count({ where: { commitmentId: commitment.id } })).toBe(2)
  })
})

describe('a report that was handed in', () => {
  it('refuses a direct post to change it with a clear sentence', async () => {
    for (const state of ['submitted', 'published'] as const) {
      const update = await anUpdate(world, await aCommitment(world), {
        period: due,
        state,
        links: [{ url: 'https://example.org/a' }],
      })
      const { versionId: id, version } = update

      const posted = await leavingNothing(async () => [
        await post(actions.saveStatus, status(update)),
        await post(actions.saveMeasures, { id, version }),
        await post(actions.addEvidenceFile, {
          id,
          file: new File(['a,b\n1,2\n'], 'a.csv'),
          caption: 'A',
          visibility: 'public',
        }),
        await post(actions.addEvidenceLink, {
          id,
          'link.url': 'https://example.org/b',
          'link.caption': 'B',
          'link.visibility': 'public',
        }),
        await post(actions.removeEvidence, { id, evidenceId: update.evidenceIds[0] ?? '' }),
        await post(actions.submitUpdate, { id, version }),
      ])

      for (const each of posted) expect(refusalIn(each)).toMatch(/was handed in and cannot be changed unless/)
    }
  })

  it('is kept by the database itself', async () => {
    const { versionId } = await anUpdate(world, await aCommitment(world), { period: due, state: 'submitted' })

    await expect(
      rowsOf(`UPDATE progress_update_versions SET narrative = 'rewritten' WHERE id = $1`, [versionId]),
    ).rejects.toThrow(/a submitted update is not edited/)
    await expect(rowsOf('DELETE FROM progress_update_versions WHERE id = $1', [versionId])).rejects.toThrow(
      /what was submitted is kept/,
    )
  })
})

describe('another organisation’s report', () => {
  it('is not found, like one that never was, whatever is asked of it', async () => {
    const commitment = await aCommitment(world, { recordedBy: 'neighbour' })
    const theirs = await anUpdate(world, commitment, { period: due, state: 'draft', reportedBy: 'neighbour' })
    const never = { ...theirs, versionId: randomUUID() }

    for (const foreign of [theirs, never]) {
      const { versionId: id, version } = foreign
      const link = { 'link.url': 'https://example.org/b', 'link.caption': 'B', 'link.visibility': 'public' }
      const answers = await leavingNothing(async () => [
        await post(actions.saveStatus, status(foreign)),
        await post(actions.saveMeasures, { id, version }),
        await post(actions.addEvidenceLink, { id, ...link }),
        await post(actions.removeEvidence, { id, evidenceId: randomUUID() }),
        await post(actions.submitUpdate, { id, version }),
        await post(actions.discardUpdate, { id, version }),
      ])

      expect(answers).toEqual(answers.map(() => ({ notFound: true })))
    }
    for (const id of [commitment.id, randomUUID()])
      expect(await post(actions.beginUpdate, { id, period: due.start, language: 'en' })).toEqual({
        notFound: true,
      })
  })
})

describe('two officers at once', () => {
  it('see both texts, and neither loses a word', async () => {
    const draft = await aDraft()
    await post(actions.saveStatus, { ...status(draft), narrative: 'Hers.', percentComplete: '50' })
    actAs(world.people.colleague)

    const posted = await leavingNothing(() =>
      post(actions.saveStatus, { ...status(draft), narrative: 'His.' }),
    )

    expect(posted).toMatchObject({
      state: {
        status: 'refused',
        conflict: [
          { label: 'Share of the work that is done', theirs: '50', yours: '40' },
          { label: 'What happened', theirs: 'Hers.', yours: 'His.' },
        ],
        values: { narrative: 'His.' },
      },
    })
  })
})
