// A curator raises the confidence of a fact on screen and the public page says so; an administrator reads the trail
// and the table of permissions.
import { expect, test } from '@playwright/test'
import { faultsOf } from '../../support/axe'
import { accountWith, signIn } from '../../support/sign-in'
import { servedRows } from '../../support/served'

test(
  'a curator checks a fact against its text, and every reader sees it',
  { tag: '@any-width' },
  async ({ page, browser, baseURL }, info) => {
    const offset = ['phone', 'desktop', 'without script'].indexOf(info.project.name)
    const [item] = await servedRows<{ code: string; title: string }>(
      `SELECT i.code, i.title FROM framework_items i JOIN frameworks f ON f.id = i.framework_id
     WHERE f.code = 'GDC' AND i.confidence = 'low' AND i.withdrawn_at IS NULL ORDER BY i.position LIMIT 1 OFFSET $1`,
      [offset],
    )
    const code = item?.code ?? ''
    const stranger = await browser.newContext({ ...(baseURL ? { baseURL } : {}) })
    const visitor = await stranger.newPage()
    await visitor.goto(`/en/frameworks/GDC/${code}`)
    await expect(visitor.getByText('not yet checked against the text').first()).toBeVisible()

    await signIn(page, accountWith('moderator'), '/en/admin/frameworks')
    await page.getByRole('link', { name: /Global Digital Compact/ }).click()
    await page.locator(`a[href$="/admin/frameworks/GDC/${code}"]`).click()
    await page.getByRole('button', { name: 'Save the check' }).click()
    await expect(page.getByRole('link', { name: 'Say what you read' })).toBeVisible()
    await page.getByLabel('Read in the source itself').check()
    await page.getByLabel('What you read').fill('A/RES/79/1, annex I, read at undocs.org')
    await page.getByRole('button', { name: 'Save the check' }).click()
    await expect(page).toHaveURL(/\/admin\/frameworks\/GDC$/)

    await visitor.reload()
    await expect(visitor.getByText('A/RES/79/1, annex I, read at undocs.org').first()).toBeVisible()
    await stranger.close()
  },
)

test('the trail tells who did it, and the table who may', { tag: '@any-width' }, async ({ page }) => {
  await signIn(page, accountWith('administrator'), '/en/admin/trail')
  await page.getByLabel('Event', { exact: true }).selectOption('person.signed-in')
  await page.getByRole('button', { name: 'Narrow the trail' }).click()
  await expect(page.locator('main li').first()).toContainText('Signed in')

  await page.goto('/en/admin/permissions')
  await expect(page.getByRole('row', { name: /^Publish a commitment/ })).toContainText('yes, everywhere')
})

test('the pages of keeping have no fault that axe can find', async ({ page }) => {
  // Eighteen pages.
  test.slow()
  await signIn(page, accountWith('administrator'))
  const [claim] = await servedRows<{ commitment: string; alignment: string }>(
    `SELECT a.commitment_id AS commitment, a.id AS alignment FROM alignments a JOIN commitments c ON c.id = a.commitment_id
     WHERE c.state = 'published' AND c.visibility = 'public' ORDER BY c.code LIMIT 1`,
  )
  const [link] = await servedRows<{ id: string }>(
    `SELECT l.id FROM crosswalk_links l JOIN crosswalks c ON c.id = l.crosswalk_id WHERE c.state = 'in_force' ORDER BY l.id LIMIT 1`,
  )
  const about = `/en/admin/alignments/${claim?.commitment ?? ''}`
  for (const path of [
    '/en/admin',
    '/en/admin/plans/XX-PLAN',
    '/en/admin/plans/XX-PLAN/facts',
    '/en/admin/plans/XX-PLAN/forums',
    '/en/admin/frameworks',
    '/en/admin/frameworks/GDC?confidence=low',
    '/en/admin/frameworks/WSIS/WSIS.C2',
    `/en/admin/crosswalk-links/${link?.id ?? ''}`,
    '/en/admin/alignments',
    about,
    `${about}/add`,
    `${about}/check`,
    `${about}/${claim?.alignment ?? ''}`,
    '/en/admin/organisations',
    '/en/admin/organisations/new',
    '/en/admin/organisations/XX-SECRETARIAT',
    '/en/admin/trail',
    '/vi/admin/permissions',
  ]) {
    await page.goto(path)

    expect(await faultsOf(page), path).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), path).toBe(true)
  }
})
