// J6, up to closing the round: a coordinator opens a reporting round, sees who is missing, reminds them, gives one longer,
// locks, reopens for one and closes; a visitor sees what was not reported.
import { expect, test, type Page } from '@playwright/test'
import { another, button, expectSound, ownCode } from '../../support/desk'
import { accountWith, signIn } from '../../support/sign-in'

const bank = { code: 'XX-BANK-2', name: 'Work plan with the Weavers Development Bank, second edition' }
const silent = { name: 'Myit Kwe Ministry of Connectivity', commitment: 'XX-BANK-2-04' }

const rowOf = (page: Page) => page.getByRole('row').filter({ hasText: silent.name })
const done = (page: Page) => page.getByRole('status')

test('J6: a coordinator runs a round to its end, and a visitor sees what was not reported', async ({
  page,
  browser,
}, info) => {
  const name = `Round ${ownCode(info)}`
  await signIn(page, accountWith('coordinator'), '/en/desk/rounds')

  await test.step('opens it for a plan, counted back from a meeting', async () => {
    await expectSound(page, info)
    await page.getByRole('link', { name: 'Open a round' }).click()
    await expectSound(page, info)
    await page.getByRole('link', { name: bank.name }).click()
    await page.getByLabel('Name of the round').fill(name)
    await page.getByLabel('Needed for').selectOption({ index: 1 })
    await page.getByLabel('Days for review').fill('400')
    await button(page, 'Open a round').click()
    await expect(page.locator('.error')).toContainText('from 0 to 365')
    await expect(page.getByLabel('Name of the round')).toHaveValue(name)
    await expectSound(page, info)
    await page.getByLabel('Days for review').fill('20')
    await button(page, 'Open a round').click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
    await expect(page.getByText('20 days for review and 14 days for translation')).toBeVisible()
  })

  await test.step('sees who is missing, also on the desk', async () => {
    await expectSound(page, info)
    await expect(rowOf(page)).toContainText('silent')
    await page.getByRole('link', { name: /^silent \d+$/ }).click()
    await expect(page.getByText('Only: silent.')).toBeVisible()
    await page.goto('/en/desk')
    await expectSound(page, info)
    await page.getByRole('link', { name: `See who is missing ${name}` }).click()
    await expect(rowOf(page)).toContainText(silent.commitment)
  })

  await test.step('reminds them, once a day', async () => {
    await button(page, 'Remind all who are missing').click()
    await expect(done(page)).toContainText('Reminded.')
    await expect(rowOf(page)).toContainText('can be reminded again tomorrow')
  })

  await test.step('gives one of them longer', async () => {
    await page.getByRole('link', { name: `Give longer ${silent.name}` }).click()
    await expectSound(page, info)
    const later = new Date(Date.now() + 50 * 86_400_000)
    await page.getByLabel('Day').fill(String(later.getUTCDate()))
    await page.getByLabel('Month').fill(String(later.getUTCMonth() + 1))
    await page.getByLabel('Year').fill(String(later.getUTCFullYear()))
    await button(page, 'Extend').click()
    await expect(page.locator('.error')).toContainText('Say why')
    await page.getByLabel('Reason').fill('The office moved.')
    await button(page, 'Extend').click()
    await expect(done(page)).toContainText('Extended.')
  })

  await test.step('locks it, and reopens it for one', async () => {
    await page.getByRole('link', { name: 'Lock', exact: true }).click()
    await button(page, 'Lock').click()
    await expect(done(page)).toContainText('Locked.')
    await page.getByRole('link', { name: `Reopen for it ${silent.name}` }).click()
    await page.getByLabel('Reason').fill('The line was cut.')
    await button(page, 'Reopen').click()
    await expect(rowOf(page)).toContainText('Reopened: may hand in')
  })

  await test.step('closes it', async () => {
    await page.getByRole('link', { name: 'Close the round' }).click()
    await expectSound(page, info)
    await expect(button(page, 'Close the round')).toBeVisible()
    const waits = page.getByLabel('Close although they wait')
    if (await waits.isVisible()) await waits.check()
    await button(page, 'Close the round').click()
    await expect(done(page)).toContainText('Closed.')
    await expect(rowOf(page)).toContainText('not reported')
    await expectSound(page, info)
  })

  await test.step('a visitor sees what was not reported', async () => {
    const visitor = await another(browser, info)
    await visitor.goto(`/en/plans/${bank.code}`)
    const told = visitor.getByText(`${name}, closed on`)
    await expect(told).toContainText(/\d+ of \d+ reported; \d+ not reported/)
    await told.locator('xpath=..').locator('summary').click()
    await told.locator('xpath=..').getByRole('link', { name: silent.commitment }).click()
    await expect(visitor.getByRole('listitem').filter({ hasText: name }).first()).toContainText(
      'not reported',
    )
    await expectSound(visitor, info)
    await visitor.context().close()
  })
})
