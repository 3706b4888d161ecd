// Feature 10: an administrator enters a real plan in three levels, goal by goal, and publishes it. The plan is the
// ASEAN Digital Masterplan 2030 as adopted: desired outcomes, enabling actions, and what belongs to them.
import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { accountWith, signIn } from '../../support/sign-in'

const levels = [
  { code: 'G1', title: 'Inclusive and connected', under: null },
  { code: 'G1.P1', title: 'Resilient submarine cables', under: 'G1' },
  { code: 'G1.P1.a', title: 'Shorten the repair permit to thirty days', under: 'G1.P1' },
  { code: 'G2', title: 'Trusted and secure', under: null },
] as const

const withoutFault = async (page: Page, javaScriptEnabled: boolean | undefined) => {
  if (javaScriptEnabled === false) return
  expect((await new AxeBuilder({ page }).analyze()).violations, page.url()).toEqual([])
}

test('a plan is made, given its parties and three levels of pillars, and published', async ({
  page,
  browser,
  baseURL,
  javaScriptEnabled,
}, info) => {
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
    await page.getByLabel('Name', { exact: true }).fill('ASEAN Digital Masterplan 2030')
    await page.getByRole('group', { name: 'Start' }).getByLabel('Year').fill('2026')
    await page.getByRole('group', { name: 'End' }).getByLabel('Year').fill('2030')
    await page.getByLabel('Source').fill('Adopted at the sixth ADGMIN, Ha Noi, January 2026')
    await page.getByRole('button', { name: 'Make the plan' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('ASEAN Digital Masterplan 2030')
  })

  await test.step('with its parties', async () => {
    await page.getByRole('link', { name: 'Parties' }).click()
    await page.locator('[name="parties.0.statedName"]').fill('The ASEAN Member States')
    await page.locator('[name="parties.0.region"]').selectOption({ index: 1 })
    await withoutFault(page, javaScriptEnabled)
    await page.getByRole('button', { name: 'Save the parties' }).click()
    await expect(page.getByText('1 party')).toBeVisible()
  })

  await test.step('with pillars in three levels', async () => {
    await page.getByRole('link', { name: 'Pillars' }).click()
    for (const { code: pillar, title, under } of levels) {
      await page.getByLabel('Code in the plan').fill(pillar)
      await page.getByLabel('Title').fill(title)
      if (under) {
        const above = await page
          .locator('[name="parentId"] option', { hasText: new RegExp(`^${under} `) })
          .getAttribute('value')
        await page.locator('[name="parentId"]').selectOption(above)
      }
      await page.getByRole('button', { name: 'Add a pillar' }).click()
      await expect(page.getByRole('link', { name: `${pillar} ${title}` })).toBeVisible()
    }
    await expect(page.locator('main ol ol ol').getByRole('link', { name: /^G1\.P1\.a/ })).toBeVisible()
    await withoutFault(page, javaScriptEnabled)
  })

  await test.step('one of them renamed and moved', async () => {
    await page.getByRole('link', { name: /^G1\.P1\.a/ }).click()
    await page.getByLabel('Title').fill('Shorten repair permits to thirty days')
    const above = await page.locator('[name="parentId"] option', { hasText: /^G2 / }).getAttribute('value')
    await page.locator('[name="parentId"]').selectOption(above)
    await page.getByRole('button', { name: 'Save the pillar' }).click()
    await expect(
      page.locator('main ol ol').getByRole('link', { name: 'G1.P1.a Shorten repair permits to thirty days' }),
    ).toBeVisible()
    await expect(page.locator('main ol ol ol')).toHaveCount(0)
  })

  await test.step('and is seen by everyone once it is published', async () => {
    const stranger = await browser.newContext({ ...(baseURL ? { baseURL } : {}) })
    const visitor = await stranger.newPage()
    expect((await visitor.goto(`/en/plans/${code}`))?.status()).toBe(404)

    await page.goto(`/en/admin/plans/${code}`)
    await page.getByRole('button', { name: 'Publish the plan' }).click()
    await expect(page.getByRole('link', { name: 'See the public page' })).toBeVisible()

    await visitor.goto(`/en/plans/${code}`)
    await expect(visitor.getByRole('heading', { level: 1 })).toContainText('ASEAN Digital Masterplan 2030')
    await stranger.close()
  })
})

test('a coordinator keeps the pillars of the plan that they coordinate, and nothing else of it', async ({
  page,
}) => {
  await signIn(page, accountWith('coordinator'), '/en/admin/plans')
  await expect(page.getByRole('link', { name: /XX-PLAN/ })).toBeVisible()
  await expect(page.getByRole('link', { name: 'New work plan' })).toHaveCount(0)

  await page.goto('/en/admin/plans/XX-PLAN/pillars')
  await expect(page.getByRole('button', { name: 'Add a pillar' })).toBeVisible()
  for (const closed of [
    '/en/admin/plans/XX-PLAN/facts',
    '/en/admin/plans/new',
    '/en/admin/trail',
    '/en/admin/permissions',
  ])
    expect((await page.goto(closed))?.status(), closed).toBe(404)
})
