// A document as it leaves Concord, whatever kind of file it becomes: plain, and it survives JSON. Every text carries its own
// language (BCP 47), numbers are decimals as text, dates are YYYY-MM-DD with how they are said.

export type Text = {
  text: string
  language: string
  /** It stands in its own language, because there is none of it in the document's. */
  isUntranslated?: boolean
}

export type Cell =
  | { kind: 'text'; text: Text; href?: string }
  | { kind: 'list'; items: Text[] }
  | { kind: 'number'; value: string; says: string }
  | { kind: 'date'; on: string; says: string }
  /** Nothing is there, and why. */
  | { kind: 'empty'; why: string }

export type Column = { title: string; isNumber?: boolean }

export type Block =
  /** Sentences of others, each with the number of its source. */
  | { kind: 'sentences'; about: Text | null; sentences: { text: Text; source: number }[] }
  | { kind: 'table'; caption: string; columns: Column[]; rows: Cell[][] }
  /** A picture that somebody else published; `file` is null where it may no longer be shown. */
  | { kind: 'picture'; about: Text; caption: Text; source: number; file: PictureFile | null }
  /** Words of whoever hands the document in. */
  | { kind: 'words'; text: Text }
  /** What is asked for here and nobody answered. */
  | { kind: 'missing'; says: string }

/** `id` names it to whoever keeps the files; `checksum` is SHA-256, hex. */
export type PictureFile = { id: string; contentType: string; checksum: string }

export type Section = { key: string; heading: Text; blocks: Block[] }

export type Source = { number: number; says: Text; href: string }

export type HandedIn = {
  title: Text
  language: string
  direction: 'ltr' | 'rtl'
  facts: { label: string; value: string }[]
  sections: Section[]
  sources: Source[]
  /** Words of the document itself, in its language. */
  words: { sources: string; untranslated: string; section: string }
}

/** What a text is marked with where it stands in another language than the document. */
export const marked = (text: Text, { words }: Pick<HandedIn, 'words'>): string =>
  text.isUntranslated ? `${text.text} [${words.untranslated}: ${text.language}]` : text.text

/** A cell as plain text; several lines where it holds several things. */
export function plainCell(cell: Cell, document: Pick<HandedIn, 'words'>): string {
  switch (cell.kind) {
    case 'text':
      return marked(cell.text, document)
    case 'list':
      return cell.items.map((item) => marked(item, document)).join('\n')
    case 'number':
      return cell.value
    case 'date':
      return cell.says
    case 'empty':
      return cell.why
  }
}

/** What a block is about, and what it says; a sentence ends in the number of its source. */
export function inWords(
  block: Exclude<Block, { kind: 'table' }>,
  document: Pick<HandedIn, 'words'>,
): [about: string, says: string] {
  switch (block.kind) {
    case 'words':
      return ['', marked(block.text, document)]
    case 'missing':
      return ['', block.says]
    case 'picture':
      return [marked(block.about, document), `${marked(block.caption, document)} [${block.source}]`]
    case 'sentences':
      return [
        block.about ? marked(block.about, document) : '',
        block.sentences.map(({ text, source }) => `${marked(text, document)} [${source}]`).join(' '),
      ]
  }
}

/** Characters that no XML may hold, and halves of characters: files with them do not open. */
export const clean = (text: string): string =>
  // eslint-disable-next-line no-control-regex -- these are the very characters that XML forbids
  text.toWellFormed().replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
