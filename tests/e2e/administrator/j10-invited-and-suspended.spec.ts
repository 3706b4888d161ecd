// J10, but for the second factor: an administrator invites a ministry's officer, who accepts and signs in; the
// administrator suspends the account, and the open session ends with its next request.
import { expect, test } from '@playwright/test'
import { another, button, expectSound } from '../../support/desk'
import { accountWith, signIn } from '../../support/sign-in'

const password = 'Seven kites over the delta'

test('J10: an officer is invited, signs in, and is out at once when suspended', async ({
  page,
  browser,
}, info) => {
  const email = `invited-${info.project.name.replaceAll(' ', '-')}-${Date.now()}@ministry.example`
  await signIn(page, accountWith('administrator'), '/en/admin/people')
  await page.getByRole('link', { name: 'Invite somebody' }).click()
  await page.getByLabel('E-mail address').fill(email)
  await page
    .getByRole('combobox', { name: 'Organisation' })
    .selectOption({ label: 'Samudra Ministry of Digital Development (XA-MDD)' })
  await page.getByRole('radio', { name: 'Focal point' }).check()
  await button(page, 'Make the invitation').click()
  await expect(page.getByText('The invitation is made.')).toBeVisible()
  await expectSound(page, info)
  const link = new URL(await page.getByLabel(`Link for ${email}`).inputValue()).pathname

  const officer = await another(browser, info)
  await officer.goto(link)
  await officer.getByLabel('Name', { exact: true }).fill('Invited of the Tests')
  await officer.getByLabel('New password').fill('short')
  await button(officer, 'Accept the invitation').click()
  await expect(officer.locator('.error')).toBeVisible()
  await expect(officer.getByLabel('Name', { exact: true })).toHaveValue('Invited of the Tests')
  await expectSound(officer, info)
  await officer.getByLabel('New password').fill(password)
  await button(officer, 'Accept the invitation').click()
  await expect(officer.getByText('You accepted the invitation.')).toBeVisible()
  await officer.goto(link)
  await expect(officer.getByText('This invitation was accepted already.')).toBeVisible()
  await signIn(officer, { email, password }, '/en/desk/commitments')
  await expect(officer.getByRole('heading', { level: 1 })).toHaveText('Our commitments')

  await page.goto(`/en/admin/people?search=${encodeURIComponent(email)}`)
  await page.getByRole('link', { name: 'Invited of the Tests' }).click()
  await button(page, 'Suspend this person').click()
  await expect(button(page, 'Reactivate this person')).toBeVisible()
  await officer.goto('/en/desk/commitments')
  await expect(officer).toHaveURL(/sign-in/)
  await officer.context().close()
})

test('an organisation’s own administrator invites into its own seats, and hands one over', async ({
  page,
}, info) => {
  const email = `successor-${info.project.name.replaceAll(' ', '-')}-${Date.now()}@ministry.example`
  await signIn(page, accountWith('organisation_administrator'), '/en/desk')
  await page.getByRole('link', { name: 'Our people' }).click()
  await expect(page.getByRole('radio', { name: 'Moderator' })).toHaveCount(0)
  await page.getByLabel('E-mail address').fill(email)
  await page.getByRole('radio', { name: 'Partner reviewer' }).check()
  await button(page, 'Make the invitation').click()
  await expect(page.getByLabel(`Link for ${email}`)).toBeVisible()
  await expectSound(page, info)
  await button(page, `Withdraw ${email}`).click()
  await expect(page.getByText('The invitation is withdrawn.')).toBeVisible()

  await page.getByRole('link', { name: 'Hand over or end Amara Silvestre' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Amara Silvestre leaves a seat')
  await expectSound(page, info)
  await button(page, 'Hand over and end the seat').click()
  await expect(page.getByRole('link', { name: 'Choose a colleague or give an e-mail address' })).toBeVisible()

  expect((await page.goto('/en/admin/people'))?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nothing is here')
})
