// What a page says once it is printed: the text that a reader of the PDF can select, search for and have read out.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'

const require = createRequire(import.meta.url)
/** Machines that run tests seldom have these scripts; without a font a letter is a box, on paper too. */
const fonts = {
  thai: require.resolve('@fontsource/noto-sans-thai/files/noto-sans-thai-thai-400-normal.woff2'),
  khmer: require.resolve('@fontsource/noto-sans-khmer/files/noto-sans-khmer-khmer-400-normal.woff2'),
}

const faces = Object.entries(fonts)
  .map(([script, file]) => {
    const data = readFileSync(file).toString('base64')
    return `@font-face { font-family: ${script}; src: url(data:font/woff2;base64,${data}) }`
  })
  .join('\n')

/**
 * Layout may break a line anywhere in these scripts. And a sign that a font draws in two pieces is read twice, though
 * nobody writes one twice on the same letter.
 */
export const unspaced = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\s\u00ad\u200b]/g, '')
    .replace(/(\p{M})\1+/gu, '$1')

/** The PDF of a page in a browser without content security, and its text, unspaced. */
export async function printed(page: Page): Promise<{ pdf: Buffer; text: string }> {
  await page.addStyleTag({ content: `${faces}\n* { font-family: sans-serif, thai, khmer !important }` })
  await page.evaluate(async () => {
    await document.fonts.ready
  })
  const pdf = await page.pdf()
  // Loaded when asked: it is a module of its own kind, and few tests print.
  const { Document } = await import('mupdf')
  const paper = Document.openDocument(pdf, 'application/pdf')
  const pages = Array.from({ length: paper.countPages() }, (_, index) =>
    paper.loadPage(index).toStructuredText('').asText(),
  )
  return { pdf, text: unspaced(pages.join('\n')) }
}
