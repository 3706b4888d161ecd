// Feature 10: an administrator enters a real plan in three levels and publishes it: the ASEAN Digital Masterplan
// 2025 with a desired outcome, an enabling action under it, and the guidelines under that.
import { expect, test, type Page } from '@playwright/test'
import { faultsOf } from '../../support/axe'
import { accountWith, signIn } from '../../support/sign-in'

const guidelines = 'Enhanced ASEAN Guidelines on Resilience and Repair of Submarine Cables'
const entered = [
  { code: 'DO2', title: 'Better quality and coverage of fixed and mobile broadband', under: null },
  { code: 'EA2.2', title: 'Best-practice permission and access rights for infrastructure', under: 'DO2' },
  // Entered in haste: one level too high, and not by its whole name.
  { code: 'EA2.2.1', title: 'Submarine cable guidelines', under: 'DO2' },
  { code: 'DO3', title: 'Trusted digital services and prevention of consumer harm', under: null },
] as const

/** What the choice of a pillar to stand under sends. */
const valueOf = async (page: Page, code: string): Promise<string | null> =>
  await page
    .locator('[name="parentId"] option')
    .filter({ hasText: new RegExp(`^${code.replaceAll('.', '\\.')} `) })
    .getAttribute('value')

const withoutFault = async (page: Page, javaScriptEnabled: boolean | undefined) => {
  if (javaScriptEnabled === false) return
  expect(await faultsOf(page), page.url()).toEqual([])
}

test(
  'a plan is made, given its parties and three levels of pillars, and published',
  { tag: '@any-width' },
  async ({ page, browser, baseURL, javaScriptEnabled }, info) => {
    // Some twenty pages, one after another.
    test.slow()
    const code = `ADM-${info.project.name.slice(0, 3).toUpperCase()}-${Date.now().toString(36).toUpperCase()}`
    await signIn(page, accountWith('administrator'), '/en/admin/plans/new')
    await withoutFault(page, javaScriptEnabled)

    await test.step('with a sentence beside each field that is missing', async () => {
      await page.getByLabel('Code', { exact: true }).fill(code)
      await page.getByRole('button', { name: 'Make the plan' }).click()
      await expect(page.getByRole('alert').getByRole('link')).toHaveCount(2)
      await expect(page.getByLabel('Code', { exact: true })).toHaveValue(code)
    })

    await test.step('with its facts', async () => {
      await page.getByLabel('Name', { exact: true }).fill('ASEAN Digital Masterplan 2025')
      await page.getByRole('group', { name: 'Start' }).getByLabel('Year').fill('2021')
      await page.getByRole('group', { name: 'End' }).getByLabel('Year').fill('2025')
      await page.getByLabel('Source', { exact: true }).fill('asean.org/book/asean-digital-masterplan-2025')
      await page.getByRole('button', { name: 'Make the plan' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('ASEAN Digital Masterplan 2025')
    })

    await test.step('with its parties', async () => {
      await page.getByRole('link', { name: 'Parties' }).click()
      await page.locator('[name="parties.0.statedName"]').fill('The ASEAN Member States')
      await page.locator('[name="parties.0.region"]').selectOption({ index: 1 })
      await withoutFault(page, javaScriptEnabled)
      await page.getByRole('button', { name: 'Save the parties' }).click()
      await expect(page.getByText('1 party')).toBeVisible()
    })

    await test.step('with its pillars', async () => {
      await page.getByRole('link', { name: 'Pillars' }).click()
      for (const { code: pillar, title, under } of entered) {
        await page.getByLabel('Code in the plan').fill(pillar)
        await page.getByLabel('Title').fill(title)
        if (under) await page.locator('[name="parentId"]').selectOption(await valueOf(page, under))
        await page.getByRole('button', { name: 'Add a pillar' }).click()
        await expect(page.getByRole('link', { name: `${pillar} ${title}` })).toBeVisible()
      }
      await expect(page.locator('main ol ol').getByRole('link')).toHaveCount(2)
      await withoutFault(page, javaScriptEnabled)
    })

    await test.step('one of them renamed, and moved to the third level', async () => {
      await page.getByRole('link', { name: /^EA2\.2\.1 / }).click()
      await page.getByLabel('Title').fill(guidelines)
      await page.locator('[name="parentId"]').selectOption(await valueOf(page, 'EA2.2'))
      await withoutFault(page, javaScriptEnabled)
      await page.getByRole('button', { name: 'Save the pillar' }).click()
      await expect(page.locator('main ol ol ol').getByRole('link')).toHaveText(`EA2.2.1 ${guidelines}`)
    })

    await test.step('and is seen by everyone once it is published', async () => {
      const stranger = await browser.newContext({ ...(baseURL ? { baseURL } : {}) })
      const visitor = await stranger.newPage()
      expect((await visitor.goto(`/en/plans/${code}`))?.status()).toBe(404)

      await page.goto(`/en/admin/plans/${code}`)
      await page.getByRole('button', { name: 'Publish the plan' }).click()
      await expect(page.getByRole('link', { name: 'See the public page' })).toBeVisible()

      await visitor.goto(`/en/plans/${code}`)
      await expect(visitor.getByRole('heading', { level: 1 })).toContainText('ASEAN Digital Masterplan 2025')
      await stranger.close()
    })
  },
)

test('a coordinator keeps the pillars of the plan that they coordinate, and nothing else of it', {
  tag: '@any-width',
}, async ({ page }) => {
  await signIn(page, accountWith('coordinator'), '/en/admin/plans')
  await expect(page.getByRole('link', { name: /^XX-PLAN / })).toBeVisible()
  await expect(page.getByRole('link', { name: 'New work plan' })).toHaveCount(0)

  await page.goto('/en/admin/plans/XX-PLAN/pillars')
  await expect(page.getByRole('button', { name: 'Add a pillar' })).toBeVisible()
  for (const closed of ['/en/admin/plans/XX-PLAN/facts', '/en/admin/plans/new', '/en/admin/trail'])
    expect((await page.goto(closed))?.status(), closed).toBe(404)
})
