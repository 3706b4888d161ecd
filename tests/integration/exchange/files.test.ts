// A document as files: what is written is what is read back, in any script, and nothing in it runs.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fileAnswer } from '@/lib/exchange/answer'
import { csvCell, csvOf } from '@/lib/exchange/csv'
import type { HandedIn } from '@/lib/exchange/document'
import { docxOf } from '@/lib/exchange/docx'
import { xlsxOf } from '@/lib/exchange/xlsx'
import { textIn, unspaced } from '../../support/read-text'
import { unzipped } from '../../support/unzip'

const thai = 'โครงการเคเบิลใต้น้ำของอาเซียน'
const khmer = 'ខ្សែកាបក្រោមបាតសមុទ្រ'
const vietnamese = 'Cáp quang biển giữa các đảo'
const arabic = 'كابل بحري'

const document: HandedIn = {
  title: { text: 'Progress report', language: 'en' },
  language: 'en',
  direction: 'ltr',
  facts: [{ label: 'Forum', value: 'Meeting of ministers' }],
  sections: [
    {
      key: 'words',
      heading: { text: 'Summary: what moved? [1/2]', language: 'en' },
      blocks: [
        { kind: 'words', text: { text: vietnamese, language: 'vi', isUntranslated: true } },
        {
          kind: 'sentences',
          about: { text: 'C-1 Cable', language: 'en' },
          sentences: [
            { text: { text: thai, language: 'th', isUntranslated: true }, source: 1 },
            { text: { text: khmer, language: 'km', isUntranslated: true }, source: 1 },
          ],
        },
        { kind: 'missing', says: 'Nothing else was published.' },
      ],
    },
    {
      key: 'table',
      heading: { text: 'Summary: what moved? [1/2]', language: 'en' },
      blocks: [
        {
          kind: 'table',
          caption: 'All commitments',
          columns: [
            { title: 'Code' },
            { title: 'Per cent', isNumber: true },
            { title: 'Due' },
            { title: 'Partners' },
          ],
          rows: [
            [
              { kind: 'text', text: { text: '=cmd|calc', language: 'en' }, href: 'https://example.org/C-1' },
              { kind: 'number', value: '42.5', says: '42.5' },
              { kind: 'date', on: '2027-03-31', says: '31 March 2027' },
              {
                kind: 'list',
                items: [
                  { text: arabic, language: 'ar' },
                  { text: 'A, "B"', language: 'en' },
                ],
              },
            ],
            [
              { kind: 'text', text: { text: 'control\u0000\u0007 and half \uD800', language: 'en' } },
              { kind: 'empty', why: 'not reported' },
              { kind: 'date', on: '', says: '2027' },
              { kind: 'text', text: { text: 'x'.repeat(40_000), language: 'en' } },
            ],
          ],
        },
      ],
    },
  ],
  sources: [
    {
      number: 1,
      says: { text: 'Ministry: report', language: 'en' },
      href: 'https://example.org/plans/P/C-1',
    },
  ],
  words: { sources: 'Sources', untranslated: 'not translated', section: 'Section' },
}

let folder: string
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'concord-files-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What the office program makes of a file; null where it is not installed. */
function converted(file: string, bytes: Buffer, to: string, made: string): string | null {
  const asked = spawnSync('soffice', ['--version'], { encoding: 'utf8' })
  if (asked.error || asked.status !== 0) return null
  writeFileSync(path.join(folder, file), bytes)
  const { status, stderr } = spawnSync(
    'soffice',
    [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      '--convert-to',
      to,
      '--outdir',
      folder,
      path.join(folder, file),
    ],
    { encoding: 'utf8', timeout: 90_000 },
  )
  expect(status, stderr).toBe(0)
  return readFileSync(path.join(folder, made), 'utf8')
}

