// J2: a focal point records a commitment, aligns it, gives it milestones and indicators, and submits it.
import { expect, test } from '@playwright/test'
import { beginDraft, button, expectSound, ownCode, plan } from '../../support/desk'
import { accountWith, signIn } from '../../support/sign-in'

const title = 'Lay a second cable to the northern islands'

test('J2: a focal point records, aligns, measures and submits a commitment', async ({ page }, info) => {
  test.setTimeout(240_000)
  const code = ownCode(info)
  await signIn(page, accountWith('focal_point'), '/en/desk')
  await expectSound(page, info)
  await page.getByRole('link', { name: 'Record a commitment' }).click()
  await expectSound(page, info)
  await page.getByLabel('Work plan').selectOption({ label: plan.name })
  await button(page, 'Continue').click()

  await test.step('a title that is missing is asked for, and the code stays', async () => {
    await page.getByLabel('Code').fill(code)
    await button(page, 'Begin the draft').click()
    await expect(page.getByRole('link', { name: 'Give the promise a title' })).toBeVisible()
    await expect(page.getByLabel('Code')).toHaveValue(code)
    await expectSound(page, info)
  })

  await test.step('the promise', async () => {
    await page.getByLabel('Title').fill(title)
    await button(page, 'Begin the draft').click()
    await page.waitForURL(/\/promise$/)
    await page.locator('textarea[name="description"]').fill('A cable, laid and lit.')
    await page.getByRole('radio', { name: 'Infrastructure' }).check()
    await page
      .getByRole('group', { name: /^Start date/ })
      .getByLabel('Year')
      .fill('2027')
    await page
      .getByRole('group', { name: /^Due date/ })
      .getByLabel('Year')
      .fill('2026')
    await button(page, 'Save and continue').click()
    await expect(page.locator('.error')).toContainText('This lies before the start')
    await expect(page.getByRole('radio', { name: 'Infrastructure' })).toBeChecked()
    await expectSound(page, info)
    await page
      .getByRole('group', { name: /^Due date/ })
      .getByLabel('Year')
      .fill('๒๐๓๐')
    await page.getByRole('radio', { name: 'Everyone' }).check()
    await button(page, 'Save and continue').click()
  })

  await test.step('the parties', async () => {
    await page.waitForURL(/\/parties$/)
    await page
      .getByLabel('Partner 1', { exact: true })
      .selectOption({ label: 'Weavers Development Bank (WDB)' })
    await page.getByLabel('Role of partner 1').selectOption({ label: 'Funder' })
    await expectSound(page, info)
    await button(page, 'Save and continue').click()
  })

  await test.step('what it serves', async () => {
    await page.waitForURL(/\/alignments$/)
    await page.getByLabel('Code or words').fill('C2')
    await button(page, 'Search').click()
    await page.getByRole('checkbox', { name: /^WSIS\.C2 / }).check()
    await page.getByRole('radio', { name: 'Our reading' }).check()
    await expectSound(page, info)
    await button(page, 'Add what is ticked').click()
    await expect(page.locator('.error')).toContainText('Say in a sentence why you read it so')
    await expect(page.getByRole('checkbox', { name: /^WSIS\.C2 / })).toBeChecked()
    await page.getByLabel('Why').fill('It brings the islands onto the network.')
    await button(page, 'Add what is ticked').click()
    await expect(page.getByRole('heading', { name: 'One item chosen' })).toBeVisible()
    await page.getByRole('link', { name: 'Continue to milestones' }).click()
  })

  await test.step('milestones, one after the other', async () => {
    await page.waitForURL(/\/milestones$/)
    await page.getByLabel('What will be done by then').fill('Tender published')
    await page.getByLabel('Year').fill('2028')
    await button(page, 'Save and add another milestone').click()
    await expect(page.getByLabel('What will be done by then')).toHaveCount(2)
    await page.getByLabel('What will be done by then').last().fill('Cable landed')
    await page.getByLabel('Year').last().fill('2029')
    await expectSound(page, info)
    await button(page, 'Save and continue').click()
  })

  await test.step('indicators', async () => {
    await page.waitForURL(/\/indicators$/)
    await page.getByLabel('What is measured').fill('Households with a connection')
    await page.getByLabel('Where it started').fill('๑๒๐๐')
    await page.getByLabel('In which year').fill('2025')
    await page.getByLabel('Target', { exact: false }).first().fill('5000')
    await button(page, 'Save and continue').click()
    await expect(page.locator('.error')).toContainText('A figure needs its unit')
    await expect(page.getByLabel('Where it started')).toHaveValue('๑๒๐๐')
    await page.getByLabel('Unit').fill('households')
    await expectSound(page, info)
    await button(page, 'Save and continue').click()
  })

  await test.step('check the answers, and submit', async () => {
    await page.waitForURL(/\/check$/)
    await expect(page.getByText('from 1200 households (2025); At least: 5000 households')).toBeVisible()
    await expect(page.getByText('WSIS.C2')).toBeVisible()
    await expectSound(page, info)
    await button(page, 'Submit for publication').click()
  })

  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${code} ${title}`)
  await expect(page.getByText('It cannot be changed now.')).toBeVisible()
  await expect(page.getByText('Decision due by')).toBeVisible()
  await expectSound(page, info)
})

test(
  'a draft can be left and gone on with on another device',
  { tag: '@any-width' },
  async ({ page, browser }, info) => {
    const code = ownCode(info)
    await signIn(page, accountWith('focal_point'), '/en/desk')
    const address = await beginDraft(page, code, title)
    await page.locator('textarea[name="description"]').fill('Written on the way.')
    await button(page, 'Save and return to the list').click()
    await expect(page.getByRole('link', { name: 'Check and submit' })).toBeVisible()

    const elsewhere = await browser.newContext({ baseURL: info.project.use.baseURL ?? '' })
    const other = await elsewhere.newPage()
    await signIn(other, accountWith('focal_point'), '/en/desk')
    await other
      .getByRole('link', { name: new RegExp(code) })
      .first()
      .click()
    await other.getByRole('link', { name: 'The promise' }).click()

    await expect(other.locator('textarea[name="description"]')).toHaveValue('Written on the way.')
    await elsewhere.close()

    await page.goto(address)
    await page.getByText('Throw this draft away').click()
    await button(page, 'Throw it away').click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('What waits for us')
  },
)

test(
  'another organisation’s commitment is not there, like one that never was',
  { tag: '@once' },
  async ({ page, browser }, info) => {
    const code = ownCode(info)
    await signIn(page, accountWith('focal_point'), '/en/desk')
    const address = await beginDraft(page, code, title)

    const outsider = await browser.newContext({ baseURL: info.project.use.baseURL ?? '' })
    const other = await outsider.newPage()
    await signIn(other, accountWith('partner_reviewer'), '/en/desk')

    expect((await other.goto(address))?.status()).toBe(404)
    expect((await other.goto(`${address}/promise`))?.status()).toBe(404)
    expect((await other.goto('/en/desk/commitments/00000000-0000-4000-8000-000000000000'))?.status()).toBe(
      404,
    )
    expect((await other.goto('/en/desk/commitments/nothing'))?.status()).toBe(404)
    await outsider.close()
  },
)
