import { expect, test } from '@playwright/test'
import { faultsOf } from '../../support/axe'
import { servedRows } from '../../support/served'

const day = (() => {
  const now = new Date()
  return new Date(Date.UTC(now.getUTCFullYear() - 1, now.getUTCMonth(), now.getUTCDate()))
    .toISOString()
    .slice(0, 10)
})()
const then = `/en/as-of/${day}`

test('a plan a year ago shows the figures of that day, says so, and its links stay in that day', async ({
  page,
}) => {
  await page.goto('/en/plans/XX-PLAN')
  const now = await page.locator('main header .lead').innerText()
  await page.getByLabel('As of a date').fill(day)
  await page.getByRole('button', { name: 'Show', exact: true }).click()

  await expect(page).toHaveURL(`${then}/plans/XX-PLAN`)
  await expect(page.getByRole('complementary', { name: 'A past day' })).toContainText('As it stood on')
  expect(await page.locator('main header .lead').innerText()).not.toBe(now)

  await page.locator('main table a').first().click()
  await expect(page).toHaveURL(new RegExp(`${then}/plans/XX-PLAN/`))
  await page.getByRole('link', { name: 'Frameworks' }).first().click()
  await expect(page).toHaveURL(`${then}/frameworks`)
  await page.getByRole('link', { name: 'Tiếng Việt' }).click()
  await expect(page).toHaveURL(`/vi/as-of/${day}/frameworks`)
  await page.getByRole('link', { name: 'Xem trang này như hiện nay' }).click()
  await expect(page).toHaveURL('/vi/frameworks')
})

test('two days of a plan are compared, each count leading to its list', async ({ page }) => {
  await page.goto('/en/plans/XX-PLAN')
  await page.getByRole('link', { name: /What has changed since/ }).click()
  await page.getByLabel('First day').fill(day)
  await page.getByRole('button', { name: 'Compare' }).click()

  await expect(page).toHaveURL(`/en/plans/XX-PLAN/compare?from=${day}&to=`)
  const count = page.getByRole('link', { name: /moved in their work/ })
  const moved = page.locator('section', { has: page.getByRole('heading', { name: 'The work moved' }) })
  await expect(moved.getByRole('listitem')).toHaveCount(Number.parseInt(await count.innerText(), 10))
  await count.click()
  await expect(page).toHaveURL(/#moved$/)
})

test('what was withdrawn since stands as it stood, with a word that it ended', { tag: '@once' }, async ({
  page,
}) => {
  const [ended] = await servedRows<{ plan: string; code: string; day: string }>(
    `select p.code as plan, c.code, (h.at::date - 1)::text as day from history_events h
     join commitments c on c.id = h.commitment_id join work_plans p on p.id = c.plan_id
     where h.event = 'commitment.withdrawn' and p.is_demonstration order by h.at limit 1`,
  )
  await page.goto(`/en/as-of/${ended?.day}/plans/${ended?.plan}`)

  await expect(page.getByText(/One commitment that stood on that day has ended since/)).toBeVisible()
  await expect(page.locator('main .notice', { hasText: 'ended since' })).toContainText(`${ended?.code}`)
  await expect(
    page
      .locator('main tbody')
      .getByText(ended?.code ?? '')
      .first(),
  ).toBeVisible()
})

test('a day that is still to come, or before the record, is a page that says so', { tag: '@once' }, async ({
  page,
}) => {
  for (const none of ['2999-01-01', '1999-01-01', 'yesterday']) {
    const answer = await page.goto(`/en/as-of/${none}/plans/XX-PLAN`)

    expect([none, answer?.status()]).toEqual([none, 404])
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no record of that day')
  }
})

for (const path of [`${then}/plans/XX-PLAN`, `/en/plans/XX-PLAN/compare?from=${day}`])
  test(`${path.replace(day, 'a year ago')} has no fault that axe can find`, async ({ page }) => {
    await page.goto(path)

    expect(await faultsOf(page)).toEqual([])
  })
