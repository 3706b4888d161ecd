// J3: a moderator returns a commitment with reasons; the focal point mends it; the moderator publishes it; the
// visitor sees it. Each of the three has a browser of their own.
import { expect, test, type Browser, type Page, type TestInfo } from '@playwright/test'
import { faultsOf } from '../../support/axe'
import { accountWith, signIn } from '../../support/sign-in'

type Settings = {
  baseURL: string | undefined
  javaScriptEnabled: boolean
  viewport: { width: number; height: number } | null
}

async function inABrowserOfTheirOwn(
  browser: Browser,
  { baseURL, javaScriptEnabled, viewport }: Settings,
): Promise<Page> {
  const context = await browser.newContext({ ...(baseURL ? { baseURL } : {}), javaScriptEnabled, viewport })
  return await context.newPage()
}

async function withoutFault(page: Page, { javaScriptEnabled }: Settings): Promise<void> {
  if (!javaScriptEnabled) return
  expect(await faultsOf(page), page.url()).toEqual([])
}

const codeFor = (info: TestInfo) =>
  `J3-${info.project.name.slice(0, 3).toUpperCase()}-${Date.now().toString(36)}`.toUpperCase()

/** A commitment as a focal point records it: as little as can be submitted, for everyone to read. */
async function recordCommitment(page: Page, code: string, title: string): Promise<void> {
  await page.goto('/en/desk/commitments/new')
  await page.locator('[name="plan"]').selectOption({ index: 0 })
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.locator('[name="title"]').fill(title)
  await page.locator('[name="code"]').fill(code)
  await page.getByRole('button', { name: 'Begin the draft' }).click()
  await page.waitForURL(/\/promise/)
  await page
    .locator('textarea[name="description"]')
    .fill('Officers of every commune learn to publish their services online.')
  await page.locator('[name="layer"][value="skills"]').check()
  await page.locator('[name="visibility"][value="public"]').check()
  await page.getByRole('button', { name: 'Save and continue' }).click()
  await page.waitForURL(/\/parties/)
  await page.goto(page.url().replace(/\/parties.*/, '/check'))
  await page.getByRole('button', { name: 'Submit for publication' }).click()
  await expect(page.getByRole('status')).toBeVisible()
}

test('J3: a commitment is returned with reasons, mended, published, and seen', async ({
  page: moderator,
  browser,
  baseURL,
  javaScriptEnabled,
  viewport,
}, info) => {
  // Three people, one after another.
  test.slow()
  const settings = { baseURL, javaScriptEnabled, viewport }
  const [focalPoint, visitor] = await Promise.all([
    inABrowserOfTheirOwn(browser, settings),
    inABrowserOfTheirOwn(browser, settings),
  ])
  const code = codeFor(info)
  await signIn(focalPoint, accountWith('focal_point'), '/en/desk')
  await recordCommitment(focalPoint, code, 'Train commune officers')

  await test.step('the moderator returns it, with a note on its title', async () => {
    await signIn(moderator, accountWith('moderator'), '/en/admin/queue')
    await withoutFault(moderator, settings)
    await moderator.getByRole('link', { name: `${code} Train commune officers` }).click()
    await expect(moderator.getByRole('heading', { level: 1 })).toHaveText(`${code} Train commune officers`)
    await withoutFault(moderator, settings)

    await moderator.getByRole('button', { name: 'Return with this reason' }).click()
    await expect(moderator.getByRole('link', { name: 'Say why it is returned' })).toBeVisible()

    await moderator.getByText('Note on this: Title', { exact: true }).click()
    await moderator.getByLabel('Note on: Title').fill('Say how many officers.')
    await moderator.getByLabel('Reason for returning it').fill('The number is missing.')
    await moderator.getByRole('button', { name: 'Return with this reason' }).click()
    await expect(moderator.getByRole('status')).toContainText(`Returned: ${code} Train commune officers`)
    await expect(moderator.getByRole('link', { name: `${code} Train commune officers` })).toHaveCount(0)
  })

  await test.step('the focal point reads the reason and the note beside the field, and mends it', async () => {
    await focalPoint.goto('/en/desk')
    await focalPoint
      .getByRole('link', { name: new RegExp(code) })
      .first()
      .click()
    await expect(focalPoint.getByText('The number is missing.').first()).toBeVisible()
    const [entry] = /.*\/commitments\/[0-9a-f-]{36}/.exec(focalPoint.url()) ?? []
    await focalPoint.goto(`${entry}/promise`)
    await expect(focalPoint.getByText('Say how many officers.').first()).toBeVisible()
    await withoutFault(focalPoint, settings)

    await focalPoint.locator('[name="title"]').fill('Train 1,200 commune officers')
    await focalPoint.getByRole('button', { name: 'Save and continue' }).click()
    await focalPoint.waitForURL(/\/parties/)
    await focalPoint.goto(`${entry}/check`)
    await focalPoint.getByRole('button', { name: 'Submit for publication' }).click()
    await expect(focalPoint.getByRole('status')).toBeVisible()
  })

  await test.step('the moderator sees what was mended, and publishes it', async () => {
    await moderator.goto('/en/admin/queue')
    await expect(moderator.getByText('Came back after a return').first()).toBeVisible()
    await moderator.getByRole('link', { name: `${code} Train 1,200 commune officers` }).click()
    await expect(moderator.locator('ins', { hasText: '1,200' })).toBeVisible()
    await expect(moderator.getByText('Changed', { exact: true })).toHaveCount(1)
    await expect(moderator.getByText('The number is missing.')).toBeVisible()
    await withoutFault(moderator, settings)

    await moderator.getByRole('button', { name: 'Publish', exact: true }).click()
    await expect(moderator.getByRole('status')).toContainText('Anyone can read it now')
    await withoutFault(moderator, settings)
  })

  await test.step('the visitor sees it, and nothing of what was said on the way', async () => {
    const address = await moderator.getByRole('link', { name: 'See the public page' }).getAttribute('href')
    await visitor.goto(address ?? '')
    await expect(visitor.getByRole('heading', { level: 1 })).toContainText('Train 1,200 commune officers')
    for (const said of ['The number is missing', 'Say how many officers', 'Train commune officers'])
      expect(await visitor.content()).not.toContain(said)
  })
  await Promise.all([focalPoint.context().close(), visitor.context().close()])
})

test('somebody who decides nothing finds no queue', { tag: '@once' }, async ({ page }) => {
  for (const role of ['focal_point', 'administrator'] as const) {
    await signIn(page, accountWith(role))

    expect((await page.goto('/en/admin/queue'))?.status(), role).toBe(404)
    await page.context().clearCookies()
  }
  await page.goto('/en/admin/queue')
  await expect(page).toHaveURL(/sign-in/)
})
