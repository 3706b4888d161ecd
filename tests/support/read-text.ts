// The text that a program other than ours reads out of a file that was handed over.

/**
 * Layout may break a line anywhere in scripts without spaces. And a sign that a font draws in two pieces is read twice,
 * though nobody writes one twice on the same letter.
 */
export const unspaced = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\s\u00ad\u200b]/g, '')
    .replace(/(\p{M})\1+/gu, '$1')

/** The text of a PDF, DOCX or XLSX, unspaced; throws where the file does not open. `name` tells by its end what it is. */
export async function textIn(bytes: Buffer, name: string): Promise<string> {
  // Loaded when asked: it is a module of its own kind, and few tests read files.
  const { Document } = await import('mupdf')
  const paper = Document.openDocument(bytes, name)
  const pages = Array.from({ length: paper.countPages() }, (_, index) =>
    paper.loadPage(index).toStructuredText('').asText(),
  )
  return unspaced(pages.join('\n'))
}
