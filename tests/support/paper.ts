// What a page says once it is printed: the text that a reader of the PDF can select, search for and have read out.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import { textIn } from './read-text'

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

/** The PDF of a page in a browser without content security, and its text, unspaced. */
export async function printed(page: Page): Promise<{ pdf: Buffer; text: string }> {
  await page.addStyleTag({ content: `${faces}\n* { font-family: sans-serif, thai, khmer !important }` })
  await page.evaluate(async () => {
    await document.fonts.ready
  })
  const pdf = await page.pdf()
  return { pdf, text: await textIn(pdf, 'pack.pdf') }
}
