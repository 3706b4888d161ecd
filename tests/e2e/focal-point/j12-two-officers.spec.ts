// J12: two officers edit the same draft at once, and neither loses a word; nor does one whose sign-in ended.
import { expect, test, type Page } from '@playwright/test'
import { another, beginDraft, button, expectSound, ownCode } from '../../support/desk'
import { accountWith, signIn } from '../../support/sign-in'

const description = (page: Page) => page.locator('textarea[name="description"]')
const wording = (page: Page) => page.locator('textarea[name="wording"]')

test('J12: two officers who write at once both keep their words', async ({ page, browser }, info) => {
  await signIn(page, accountWith('focal_point'), '/en/desk')
  const address = await beginDraft(page, ownCode(info), 'Lay a cable')
  const second = await another(browser, info)
  await signIn(second, accountWith('focal_point'), '/en/desk')

  await test.step('different fields are merged', async () => {
    await page.goto(`${address}/promise`)
    await second.goto(`${address}/promise`)
    await wording(page).fill('Her wording.')
    await button(page, 'Save and continue').click()
    await page.waitForURL(/\/parties$/)
    await second.getByLabel('Title', { exact: false }).first().fill('Lay two cables')
    await button(second, 'Save and continue').click()
    await second.waitForURL(/\/parties$/)
    await second.goto(`${address}/promise`)
    await expect(wording(second)).toHaveValue('Her wording.')
    await expect(second.getByLabel('Title', { exact: false }).first()).toHaveValue('Lay two cables')
  })

  await test.step('the same field is shown in both texts', async () => {
    await page.goto(`${address}/promise`)
    await second.goto(`${address}/promise`)
    await description(page).fill('Hers.')
    await button(page, 'Save and continue').click()
    await page.waitForURL(/\/parties$/)
    await description(second).fill('His.')
    await button(second, 'Save and continue').click()

    const clash = second.getByRole('region', { name: 'Description' })
    await expect(clash).toContainText('Hers.')
    await expect(clash).toContainText('His.')
    await expect(description(second)).toHaveValue('His.')
    await expectSound(second, info)
    await description(second).fill('Hers. His.')
    await button(second, 'Save and continue').click()
    await second.waitForURL(/\/parties$/)
  })

  await page.goto(`${address}/promise`)
  await expect(description(page)).toHaveValue('Hers. His.')
  await expect(wording(page)).toHaveValue('Her wording.')
  await second.context().close()
})

test('what was typed when the sign-in ended is filled in again, for nobody else', async ({
  page,
  context,
}, info) => {
  await signIn(page, accountWith('focal_point'), '/en/desk')
  const address = await beginDraft(page, ownCode(info), 'Lay a cable')
  await description(page).fill('Typed at the last moment.')
  await context.clearCookies({ name: 'concord-session' })
  await button(page, 'Save and continue').click()
  await expect(page.getByText('What you typed is kept for a day')).toBeVisible()
  await expectSound(page, info)

  await signIn(page, accountWith('organisation_administrator'), '/en/desk')
  await page.goto(`${address}/promise`)
  expect(await page.content()).not.toContain('Typed at the last moment.')
  await context.clearCookies({ name: 'concord-session' })

  await signIn(page, accountWith('focal_point'), `${new URL(address).pathname}/promise`)
  await expect(page.getByRole('heading', { name: 'Not saved yet' })).toBeVisible()
  await expect(description(page)).toHaveValue('Typed at the last moment.')
  await expectSound(page, info)
  await button(page, 'Save and continue').click()
  await page.waitForURL(/\/parties$/)
  await page.goto(`${address}/promise`)
  await expect(description(page)).toHaveValue('Typed at the last moment.')
  await expect(page.getByRole('heading', { name: 'Not saved yet' })).toHaveCount(0)
})

test(
  'a draft saves itself, and a cut line loses nothing',
  { tag: '@script' },
  async ({ page, context }, info) => {
    await signIn(page, accountWith('focal_point'), '/en/desk')
    const address = await beginDraft(page, ownCode(info), 'Lay a cable')
    await description(page).fill('Written in the background.')
    await expect(page.getByText(/^Saved at /)).toBeVisible({ timeout: 15_000 })
    await expect(description(page)).toBeFocused()
    await expectSound(page, info)

    await description(page).fill('Written while the line was cut.')
    await context.setOffline(true)
    await button(page, 'Save and continue').click()
    await expect(page.getByText('The answer did not arrive')).toBeVisible()
    await expect(description(page)).toHaveValue('Written while the line was cut.')
    await context.setOffline(false)
    await button(page, 'Save and continue').click()
    await page.waitForURL(/\/parties$/)
    await page.goto(`${address}/promise`)
    await expect(description(page)).toHaveValue('Written while the line was cut.')
  },
)
