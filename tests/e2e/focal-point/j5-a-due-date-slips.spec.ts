// J5: a due date slips: proposed by the focal point, accepted by a moderator, and for ever visible in public history.
import { expect, test } from '@playwright/test'
import { another, button, expectSound, openEntry } from '../../support/desk'
import { servedRows } from '../../support/served'
import { accountWith, signIn } from '../../support/sign-in'

/** A commitment of the focal point's for each project, so that none finds the other's proposal. */
const codes: Record<string, string> = { phone: 'XX-PLAN-14', desktop: 'XX-PLAN-01' }

test('J5: a due date slips: proposed, accepted, and visible in public history', async ({
  page,
  browser,
}, info) => {
  const code = codes[info.project.name] ?? 'XX-BANK-2-01'
  const [commitment] = await servedRows<{ id: string; year: number }>(
    `SELECT id, extract(year FROM due_on)::int + 1 AS year FROM commitments WHERE code = $1`,
    [code],
  )
  const year = String(commitment?.year)
  const moderator = await another(browser, info)

  await test.step('the focal point proposes a later date, with a reason', async () => {
    await signIn(page, accountWith('focal_point'), `/en/desk/commitments/${commitment?.id}`)
    await page.getByRole('link', { name: 'Propose to move what was promised' }).click()
    await expectSound(page, info)
    await page.getByRole('link', { name: 'Propose a change Due date', exact: true }).click()
    await expectSound(page, info)

    await button(page, 'Propose this change').click()
    await expect(page.getByRole('link', { name: 'Say why it has to move' })).toBeVisible()

    await page.getByLabel('Month').fill('6')
    await page.getByLabel('Year').fill(year)
    await page.getByLabel('Why does it have to move?').fill('The cable ship came late.')
    await button(page, 'Propose this change').click()
    await expect(page.getByText('A moderator has not decided yet.')).toBeVisible()
    await page.getByLabel('Your argument').fill('The ship is booked for May.')
    await button(page, 'Add this argument').click()
    await expect(page.getByText('The ship is booked for May.')).toBeVisible()
    await expectSound(page, info)
  })

  await test.step('nothing of it is public yet', async () => {
    await page.goto(`/en/plans/${code.replace(/-\d\d$/, '')}/${code}`)
    await expect(page.getByText('The cable ship came late.')).toHaveCount(0)
  })

  await test.step('the moderator reads what follows from it, and accepts it', async () => {
    await openEntry(moderator, code)
    await expect(moderator.locator('ins', { hasText: `June ${year}` })).toBeVisible()
    await expect(moderator.getByText('Moved later')).toBeVisible()
    await expect(moderator.getByText('The ship is booked for May.')).toBeVisible()
    await expectSound(moderator, info)
    await button(moderator, 'Accept this change').click()
    await expect(moderator.getByText('Accepted:')).toBeVisible()
  })

  await test.step('everybody reads what was first promised, what moved, and why', async () => {
    await moderator.getByRole('link', { name: 'See the public page' }).click()
    await expect(
      moderator.getByText(new RegExp(`First promised .+, moved .+, now June ${year}`)).first(),
    ).toBeVisible()
    const moved = moderator.locator('#moved')
    await expect(moved.getByText('The cable ship came late.')).toBeVisible()
    await expect(moved.locator('ins').first()).toHaveText(`June ${year}`)
    await expect(moderator.getByText('The ship is booked for May.')).toHaveCount(0)
    await expectSound(moderator, info)
    await expect(moderator.locator('#history')).toContainText('What was promised has moved')
    await moderator.goto(`/en/plans/${code.replace(/-\d\d$/, '')}`)
    await expect(moderator.getByRole('heading', { name: 'What has slipped' })).toBeVisible()
    await moderator.locator('section[aria-labelledby="slipped"] a').first().click()
    await expect(
      moderator
        .getByRole('link', { name: new RegExp(code) })
        .or(moderator.getByText(code))
        .first(),
    ).toBeVisible()
  })
})
