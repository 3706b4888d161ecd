import 'server-only'
import { get } from 'node:http'
import { after } from 'next/server'
import { env } from '@/lib/env'
import { isLocale } from '@/lib/i18n/locales'

/** As many pages as a moment after a publication allows; the others are made when they are asked for. */
const most = 40
const patience = 5000

type Shelf = { entries: Map<string, { tags: string[]; value: { kind?: string } }> }
/** What handler.mjs keeps; it is loaded apart from the pages, so they share it through the global object. */
type Kept = { shelves: Record<string, Shelf> }

/** Addresses of the finished pages that carry one of the tags, the last read first. */
export function pagesWith(tags: readonly string[]): string[] {
  const kept = (globalThis as typeof globalThis & { concordPages?: Kept }).concordPages
  const found = Object.values(kept?.shelves ?? {}).flatMap(({ entries }) =>
    [...entries].flatMap(([key, entry]) => {
      const path = key.slice(key.indexOf('/$') + 2)
      const isPage = entry.value.kind === 'APP_PAGE' && isLocale(path.split('/')[1] ?? '')
      return isPage && /^[\x21-\x7e]+$/.test(path) && tags.some((tag) => entry.tags.includes(tag))
        ? [path]
        : []
    }),
  )
  return found.reverse()
}

/**
 * After the answer to a publication: makes the pages anew that show what changed, so that the next reader gets the
 * finished copy. The first answer of a page still carries the framework's scripts (blocked, but weighing); the
 * cached one does not. Only this server is asked, over loopback; a page that fails is made when somebody asks for it.
 */
export function warmPages(tags: readonly string[], more: readonly string[] = []): void {
  const paths = [...new Set([...more, ...pagesWith(tags)])].slice(0, most)
  if (paths.length === 0) return
  after(async () => {
    for (const path of paths) await visited(path)
  })
}

/** Settles when the page was answered, failed or took too long: warming is a kindness, nobody waits for it. */
const visited = (path: string): Promise<void> =>
  new Promise((settled) => {
    const request = get({ host: '127.0.0.1', port: env.port, path, timeout: patience }, (answer) => {
      answer.resume()
      answer.once('close', () => settled())
    })
    request.once('timeout', () => request.destroy())
    request.once('error', () => settled())
  })
