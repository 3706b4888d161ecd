import { expect, test } from '@playwright/test'
import { plantCanaries, type Canaries } from '../../support/canaries'
import { served } from '../../support/served'

test.describe.configure({ mode: 'serial', timeout: 240_000 })

const mostQueries = 40
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

async function crawl(base: string, starts: string[], isOf: (address: string) => boolean) {
  const seen = new Set(starts)
  const waiting = [...starts]
  const leaks: string[] = []
  const faults: string[] = []
  let queries = 0
  const work = async () => {
    for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
      const answer = await fetch(new URL(address, base), { redirect: 'manual' })
      const body = await answer.text()
      const told = [...answer.headers.values()].join('\n')
      if (answer.status >= 500) faults.push(`${answer.status} ${address}`)
      if (body.includes(canaries.word) || told.includes(canaries.word)) leaks.push(address)
      for (const next of addressesIn(body, new URL(address, base).href)) {
        if (seen.has(next) || !isOf(next)) continue
        if (next.includes('?') && ++queries > mostQueries) continue
        seen.add(next)
        waiting.push(next)
      }
    }
  }
  await Promise.all([1, 2, 3, 4].map(work))
  return { seen, leaks, faults }
}

test('no page, feed or file that a visitor can reach holds a private word', async ({ baseURL }) => {
  const base = baseURL ?? ''
  const { seen, leaks, faults } = await crawl(
    base,
    [
      '/',
      '/en',
      '/sitemap.xml',
      '/robots.txt',
      // All but a letter of it: that would find it as well, and a search repeats what was asked.
      `/en/commitments?words=${canaries.word.slice(0, -1)}`,
    ],
    (address) => !address.startsWith('/vi/') && !address.startsWith('/_next/'),
  )

  const named = await fetch(new URL(`/en/plans/${canaries.word}`, base))
  console.log(`crawled ${seen.size} public addresses`)
  expect(named.status).toBe(404)
  expect(faults).toEqual([])
  expect(leaks).toEqual([])
  expect(seen.size).toBeGreaterThan(800)
})

test('a visitor gets public evidence only, and the rest as if it never was', async ({ baseURL }) => {
  for (const { id, isPublic } of canaries.evidence) {
    const open = await fetch(new URL(`/evidence/${id}`, baseURL))
    const inside = await fetch(new URL(`/evidence/${id}/desk`, baseURL), { redirect: 'manual' })
    const never = await fetch(new URL('/evidence/00000000-0000-4000-8000-000000000000', baseURL))

    expect(open.status).toBe(isPublic ? 200 : 404)
    expect(inside.status).toBe(404)
    if (!isPublic) expect(await open.text()).toBe(await never.text())
  }
})
