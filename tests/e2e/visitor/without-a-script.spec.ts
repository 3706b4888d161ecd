import { expect, test, type Page } from '@playwright/test'
import { servedRows } from '../../support/served'

const lastMonth = () => new Date(Date.now() - 30 * 86_400_000).toISOString().slice(0, 10)

// One of every kind of public page; their languages are asked below.
const kinds = async (): Promise<string[]> => {
  const [commitment] = await servedRows<{ plan: string; code: string }>(
    `select p.code as plan, c.code from commitments c join work_plans p on p.id = c.plan_id
     where p.is_demonstration and c.state = 'published' and exists (select from progress_updates u where u.commitment_id = c.id)
     order by c.code limit 1`,
  )
  const one = `/plans/${commitment?.plan}/${commitment?.code}`
  return [
    '',
    '/plans',
    '/plans/ADM2025',
    '/plans/XX-PLAN',
    '/plans/XX-PLAN?layer=skills',
    '/plans/XX-PLAN/compare',
    `/as-of/${lastMonth()}/plans/XX-PLAN`,
    one,
    `${one}/history`,
    '/commitments',
    '/commitments?words=cable',
    '/frameworks',
    '/frameworks/WSIS',
    '/frameworks/WSIS/WSIS.C2',
    '/organisations',
    '/organisations/ASEANSEC',
    '/countries',
    '/countries/VN',
    '/forums',
    '/about',
    '/no/such/page',
  ]
}

/** What a browser fetches and complains of on a page that is already made. */
async function seenOn(page: Page, address: string) {
  const requests: { type: string; url: string }[] = []
  const complaints: string[] = []
  page.on('request', (request) => requests.push({ type: request.resourceType(), url: request.url() }))
  page.on('console', (message) => complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.goto(address)
  await page.waitForLoadState('networkidle')
  return { requests, complaints }
}

for (const locale of ['en', 'vi'])
  test(`no public page in ${locale} carries a script once it is made`, { tag: '@once' }, async ({
    browser,
    request,
    baseURL,
  }) => {
    test.setTimeout(240_000)
    for (const kind of await kinds()) {
      const address = `/${locale}${kind}`
      await request.get(address)
      const made = await request.get(address)
      const html = await made.text()
      const page = await browser.newPage({ baseURL: baseURL ?? '' })
      const { requests, complaints } = await seenOn(page, address)
      await page.close()

      expect([address, html.match(/<script|<link[^>]+as="script"|\son[a-z]+="/gi)]).toEqual([address, null])
      // A word that no catalogue holds is shown by its key.
      expect([address, html.match(/>[a-z][a-zA-Z]+(?:\.[a-zA-Z_-]+)+</g)]).toEqual([address, null])
      expect([address, made.headers()['x-nextjs-cache']]).toEqual([address, 'HIT'])
      expect(made.headers()['content-security-policy']).toContain("script-src 'none'")
      expect(made.headers()['content-security-policy']).not.toContain('unsafe-')
      expect([address, requests.filter(({ type }) => type === 'script')]).toEqual([address, []])
      // A missing page is reported by the browser itself, as what it is.
      expect([address, complaints.filter((text) => !text.includes('404 (Not Found)'))]).toEqual([address, []])
      expect(requests.length).toBeLessThanOrEqual(5)
    }
  })

test('the status page of a plan with 34 commitments weighs at most 30 KB in all', { tag: '@once' }, async ({
  browser,
  request,
  baseURL,
}) => {
  for (const locale of ['en', 'vi']) {
    await request.get(`/${locale}/plans/ADM2025`)
    for (const width of [390, 1280]) {
      const context = await browser.newContext({ baseURL: baseURL ?? '', viewport: { width, height: 844 } })
      const page = await context.newPage()
      const wire = await context.newCDPSession(page)
      const kinds = new Map<string, string>()
      const weights: Record<string, number> = {}
      await wire.send('Network.enable')
      wire.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type))
      wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
        const kind = kinds.get(requestId) ?? 'Other'
        weights[kind] = (weights[kind] ?? 0) + encodedDataLength
      })
      await page.goto(`/${locale}/plans/ADM2025`)
      await page.waitForLoadState('networkidle')
      const total = Object.values(weights).reduce((sum, weight) => sum + weight, 0)
      console.log(`${locale} at ${width} px: ${total} bytes`, weights)
      await context.close()

      expect(weights.Script ?? 0).toBe(0)
      expect(total).toBeLessThanOrEqual(30 * 1024)
    }
  }
})
