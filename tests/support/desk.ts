// A focal point and a moderator at their desks, as a browser test sees them: the short way to a state that a
// journey begins from. The journeys themselves press each button under their own names.
import { expect, type Browser, type Locator, type Page, type TestInfo } from '@playwright/test'
import { faultsOf } from './axe'
import { accountWith, signIn } from './sign-in'

export const plan = { code: 'XX-PLAN', name: 'Regional digital plan of the demonstration region' }

let counted = 0
/** A code that no other run, project or test has used. */
export function ownCode(info: TestInfo): string {
  counted += 1
  const project = info.project.name.slice(0, 1).toUpperCase()
  return `T${project}${Date.now().toString(36).toUpperCase()}${String(counted)}`
}

/** A second person in a browser of their own, with or without scripts like the first. */
export async function another(browser: Browser, info: TestInfo): Promise<Page> {
  const { baseURL, javaScriptEnabled, viewport } = info.project.use
  const context = await browser.newContext({
    ...(baseURL ? { baseURL } : {}),
    ...(viewport ? { viewport } : {}),
    javaScriptEnabled: javaScriptEnabled !== false,
  })
  return await context.newPage()
}

/** Nothing that axe can find is wrong with the page, and nothing sticks out of it. */
export async function expectSound(page: Page, info: TestInfo): Promise<void> {
  if (info.project.use.javaScriptEnabled === false) return
  expect(await faultsOf(page), page.url()).toEqual([])
  const sticksOut = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(sticksOut, `${page.url()} is wider than the screen`).toBeLessThanOrEqual(0)
}

export const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })

/** Begins a draft and answers where it is kept. */
export async function beginDraft(page: Page, code: string, title: string): Promise<string> {
  await page.goto('/en/desk/commitments/new')
  await page.getByLabel('Work plan').selectOption({ label: plan.name })
  await button(page, 'Continue').click()
  await page.getByLabel('Title').fill(title)
  await page.getByLabel('Code').fill(code)
  await button(page, 'Begin the draft').click()
  await page.waitForURL(/\/promise$/)
  return page.url().replace(/\/promise$/, '')
}

/** Says in the promise what must be said, for everyone to see. */
export async function fillPromise(page: Page, description: string): Promise<void> {
  await page.getByLabel('Description', { exact: false }).first().fill(description)
  await page.getByRole('radio', { name: 'Infrastructure' }).check()
  await page.getByRole('radio', { name: 'Everyone' }).check()
}

/** A commitment that was recorded by the focal point and handed in. */
export async function submitCommitment(page: Page, code: string, title: string): Promise<string> {
  const address = await beginDraft(page, code, title)
  await fillPromise(page, 'A cable, laid and lit.')
  await button(page, 'Save and return to the list').click()
  await page.getByRole('link', { name: 'Check and submit' }).click()
  await button(page, 'Submit for publication').click()
  await expect(page.getByRole('heading', { name: 'Submitted' })).toBeVisible()
  return address
}

/** Turns the pages of a list until a link is on it. */
export async function turnTo(page: Page, link: Locator, later: string): Promise<void> {
  while (!(await link.isVisible())) {
    const here = page.url()
    await page.getByRole('link', { name: later }).click()
    await page.waitForURL((url) => url.href !== here)
  }
}

/** The moderator opens an entry of the queue. */
export async function openEntry(moderator: Page, code: string): Promise<void> {
  await moderator.goto('/en/admin/queue')
  // The door of somebody who is in already leads straight through.
  if (moderator.url().includes('/sign-in'))
    await signIn(moderator, accountWith('moderator'), '/en/admin/queue')
  const entry = moderator.getByRole('link', { name: new RegExp(code) }).first()
  await turnTo(moderator, entry, 'Later entries')
  await entry.click()
}

export async function publishEntry(moderator: Page, code: string): Promise<void> {
  await openEntry(moderator, code)
  await button(moderator, 'Publish').click()
  await expect(moderator.getByText('Published:')).toBeVisible()
}
