// A document as DOCX: real headings, tables whose heads repeat, every run in its own language, sources as links.
import {
  AlignmentType,
  Document,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  ImageRun,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type ParagraphChild,
} from 'docx'
import { imageSize } from 'image-size'
import { clean, marked, plainCell, type Block, type Cell, type HandedIn, type Text } from './document'

/** Faces named for scripts that the usual ones lack; where they are not installed the reader's own stands in. */
const faces: Record<string, string> = {
  km: 'Noto Sans Khmer',
  th: 'Noto Sans Thai Looped',
  lo: 'Noto Sans Lao Looped',
  my: 'Noto Sans Myanmar',
  ar: 'Noto Naskh Arabic',
  fa: 'Noto Naskh Arabic',
}
const usual = 'Calibri'
const isRightToLeft = (language: string) => /^(ar|fa|ur|ms-Arab)/.test(language)

/** One run in its language: for scripts with shapes of their own both the face and the complex-script language are named. */
function run(text: string, language: string, more: { bold?: boolean; superScript?: boolean } = {}): TextRun {
  const face = faces[language.split('-')[0] ?? ''] ?? usual
  return new TextRun({
    text: clean(text),
    ...more,
    font: { ascii: usual, hAnsi: usual, cs: face },
    language: { value: language, bidirectional: language },
    rightToLeft: isRightToLeft(language),
  })
}

const runOf = (text: Text, document: HandedIn, more = {}) => run(marked(text, document), text.language, more)

const paragraph = (document: HandedIn, children: ParagraphChild[], more = {}) =>
  new Paragraph({
    children,
    bidirectional: document.direction === 'rtl',
    alignment: document.direction === 'rtl' ? AlignmentType.RIGHT : AlignmentType.LEFT,
    spacing: { after: 120 },
    ...more,
  })

const link = (href: string, child: TextRun) => new ExternalHyperlink({ link: href, children: [child] })

function cellOf(cell: Cell, document: HandedIn): TableCell {
  const lines =
    cell.kind === 'text'
      ? [cell.href ? link(cell.href, runOf(cell.text, document)) : runOf(cell.text, document)]
      : cell.kind === 'list'
        ? cell.items.map((item) => runOf(item, document))
        : [run(plainCell(cell, document), document.language)]
  return new TableCell({
    children: lines.map((line) => paragraph(document, [line], { spacing: { after: 0 } })),
  })
}

/** The bytes of pictures by the id of their file; what is not there is told by its caption alone. */
export type Pictures = ReadonlyMap<string, Uint8Array>

/** Within the width of the text and half the height of a page, in pixels; the shape stays. */
const room = { width: 600, height: 420 }

/** What cannot be measured is damaged, and is told by its caption. */
function sizeOf(bytes: Uint8Array): { width: number; height: number } | null {
  try {
    const { width, height } = imageSize(bytes)
    return width > 0 && height > 0 ? { width, height } : null
  } catch {
    return null
  }
}

function pictureOf(bytes: Uint8Array, contentType: string, alt: string): ImageRun | null {
  const size = sizeOf(bytes)
  if (!size) return null
  const { width, height } = size
  const scale = Math.min(1, room.width / width, room.height / height)
  return new ImageRun({
    type: contentType === 'image/png' ? 'png' : 'jpg',
    data: bytes,
    transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
    altText: { name: alt, title: alt, description: alt },
  })
}

function blockOf(block: Block, document: HandedIn, pictures: Pictures): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'words':
      return [paragraph(document, [runOf(block.text, document)])]
    case 'picture': {
      const bytes = block.file ? pictures.get(block.file.id) : undefined
      const drawn =
        bytes && block.file ? pictureOf(bytes, block.file.contentType, clean(block.caption.text)) : null
      return [
        ...(drawn ? [paragraph(document, [drawn], { keepNext: true })] : []),
        paragraph(document, [
          runOf(block.about, document, { bold: true }),
          run(' ', document.language),
          runOf(block.caption, document),
          run(` ${block.source}`, document.language, { superScript: true }),
        ]),
      ]
    }
    case 'missing':
      return [paragraph(document, [run(block.says, document.language, { bold: true })])]
    case 'sentences':
      return [
        paragraph(document, [
          ...(block.about ? [runOf(block.about, document, { bold: true }), run(' ', document.language)] : []),
          ...block.sentences.flatMap(({ text, source }) => [
            run(`${marked(text, document)} `, text.language),
            run(`${source} `, document.language, { superScript: true }),
          ]),
        ]),
      ]
    case 'table':
      return [
        paragraph(document, [run(block.caption, document.language, { bold: true })], { keepNext: true }),
        new Table({
          width: { size: 100, type: WidthType.PERCENTAGE },
          visuallyRightToLeft: document.direction === 'rtl',
          rows: [
            new TableRow({
              tableHeader: true,
              children: block.columns.map(
                ({ title }) =>
                  new TableCell({
                    children: [paragraph(document, [run(title, document.language, { bold: true })])],
                  }),
              ),
            }),
            ...block.rows.map((row) => new TableRow({ children: row.map((cell) => cellOf(cell, document)) })),
          ],
        }),
        paragraph(document, []),
      ]
  }
}

/** The bytes of the file. */
export async function docxOf(document: HandedIn, pictures: Pictures = new Map()): Promise<Buffer> {
  const heading = (text: Text, level: (typeof HeadingLevel)[keyof typeof HeadingLevel]) =>
    paragraph(document, [runOf(text, document)], { heading: level, keepNext: true })
  const file = new Document({
    title: clean(document.title.text),
    creator: 'Concord',
    styles: {
      default: { document: { run: { font: usual, size: 21, language: { value: document.language } } } },
    },
    sections: [
      {
        properties: { page: { margin: { top: 1134, bottom: 1134, left: 1134, right: 1134 } } },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })],
              }),
            ],
          }),
        },
        children: [
          heading(document.title, HeadingLevel.TITLE),
          ...document.facts.map(({ label, value }) =>
            paragraph(
              document,
              [run(`${label}: `, document.language, { bold: true }), run(value, document.language)],
              { spacing: { after: 0 } },
            ),
          ),
          paragraph(document, []),
          ...document.sections.flatMap((section) => [
            heading(section.heading, HeadingLevel.HEADING_1),
            ...section.blocks.flatMap((block) => blockOf(block, document, pictures)),
          ]),
          ...(document.sources.length > 0
            ? [
                heading(
                  { text: document.words.sources, language: document.language },
                  HeadingLevel.HEADING_1,
                ),
                ...document.sources.map(({ number, says, href }) =>
                  paragraph(document, [
                    run(`${number}. `, document.language),
                    link(href, runOf(says, document)),
                    run(` ${href}`, document.language),
                  ]),
                ),
              ]
            : []),
        ],
      },
    ],
  })
  return await Packer.toBuffer(file)
}
