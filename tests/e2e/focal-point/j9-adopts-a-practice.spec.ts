// J9: what worked in one place is found where it is missing, taken into another plan, and told in its family tree.
import { expect, test } from '@playwright/test'
import { another, button, expectSound, fillPromise, ownCode, plan, publishEntry } from '../../support/desk'
import { accountWith, signIn } from '../../support/sign-in'

const practice = 'A network that a village runs itself'
const bare = '/en/coverage/GDC/demonstration-countries/GDC.11c/at/XD'
/** Work of the ministry that has ended, one for each project. */
const ended: Partial<Record<string, string>> = {
  phone: 'XX-PLAN-10',
  desktop: 'XX-BANK-1-01',
  'without script': 'XX-PLAN-21',
}

test('J9: a focal point adopts a practice that is shown where nothing is planned', async ({
  page,
  browser,
}, info) => {
  const code = ownCode(info)
  const title = `Networks that ${code} runs itself`
  let story = ''

  await test.step('a visitor finds it where a country has nothing', async () => {
    await page.goto(bare)
    await expect(page.getByRole('heading', { name: 'Practices that others offer here' })).toBeVisible()
    await expectSound(page, info)
    await page.getByRole('link', { name: practice }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(practice)
    await expect(page.getByText('the battery was stolen')).toBeVisible()
    await expectSound(page, info)
    story = new URL(page.url()).pathname
  })

  await test.step('a focal point adopts it, saying what is kept and what is not', async () => {
    await signIn(page, accountWith('focal_point'), story)
    await page.getByRole('link', { name: 'Adopt it into a plan of your own' }).click()
    await expectSound(page, info)
    await page.getByLabel('Work plan').selectOption({ label: plan.name })
    await button(page, 'Continue').click()
    await page.getByLabel('Title').fill(title)
    await page.getByLabel('Code').fill(code)
    await page.getByLabel('What is changed').fill('Two masts instead of one.')
    await button(page, 'Begin the draft').click()
    await expect(page.getByRole('link', { name: 'Say what of the practice is kept' })).toBeVisible()
    await expect(page.getByLabel('Title')).toHaveValue(title)
    await expect(page.getByLabel('What is changed')).toHaveValue('Two masts instead of one.')
    await expectSound(page, info)
    await page.getByLabel('What is kept').fill('The committee of the village.')
    await button(page, 'Begin the draft').click()
    await page.waitForURL(/\/promise$/)
  })

  await test.step('the draft serves what the original serves, and is handed in and published', async () => {
    await fillPromise(page, 'A network in ten villages.')
    await button(page, 'Save and return to the list').click()
    await page.getByRole('link', { name: 'Check and submit' }).click()
    await expect(page.getByText('GDC.11c')).toBeVisible()
    await button(page, 'Submit for publication').click()
    await expect(page.getByRole('heading', { name: 'Submitted' })).toBeVisible()
    const moderator = await another(browser, info)
    await publishEntry(moderator, code)
    await moderator.context().close()
  })

  await test.step('both pages tell of each other', async () => {
    await expect(async () => {
      await page.goto(story)
      await expect(page.getByRole('link', { name: new RegExp(title) })).toBeVisible({ timeout: 2000 })
    }).toPass()
    await expect(page.getByText('Two masts instead of one.').first()).toBeVisible()
    await expectSound(page, info)
    await page.getByRole('link', { name: new RegExp(title) }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText(title)
    await expect(page.getByText('It was begun from a practice:')).toBeVisible()
    await expectSound(page, info)
  })
})

test('what has ended is written up, published and withdrawn', async ({ page }, info) => {
  const code = ended[info.project.name] ?? 'XX-BANK-1-01'
  const title = `What ${ownCode(info)} taught us`
  await signIn(page, accountWith('focal_point'), '/en/desk/practices')
  await expectSound(page, info)
  await button(page, `Write up ${code}`).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Write a practice up')
  await page.getByLabel('Title').fill(title)
  await page.getByLabel('What was done', { exact: false }).fill('We counted for a year.')
  await button(page, 'Save and look at it').click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  await expectSound(page, info)
  await button(page, 'Publish it').click()
  await expect(page.getByText('Say where it was, and why, and save that first')).toBeVisible()
  await expectSound(page, info)
  await page.getByRole('link', { name: 'Change its words' }).click()
  await page.getByLabel('Where it was, and why').fill('Forty small islands.')
  await page.getByLabel('How the text may be used').fill('CC BY 4.0')
  await button(page, 'Save and look at it').click()
  await expect(page.getByText('Forty small islands.')).toBeVisible()
  await button(page, 'Publish it').click()
  await page.waitForURL(/\/en\/practices\//)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  await page.getByRole('link', { name: 'Change or withdraw it' }).click()
  await page.getByLabel('Why it is withdrawn').fill('The count was wrong.')
  await button(page, 'Withdraw it').click()
  await expect(page.getByText(/^Withdrawn on/)).toBeVisible()
  await expect(page.getByText('The count was wrong.')).toBeVisible()
  await expectSound(page, info)
})
