// What was typed when the sign-in had ended: kept for the person whom the form was made for, in the browser in which
// it was typed, and for nobody else.
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { dropKeptPost, keepPost, keptPostsOf, writerMark } from '@/lib/action/kept-posts'
import { rowsOf } from '../../support/database'

const browser = vi.hoisted((): { jar: Map<string, string>; path: string } => ({ jar: new Map(), path: '' }))
vi.mock('next/headers', () => ({
  cookies: () =>
    Promise.resolve({
      get: (name: string) => (browser.jar.has(name) ? { value: browser.jar.get(name) } : undefined),
      set: (name: string, value: string) => browser.jar.set(name, value),
    }),
  headers: () => Promise.resolve(new Headers({ 'x-concord-path': browser.path })),
}))

const canary = 'Typed by the writer alone'
const event = 'commitment.promise-saved'
const now = () => new Date()

function posted(writer: string | null, more: Record<string, string> = {}): FormData {
  const form = new FormData()
  const fields = { title: canary, version: '3', password: 'never kept', formName: 'The promise', ...more }
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  if (writer !== null) form.set('formWriter', writer)
  return form
}
const keep = (form: FormData, at = now()) =>
  keepPost({ form, secrets: ['password'], event, locale: 'en' }, at)

beforeEach(async () => {
  browser.jar = new Map()
  browser.path = '/en/desk/commitments/x/promise'
  await rowsOf('DELETE FROM kept_posts')
  await rowsOf(`DELETE FROM rate_limits WHERE key LIKE 'kept%'`)
})

describe('what was typed when the sign-in had ended', () => {
  it('comes back to who typed it, without secrets and with the version that it was typed for', async () => {
    expect(await keep(posted(writerMark('writer')))).toBe('/en/desk/commitments/x/promise')

    expect(await keptPostsOf('writer', now())).toEqual([
      {
        path: '/en/desk/commitments/x/promise',
        form: 'The promise',
        values: { title: canary, version: '3' },
      },
    ])
  })

  it('is shown to nobody else in the same browser, and in no other browser', async () => {
    await keep(posted(writerMark('writer')))

    expect(await keptPostsOf('somebody else', now())).toEqual([])
    browser.jar = new Map()
    expect(await keptPostsOf('writer', now())).toEqual([])
    browser.jar = new Map([...browser.jar, ['concord-kept', 'A'.repeat(43)]])
    expect(await keptPostsOf('writer', now())).toEqual([])
  })

  it('is not kept where the form does not say for whom, or holds too much', async () => {
    expect(await keep(posted(null))).toBeNull()
    expect(await keep(posted('forged'))).toBeNull()
    expect(await keep(posted(writerMark('writer'), { title: 'x'.repeat(250_000) }))).toBeNull()
    browser.path = 'https://elsewhere.example/'
    expect(await keep(posted(writerMark('writer')))).toBeNull()
    expect(await rowsOf('SELECT 1 FROM kept_posts')).toEqual([])
  })

  it('is over after a day, and when it was saved after all', async () => {
    const form = posted(writerMark('writer'))
    await keep(form)
    expect(await keptPostsOf('writer', new Date(Date.now() + 25 * 3_600_000))).toEqual([])

    await dropKeptPost(form, 'writer', event)
    expect(await keptPostsOf('writer', now())).toEqual([])
  })

  it('is five forms a browser at most, and thirty in ten minutes from one address', async () => {
    for (let count = 0; count < 7; count++)
      await keep(
        posted(writerMark('writer'), { formName: `Form ${String(count)}` }),
        new Date(Date.now() + count),
      )
    expect(await rowsOf('SELECT 1 FROM kept_posts')).toHaveLength(5)

    for (let count = 7; count < 30; count++) await keep(posted(writerMark('writer')))
    expect(await keep(posted(writerMark('writer')))).toBeNull()
  })
})
