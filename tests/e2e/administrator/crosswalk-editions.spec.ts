// A curator writes the second edition of a crosswalk, sees what it would change and applies it; a visitor disputes a
// link, the curator answers, and everybody reads both. Each works as plain forms.
import { expect, test } from '@playwright/test'
import { another, button, expectSound, ownCode } from '../../support/desk'
import { servedRows } from '../../support/served'
import { accountWith, signIn } from '../../support/sign-in'

type Led = { from: string; to: string; commitment: string; target: string; framework: string }

/** A link through which alone a public commitment reaches an item, and an item of the same framework that it does not. */
async function aLinkThatLeads(crosswalk: string): Promise<Led> {
  const [led] = await servedRows<Led>(
    `SELECT f.code AS "from", t.code AS "to", c.code AS commitment, w.code AS framework,
       (SELECT i.code FROM framework_items i WHERE i.framework_id = t.framework_id AND i.withdrawn_at IS NULL
          AND NOT EXISTS (SELECT 1 FROM crosswalk_links n WHERE n.to_item_id = i.id) ORDER BY i.code LIMIT 1) AS target
     FROM crosswalk_links l JOIN crosswalks x ON x.id = l.crosswalk_id AND x.state = 'in_force'
       JOIN framework_items f ON f.id = l.from_item_id JOIN framework_items t ON t.id = l.to_item_id
       JOIN frameworks w ON w.id = t.framework_id
       JOIN alignments a ON a.item_id = f.id AND a.provenance <> 'crosswalk'
       JOIN commitments c ON c.id = a.commitment_id AND c.state = 'published' AND c.visibility = 'public'
       JOIN work_plans p ON p.id = c.plan_id AND p.state = 'published' AND p.visibility = 'public' AND NOT p.is_demonstration
     WHERE x.code = $1 AND NOT EXISTS (SELECT 1 FROM alignments b WHERE b.commitment_id = c.id AND b.item_id = t.id)
       AND NOT EXISTS (SELECT 1 FROM alignments b JOIN crosswalk_links m ON m.from_item_id = b.item_id AND m.to_item_id = t.id AND m.id <> l.id
         JOIN crosswalks y ON y.id = m.crosswalk_id AND y.state = 'in_force' WHERE b.commitment_id = c.id)
     ORDER BY f.code, t.code, c.code LIMIT 1`,
    [crosswalk],
  )
  if (!led) throw new Error(`No commitment reaches an item through ${crosswalk} alone.`)
  return led
}

