// What somebody hears of: a report is returned, its organisation is told, reads it and chooses how the next one comes.
import { expect, test } from '@playwright/test'
import { another, button, expectSound, ownCode, submitCommitment, publishEntry } from '../../support/desk'
import { accountWith, signIn } from '../../support/sign-in'

test('a focal point hears of a decision, reads the notice and chooses what comes by e-mail', async ({
  page,
  browser,
}, info) => {
  const code = ownCode(info)
  await signIn(page, accountWith('focal_point'), '/en/desk')
  await submitCommitment(page, code, 'A cable to hear of')
  const moderator = await another(browser, info)
  await signIn(moderator, accountWith('moderator'), '/en/admin/queue')
  await publishEntry(moderator, code)

  // The worker takes a moment.
  const told = page.getByRole('link', { name: new RegExp(`Published: .*${code}`) })
  await expect(async () => {
    await page.goto('/en/account/notices')
    await expect(told).toBeVisible({ timeout: 1000 })
  }).toPass({ timeout: 20_000 })
  await expect(page.getByText('Your organisation recorded this commitment.').first()).toBeVisible()
  await expectSound(page, info)
  await button(page, 'Mark all as read').click()
  await expect(page.getByRole('link', { name: 'Notices', exact: true })).toBeVisible()

  await page.getByRole('link', { name: 'How I hear of these' }).click()
  await page.getByLabel('Decisions on what you handed in').selectOption({ label: 'In one mail a week' })
  await button(page, 'Save').click()
  await expect(page.getByText('Your choice is saved.')).toBeVisible()
  await expectSound(page, info)
})

test(
  'a public page is followed through its foot, and followed no more',
  { tag: '@any-width' },
  async ({ page }, info) => {
    await page.goto('/en/plans/XX-PLAN')
    await page.getByRole('link', { name: 'Follow this' }).click()
    await signIn(page, accountWith('partner_reviewer'), '/en/desk/following/add?type=plan&code=XX-PLAN')
    await button(page, 'Follow').click()
    await expect(page.getByText('You follow it from now on.')).toBeVisible()
    await expectSound(page, info)

    await page
      .getByRole('row', { name: /Regional digital plan/ })
      .getByRole('button')
      .click()
    await expect(page.getByText('You follow it no more.')).toBeVisible()
  },
)

test('anyone has a feed and a calendar of a plan', { tag: '@once' }, async ({ request }) => {
  const feed = await request.get('/en/plans/XX-PLAN/feed')
  const calendar = await request.get('/vi/plans/XX-PLAN/calendar')

  expect(feed.headers()['content-type']).toContain('application/atom+xml')
  expect(await feed.text()).toContain('<entry>')
  expect(await calendar.text()).toContain('BEGIN:VEVENT')
  const again = await request.get('/en/plans/XX-PLAN/feed', {
    headers: { 'if-none-match': feed.headers().etag ?? '' },
  })
  expect(again.status()).toBe(304)
})
