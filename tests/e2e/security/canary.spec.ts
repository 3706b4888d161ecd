// A word that stands in private fields only is looked for wherever a visitor can go: every public route, and
// everything of the demonstration, where the word was put.
import { expect, test } from '@playwright/test'
import { publicRoutes } from '../../support/built-pages'
import { plantCanaries, type Canaries } from '../../support/canaries'
import { served } from '../../support/served'
import { signIn } from '../../support/sign-in'
import { demonstrationAccounts } from '../../../lib/demonstration/accounts'

test.describe.configure({ mode: 'serial', timeout: 600_000 })

/** Pages of one kind that are read; all of them where they are the demonstration's. Of past days, which are dear, a few. */
const mostOfAKind = 12
const mostOfThePast = 3
let canaries: Canaries

test.beforeAll(async () => {
  canaries = await plantCanaries(served().ownerUrl)
})

/** Same-origin addresses that a page points to, in any attribute. */
function addressesIn(page: string, base: string): string[] {
  return [
    ...page.matchAll(/(?:href|src|action)="([^"]+)"|<loc>([^<]+)<\/loc>|"(?:url|@id)":"([^"]+)"/g),
  ].flatMap((found) => {
    const target = new URL((found[1] ?? found[2] ?? found[3] ?? '').replaceAll('&amp;', '&'), base)
    target.hash = ''
    return target.origin === new URL(base).origin ? [target.pathname + target.search] : []
  })
}

/** /en/plans/ADM2025?layer=skills becomes /en/plans/*?layer. */
const kindOf = (address: string) =>
  address.replace(/\/(?![a-z-]+(?:[/?]|$))[^/?]+/g, '/*').replace(/=[^&]*/g, '')

const isFollowed = (address: string) => !/^\/(vi|_next|fonts)\//.test(address)
/** What a public page says does not depend on who reads it: signed in, the other pages are read. */
const isInside = (address: string) => /^\/en\/(desk|admin|account)|\/desk$/.test(address)

async function crawl(base: string, starts: string[], cookie?: string) {
  const seen = new Set(starts)
  const waiting = [...starts]
  const leaks: string[] = []
  const faults: string[] = []
  const kinds = new Map<string, number>()
  const work = async () => {
    for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
      const answer = await fetch(new URL(address, base), {
        redirect: 'manual',
        ...(cookie && { headers: { cookie } }),
      })
      const body = await answer.text()
      const told = [...answer.headers.values()].join('\n')
      if (answer.status >= 500) faults.push(`${answer.status} ${address}`)
      if (body.includes(canaries.word) || told.includes(canaries.word)) leaks.push(address)
      for (const next of addressesIn(body, new URL(address, base).href)) {
        if (seen.has(next) || !(cookie ? isInside : isFollowed)(next)) continue
        const known = kinds.get(kindOf(next)) ?? 0
        const isPast = next.includes('/as-of/')
        if (known >= (isPast ? mostOfThePast : mostOfAKind) && (isPast || !/\/X[A-Z]-/.test(next))) continue
        kinds.set(kindOf(next), known + 1)
        seen.add(next)
        waiting.push(next)
      }
    }
  }
  await Promise.all([1, 2, 3, 4].map(work))
  return { seen, leaks, faults }
}

test('no page, feed or file that a visitor can reach holds a private word', { tag: '@once' }, async ({
  baseURL,
}) => {
  const base = baseURL ?? ''
  const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)
  // All but a letter of it: that would find it as well, and a search repeats what was asked.
  const search = `/en/commitments?words=${canaries.word.slice(0, -1)}`
  const { seen, leaks, faults } = await crawl(base, [
    '/',
    '/en',
    '/sitemap.xml',
    '/robots.txt',
    search,
    // A long history alone is linked.
    `${canaries.page}/history`,
    // Few sheets have more rows than a page shows.
    '/en/coverage/SDG/plans/all/from/ADM2025',
    // Past days are asked for in a form.
    '/en/as-of',
    '/en/as-of/no-such-day',
    `/en/as-of/${yesterday}`,
    `/en/as-of/${yesterday}${canaries.page.slice('/en'.length)}`,
    `${canaries.page.split('/').slice(0, 4).join('/')}/compare?from=${yesterday}`,
  ])

  const named = await fetch(new URL(`/en/plans/${canaries.word}`, base))
  expect(named.status).toBe(404)
  expect(faults).toEqual([])
  expect(leaks).toEqual([])
  const routes = publicRoutes(process.env.NEXT_DIST_DIR ?? '.next')
  const paths = [...seen].map((address) => address.replace(/\?.*/, ''))
  expect(
    routes.filter(({ pattern }) => !paths.some((each) => pattern.test(each))).map(({ route }) => route),
  ).toEqual([])
  console.log(`crawled ${seen.size} public addresses of ${routes.length} of ${routes.length} routes`)
})

test('a visitor gets public evidence only, and the rest as if it never was', { tag: '@once' }, async ({
  baseURL,
}) => {
  for (const { id, audience } of canaries.evidence) {
    const isPublic = audience === 'anyone'
    const open = await fetch(new URL(`/evidence/${id}`, baseURL))
    const inside = await fetch(new URL(`/evidence/${id}/desk`, baseURL), { redirect: 'manual' })
    const never = await fetch(new URL('/evidence/00000000-0000-4000-8000-000000000000', baseURL))

    expect(open.status).toBe(isPublic ? 200 : 404)
    expect(inside.status).toBe(404)
    if (!isPublic) expect(await open.text()).toBe(await never.text())
  }
})

test('nobody of another organisation is shown a private word', { tag: '@once' }, async ({
  baseURL,
  browser,
}) => {
  const outsiders = (['focal_point', 'partner_reviewer', 'coordinator'] as const).flatMap(
    (role) =>
      demonstrationAccounts.find(
        ({ seats }) =>
          seats.every((seat) => seat.organisation !== canaries.organisation) && seats[0]?.role === role,
      ) ?? [],
  )
  expect(outsiders).toHaveLength(3)
  for (const outsider of outsiders) {
    const context = await browser.newContext({ ...(baseURL && { baseURL }) })
    await signIn(await context.newPage(), outsider)
    const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
    await context.close()
    const { seen, leaks, faults } = await crawl(
      baseURL ?? '',
      ['/en/desk', '/en/desk/commitments', '/en/admin', '/en/account'],
      cookie,
    )

    expect(faults).toEqual([])
    expect(leaks).toEqual([])
    for (const { id, audience } of canaries.evidence) {
      const inside = await fetch(new URL(`/evidence/${id}/desk`, baseURL), { headers: { cookie } })
      // All three are parties to the plan.
      expect(inside.status).toBe(audience === 'nobody else' ? 404 : 200)
    }
    console.log(`${outsider.role}: crawled ${seen.size} addresses signed in`)
  }
})
