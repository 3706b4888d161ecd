// J4, without the partner: a focal point logs progress with evidence; a moderator publishes it; the visitor sees it.
import { expect, test } from '@playwright/test'
import {
  another,
  button,
  expectSound,
  ownCode,
  plan,
  publishEntry,
  submitCommitment,
} from '../../support/desk'
import { accountWith, signIn } from '../../support/sign-in'

const narrative = 'The ship has laid forty kilometres; the landing station stands.'

test('J4: a focal point logs progress with evidence, and a visitor reads it once it is published', async ({
  page,
  browser,
}, info) => {
  test.setTimeout(240_000)
  const code = ownCode(info)
  await signIn(page, accountWith('focal_point'), '/en/desk')
  const address = await submitCommitment(page, code, 'Lay a cable to the northern islands')
  const moderator = await another(browser, info)
  await publishEntry(moderator, code)

  await test.step('it is among what is due, and the period is chosen', async () => {
    await page.goto('/en/desk')
    const row = page.getByRole('row').filter({ hasText: code })
    await row.getByRole('link', { name: 'Log progress' }).click()
    await expectSound(page, info)
    await button(page, 'Begin the report').click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Report on')
    await expectSound(page, info)
  })

  await test.step('how it stands', async () => {
    await page.getByRole('link', { name: 'How it stands' }).click()
    await page.getByRole('radio', { name: 'In progress' }).check()
    await page.getByLabel('Share of the work that is done').fill('140')
    await page.getByLabel('What happened', { exact: true }).fill(narrative)
    await button(page, 'Save and continue').click()
    await expect(page.locator('.error')).toContainText('Enter a whole number from 0 to 100')
    await expect(page.getByLabel('What happened', { exact: true })).toHaveValue(narrative)
    await expectSound(page, info)
    await page.getByLabel('Share of the work that is done').fill('๔๐')
    await button(page, 'Save and continue').click()
    await page.waitForURL(/\/measures$/)
    await expectSound(page, info)
    await button(page, 'Save and continue').click()
  })

  await test.step('evidence: a file that lies is refused, a good one and a link are kept', async () => {
    await page.waitForURL(/\/evidence/)
    const file = page.getByRole('form', { name: 'Add a file' })
    await file
      .getByLabel('File')
      .setInputFiles({ name: 'report.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ a program') })
    await file.getByLabel('What it shows').fill('Who came')
    await button(page, 'Add this file').click()
    await expect(file.locator('.error')).toBeVisible()
    await expect(file.getByLabel('What it shows')).toHaveValue('Who came')
    await expectSound(page, info)
    await file.getByLabel('File').setInputFiles({
      name: 'attendance.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('province,people\nNorth,120\n'),
    })
    await file.getByRole('radio', { name: 'Everyone' }).check()
    await button(page, 'Add this file').click()
    await expect(page.getByRole('heading', { name: 'One piece of evidence' })).toBeVisible()
    const link = page.getByRole('form', { name: 'Add a link' })
    await link.getByLabel('Address').fill('https://example.org/cable')
    await link.getByLabel('What it shows').fill('The ship at work')
    await button(page, 'Add this link').click()
    await expect(page.getByRole('heading', { name: '2 pieces of evidence' })).toBeVisible()
    await page.getByRole('link', { name: 'Continue to check and hand in' }).click()
  })

  await test.step('check, hand in, and hold a receipt', async () => {
    await page.waitForURL(/\/check$/)
    await expectSound(page, info)
    await button(page, 'Hand in the report').click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Receipt C-\d{8}-[0-9A-F]{8}$/)
    await expect(page.getByText(/^[0-9a-f]{64}$/)).toBeVisible()
    await expect(page.getByText('Decision due by')).toBeVisible()
    await expectSound(page, info)
  })

  await test.step('until it is published, a visitor sees nothing of it', async () => {
    const visitor = await another(browser, info)
    await visitor.goto(`/en/plans/${plan.code}/${code}`)
    await expect(visitor.getByText(narrative)).toHaveCount(0)
    await visitor.context().close()
  })

  await publishEntry(moderator, code)
  const visitor = await another(browser, info)
  await visitor.goto(`/en/plans/${plan.code}/${code}`)
  await expect(visitor.getByText(narrative).first()).toBeVisible()
  await expect(visitor.getByText('Who came').first()).toBeVisible()
  await expect(visitor.getByText('The ship at work')).toHaveCount(0)
  await visitor.context().close()
  await moderator.context().close()

  await test.step('the next time, nothing changed: one step to the receipt', async () => {
    await page.goto(`${address}/report`)
    await expectSound(page, info)
    await button(page, /^No change: hand in/).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Receipt C-/)
    await expect(page.getByText('No change since the last report.')).toBeVisible()
  })
})

test(
  'a file that is larger than the server reads is refused in a sentence',
  { tag: '@any-width' },
  async ({ page }, info) => {
    await signIn(page, accountWith('focal_point'), '/en/desk')
    await page
      .getByRole('link', { name: 'Drafts' })
      .or(page.getByRole('link', { name: /Go on writing/ }))
      .first()
      .click()
    await page.getByRole('link', { name: 'Evidence', exact: true }).click()
    const file = page.getByRole('form', { name: 'Add a file' })

    await file.getByLabel('File').setInputFiles({
      name: 'large.txt',
      mimeType: 'text/plain',
      buffer: Buffer.alloc(13 * 1024 * 1024, 'a'),
    })
    if (info.project.use.javaScriptEnabled === false) await button(page, 'Add this file').click()

    await expect(page.locator('.error')).toContainText('This file is larger than 10 MB')
  },
)
