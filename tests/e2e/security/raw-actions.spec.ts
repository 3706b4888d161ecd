// Every server action, called as an attacker would: over plain HTTP, without our pages. None may change a
// thing for nobody, for the wrong person, from another site, or with nonsense.
import { randomUUID } from 'node:crypto'
import { expect, test, type Browser } from '@playwright/test'
import { demonstrationAccounts } from '../../../lib/demonstration/accounts'
import { acts } from '../../../lib/policy/table'
import { builtActions, postRaw, type RawAnswer } from '../../support/raw-action'
import { servedRows } from '../../support/served'

test.describe.configure({ mode: 'serial', timeout: 180_000 })

const distDir = process.env.NEXT_DIST_DIR ?? '.next'
const page = '/en/account/sign-in'
/** Doors are open to nobody in particular: signing in, and setting a password by a link. They are tried on their own. */
const doors = new Set(['signIn', 'setPassword', 'chooseOrganisation'])

async function cookiesOf(browser: Browser, baseURL: string, role: RegExp): Promise<string> {
  const account = demonstrationAccounts.find((each) => role.test(each.role))
  if (!account) throw new Error(`no account for ${role}`)
  const context = await browser.newContext({ baseURL })
  const tab = await context.newPage()
  await tab.goto(page)
  await tab.locator('input[name="email"]').fill(account.email)
  await tab.locator('input[name="password"]').fill(account.password)
  await tab.locator('form:has(input[name="password"]) button[type="submit"]').first().click()
  await tab.waitForURL((url) => !url.pathname.includes('sign-in'))
  const cookies = await context.cookies()
  await context.close()
  return cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
}

/** A word on everything that the forms ask for, about things that are really there but of somebody else. */
async function plausible(): Promise<Record<string, string>> {
  const [row] = await servedRows<Record<string, string>>(
    `SELECT c.id AS commitment, c.plan_id AS plan, u.id AS update, v.id AS version, i.id AS item, o.id AS organisation, p.id AS person, l.id AS link, a.id AS alignment
     FROM commitments c JOIN progress_updates u ON u.commitment_id = c.id JOIN progress_update_versions v ON v.update_id = u.id,
     framework_items i, organisations o, people p, crosswalk_links l, alignments a LIMIT 1`,
  )
  const {
    commitment = '',
    plan = '',
    version = '',
    item = '',
    organisation = '',
    person = '',
    link = '',
    alignment = '',
  } = row ?? {}
  return {
    id: commitment,
    commitmentId: commitment,
    planId: plan,
    plan,
    versionId: version,
    itemId: item,
    organisationId: organisation,
    personId: person,
    person,
    linkId: link,
    alignmentId: alignment,
    seatId: randomUUID(),
    pillarId: randomUUID(),
    evidenceId: randomUUID(),
    version: '1',
    title: 'Taken over',
    code: 'ATTACK-1',
    name: 'Taken over',
    kind: 'action',
    layer: 'skills',
    language: 'en',
    visibility: 'public',
    implementation: 'completed',
    percentComplete: '100',
    narrative: 'Taken over',
    email: 'attacker@evil.example',
    role: 'administrator',
    confidence: 'high',
    source: 'none',
    reason: 'none',
    note: 'none',
    strength: 'direct',
    provenance: 'stated',
    url: 'https://evil.example/',
    caption: 'Taken over',
    periodStart: '2025-01-01',
    type: 'government',
    'onDate.year': '2025',
  }
}

const counted = async () =>
  (
    await servedRows<Record<string, string>>(
      `SELECT (SELECT count(*) FROM history_events WHERE event NOT LIKE 'person.sign%') AS history, (SELECT count(*) FROM idempotency_keys) AS keys,
       (SELECT count(*) FROM outbox_messages) AS notices, (SELECT md5(string_agg(c::text, '' ORDER BY id)) FROM commitments c) AS commitments,
       (SELECT md5(string_agg(v::text, '' ORDER BY id)) FROM progress_update_versions v) AS versions,
       (SELECT count(*) FROM people) AS people, (SELECT count(*) FROM memberships WHERE ended_at IS NULL) AS memberships`,
    )
  )[0]

