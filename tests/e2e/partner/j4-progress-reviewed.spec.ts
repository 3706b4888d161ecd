// J4 whole: a focal point logs progress with evidence, a partner queries it, the focal point answers, the partner concurs,
// a moderator publishes it, and the visitor reads report and review side by side. And a guest reviews once, by a link.
import { expect, test, type Page } from '@playwright/test'
import {
  another,
  button,
  expectSound,
  ownCode,
  plan,
  publishEntry,
  submitCommitment,
  turnTo,
} from '../../support/desk'
import { accountWith, signIn } from '../../support/sign-in'

const narrative = 'The ship has laid forty kilometres; the landing station stands.'

/** From the list of what is due to the receipt, with one link as evidence. */
async function logProgress(page: Page, code: string): Promise<void> {
  await page.goto('/en/desk')
  await page.getByRole('row').filter({ hasText: code }).getByRole('link', { name: 'Log progress' }).click()
  await button(page, 'Begin the report').click()
  await page.getByRole('link', { name: 'How it stands' }).click()
  await page.getByRole('radio', { name: 'In progress' }).check()
  await page.getByLabel('What happened', { exact: true }).fill(narrative)
  await button(page, 'Save and continue').click()
  await page.waitForURL(/\/measures$/)
  await button(page, 'Save and continue').click()
  await page.waitForURL(/\/evidence/)
  const link = page.getByRole('form', { name: 'Add a link' })
  await link.getByLabel('Address').fill('https://example.org/cable')
  await link.getByLabel('What it shows').fill('The ship at work')
  await link.getByRole('radio', { name: 'Parties' }).check()
  await button(page, 'Add this link').click()
  await page.getByRole('link', { name: 'Continue to check and hand in' }).click()
  await page.waitForURL(/\/check$/)
  await button(page, 'Hand in the report').click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Receipt C-/)
}

/** The update in the list of those open to review, however long the list is. */
async function openUpdate(partner: Page, code: string): Promise<void> {
  await partner.goto('/en/desk/reviews')
  const update = partner.getByRole('link', { name: new RegExp(code) }).first()
  await turnTo(partner, update, 'Later ones')
  await update.click()
  await expect(partner.getByRole('heading', { level: 1 })).toContainText(code)
}

async function review(page: Page, verdict: string, reason: string): Promise<void> {
  await page.getByRole('radio', { name: verdict }).check()
  await page.getByLabel('Why', { exact: true }).fill(reason)
  await button(page, 'Record this review').click()
}

