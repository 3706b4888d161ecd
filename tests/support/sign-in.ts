// At the door, as a browser test stands before it.
import type { Page } from '@playwright/test'
import { demonstrationAccounts, type DemonstrationAccount } from '../../lib/demonstration/accounts'

/** A person of the demonstration who holds this role, and serves one organisation. */
export function accountWith(role: DemonstrationAccount['role']): DemonstrationAccount {
  const found = demonstrationAccounts.find((each) => each.role === role && each.seats.length === 1)
  if (!found) throw new Error(`The demonstration has nobody with the role ${role}.`)
  return found
}

/** Signs in by the form of the page; the language of the page stays what it is. */
export async function signIn(
  page: Page,
  { email, password }: { email: string; password: string },
  returnTo = '/en/account',
) {
  await page.goto(`/en/account/sign-in?returnTo=${encodeURIComponent(returnTo)}`)
  await page.getByLabel('E-mail address', { exact: true }).fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.locator('#sign-in').getByRole('button').click()
  await page.waitForURL((url) => !url.pathname.endsWith('/sign-in'), { waitUntil: 'commit' })
}
