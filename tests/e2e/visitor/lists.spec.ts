import { expect, test } from '@playwright/test'
import { faultsOf } from '../../support/axe'

test('a list is narrowed by a form, and its address can be sent to somebody in another language', {
  tag: '@once',
}, async ({ page }) => {
  await page.goto('/en/plans/XX-PLAN')
  await page.getByText('Narrow or sort this list').click()
  await page.getByLabel('Layer').selectOption({ label: 'Skills' })
  await page.getByLabel('In the order of').selectOption({ label: 'Title' })
  await page.getByRole('button', { name: 'Show the list' }).click()

  await expect(page).toHaveURL(/\/en\/plans\/XX-PLAN\?layer=skills&sort=title$/)
  const heading = (await page.getByRole('heading', { level: 1 }).innerText()).match(/\d+/g)
  await expect(page.locator('main tbody tr')).toHaveCount(Number(heading?.[0]))
  await page.getByRole('link', { name: 'Tiếng Việt' }).click()

  await expect(page).toHaveURL(/\/vi\/plans\/XX-PLAN\?layer=skills&sort=title$/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    `${heading?.[0]} trên ${heading?.[1]} cam kết`,
  )
  await page.getByRole('link', { name: 'bỏ' }).first().click()
  await expect(page).toHaveURL(/\/vi\/plans\/XX-PLAN\?sort=title$/)
})

test('a number typed in the reader’s own digits narrows by silence', { tag: '@once' }, async ({ page }) => {
  await page.goto('/en/plans/XX-PLAN')
  await page.getByText('Narrow or sort this list').click()
  await page.getByLabel('Silent for at least this many months').fill('๑๒')
  await page.getByRole('button', { name: 'Show the list' }).click()

  await expect(page).toHaveURL(/\?silent=12$/)
  await expect(page.getByText(/Silent for \d+ months/).first()).toBeVisible()
})

test('a commitment is found by its words in Thai, and by nearly its words', { tag: '@once' }, async ({
  page,
  request,
}) => {
  await page.goto('/en/commitments?demonstration=only')
  const thai = await page.locator('main tbody a[lang=th]').first().innerText()
  await page.goto(`/en/commitments?demonstration=only&words=${encodeURIComponent(thai.slice(0, 12))}`)

  await expect(page.locator('main tbody a[lang=th]', { hasText: thai })).toBeVisible()
  const alike = await request.get('/en/commitments?words=submarin%20cabel%20repare')
  expect(await alike.text()).toContain('spelt alike')
})

test('invented commitments stand in no list of real ones', { tag: '@once' }, async ({ page, request }) => {
  const real = await (await request.get('/en/commitments')).text()
  await page.goto('/en/commitments?demonstration=only')

  expect(real).not.toContain('XX-')
  await expect(page.getByText('Demonstration: invented organisations and figures')).toBeVisible()
  await expect(page.locator('main tbody')).not.toContainText('ADM2025')
})

test('a long list is read fifty at a time, forward and back', { tag: '@once' }, async ({ page }) => {
  await page.goto('/en/commitments')
  const first = await page.locator('main tbody th a').first().innerText()
  await expect(page.locator('main tbody tr')).toHaveCount(50)
  await page.getByRole('link', { name: 'Next' }).click()

  await expect(page.getByText('51–100 of 203')).toBeVisible()
  await page.getByRole('link', { name: 'Previous' }).click()
  await expect(page.locator('main tbody th a').first()).toHaveText(first)
})

test('an address where nothing is says so, with the right status and a way on', { tag: '@once' }, async ({
  page,
}) => {
  for (const address of [
    '/en/no/such/page',
    '/en/plans/NOPE',
    '/en/plans/ADM2025/NOPE',
    '/en/frameworks/NOPE',
    '/en/countries/QQ',
    '/en/plans/%00',
  ]) {
    const answer = await page.goto(address)

    expect([address, answer?.status()]).toEqual([address, 404])
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is nothing at this address')
  }
  await page.getByLabel('Find a commitment').fill('cable')
  await page.getByRole('button', { name: 'Find' }).click()
  await expect(page).toHaveURL(/\/en\/commitments\?words=cable$/)
  await expect(page.locator('main tbody tr').first()).toBeVisible()

  await page.goto('/vi/khong-co')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Không có nội dung nào ở địa chỉ này')
})

test('the calendar says when the next meeting is, and says so where nobody knows', { tag: '@once' }, async ({
  page,
}) => {
  await page.goto('/en/forums')
  const coming = page.locator('section', { has: page.getByRole('heading', { name: 'Coming' }) }).first()

  await expect(coming).toContainText('7th ADGMIN')
  await expect(coming).toContainText('January 2027')
  await expect(
    page.locator('section', { has: page.getByRole('heading', { name: 'Date not published' }) }),
  ).toContainText('WSIS Forum 2027')
})

for (const path of [
  '/en',
  '/vi',
  '/en/plans',
  '/en/commitments',
  '/en/commitments?layer=skills',
  '/en/forums',
  '/en/no/such/page',
])
  test(`${path} has no fault that axe can find`, async ({ page }) => {
    await page.goto(path)

    expect(await faultsOf(page)).toEqual([])
  })