test('J4: progress is logged, queried, answered, concurred with, published, and seen', async ({
  page,
  browser,
}, info) => {
  test.setTimeout(240_000)
  const code = ownCode(info)
  await signIn(page, accountWith('focal_point'), '/en/desk')
  await submitCommitment(page, code, 'Lay a cable to the northern islands')
  const [moderator, partner] = await Promise.all([another(browser, info), another(browser, info)])
  await publishEntry(moderator, code)
  await logProgress(page, code)

  await test.step('the partner reads it with its evidence, and queries it', async () => {
    await signIn(partner, accountWith('partner_reviewer'), '/en/desk/reviews')
    await expectSound(partner, info)
    await openUpdate(partner, code)
    await expect(partner.getByText(narrative).first()).toBeVisible()
    await expect(partner.getByRole('link', { name: 'The ship at work' })).toBeVisible()
    await expectSound(partner, info)
    await button(partner, 'Record this review').click()
    await expect(partner.getByText('Say why in a sentence at least').first()).toBeVisible()
    await review(partner, 'Queries', 'Forty kilometres of how many?')
    await expect(partner.getByRole('status')).toContainText('It becomes public when the report does')
    await expectSound(partner, info)
  })

  await test.step('they talk it over, between the two of them', async () => {
    await partner.getByRole('link', { name: /^Conversation with/ }).click()
    await partner.getByLabel('Message', { exact: true }).fill('The contract speaks of ninety.')
    await partner.getByRole('checkbox', { name: '@Amara Silvestre' }).check()
    await button(partner, 'Send the message').click()
    await expect(partner.getByText('To: Amara Silvestre')).toBeVisible()
    await expectSound(partner, info)
  })

  await test.step('the focal point finds the query on the desk, and answers it', async () => {
    await page.goto('/en/desk')
    await expectSound(page, info)
    await page.getByRole('link', { name: new RegExp(`Answer it.*${code}`) }).click()
    await expect(page.getByText('Forty kilometres of how many?')).toBeVisible()
    await expectSound(page, info)
    await page.getByLabel('Your answer').fill('Of ninety, as the contract says.')
    await button(page, 'Send the answer').click()
    await expect(page.getByRole('status')).toContainText('The query is answered')
    await expect(page.getByText('This query was answered on').first()).toBeVisible()
    await expect(page.getByLabel('Your answer')).toHaveCount(0)
    await page.getByRole('link', { name: 'Conversation with Weavers Development Bank' }).click()
    await expect(page.getByText('The contract speaks of ninety.')).toBeVisible()
  })

  await test.step('the partner reads the answer, and concurs', async () => {
    await partner.goto('/en/desk/reviews')
    await expect(partner.getByRole('heading', { name: 'Your queries that were answered' })).toBeVisible()
    await partner
      .getByRole('link', { name: new RegExp(code) })
      .first()
      .click()
    await expect(partner.getByText('Of ninety, as the contract says.')).toBeVisible()
    await partner.getByLabel('Work, as you see it').selectOption('In progress')
    await partner.getByLabel('Completeness').selectOption({ index: 3 })
    await review(partner, 'Concurs', 'Forty of ninety agrees with what our engineer saw.')
    await expect(partner.getByRole('status')).toBeVisible()
  })

  await publishEntry(moderator, code)

  await test.step('the visitor reads report and review side by side, and nothing of what was said in private', async () => {
    const visitor = await another(browser, info)
    await visitor.goto(`/en/plans/${plan.code}/${code}`)
    await expect(visitor.getByText(narrative).first()).toBeVisible()
    await expect(
      visitor.getByText('Forty of ninety agrees with what our engineer saw.').first(),
    ).toBeVisible()
    await expect(visitor.getByText('Confirmed').first()).toBeVisible()
    await expectSound(visitor, info)
    const told = await visitor.content()
    for (const secret of ['of how many', 'as the contract says', 'speaks of ninety', 'Ingrid', 'Amara'])
      expect(told).not.toContain(secret)
    await visitor.goto(`/en/plans/${plan.code}?verdict=confirmed`)
    await expect(
      visitor.getByRole('link', { name: 'Lay a cable to the northern islands' }).first(),
    ).toBeVisible()
    await visitor.context().close()
  })

  await test.step('the focal point replies in public, then amends the report', async () => {
    await page.goto('/en/desk')
    await page
      .locator('section', { has: page.getByRole('heading', { name: 'Our published reports' }) })
      .getByRole('link', { name: new RegExp(code) })
      .click()
    await page.getByText('Reply in public').first().click()
    await page.getByLabel('Your reply').first().fill('We thank the bank for its visit.')
    await button(page, 'Publish the reply').first().click()
    await expect(page.getByRole('status')).toContainText('Your reply is public')
    await button(page, 'Begin the amendment').click()
    await expect(page.getByText('Version 2 of this report').first()).toBeVisible()
    await expectSound(page, info)
    await page.getByRole('link', { name: 'How it stands' }).click()
    await expect(page.getByLabel('What happened', { exact: true })).toHaveValue(narrative)
  })
  await Promise.all([moderator.context().close(), partner.context().close()])
})

test('a guest reviews one update by a link, once', async ({ page, browser }, info) => {
  await signIn(page, accountWith('partner_reviewer'), '/en/desk/reviews')
  await page.getByRole('table').getByRole('link').last().click()
  await page.getByText('Ask an expert from outside').click()
  await page.getByLabel('Name', { exact: true }).fill('Dr. Lien')
  await page.getByLabel('E-mail address').fill('lien@institute.example')
  await page.getByLabel('Organisation', { exact: true }).fill('Institute of Cables')
  await button(page, 'Make the link').click()
  await expect(page.getByRole('status')).toContainText('The guest may now review')
  await expectSound(page, info)
  const link = new URL(
    (await page.locator('code', { hasText: '/account/review/' }).first().innerText()).trim(),
  )

  const guest = await another(browser, info)
  await guest.goto(link.pathname)
  await expect(guest.getByText('asks you to review this update')).toBeVisible()
  await expectSound(guest, info)
  await review(guest, 'Concurs', 'I have seen the cable.')
  await expect(guest.getByRole('heading', { level: 1 })).toHaveText('Your review is recorded')
  await guest.goto(link.pathname)
  await expect(guest.getByRole('heading', { level: 1 })).toHaveText('This link opens nothing')
  await guest.context().close()
})
