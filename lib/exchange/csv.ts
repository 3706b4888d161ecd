// A document as CSV (RFC 4180): its tables first, one row a row, each row under the name of its section, so that several
// tables are one file; then what is said in words, and the sources. It begins with the mark by which Excel knows UTF-8.
import { clean, inWords, marked, plainCell, type HandedIn } from './document'

/** A spreadsheet would run what begins so; a number alone is no formula. */
const isFormula = (text: string) => /^[=+\-@\t\r]/.test(text) && !/^[+-]?\d+([.,]\d+)?$/.test(text)

export function csvCell(text: string): string {
  const guarded = clean(isFormula(text) ? `'${text}` : text)
  return /[",\r\n]|^\s|\s$/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded
}

const line = (cells: readonly string[]) => `${cells.map(csvCell).join(',')}\r\n`

export function csvOf(document: HandedIn): string {
  const tables = document.sections.flatMap((section) =>
    section.blocks.flatMap((block) => (block.kind === 'table' ? [{ section, block }] : [])),
  )
  const lines = tables.map(({ section, block }) =>
    [
      line([document.words.section, ...block.columns.map(({ title }) => title)]),
      ...block.rows.map((row) =>
        line([section.heading.text, ...row.map((cell) => plainCell(cell, document))]),
      ),
      '\r\n',
    ].join(''),
  )
  const told = document.sections.flatMap((section) =>
    section.blocks.flatMap((block) =>
      block.kind === 'table' ? [] : line([section.heading.text, ...inWords(block, document)]),
    ),
  )
  const sources = document.sources.map(({ number, says, href }) =>
    line([document.words.sources, String(number), marked(says, document), href]),
  )
  return `\uFEFF${[...lines, ...told, ...sources].join('')}`
}
