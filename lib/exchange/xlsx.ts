// A document as XLSX: a first sheet with what it is and its sources, then a sheet for each section. Numbers are numbers,
// dates are dates, and a text is never read as a formula.
import writeExcelFile, { type SheetData } from 'write-excel-file/node'
import { clean, inWords, marked, plainCell, type Cell, type HandedIn, type Section } from './document'

/** Excel holds no more in a cell. */
const longest = 32_767
const fitting = (text: string) => {
  const cleaned = clean(text)
  return cleaned.length <= longest ? cleaned : `${cleaned.slice(0, longest - 1)}…`
}

const text = (value: string, more: { fontWeight?: 'bold' } = {}) => ({
  value: fitting(value),
  type: String,
  wrap: true,
  alignVertical: 'top' as const,
  ...more,
})
const head = (value: string) => text(value, { fontWeight: 'bold' })

function cellOf(cell: Cell, document: HandedIn) {
  if (cell.kind === 'number' && Number.isFinite(Number(cell.value)))
    return { value: Number(cell.value), type: Number, alignVertical: 'top' as const }
  if (cell.kind === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(cell.on))
    return {
      value: new Date(`${cell.on}T00:00:00.000Z`),
      type: Date,
      format: 'yyyy-mm-dd',
      alignVertical: 'top' as const,
    }
  return text(plainCell(cell, document))
}

function rowsOf(section: Section, document: HandedIn): SheetData {
  return section.blocks.flatMap(
    (block): SheetData =>
      block.kind === 'table'
        ? [
            [head(block.caption)],
            block.columns.map(({ title }) => head(title)),
            ...block.rows.map((row) => row.map((cell) => cellOf(cell, document))),
            [],
          ]
        : [
            inWords(block, document)
              .filter((part) => part !== '')
              .map((part) => (block.kind === 'missing' ? head(part) : text(part))),
          ],
  )
}

/** Names of sheets: short, without what Excel forbids, each once. */
function sheetNames(titles: readonly string[]): string[] {
  const taken = new Set<string>()
  return titles.map((title, index) => {
    const plain =
      clean(title)
        .replace(/[\\/?*[\]:]/g, ' ')
        .replace(/^'+|'+$/g, '')
        .trim() || String(index + 1)
    let name = [...plain].slice(0, 31).join('').slice(0, 31)
    for (let again = 2; taken.has(name.toLowerCase()); again += 1)
      name = `${[...plain].slice(0, 27).join('').slice(0, 27)} ${again}`
    taken.add(name.toLowerCase())
    return name
  })
}

/** The bytes of the file. */
export async function xlsxOf(document: HandedIn): Promise<Buffer> {
  const names = sheetNames([document.title.text, ...document.sections.map(({ heading }) => heading.text)])
  const first: SheetData = [
    [head(marked(document.title, document))],
    ...document.facts.map(({ label, value }) => [head(label), text(value)]),
    [],
    ...(document.sources.length > 0 ? [[head(document.words.sources)]] : []),
    ...document.sources.map(({ number, says, href }) => [
      { value: number, type: Number },
      text(marked(says, document)),
      text(href),
    ]),
  ]
  const sheets = [first, ...document.sections.map((section) => rowsOf(section, document))]
  const file = writeExcelFile(
    sheets.map((data, index) => ({
      data: data.length > 0 ? data : [[null]],
      sheet: names[index] ?? String(index + 1),
      columns: Array.from({ length: Math.max(1, ...data.map((row) => row.length)) }, () => ({
        width: 32,
      })),
      rightToLeft: document.direction === 'rtl',
    })),
  )
  return await file.toBuffer()
}
