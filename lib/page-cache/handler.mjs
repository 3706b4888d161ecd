// Keeps finished public pages, and takes the framework's scripts out of them on the way in: the public wing
// is served with `script-src 'none'`, so they would be dead weight. Plain JavaScript because the server loads
// this file itself, outside the build.
import { withoutScripts } from './without-scripts.mjs'

const mostEntries = 4000
/** @type {Map<string, { value: any, lastModified: number, tags: string[] }>} */
const entries = (globalThis.concordPages ??= new Map())
/** When each tag was last refreshed, in milliseconds. @type {Map<string, number>} */
const refreshed = (globalThis.concordRefreshed ??= new Map())

/** @param {{ tags: string[], lastModified: number }} entry */
const isStale = ({ tags, lastModified }) => tags.some((tag) => (refreshed.get(tag) ?? -1) >= lastModified)

export default class PageCache {
  /** @param {string} key @param {{ tags?: string[], softTags?: string[] }} [context] */
  async get(key, context = {}) {
    const entry = entries.get(key)
    if (!entry) return null
    const tags = [...entry.tags, ...(context.tags ?? []), ...(context.softTags ?? [])]
    if (isStale({ tags, lastModified: entry.lastModified })) {
      entries.delete(key)
      return null
    }
    // Moved to the end: the first entry is the one asked for longest ago.
    entries.delete(key)
    entries.set(key, entry)
    return entry
  }

  /** @param {string} key @param {any} value @param {{ tags?: string[] }} [context] */
  async set(key, value, context = {}) {
    if (value === null || value === undefined) {
      entries.delete(key)
      return
    }
    const kept = value.kind === 'APP_PAGE' ? { ...value, html: withoutScripts(value.html) } : value
    const named = value.headers?.['x-next-cache-tags']
    const tags = [...(context.tags ?? []), ...(value.tags ?? []), ...(typeof named === 'string' ? named.split(',') : [])]
    entries.delete(key)
    entries.set(key, { value: kept, lastModified: Date.now(), tags })
    for (const oldest of entries.keys()) {
      if (entries.size <= mostEntries) break
      entries.delete(oldest)
    }
  }

  /** @param {string | string[]} tags */
  async revalidateTag(tags) {
    for (const tag of [tags].flat()) refreshed.set(tag, Date.now())
  }

  resetRequestCache() {}
}
