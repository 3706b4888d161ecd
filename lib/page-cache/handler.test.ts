import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import PageCache from './handler.mjs'

const page = (html: string, tags: string) => ({
  kind: 'APP_PAGE',
  html,
  headers: { 'x-next-cache-tags': tags },
})
const cache = new PageCache()
let name = 0
let key = ''

beforeEach(() => {
  vi.useFakeTimers()
  vi.setSystemTime('2026-11-23T12:00:00Z')
  key = `/en/plans/${(name += 1)}`
})

afterEach(() => {
  vi.useRealTimers()
})

const later = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1000)

describe('the page cache', () => {
  it('serves a page without its scripts', async () => {
    await cache.set(key, page('<p>Stands</p><script>x()</script>', 'plan:A'))

    expect((await cache.get(key))?.value).toMatchObject({ html: '<p>Stands</p>' })
  })

  it('forgets every page that carries a refreshed tag, and no other', async () => {
    await cache.set(key, page('a', 'plan:A,region'))
    await cache.set(`${key}b`, page('b', 'plan:B'))
    later(1)

    await cache.revalidateTag(['plan:A'])

    expect(await cache.get(key)).toBeNull()
    expect(await cache.get(`${key}b`)).not.toBeNull()
  })

  it('does not keep for new a page that was begun before a publication and finished after it', async () => {
    await cache.get(key)
    later(1)
    await cache.revalidateTag('plan:C')
    later(1)
    await cache.set(key, page('as it was', 'plan:C'))

    expect(await cache.get(key)).toBeNull()
  })

  it.each([
    ['first', ['as it was', 'as it is']],
    ['last', ['as it is', 'as it was']],
  ])('does not keep it either where the older of two makings ends %s', async (_, ends) => {
    await cache.get(key)
    later(1)
    await cache.revalidateTag('plan:H')
    later(1)
    await cache.get(key)
    for (const html of ends) {
      later(1)
      await cache.set(key, page(html, 'plan:H'))
    }

    expect((await cache.get(key))?.value).not.toMatchObject({ html: 'as it was' })
  })

  it('waits a minute for a making that never ends', async () => {
    await cache.get(key)
    later(61)
    await cache.revalidateTag('plan:G')
    later(1)
    await cache.get(key)
    await cache.set(key, page('as it is', 'plan:G'))

    expect((await cache.get(key))?.value).toMatchObject({ html: 'as it is' })
  })

  it('keeps a page that was begun after a publication', async () => {
    await cache.revalidateTag('plan:D')
    later(1)
    await cache.get(key)
    later(1)
    await cache.set(key, page('as it is', 'plan:D'))

    expect(await cache.get(key)).not.toBeNull()
  })

  it('serves an old page while a new one is made, and dates the new one from its beginning', async () => {
    await cache.set(key, page('yesterday', 'plan:E'))
    later(4000)

    expect((await cache.get(key))?.value).toMatchObject({ html: 'yesterday' })
    const began = Date.now()
    later(5)
    await cache.set(key, page('today', 'plan:E'))

    expect((await cache.get(key))?.lastModified).toBe(began)
  })

  it('lets go of what was asked for longest ago, and no search pushes a page out', async () => {
    const searched = (at: number) => `${key}/en/filtered/commitments/${at}`
    await cache.set(key, page('the plan', 'plan:F'))
    for (let at = 0; at < 40; at += 1) await cache.set(searched(at), page('x'.repeat(1_000_000), 'region'))

    expect(await cache.get(key)).not.toBeNull()
    expect(await cache.get(searched(0))).toBeNull()
    expect(await cache.get(searched(39))).not.toBeNull()
  })
})
