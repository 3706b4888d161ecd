// J3: a moderator returns a commitment with reasons; the focal point mends it; the moderator publishes it.
import { expect, test } from '@playwright/test'
import {
  another,
  button,
  expectSound,
  openEntry,
  ownCode,
  plan,
  publishEntry,
  submitCommitment,
} from '../../support/desk'
import { accountWith, signIn } from '../../support/sign-in'

test(
  'J3: what a moderator returns is mended beside the notes, and published',
  { tag: '@any-width' },
  async ({ page, browser }, info) => {
    test.setTimeout(240_000)
    const code = ownCode(info)
    await signIn(page, accountWith('focal_point'), '/en/desk')
    const address = await submitCommitment(page, code, 'Lay a cable')
    const moderator = await another(browser, info)

    await test.step('the moderator returns it with a note on the title', async () => {
      await openEntry(moderator, code)
      const entry = moderator
        .locator('dl.rows > div')
        .filter({ has: moderator.locator('dt', { hasText: /^Title$/ }) })
      await entry.locator('summary').click()
      await entry.getByRole('textbox').fill('From where to where?')
      await moderator.getByLabel('Reason for returning it').fill('Please be more exact.')
      await button(moderator, 'Return with this reason').click()
      await expect(moderator.getByText('Returned:')).toBeVisible()
    })

    await test.step('the focal point sees the reason on the list, and the note beside the field', async () => {
      await page.goto('/en/desk')
      await expect(page.getByRole('row').filter({ hasText: code })).toContainText('came back with notes')
      await page.goto(address)
      await expect(page.getByText('Please be more exact.')).toBeVisible()
      await expect(page.getByText('1 note from the moderator')).toBeVisible()
      await expectSound(page, info)
      await page.getByRole('link', { name: 'The promise' }).click()
      await expect(page.getByText('From where to where?')).toBeVisible()
      await expectSound(page, info)
    })

    await test.step('mends it and submits it again', async () => {
      await page.getByLabel('Title').first().fill('Lay a cable from the capital to the northern islands')
      await button(page, 'Save and return to the list').click()
      await page.getByRole('link', { name: 'Check and submit' }).click()
      await button(page, 'Submit for publication').click()
      await expect(page.getByText('It cannot be changed now.')).toBeVisible()
    })

    await publishEntry(moderator, code)
    await moderator.context().close()
    await page.goto(`/en/plans/${plan.code}/${code}`)
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Lay a cable from the capital')
  },
)
