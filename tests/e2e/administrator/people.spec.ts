// J10, as far as this release goes: an administrator adds an officer, who sets a password and signs in; the
// administrator suspends the account, and the open session ends.
import { expect, test } from '@playwright/test'
import { faultsOf } from '../../support/axe'
import { accountWith, signIn } from '../../support/sign-in'

const password = 'Seven kites over the delta'

test(
  'an officer who is added sets a password, signs in, and is out at once when suspended',
  { tag: '@any-width' },
  async ({ page, browser, baseURL, javaScriptEnabled }, info) => {
    const email = `officer-${info.project.name.replaceAll(' ', '-')}-${Date.now()}@ministry.example`
    await signIn(page, accountWith('administrator'), '/en/admin/people/new')
    await page.getByLabel('Name', { exact: true }).fill('Officer of the Tests')
    await page.getByLabel('E-mail address', { exact: true }).fill(email)
    await page.getByRole('combobox', { name: 'Organisation' }).selectOption({ index: 1 })
    await page.getByRole('radio', { name: 'Focal point' }).check()
    await page.getByRole('button', { name: 'Add this person' }).click()
    const link = await page.getByLabel('Link for Officer of the Tests').inputValue()
    const theirs = await browser.newContext({
      ...(baseURL ? { baseURL } : {}),
      javaScriptEnabled: javaScriptEnabled,
    })
    const tab = await theirs.newPage()

    await tab.goto(new URL(link).pathname)
    await tab.getByLabel('New password').fill(password)
    await tab.getByRole('button', { name: 'Set the password' }).click()
    await expect(tab.getByText('Your password is set.')).toBeVisible()
    await signIn(tab, { email, password })
    await expect(tab.getByRole('heading', { level: 1 })).toHaveText('My account')

    await page.getByRole('button', { name: 'Suspend this person' }).click()
    await expect(page.getByRole('button', { name: 'Reactivate this person' })).toBeVisible()
    await tab.reload()
    await expect(tab).toHaveURL(/sign-in/)
    await theirs.close()
  },
)

test('somebody who is no administrator finds no list of people', { tag: '@once' }, async ({ page }) => {
  await signIn(page, accountWith('focal_point'))

  expect((await page.goto('/en/admin/people'))?.status()).toBe(404)
  expect((await page.goto('/en/admin/people/new'))?.status()).toBe(404)
})

test('the pages of people have no fault that axe can find', async ({ page }) => {
  await signIn(page, accountWith('administrator'))
  for (const path of ['/en/account', '/en/admin/people', '/en/admin/people/new', '/vi/admin/people']) {
    await page.goto(path)

    expect(await faultsOf(page), path).toEqual([])
  }
})