describe('a document as DOCX', () => {
  it('has real headings, heads that repeat, each run in its language, and sources as links', async () => {
    const parts = unzipped(await docxOf(document))
    const body = parts.get('word/document.xml') ?? ''

    expect(body).toContain('w:pStyle w:val="Heading1"')
    expect(body).toContain('<w:tblHeader/>')
    expect(body).toMatch(/<w:lang [^>]*w:bidi="th"/)
    for (const text of [thai, khmer, vietnamese, arabic, 'not translated: vi']) expect(body).toContain(text)
    expect(parts.get('word/_rels/document.xml.rels')).toContain('https://example.org/plans/P/C-1')
    // eslint-disable-next-line no-control-regex -- what XML forbids must not be there
    expect(body).not.toMatch(/[\u0000-\u0008\uD800-\uDFFF](?![\uDC00-\uDFFF])/)
  })

  it('opens in another program with its text in order, in an office program too where one is installed', async () => {
    const file = await docxOf(document)
    const text = converted('report.docx', file, 'txt:Text (encoded):UTF8', 'report.txt')
    const inOrder = ['Progress report', vietnamese, thai, khmer, 'All commitments', '42.5', '31 March 2027']

    for (const read of [await textIn(file, 'report.docx'), ...(text === null ? [] : [unspaced(text)])]) {
      const places = inOrder.map((said) => read.indexOf(unspaced(said)))
      expect(places).not.toContain(-1)
      expect(places).toEqual(places.toSorted((a, b) => a - b))
    }
  }, 120_000)
})

describe('a document as XLSX', () => {
  it('has a sheet for each section under a name of its own, numbers as numbers and dates as dates', async () => {
    const parts = unzipped(await xlsxOf(document))
    const names = [...(parts.get('xl/workbook.xml') ?? '').matchAll(/<sheet [^>]*name="([^"]+)"/g)].map(
      ([, name]) => name,
    )
    const table = parts.get('xl/worksheets/sheet3.xml') ?? ''

    expect(names).toEqual(['Progress report', 'Summary  what moved   1 2', 'Summary  what moved   1 2 2'])
    expect(table).toMatch(/<v>42\.5<\/v>/)
    expect(table).toMatch(/<v>46477<\/v>/)
    expect(table).not.toContain('<f>')
    const strings = parts.get('xl/sharedStrings.xml') ?? table
    for (const text of [thai, khmer, arabic]) expect([...parts.values()].join('')).toContain(text)
    expect(strings.length).toBeLessThan(200_000)
  })

  it('opens in another program with its values, in an office program too where one is installed', async () => {
    const file = await xlsxOf(document)
    const csv = converted(
      'report.xlsx',
      file,
      'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,3',
      'report-Summary  what moved   1 2 2.csv',
    )

    const values = ['42.5', '=cmd|calc', arabic]
    const text = await textIn(file, 'report.xlsx')
    expect(values.filter((said) => !text.includes(unspaced(said)))).toEqual([])
    if (csv !== null) expect([...values, '2027-03-31'].filter((said) => !csv.includes(said))).toEqual([])
  }, 120_000)
})

describe('a document as CSV', () => {
  it('begins with the mark of UTF-8, and names the section in each row', () => {
    const csv = csvOf(document)

    expect(csv.startsWith('\uFEFFSection,Code,Per cent,Due,Partners\r\n')).toBe(true)
    expect(csv).toContain(`Summary: what moved? [1/2],'=cmd|calc,42.5,31 March 2027,"${arabic}\nA, ""B"""`)
    expect(csv).toContain(`Summary: what moved? [1/2],C-1 Cable,${thai} [not translated: th] [1]`)
  })

  it('holds what is said in words, what is missing, and the sources', () => {
    const csv = csvOf(document)

    expect(csv).toContain(`Summary: what moved? [1/2],,${vietnamese} [not translated: vi]`)
    expect(csv).toContain('Summary: what moved? [1/2],,Nothing else was published.')
    expect(csv.trimEnd().split('\r\n').at(-1)).toBe(
      'Sources,1,Ministry: report,https://example.org/plans/P/C-1',
    )
  })

  it.each([
    ['=1+1', "'=1+1"],
    ['+1', '+1'],
    ['-2.5', '-2.5'],
    ['-2+3', "'-2+3"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['a,b', '"a,b"'],
    ['say "no"', '"say ""no"""'],
    ['two\nlines', '"two\nlines"'],
    ['nul\u0000', 'nul'],
  ])('guards %j', (given, written) => {
    expect(csvCell(given)).toBe(written)
  })
})

describe('the answer to a download', () => {
  it('is a file under its own name, which no browser opens as a page', async () => {
    const answer = await fileAnswer('json', document, 'Báo cáo 2026', () => Promise.resolve(new Map()))

    expect(answer.headers.get('content-disposition')).toBe(
      `attachment; filename="report.json"; filename*=UTF-8''B%C3%A1o%20c%C3%A1o%202026.json`,
    )
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(answer.headers.get('content-security-policy')).toContain('sandbox')
    expect(await answer.json()).toMatchObject({ format: 'concord report pack 1', title: document.title })
  })
})
