// Every server action of the build, called as an attacker would: over plain HTTP, without our pages. None may
// change a thing for nobody, for the wrong person, from another site, or with nonsense. An action that is new
// fails here until its row stands in the table of permissions and its fields in attack-fields.ts.
import { randomUUID } from 'node:crypto'
import { expect, test, type Browser } from '@playwright/test'
import { isAllowed, acts } from '../../../lib/policy/table'
import { attackFields } from '../../support/attack-fields'
import { builtActions, type BuiltAction } from '../../support/built-actions'
import { postRaw, type Fields, type RawAnswer } from '../../support/raw-action'
import { servedRows } from '../../support/served'
import { accountWith, signIn } from '../../support/sign-in'

test.describe.configure({ timeout: 180_000 })
test.use({ locale: 'en-GB' })

/** Doors are open to whoever holds the key and have tests of their own: a password, a link, a choice of whom to act for. */
const doors = new Set(['signIn', 'setPassword', 'chooseOrganisation', 'reviewAsGuest', 'acceptInvitation'])
const actions = builtActions(process.env.NEXT_DIST_DIR ?? '.next').filter(({ name }) => !doors.has(name))

/** What these change is named by nothing in the form: it is the sender's own, whoever that is. */
const ownAlone = new Set([
  'changePassword',
  'changeLanguage',
  'endOwnSignIn',
  'endOtherSignIns',
  'markNoticeRead',
  'markAllNoticesRead',
  'saveNoticePreferences',
  'followThing',
  'unfollowThing',
  'tryAddressAgain',
])

const wrongPeople = ['focal_point', 'partner_reviewer', 'coordinator', 'moderator', 'administrator'] as const
type WrongPerson = (typeof wrongPeople)[number]

let fieldsOf: (action: string) => Fields
let before: unknown

/** Every row that an action could have left, as one line. Signing in leaves traces of its own. */
const everything = async () =>
  await servedRows(
    `SELECT (SELECT count(*) FROM history_events WHERE event NOT LIKE 'person.sign%') AS history,
       (SELECT count(*) FROM outbox_messages) AS notices, (SELECT count(*) FROM idempotency_keys) AS keys,
       (SELECT md5(string_agg(c::text, '' ORDER BY id)) FROM commitments c) AS commitments,
       (SELECT md5(string_agg(v::text, '' ORDER BY id)) FROM progress_update_versions v) AS versions,
       (SELECT md5(string_agg(p::text, '' ORDER BY id)) FROM people p) AS people,
       (SELECT md5(string_agg(m::text, '' ORDER BY id)) FROM memberships m) AS memberships,
       (SELECT md5(string_agg(w::text, '' ORDER BY id)) FROM work_plans w) AS plans`,
  )

async function cookieOf(browser: Browser, baseURL: string, role: WrongPerson): Promise<string> {
  const context = await browser.newContext({ baseURL })
  await signIn(await context.newPage(), accountWith(role))
  const cookies = await context.cookies()
  await context.close()
  return cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
}

const withKey = (fields: Fields): Fields => ({ ...fields, idempotencyKey: randomUUID(), locale: 'en' })
/** Attackers come one by one; a test posts as many as a machine can. */
const forgetCounting = () => servedRows(`DELETE FROM rate_limits WHERE key LIKE 'change:%'`)

/** What permission answers: not there, or not for you. A refusal for any other reason proves nothing of it. */
const isForbidden = ({ status, body }: RawAnswer) =>
  status === 404 || body.includes('"status":"refused","message":"You may not make this change')
const told = ({ name }: BuiltAction, { status, lands, body }: RawAnswer) =>
  `${name}: ${status} ${lands} ${/"status":.{0,160}/.exec(body)?.[0] ?? body.slice(0, 80)}`

test.beforeAll(async () => {
  fieldsOf = await attackFields()
})
test.beforeEach(async () => {
  await forgetCounting()
  before = await everything()
})
test.afterEach(async () => {
  expect(await everything()).toEqual(before)
})

