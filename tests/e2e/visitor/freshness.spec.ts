import { expect, test } from '@playwright/test'
import { accountWith, signIn } from '../../support/sign-in'
import { aWaitingReport } from '../../support/waiting-report'

test('a public page is served from the cache, and is new within a second of a publication', {
  tag: '@once',
}, async ({ page, request }) => {
  const { versionId, plan, commitment } = await aWaitingReport(new Date().toISOString().slice(0, 10))
  const addresses = [`/en/plans/${plan}`, `/vi/plans/${plan}`, '/en', `/en/plans/${plan}?reporting=ever`]
  for (const address of addresses) await request.get(address)
  const before = await request.get(`/en/plans/${plan}`)
  expect(before.headers()['x-nextjs-cache']).toBe('HIT')
  expect(before.headers()['cache-control']).toBe('public, no-cache')
  const reported = (html: string) => Number(/<a href="[^"]*reporting=ever"[^>]*>(\d+)</.exec(html)?.[1])
  const once = reported(await before.text())

  await signIn(page, accountWith('moderator'))
  await page.goto(`/en/admin/queue/progress/${versionId}`)
  await page.getByRole('button', { name: 'Publish it' }).click()
  await page.waitForURL(/queue/, { waitUntil: 'commit' })
  const published = Date.now()
  const after = await request.get(`/en/plans/${plan}`)
  const html = await after.text()

  expect(Date.now() - published).toBeLessThan(1000)
  expect(reported(html)).toBe(once + 1)
  expect(html).toContain(`/en/plans/${plan}/${commitment}`)
  expect(await (await request.get(`/en/plans/${plan}?reporting=ever`)).text()).toContain(commitment)

  // The pages that showed it are made anew without waiting for a reader, so the next one gets no script either.
  await expect(async () => {
    for (const address of addresses) {
      const made = await request.get(address)
      expect(made.headers()['x-nextjs-cache']).toBe('HIT')
      expect(await made.text()).not.toContain('<script')
    }
  }).toPass({ timeout: 5000 })
})
