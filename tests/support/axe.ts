import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, type Page } from '@playwright/test'
import type axe from 'axe-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

type Audited = Window & { axe?: typeof axe }

/** What axe finds wrong with the page as it stands: each rule with the elements that break it. */
export async function faultsOf(page: Page): Promise<string[]> {
  // After an act the words of a page come first, and its title with the end of the answer.
  await expect(page).toHaveTitle(/\S/)
  // Straight in the page: its builder for Playwright opens a second one for every audit, which takes twice as long.
  await page.evaluate(source)
  return await page.evaluate(async () => {
    // The development server's own badge is not ours to mend.
    const about = { include: document, exclude: ['nextjs-portal'] }
    const found = await (window as Audited).axe?.run(about, { resultTypes: ['violations'] })
    if (!found) return ['axe is not there']
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
  })
}
