import { expect, test } from '@playwright/test'
import { faultsOf } from '../../support/axe'
import { demonstrationAccounts } from '../../../lib/demonstration/accounts'
import { accountWith, signInByForm } from '../../support/sign-in'

const rosa = accountWith('administrator')

test('a focal point signs in, is brought back to the page that was asked for, and signs out', async ({
  page,
}) => {
  await page.goto('/en/account')
  await expect(page).toHaveURL(/sign-in\?returnTo=%2Fen%2Faccount$/)
  await signInByForm(page, accountWith('focal_point'))

  await expect(page).toHaveURL(/\/en\/account$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('My account')

  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByText('You are signed out.')).toBeVisible()
  await page.goto('/en/account')
  await expect(page).toHaveURL(/sign-in/)
})

test('a wrong password keeps the address, shows no password and opens nothing', {
  tag: '@any-width',
}, async ({ page }) => {
  await page.goto('/en/account/sign-in')
  await page.getByLabel('E-mail address', { exact: true }).fill('nobody@ministry.example')
  await page.getByLabel('Password', { exact: true }).fill('a wrong password')
  await page.locator('#sign-in').getByRole('button').click()

  await expect(page.getByText('do not belong together')).toBeVisible()
  await expect(page.getByLabel('E-mail address', { exact: true })).toHaveValue('nobody@ministry.example')
  await expect(page.getByLabel('Password', { exact: true })).toHaveValue('')
  await page.goto('/en/account')
  await expect(page).toHaveURL(/sign-in/)
})

test('an empty form says what is missing, each with a way to its field', { tag: '@any-width' }, async ({
  page,
}) => {
  await page.goto('/en/account/sign-in')
  await page.locator('#sign-in').getByRole('button').click()

  await page.getByRole('link', { name: 'Enter your password' }).click()
  await expect(page).toHaveURL(/#f-password$/)
})

test('the password can be shown while it is typed', { tag: '@any-width' }, async ({ page }) => {
  await page.goto('/en/account/sign-in')
  await expect(page.getByLabel('Password', { exact: true })).toHaveAttribute('type', 'password')
  await page.getByRole('link', { name: 'Show the password while typing' }).click()

  await expect(page.getByLabel('Password', { exact: true })).toHaveAttribute('type', 'text')
  await expect(page.getByLabel('Password', { exact: true })).toHaveAttribute(
    'autocomplete',
    'current-password',
  )
})

test('somebody who serves two organisations says for which one they act, and every page says so', {
  tag: '@any-width',
}, async ({ page }) => {
  const both = demonstrationAccounts.find(
    ({ seats }) => new Set(seats.map(({ organisation }) => organisation)).size > 1,
  )
  if (!both) throw new Error('the demonstration has nobody with two organisations')
  await signInByForm(page, both)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('For whom do you act?')
  const chosen = page.getByRole('radio').last()
  const name = await page.locator('.opt label').last().innerText()
  await chosen.check()
  await page.getByRole('button', { name: 'Act for this organisation' }).click()

  await expect(page).toHaveURL(/\/en\/account$/)
  await expect(page.getByText(`Acting for ${name}`)).toBeVisible()
})

test('the cookie of a session is out of reach of scripts and of other sites', { tag: '@once' }, async ({
  page,
  context,
}) => {
  await signInByForm(page, rosa)
  const session = (await context.cookies()).find(({ name }) => name.endsWith('concord-session'))

  expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
})

test('an address of another site is never where the door leads', { tag: '@once' }, async ({
  page,
  baseURL,
}) => {
  await signInByForm(page, rosa, 'https://evil.example/en/desk')

  expect(new URL(page.url()).origin).toBe(new URL(baseURL ?? '').origin)
})

for (const path of ['/en/account/sign-in', '/vi/account/sign-in', '/en/account/password/over'])
  test(`${path} has no fault that axe can find`, async ({ page }) => {
    await page.goto(path)

    expect(await faultsOf(page)).toEqual([])
  })
