import { expect, test, type Page } from '@playwright/test'
import { faultsOf } from '../../support/axe'
import { servedRows } from '../../support/served'

/** What the page must say, counted by the database itself. */
async function counted(plan: string) {
  const [row] = await servedRows<{ commitments: string; reported: string }>(
    `select count(*) as commitments, count(*) filter (where exists (
       select from progress_updates u join progress_update_versions v on v.update_id = u.id
       where u.commitment_id = c.id and v.state = 'published')) as reported
     from commitments c join work_plans p on p.id = c.plan_id
     where p.code = $1 and c.state = 'published' and c.visibility = 'public'`,
    [plan],
  )
  return { commitments: Number(row?.commitments), reported: Number(row?.reported) }
}

const figures = (page: Page) => page.locator('main dl').first()
const figure = (page: Page, label: RegExp) =>
  figures(page)
    .locator('div', { has: page.locator('dt', { hasText: label }) })
    .locator('dd')

for (const plan of ['ADM2025', 'XX-PLAN'])
  test.describe(`J1: the work plan ${plan}`, () => {
    test('a visitor sees, without scrolling, how it stands', async ({ page, viewport }) => {
      const { commitments, reported } = await counted(plan)
      await page.goto(`/en/plans/${plan}`)

      await expect(page.getByRole('heading', { level: 1 })).toBeInViewport({ ratio: 1 })
      const sentence = page.locator('main header .lead')
      await expect(sentence).toBeInViewport({ ratio: 1 })
      await expect(sentence).toContainText(
        reported === 0
          ? `None of ${commitments} commitments has a published report`
          : `${reported} of ${commitments} commitments have a published report`,
      )
      await expect(figure(page, /commitments? made/)).toHaveText(String(commitments))
      await expect(figure(page, /ever reported/)).toHaveText(String(reported))
      await expect(figures(page)).toBeInViewport({ ratio: 1 })
      const box = await figures(page).boundingBox()
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(viewport?.height ?? 0)
    })

    test('every figure leads to the list that it counts', async ({ page }) => {
      const { reported } = await counted(plan)
      await page.goto(`/en/plans/${plan}`)
      await page.getByRole('link', { name: 'Not reported' }).first().click()

      const { commitments } = await counted(plan)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        `${commitments - reported} of ${commitments} commitments`,
      )
      await expect(page.locator('main tbody tr')).toHaveCount(commitments - reported)
    })

    test('it reads the same at both widths, with nothing to scroll sideways', async ({ page }) => {
      await page.goto(`/en/plans/${plan}`)
      const content = await page.locator('main').boundingBox()
      const widths = await page.locator('html').evaluate((html) => [html.scrollWidth, html.clientWidth])

      expect(content).not.toBeNull()
      expect(widths[0]).toBe(widths[1])
    })

    test('it has no fault that axe can find', async ({ page }) => {
      await page.goto(`/en/plans/${plan}`)

      expect(await faultsOf(page)).toEqual([])
    })
  })

test('a plan without reports never looks like one with progress', async ({ page }) => {
  await page.goto('/en/plans/ADM2025')

  await expect(page.getByText('Nothing has been reported yet')).toBeVisible()
  await expect(page.getByText('not yet checked against the text').first()).toBeVisible()
  await expect(page.getByText(/of them.*the due date has passed/)).toBeVisible()
})
