// At the door, as a browser test stands before it.
import type { BrowserContext, Page } from '@playwright/test'
import { demonstrationAccounts, type DemonstrationAccount } from '../../lib/demonstration/accounts'

/** A person of the demonstration who holds this role, and serves one organisation. */
export function accountWith(role: DemonstrationAccount['role']): DemonstrationAccount {
  const found = demonstrationAccounts.find((each) => each.role === role && each.seats.length === 1)
  if (!found) throw new Error(`The demonstration has nobody with the role ${role}.`)
  return found
}

type Credentials = Pick<DemonstrationAccount, 'email' | 'password'>

/** Signs in by the form of the page; the language of the page stays what it is. */
export async function signInByForm(
  page: Page,
  { email, password }: Credentials,
  returnTo = '/en/account',
): Promise<void> {
  await page.goto(`/en/account/sign-in?returnTo=${encodeURIComponent(returnTo)}`)
  await page.getByLabel('E-mail address', { exact: true }).fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.locator('#sign-in').getByRole('button').click()
  await page.waitForURL((url) => !url.pathname.endsWith('/sign-in'), { waitUntil: 'commit' })
}

const kept = new Map<string, Awaited<ReturnType<BrowserContext['cookies']>>>()

/** Comes in as somebody who signed in before, where that still holds; else by the form. */
export async function signIn(page: Page, account: Credentials, returnTo = '/en/account'): Promise<void> {
  const cookies = kept.get(account.email)
  if (cookies) {
    await page.context().addCookies(cookies)
    await page.goto(returnTo)
    if (!page.url().includes('/sign-in')) return
  }
  await signInByForm(page, account, returnTo)
  kept.set(account.email, await page.context().cookies())
}
