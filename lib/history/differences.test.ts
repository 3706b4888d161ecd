import { describe, expect, it } from 'vitest'
import { factChanges, wordDifferences, type Piece } from './differences'

const read = (pieces: Piece[]) =>
  pieces
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'inserted' ? `[+${text}]` : `[-${text}]`))
    .join('')
const kept = (pieces: Piece[], without: Piece['kind']) =>
  pieces
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('')

describe('a text that was changed', () => {
  it('is told word by word', () => {
    expect(read(wordDifferences('Repair cables within 60 days', 'Repair cables within 30 days'))).toBe(
      'Repair cables within [-60][+30] days',
    )
  })

  it('reads as one change where only a space stands between two', () => {
    expect(read(wordDifferences('lay two new cables by June', 'lay three long cables by June'))).toBe(
      'lay [-two new][+three long] cables by June',
    )
  })

  it('is cut where a script without spaces cuts its words', () => {
    const pieces = wordDifferences('ซ่อมสายเคเบิลภายในหกสิบวัน', 'ซ่อมสายเคเบิลภายในสามสิบวัน', 'th')
    expect(pieces[0]).toEqual({ kind: 'same', text: expect.stringContaining('ซ่อมสาย') as string })
    expect(pieces.filter(({ kind }) => kind !== 'same').length).toBeLessThanOrEqual(3)
    const khmer = wordDifferences('បណ្តុះបណ្តាលមន្ត្រីចំនួនដប់នាក់', 'បណ្តុះបណ្តាលមន្ត្រីចំនួនម្ភៃនាក់', 'km')
    expect(khmer[0]?.kind).toBe('same')
  })

  it('gives both texts back whole', () => {
    const before = 'Đào tạo 500 cán bộ, công chức cấp xã về kỹ năng số.'
    const after = 'Đào tạo 1.200 cán bộ cấp xã và cấp huyện về kỹ năng số cơ bản.'
    const pieces = wordDifferences(before, after, 'vi')
    expect(kept(pieces, 'inserted')).toBe(before)
    expect(kept(pieces, 'deleted')).toBe(after)
  })

  it('stands whole, before and after, when it is too long to compare', () => {
    const before = 'a '.repeat(6000)
    const after = 'b '.repeat(10)
    expect(wordDifferences(before, after)).toEqual([
      { kind: 'deleted', text: before },
      { kind: 'inserted', text: after },
    ])
  })

  it('is empty, new or unchanged without a false mark', () => {
    expect(wordDifferences('', '')).toEqual([])
    expect(wordDifferences('same', 'same')).toEqual([{ kind: 'same', text: 'same' }])
    expect(wordDifferences('', 'new')).toEqual([{ kind: 'inserted', text: 'new' }])
    expect(wordDifferences('e\u0301', '\u00e9')).toEqual([{ kind: 'same', text: 'é' }])
  })
})

describe('facts that were changed', () => {
  it('are told one by one, sentences by their words', () => {
    expect(
      factChanges(
        { title: 'Lay a cable', dueOn: '2026', layer: 'skills', language: 'en' },
        { title: 'Lay two cables', dueOn: '2027-03', layer: 'skills', language: 'en' },
      ),
    ).toEqual([
      { field: 'title', kind: 'text', pieces: wordDifferences('Lay a cable', 'Lay two cables') },
      { field: 'dueOn', kind: 'value', before: '2026', after: '2027-03' },
    ])
  })

  it('name the lines of a list that came, went or moved', () => {
    const before = {
      milestones: [
        { title: 'Survey', dueOn: '2026-01' },
        { title: 'Contract', dueOn: '2026-06' },
      ],
    }
    const after = {
      milestones: [
        { title: 'Survey', dueOn: '2026-04' },
        { title: 'Landing', dueOn: '2027' },
      ],
    }
    expect(factChanges(before, after)).toEqual([
      {
        field: 'milestones',
        kind: 'lines',
        lines: [
          { name: 'Contract', kind: 'deleted', facts: { dueOn: '2026-06' } },
          {
            name: 'Survey',
            kind: 'changed',
            changes: [{ field: 'dueOn', before: '2026-01', after: '2026-04' }],
          },
          { name: 'Landing', kind: 'inserted', facts: { dueOn: '2027' } },
        ],
      },
    ])
  })

  it('do not count a first record as a change', () => {
    expect(factChanges(null, { title: 'Lay a cable' })).toEqual([])
  })

  it('count what the later side tells, and nothing that it does not speak of', () => {
    expect(
      factChanges({ state: 'published', code: 'A-1' }, { state: 'withdrawn', reason: 'Merged' }),
    ).toEqual([
      { field: 'state', kind: 'value', before: 'published', after: 'withdrawn' },
      { field: 'reason', kind: 'text', pieces: [{ kind: 'inserted', text: 'Merged' }] },
    ])
  })
})