test(
  'a curator sees what a new edition changes, and applies it',
  { tag: '@any-width' },
  async ({ page: curator, browser }, info) => {
    test.slow()
    // Projects share a Concord: each writes its own crosswalk.
    const crosswalk = info.project.name === 'desktop' ? 'WSIS-SDG' : 'GDC-SDG'
    const { from, to, commitment, target, framework } = await aLinkThatLeads(crosswalk)
    const visitor = await another(browser, info)
    await visitor.goto(`/en/frameworks/${framework}/${to}`)
    await expect(visitor.locator('main')).toContainText('because')

    await signIn(curator, accountWith('moderator'), '/en/admin/crosswalks')
    await expectSound(curator, info)
    await curator.locator(`a[href$="/admin/crosswalks/${crosswalk}"]`).click()
    await button(curator, 'Begin a new edition').click()
    await expect(curator.getByRole('heading', { name: /^Draft of edition/ })).toBeVisible()
    await expectSound(curator, info)

    await curator.getByRole('link', { name: 'Add a link' }).click()
    await curator.getByLabel('From', { exact: true }).fill(from)
    await curator.getByLabel('To', { exact: true }).fill(from)
    await button(curator, 'Add a link').click()
    await expect(curator.getByText('An item is not linked to itself').first()).toBeVisible()
    await expectSound(curator, info)
    await curator.getByLabel('To', { exact: true }).fill(target)
    await button(curator, 'Add a link').click()
    await expect(curator.getByRole('heading', { name: /^Draft of edition/ })).toBeVisible()
    await curator.getByRole('link', { name: `${from} → ${to}`, exact: true }).click()
    await expectSound(curator, info)
    await button(curator, 'Take this link out').click()
    await expect(curator.getByRole('heading', { name: 'Taken out' })).toBeVisible()

    await visitor.reload()
    await expect(visitor.locator('main')).toContainText('because')
    await curator.getByRole('link', { name: 'See what will change' }).click()
    await expect(curator.getByText('1 link added')).toBeVisible()
    await expect(curator.getByText('1 link removed')).toBeVisible()
    await expect(curator.getByRole('link', { name: commitment, exact: true }).first()).toBeVisible()
    await expectSound(curator, info)
    await button(curator, 'Apply it now').click()
    await expect(curator.getByRole('heading', { name: 'Begin a new edition' })).toBeVisible()

    await visitor.goto(`/en/crosswalks/${crosswalk}`)
    await expect(visitor.getByText(/This edition has been in force since/)).toBeVisible()
    await expect(visitor.getByRole('heading', { name: 'Editions' })).toBeVisible()
    await expectSound(visitor, info)
    await visitor.getByRole('link', { name: 'Edition 1', exact: true }).click()
    await expect(visitor.getByText('This edition is no longer in force')).toBeVisible()
    await expect(visitor.locator('main')).toContainText(to)
    await expectSound(visitor, info)
    await visitor.context().close()
  },
)

test('a visitor disputes a link, and reads the answer beside it', async ({
  page: visitor,
  browser,
}, info) => {
  test.slow()
  const said = `The source says something else here. ${ownCode(info)}`
  await visitor.goto('/en/crosswalks/AIGOV-GDC')
  await visitor
    .getByRole('link', { name: /^Dispute this link/ })
    .first()
    .click()
  await expect(visitor.getByRole('heading', { level: 1 })).toHaveText('Dispute a link')
  await visitor.getByLabel('Why the link is wrong').fill('It is wrong.')
  await button(visitor, 'Send the dispute').click()
  await expect(visitor.getByText('Say it in at least 20 characters').first()).toBeVisible()
  await expectSound(visitor, info)
  await visitor.getByLabel('Why the link is wrong').fill(said)
  await button(visitor, 'Send the dispute').click()
  await expect(visitor.getByRole('status')).toContainText('your dispute has arrived')
  const ticket = visitor.url()
  const reference = /D-\d{8}-[0-9A-F]{8}/.exec(ticket)?.[0] ?? 'none'
  await expectSound(visitor, info)
  await visitor.goto('/en/crosswalks/AIGOV-GDC')
  await expect(visitor.getByText(said)).toHaveCount(0)

  const curator = await another(browser, info)
  await signIn(curator, accountWith('moderator'), '/en/admin/disputes')
  await expectSound(curator, info)
  await curator.getByRole('link', { name: reference }).click()
  await button(curator, 'Show it now').click()
  await expect(button(curator, 'Show it now')).toHaveCount(0)
  await visitor.reload()
  await expect(visitor.getByText(said)).toBeVisible()
  await expect(visitor.getByText('A curator is looking into it.').first()).toBeVisible()

  await curator.getByRole('radio', { name: /^It stays/ }).check()
  await curator.getByRole('textbox', { name: 'Answer' }).fill('The resolution names it in paragraph 2.')
  await expectSound(curator, info)
  await button(curator, 'Give this answer').click()
  await expect(curator.getByRole('heading', { name: 'The link stays' })).toBeVisible()
  await curator.context().close()

  await visitor.reload()
  await expect(visitor.getByText('The resolution names it in paragraph 2.').first()).toBeVisible()
  await expectSound(visitor, info)
  await visitor.goto(ticket)
  await expect(visitor.getByText('The resolution names it in paragraph 2.')).toBeVisible()
})