const actions = () => builtActions(distDir).filter(({ name }) => !doors.has(name))
/** What the corridor answers when it changed nothing. */
const isRefusal = ({ status, body, lands }: RawAnswer) =>
  status === 403 ||
  status === 404 ||
  (lands?.includes('/account/') ?? false) ||
  /"status":"(invalid|refused)"/.test(body)

let before: Awaited<ReturnType<typeof counted>>
let kept: Record<string, string>

test.beforeAll(async () => {
  before = await counted()
  kept = await plausible()
})
test.afterEach(async () => {
  expect(await counted()).toEqual(before)
})

test('every action of the build has its row in the table of permissions', () => {
  const named = new Set(acts.map(({ action }) => action))

  expect(
    actions()
      .map(({ name }) => name)
      .filter((name) => !named.has(name)),
  ).toEqual([])
  expect(actions().length).toBeGreaterThan(30)
})

test('nobody changes anything', async ({ baseURL }) => {
  const letIn: string[] = []
  for (const { id, name } of actions()) {
    const answer = await postRaw(baseURL ?? '', page, id, {
      ...kept,
      idempotencyKey: randomUUID(),
      locale: 'en',
    })
    if (!answer.lands?.includes('/account/sign-in')) letIn.push(`${name}: ${answer.status} ${answer.lands}`)
  }
  console.log(`${actions().length} of ${actions().length} actions tried as nobody`)
  expect(letIn).toEqual([])
})

test('another site changes nothing, whoever is signed in', async ({ baseURL, browser }) => {
  const cookie = await cookiesOf(browser, baseURL ?? '', /administrator/i)
  const passed: string[] = []
  for (const { id, name } of actions())
    for (const origin of [
      'https://evil.example',
      'null',
      null,
      `http://sub.${new URL(baseURL ?? '').host}`,
    ]) {
      const answer = await postRaw(
        baseURL ?? '',
        page,
        id,
        { ...kept, idempotencyKey: randomUUID(), locale: 'en' },
        { cookie, origin },
      )
      if (answer.status !== 403) passed.push(`${name} from ${origin}: ${answer.status}`)
    }
  console.log(`${actions().length} × 4 origins refused`)
  expect(passed).toEqual([])
})

for (const role of [/partner/i, /coordinator/i, /focal/i])
  test(`somebody with the wrong seat or of the wrong organisation changes nothing (${role.source})`, async ({
    baseURL,
    browser,
  }) => {
    const cookie = await cookiesOf(browser, baseURL ?? '', role)
    // What is one's own to do needs no other seat.
    const own = /^(changePassword|changeLanguage|endOwnSignIn|endOtherSignIns)$/
    const recording = role.source === 'focal' ? /^beginCommitment$/ : /^$/
    const passed: string[] = []
    for (const { id, name } of actions().filter(
      (action) => !own.test(action.name) && !recording.test(action.name),
    )) {
      const answer = await postRaw(
        baseURL ?? '',
        page,
        id,
        { ...kept, idempotencyKey: randomUUID(), locale: 'en' },
        { cookie },
      )
      if (!isRefusal(answer))
        passed.push(`${name}: ${answer.status} ${answer.lands} ${answer.body.slice(0, 200)}`)
    }
    expect(passed).toEqual([])
  })

test('nonsense changes nothing and is no fault', async ({ baseURL, browser }) => {
  const cookie = await cookiesOf(browser, baseURL ?? '', /administrator/i)
  const nonsense = Object.fromEntries(
    Object.keys(kept).map((name) => [name, `'; DROP TABLE commitments; -- ${'x'.repeat(5000)}`]),
  )
  const wrong: string[] = []
  for (const { id, name } of actions().filter((action) => action.name !== 'endOtherSignIns'))
    for (const fields of [
      {},
      nonsense,
      { '__proto__.polluted': '1', 'constructor.prototype.polluted': '1' },
    ]) {
      const answer = await postRaw(
        baseURL ?? '',
        page,
        id,
        { ...fields, idempotencyKey: randomUUID(), locale: 'en' },
        { cookie },
      )
      if (!isRefusal(answer))
        wrong.push(`${name}: ${answer.status} ${answer.lands} ${answer.body.slice(0, 200)}`)
    }
  expect(wrong).toEqual([])
})
