// J8: a visitor sees which framework items nobody has committed to, why a crossing is bare, and which plans overlap.
import { expect, test } from '@playwright/test'
import { expectSound } from '../../support/desk'
import { accountWith, signIn } from '../../support/sign-in'

test('J8: a visitor sees what nobody has committed to, and which plans overlap', async ({ page }, info) => {
  await page.goto('/en')
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Coverage' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Coverage')
  await expectSound(page, info)
  const compact = page.getByRole('row').filter({ hasText: 'Global Digital Compact' })
  const bare = Number(await compact.getByRole('cell').last().innerText())

  await test.step('what of a framework nobody serves is a list, as long as its figure', async () => {
    await compact.getByRole('link', { name: String(bare), exact: true }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Gaps in')
    await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(
      `${String(bare)} items that nobody serves`,
    )
    await expect(page.locator('section').first().getByRole('listitem')).toHaveCount(bare)
    await expectSound(page, info)
  })

  await test.step('a framework is held against the work plans, and a bare crossing says why', async () => {
    await page.goto('/en/coverage/GDC/plans')
    await expectSound(page, info)
    const cloth = page.getByRole('table', { name: /Its items woven with the work plans/ })
    await expect(cloth.getByRole('link', { name: /ASEAN Digital Masterplan 2025/ }).first()).toBeVisible()
    await page.goto('/en/coverage/GDC/plans/GDC.O2/at/ASEAN-CABLE')
    await expect(page.getByRole('heading', { name: 'Why it is bare' })).toBeVisible()
    await expect(page.getByText('Nothing is planned here')).toBeVisible()
    await expectSound(page, info)
    await page.goto('/en/coverage/GDC/plans/GDC.O1/at/ADM2025')
    await expect(page.getByText('Silence is neither progress nor failure')).toBeVisible()
    await expect(page.getByRole('link', { name: 'Lower affordability barriers' })).toBeVisible()
  })

  await test.step('countries stand side by side and are not ranked', async () => {
    await page.goto('/en/coverage/GDC/countries')
    await expect(page.getByText('none is ranked')).toBeVisible()
    await expectSound(page, info)
    await page.goto('/en/profile/countries/VN')
    await expect(page.getByRole('row').filter({ hasText: 'Governance' })).toBeVisible()
    await expectSound(page, info)
  })

  await test.step('pairs of plans that overlap, the likest first, with their reasons', async () => {
    await page.goto('/en/overlaps')
    await expectSound(page, info)
    const first = page.locator('.pairs > li').first()
    await expect(first).toContainText('Wider support for cyber security capacity building')
    await expect(first).toContainText('Both speak of:')
    await expect(first.getByRole('link', { name: 'CYB.4' })).toBeVisible()
    await page.getByRole('link', { name: 'Pairs after these' }).click()
    await expect(page.getByRole('link', { name: 'Pairs before these' })).toBeVisible()
  })

  await test.step('and on the page of each', async () => {
    await page.goto('/vi/plans/ADM2030/ADM2030-10')
    await page.getByText(/cam kết của kế hoạch khác có vẻ giống/).click()
    await expect(
      page.getByRole('link', { name: 'Rules on cross-border data flows and data protection' }),
    ).toBeVisible()
    await expectSound(page, info)
  })
})

test('who has no say in an overlap follows its link to a page that says who has @any-width', async ({
  page,
}, info) => {
  await page.goto('/en/overlaps')
  const settle = await page.getByRole('link', { name: 'Settle it' }).first().getAttribute('href')
  await signIn(page, accountWith('moderator'), settle ?? '')

  await expect(page.getByText('You act for neither now')).toBeVisible()
  await expect(page.locator('.pairs > li')).toHaveCount(1)
  await expect(page.getByRole('button', { name: 'Propose it' })).toHaveCount(0)
  await expectSound(page, info)
})
