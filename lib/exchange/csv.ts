// The tables of a document as CSV (RFC 4180): one row a row, the section and the table first, so that several tables are one
// file. It begins with the mark by which Excel knows UTF-8.
import { clean, plainCell, type HandedIn } from './document'

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
  const narratives = document.sections.flatMap((section) =>
    section.blocks.flatMap((block) => (block.kind === 'sentences' ? [{ section, block }] : [])),
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
  const told = narratives.map(({ section, block }) =>
    line([
      section.heading.text,
      block.about?.text ?? '',
      block.sentences.map(({ text, source }) => `${text.text} [${source}]`).join(' '),
    ]),
  )
  return `\uFEFF${lines.join('')}${told.join('')}`
}
