import { expect, test } from '@playwright/test'
import { ownCode } from '../../support/desk'
import { accountWith, signIn } from '../../support/sign-in'
import { aWaitingCommitment } from '../../support/waiting-entry'

test(
  'a public page is served from the cache, and is new within a second of a publication',
  {
    tag: '@once',
  },
  async ({ page, request }, info) => {
    const code = ownCode(info)
    const { id, plan } = await aWaitingCommitment(code)
    const addresses = [`/en/plans/${plan}`, `/vi/plans/${plan}`, `/en/plans/${plan}?layer=skills`]
    for (const address of addresses) await request.get(address)
    for (const address of addresses) {
      const before = await request.get(address)
      expect(before.headers()['x-nextjs-cache']).toBe('HIT')
      expect(before.headers()['cache-control']).toBe('public, no-cache')
      expect(await before.text()).not.toContain(code)
    }

    await signIn(page, accountWith('moderator'))
    await page.goto(`/en/admin/queue/commitments/${id}`)
    await page.getByRole('button', { name: 'Publish', exact: true }).click()
    await page.waitForURL(/\/admin\/queue\?/, { waitUntil: 'commit' })

    // Whoever asks at once is given the new page; how long the answer takes is a matter of how busy the machine is.
    for (const address of addresses) expect(await (await request.get(address)).text()).toContain(code)
    expect((await request.get(`/en/plans/${plan}/${code}`)).status()).toBe(200)
    // The pages that showed it are made anew without waiting for a reader, so the next one gets no script either.
    await expect(async () => {
      for (const address of addresses) {
        const made = await request.get(address)
        expect(made.headers()['x-nextjs-cache']).toBe('HIT')
        expect(await made.text()).not.toContain('<script')
      }
    }).toPass({ timeout: 5000 })
  },
)
