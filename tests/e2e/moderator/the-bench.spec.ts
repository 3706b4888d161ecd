// The moderator's bench: many entries at once with a result for each, something hidden and restored by two people, and
// a reader's error answered. Each works as plain forms.
import { expect, test } from '@playwright/test'
import { another, button, expectSound, ownCode, plan, submitCommitment } from '../../support/desk'
import { accountWith, signIn } from '../../support/sign-in'

test(
  'several entries are published at once, and one that cannot be is named',
  { tag: '@any-width' },
  async ({ page: moderator, browser }, info) => {
    test.slow()
    const [one, two] = [ownCode(info), ownCode(info)]
    const focalPoint = await another(browser, info)
    await signIn(focalPoint, accountWith('focal_point'), '/en/desk')
    await submitCommitment(focalPoint, one, 'Lay a cable')
    const late = await submitCommitment(focalPoint, two, 'Lay another cable')
    await focalPoint.context().close()
    expect(late).toContain('/desk/commitments/')

    await signIn(moderator, accountWith('moderator'), '/en/admin/queue?kind=commitments')
    await expectSound(moderator, info)
    for (const code of [one, two]) await moderator.getByLabel(new RegExp(`^Choose ${code} `)).check()
    await button(moderator, 'Publish the chosen…').click()
    await expect(button(moderator, 'Publish these 2 entries')).toBeVisible()
    await expectSound(moderator, info)

    const elsewhere = await moderator.context().newPage()
    await elsewhere.goto('/en/admin/queue')
    await elsewhere.getByRole('link', { name: new RegExp(two) }).click()
    await button(elsewhere, /^Publish$/).click()
    await expect(elsewhere.getByRole('status')).toContainText('Anyone can read it now')

    await button(moderator, 'Publish these 2 entries').click()
    await expect(moderator.getByRole('heading', { level: 1 })).toHaveText('What came of each entry')
    await expect(moderator.locator('tr', { hasText: one })).toContainText('Published')
    await expect(moderator.locator('tr', { hasText: two })).toContainText('already decided')
    await expectSound(moderator, info)
  },
)

test(
  'a commitment is hidden by two people, leaves a gap, and is restored',
  { tag: '@any-width' },
  async ({ page: moderator, browser }, info) => {
    test.slow()
    const address = `/en/plans/${plan.code}/XX-PLAN-05`
    const [administrator, visitor] = [await another(browser, info), await another(browser, info)]
    await visitor.goto(address)
    const title = (await visitor.getByRole('heading', { level: 1 }).textContent()) ?? ''

    await signIn(moderator, accountWith('moderator'), '/en/admin/hidings')
    await expectSound(moderator, info)
    await moderator.getByLabel('Address of its public page').fill(address)
    await button(moderator, 'See what can be hidden').click()
    await moderator.getByRole('link', { name: 'Hide the whole commitment' }).click()
    await moderator.getByLabel('Public reason').fill('It names a private person.')
    await expectSound(moderator, info)
    await button(moderator, 'Propose to hide it').click()
    await expect(moderator.getByRole('heading', { name: 'Waits for a second person' })).toBeVisible()
    const step = new URL(moderator.url()).pathname

    await signIn(administrator, accountWith('administrator'), step)
    await button(administrator, 'Hide it now').click()
    await expect(button(administrator, 'Put it back in public view')).toBeVisible()
    await expectSound(administrator, info)

    expect((await visitor.goto(address))?.status()).toBe(200)
    await expect(visitor.getByText('It names a private person.').first()).toBeVisible()
    expect(await visitor.content()).not.toContain(title.trim())
    await expectSound(visitor, info)

    await administrator.getByLabel('Reason for putting it back').fill('The person agreed.')
    await button(administrator, 'Put it back in public view').click()
    await expect(administrator.getByText('Restored', { exact: true }).first()).toBeVisible()
    await visitor.goto(address)
    await expect(visitor.getByRole('heading', { level: 1 })).toHaveText(title)
    await Promise.all([administrator.context().close(), visitor.context().close()])
  },
)

test('a visitor reports an error and reads the answer', async ({ page: visitor, browser }, info) => {
  const said = `The year is wrong. ${ownCode(info)}`
  await visitor.goto(`/en/plans/${plan.code}`)
  await visitor.getByRole('link', { name: 'Report an error on this page' }).click()
  await expect(visitor.getByLabel('Page', { exact: true })).toHaveValue(`/plans/${plan.code}`)
  await button(visitor, 'Send the report').click()
  await expect(visitor.getByRole('link', { name: 'Say what is wrong' })).toBeVisible()
  await expectSound(visitor, info)
  await visitor.getByLabel('What is wrong').fill(said)
  await button(visitor, 'Send the report').click()
  await expect(visitor.getByRole('status')).toContainText('your report has arrived')
  const reference = /E-\d{8}-[0-9A-F]{8}/.exec(visitor.url())?.[0] ?? 'none'
  await expectSound(visitor, info)

  const moderator = await another(browser, info)
  await signIn(moderator, accountWith('moderator'), '/en/admin/errors')
  await expectSound(moderator, info)
  await moderator.getByRole('link', { name: reference }).click()
  await expect(moderator.getByText(said)).toBeVisible()
  await moderator.getByRole('textbox', { name: 'Answer' }).fill('Mended, thank you.')
  await button(moderator, 'Send this answer').click()
  await expect(moderator.getByText('Answered', { exact: true })).toBeVisible()
  await moderator.context().close()

  await visitor.reload()
  await expect(visitor.getByText('Mended, thank you.')).toBeVisible()
  await expectSound(visitor, info)
})
