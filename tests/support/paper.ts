// What a page says once it is printed: the text that a reader of the PDF can select, search for and have read out.
import { spawnSync } from 'node:child_process'
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

/** Layout may break a line anywhere in these scripts. */
export const unspaced = (text: string): string => text.normalize('NFC').replace(/[\s\u00ad\u200b]/g, '')

/** The PDF of a page in a browser without content security, and its text without spaces; null where nothing can read it. */
export async function printed(page: Page): Promise<{ pdf: Buffer; text: string | null }> {
  await page.addStyleTag({ content: `${faces}\n* { font-family: sans-serif, thai, khmer !important }` })
  await page.evaluate(async () => {
    await document.fonts.ready
  })
  const pdf = await page.pdf()
  const read = spawnSync('pdftotext', ['-raw', '-', '-'], { input: pdf, maxBuffer: 64 * 1024 * 1024 })
  return { pdf, text: read.status === 0 ? unspaced(read.stdout.toString('utf8')) : null }
}
