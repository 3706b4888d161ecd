// A commitment of two countries: one of them reports its part, the joint status follows the stated rule and says why;
// and a part that a country withholds blocks nothing.
import { expect, test, type Page } from '@playwright/test'
import { demonstrationAccounts } from '../../../lib/demonstration/accounts'
import {
  another,
  beginDraft,
  button,
  expectSound,
  fillPromise,
  ownCode,
  plan,
  publishEntry,
} from '../../support/desk'
import { accountWith, signIn } from '../../support/sign-in'

const partner = () => {
  const found = demonstrationAccounts.find(({ seats }) =>
    seats.some(({ organisation }) => organisation === 'XB-MDT'),
  )
  if (!found) throw new Error('Nobody reports for Sen Vàng.')
  return found
}

async function shareBetweenTwo(page: Page, address: string): Promise<void> {
  await page.goto(`${address}/parties`)
  await page
    .getByLabel('Partner 1', { exact: true })
    .selectOption({ label: 'Sen Vàng Ministry of Digital Transformation (MDT)' })
  await page.getByRole('checkbox', { name: 'Samudra' }).check()
  await page.getByRole('checkbox', { name: 'Sen Vàng' }).check()
  await page.getByRole('radio', { name: 'The worst of the parts' }).check()
  await button(page, 'Save and return to the list').click()
}

async function report(page: Page, address: string, percent: string): Promise<void> {
  await page.goto(`${address}/report`)
  await button(page, 'Begin the report').click()
  await page.getByRole('link', { name: 'How it stands' }).click()
  await page.getByRole('radio', { name: 'In progress' }).check()
  await page.getByLabel('Share of the work that is done').fill(percent)
  await page.getByLabel('What happened', { exact: true }).fill(`Our part stands at ${percent} per cent.`)
  await button(page, 'Save and return to the list').click()
  await page.getByRole('link', { name: 'Check and hand in' }).click()
  await button(page, 'Hand in the report').click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Receipt C-/)
}

test('one country reports its part: the joint status follows the rule and says why', async ({
  page,
  browser,
}, info) => {
  test.setTimeout(240_000)
  const code = ownCode(info)
  await signIn(page, accountWith('focal_point'), '/en/desk')
  const address = await beginDraft(page, code, 'Join two exchanges')
  await fillPromise(page, 'Two exchanges, one cable.')
  await button(page, 'Save and return to the list').click()
  // Saved, before the next form is filled from it.
  await expect(page.getByRole('link', { name: 'Check and submit' })).toBeVisible()
  await shareBetweenTwo(page, address)
  await page.getByRole('link', { name: 'Check and submit' }).click()
  await button(page, 'Submit for publication').click()
  const moderator = await another(browser, info)
  await publishEntry(moderator, code)
  await report(page, address, '70')
  await publishEntry(moderator, code)
  const visitor = await another(browser, info)
  const seen = `/en/plans/${plan.code}/${code}`
  await visitor.goto(seen)
  const parts = visitor.locator('#parts')
  await expect(parts).toContainText('1 part is not reported (Sen Vàng)')

  const beside = await another(browser, info)
  await signIn(beside, partner(), '/en/desk')
  await expect(beside.getByRole('row').filter({ hasText: code })).toContainText('Our part')
  await report(beside, address, '20')
  await publishEntry(moderator, code)

  await visitor.goto(seen)
  await expect(parts).toContainText('On track, because the rule is the worst of the parts')
  await expect(visitor.locator('#stands ~ *').first()).toContainText('In progress, 20')
  await expectSound(visitor, info)

  await test.step('the part is withheld, and blocks nothing', async () => {
    await beside.goto(`${address}/parts`)
    await beside.getByLabel('Reason, in public').fill('Our parliament reads it first.')
    await expectSound(beside, info)
    await button(beside, 'Withhold our part').click()
    await expect(button(beside, 'Show our part again')).toBeVisible()
    await visitor.goto(seen)
    await expect(parts).toContainText('Withheld by Sen Vàng Ministry of Digital Transformation')
    await expect(parts).toContainText('Our parliament reads it first.')
    await expect(visitor.getByText('Our part stands at 20 per cent.')).toHaveCount(0)
    await expect(visitor.locator('#stands ~ *').first()).toContainText('In progress, 70')
  })
})
