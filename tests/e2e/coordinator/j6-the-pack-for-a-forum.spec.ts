// J6 to its end: a coordinator makes the pack for a forum's meeting, asks for what it lacks, hands it in; anyone reads it.
import { expect, test } from '@playwright/test'
import { button, expectSound, ownCode } from '../../support/desk'
import { printed } from '../../support/paper'
import { textIn, unspaced } from '../../support/read-text'
import { accountWith, signIn } from '../../support/sign-in'

test('J6: a coordinator makes, hands in and downloads the pack for a forum', async ({
  page,
  browser,
}, info) => {
  const name = `Pack ${ownCode(info)}`
  await signIn(page, accountWith('coordinator'), '/en/desk/packs')

  await test.step('begins it from what the forum asks for', async () => {
    await expectSound(page, info)
    await page
      .getByRole('link', { name: 'Progress report for the ministers of the demonstration region' })
      .click()
    await expectSound(page, info)
    await page.getByLabel('Name', { exact: true }).fill(name)
    await page.getByLabel('Meeting').selectOption({ index: 1 })
    const start = page.getByRole('group', { name: 'Period from' })
    const end = page.getByRole('group', { name: 'to', exact: true })
    await start.getByLabel('Year').fill('2031')
    await end.getByLabel('Year').fill('2030')
    await button(page, 'Begin the pack').click()
    await expect(page.locator('.error')).toContainText('The period is empty')
    await expect(page.getByLabel('Name', { exact: true })).toHaveValue(name)
    await expectSound(page, info)
    await start.getByLabel('Year').fill('2020')
    await button(page, 'Begin the pack').click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
  })

  await test.step('sees what nobody has answered, and asks an owner in one step', async () => {
    await expectSound(page, info)
    await expect(page.getByRole('heading', { name: /asked for that nobody has answered/ })).toBeVisible()
    await button(page, /^Ask the owner of/)
      .first()
      .click()
    await expect(page.getByText(/^asked on/).first()).toBeVisible()
  })

  await test.step('edits a sentence, which keeps its source', async () => {
    await page.getByRole('link', { name: 'Progress in the period' }).click()
    await expectSound(page, info)
    await page.getByLabel('Your own words').fill('In short: it moves.')
    await page
      .getByLabel(/^Sentence 1 of/)
      .first()
      .fill('Said more shortly.')
    await button(page, 'Save the section').click()
    await page.getByRole('link', { name: 'Read it as it will be handed in' }).click()
    await expectSound(page, info)
    await expect(page.getByText('In short: it moves.')).toBeVisible()
    await expect(
      page.getByText('Said more shortly.').locator('..').getByRole('link').first(),
    ).toHaveAttribute('href', /#source-\d+/)
    await page.getByRole('link', { name, exact: true }).click()
  })

  await test.step('hands it in, and it stands with its receipt', async () => {
    const address = page.url()
    await button(page, 'Hand it in as it stands').click()
    await page.waitForURL(/\/en\/packs\//)
    await expect(page.getByText(/Receipt P-\d{4}/)).toBeVisible()
    await expectSound(page, info)
    await page.goto(address)
    await expect(page.getByText('It was handed in and stands as it was.')).toBeVisible()
    await expect(button(page, 'Hand it in as it stands')).toHaveCount(0)
    await expect(page.getByRole('link', { name: 'Read it as it will be handed in' })).toHaveCount(0)
    await page.goto(`${address}/preview`)
    await page.waitForURL(/\/en\/packs\//)
    await page.goto(address)
    await page.getByRole('link', { name: 'Read it', exact: true }).click()
  })

  await test.step('anyone reads it, and takes it as a file', async () => {
    const address = page.url()
    const visitor = await browser.newPage({ javaScriptEnabled: false })
    await visitor.goto(address)
    await expect(visitor.getByText('In short: it moves.')).toBeVisible()
    for (const [kind, type] of [
      ['DOCX', 'wordprocessingml'],
      ['XLSX', 'spreadsheetml'],
      ['CSV', 'text/csv'],
      ['JSON', 'application/json'],
    ] as const) {
      const href = await visitor.getByRole('link', { name: kind, exact: true }).getAttribute('href')
      const file = await visitor.request.get(new URL(href ?? '', address).href)
      expect(file.status()).toBe(200)
      expect(file.headers()['content-type']).toContain(type)
      const bytes = await file.body()
      const text = ['DOCX', 'XLSX'].includes(kind)
        ? await textIn(bytes, `pack.${kind.toLowerCase()}`)
        : unspaced(bytes.toString('utf8'))
      expect(text, kind).toContain(unspaced('In short: it moves.'))
    }
    await visitor.close()
  })

  await test.step('printed, its text can be selected and read out in every script', async () => {
    const context = await browser.newContext({ bypassCSP: true, javaScriptEnabled: true })
    const reader = await context.newPage()
    await reader.goto(page.url())
    const written = await reader
      .locator('.document :is([lang=th], [lang=km], [lang=vi])')
      .evaluateAll((parts) => parts.map((part) => [part.getAttribute('lang'), part.textContent] as const))
    expect(new Set(written.map(([language]) => language))).toEqual(new Set(['th', 'km', 'vi']))
    const { pdf, text } = await printed(reader)
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
    expect(written.map(([, words]) => unspaced(words)).filter((words) => !text.includes(words))).toEqual([])
    await context.close()
  })
})