test('every action of the build has its row in the table of permissions', { tag: '@once' }, () => {
  const named = new Set(acts.map(({ action }) => action))

  expect(actions.map(({ name }) => name).filter((name) => !named.has(name))).toEqual([])
  expect(actions.length).toBe(acts.length)
})

test('nobody changes anything', { tag: '@once' }, async ({ baseURL }) => {
  const letIn: string[] = []
  for (const action of actions) {
    const answer = await postRaw(baseURL ?? '', action, withKey(fieldsOf(action.name)))
    const isOpen = acts.some(({ action: name, isForAnyone }) => name === action.name && isForAnyone)
    const isRefused = answer.lands?.includes('/account/sign-in') ?? false
    if (!isRefused && !(isOpen && answer.body.includes('"status":"invalid"')))
      letIn.push(told(action, answer))
  }

  expect(letIn).toEqual([])
  console.log(`${actions.length} of ${actions.length} actions refused to nobody`)
})

test('another site changes nothing, whoever is signed in', { tag: '@once' }, async ({ baseURL, browser }) => {
  const cookie = await cookieOf(browser, baseURL ?? '', 'administrator')
  before = await everything()
  const passed: string[] = []
  const origins = ['https://evil.example', 'null', null, `http://sub.${new URL(baseURL ?? '').host}`]
  for (const action of actions)
    for (const origin of origins) {
      const fields = withKey(fieldsOf(action.name))
      const answer = await postRaw(baseURL ?? '', action, fields, { cookie, origin })
      if (answer.status !== 403) passed.push(`${String(origin)} ${told(action, answer)}`)
    }

  expect(passed).toEqual([])
  console.log(`${actions.length} of ${actions.length} actions refused to ${origins.length} other origins`)
})

for (const role of wrongPeople)
  test(`a ${role.replace('_', ' ')} changes nothing that is not theirs`, { tag: '@once' }, async ({
    baseURL,
    browser,
  }) => {
    const cookie = await cookieOf(browser, baseURL ?? '', role)
    before = await everything()
    const forbidden = actions.filter(({ name }) => {
      const act = acts.find(({ action }) => action === name)
      // The organisations of the demonstration are parties to its plan.
      return act && !ownAlone.has(name) && !isAllowed(act, role, 'other') && !isAllowed(act, role, 'party')
    })
    const passed: string[] = []
    for (const action of forbidden) {
      const answer = await postRaw(baseURL ?? '', action, withKey(fieldsOf(action.name)), { cookie })
      if (!isForbidden(answer)) passed.push(told(action, answer))
    }

    expect(passed).toEqual([])
    console.log(`${forbidden.length} of ${forbidden.length} actions refused to a ${role}`)
  })

test('nonsense changes nothing and is no fault', { tag: '@once' }, async ({ baseURL, browser }) => {
  const cookie = await cookieOf(browser, baseURL ?? '', 'administrator')
  before = await everything()
  const wrong: string[] = []
  for (const action of actions.filter(({ name }) => !ownAlone.has(name))) {
    const names = Object.keys(fieldsOf(action.name)).filter((name) => name !== 'locale')
    const poison = `'; DROP TABLE commitments; -- ${'x'.repeat(5000)}`
    await forgetCounting()
    for (const fields of [
      {},
      Object.fromEntries(names.map((name) => [name, poison])),
      { '__proto__.polluted': '1', 'constructor.prototype.polluted': '1' },
    ]) {
      const answer = await postRaw(baseURL ?? '', action, withKey(fields), { cookie })
      const isRefused = answer.status === 404 || /"status":"(invalid|refused)"/.test(answer.body)
      if (!isRefused || answer.status >= 500) wrong.push(told(action, answer))
    }
  }

  expect(wrong).toEqual([])
  console.log('every action refused nonsense')
})
