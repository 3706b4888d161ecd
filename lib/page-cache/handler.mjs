// Keeps finished public pages, and takes the framework's scripts out of them on the way in: the public wing
// is served with `script-src 'none'`, so they would be dead weight. Plain JavaScript because the server loads
// this file itself, outside the build.
import { withoutScripts } from './without-scripts.mjs'

/** In characters of what is kept. Narrowed lists and past days have a shelf of their own, so that searching pushes no page out. */
const room = { pages: 96_000_000, narrowed: 32_000_000 }
/** A page older than this is made anew in the background: schedules depend on the day (published.ts). */
const pageLife = 3600 * 1000

/**
 * @typedef {{ value: any, lastModified: number, tags: string[], size: number }} Entry
 * @typedef {{ entries: Map<string, Entry>, size: number }} Shelf
 * @typedef {{ shelves: Record<'pages' | 'narrowed', Shelf>, begun: Map<string, number[]> }} Kept
 * @typedef {{ tags: Map<string, number>, all: number, tell?: (tags: string[]) => void }} Refreshed
 */
/** @returns {Shelf} */
const shelf = () => ({ entries: new Map(), size: 0 })
// The server and its pages load this file apart from each other; what it keeps is one.
/** @type {Kept} */
const kept = (globalThis.concordPages ??= {
  shelves: { pages: shelf(), narrowed: shelf() },
  /** When each making of a page that is not there, or is old, began; several may be under way at once. */
  begun: new Map(),
})
/** A making that has not ended by then was given up: it failed, or nobody waited for it. */
const patience = 60_000

// When each tag was last refreshed, here or by another instance; instances.ts listens to those and tells them.
/** @type {Refreshed} */
const refreshed = (globalThis.concordRefreshed ??= { tags: new Map(), all: -1 })

/** @param {string} key */
const nameOf = (key) => (/\/(filtered|compared|as-of)\/|-x-\d{8}(\/|$)/.test(key) ? 'narrowed' : 'pages')

/** @param {Entry} entry @param {string[]} [more] */
const isStale = ({ tags, lastModified }, more = []) =>
  refreshed.all >= lastModified ||
  [...tags, ...more].some((tag) => (refreshed.tags.get(tag) ?? -1) >= lastModified)

/** The makings of a page that may still end. @param {string} key */
const underWay = (key) => (kept.begun.get(key) ?? []).filter((began) => began > Date.now() - patience)

/** @param {string} key */
function begin(key) {
  // Bounded: a page that was never finished leaves its beginning here.
  if (kept.begun.size > 10_000) kept.begun.clear()
  kept.begun.set(key, [...underWay(key), Date.now()])
}

/**
 * A page is as old as its making's beginning: what was published meanwhile may not be on it. Of several makings nobody
 * knows which one ended, so it counts as the first that began, and the others stay.
 * @param {string} key
 */
function end(key) {
  const [began = Date.now(), ...others] = underWay(key)
  if (others.length === 0) kept.begun.delete(key)
  else kept.begun.set(key, [began, ...others.slice(1)])
  return began
}

/** @param {string} key */
function drop(key) {
  const { entries } = kept.shelves[nameOf(key)]
  const entry = entries.get(key)
  if (!entry) return
  kept.shelves[nameOf(key)].size -= entry.size
  entries.delete(key)
}

/** @param {any} value */
function sizeOf(value) {
  const { html = '', rscData, body = '', data } = value
  return 500 + html.length + (rscData?.length ?? 0) + (body.length ?? 0) + (data?.body?.length ?? 0)
}

export default class PageCache {
  /** @param {string} key @param {{ tags?: string[], softTags?: string[] }} [context] */
  async get(key, context = {}) {
    const { entries } = kept.shelves[nameOf(key)]
    const entry = entries.get(key)
    if (entry && !isStale(entry, [...(context.tags ?? []), ...(context.softTags ?? [])])) {
      if (Date.now() - entry.lastModified > pageLife && underWay(key).length === 0) begin(key)
      // Moved to the end: the first entry is the one asked for longest ago.
      entries.delete(key)
      entries.set(key, entry)
      return entry
    }
    drop(key)
    begin(key)
    return null
  }

  /** @param {string} key @param {any} value @param {{ tags?: string[] }} [context] */
  async set(key, value, context = {}) {
    drop(key)
    const lastModified = end(key)
    if (value === null || value === undefined) return
    const page = value.kind === 'APP_PAGE' ? { ...value, html: withoutScripts(value.html) } : value
    const named = value.headers?.['x-next-cache-tags']
    const tags = [
      ...(context.tags ?? []),
      ...(value.tags ?? []),
      ...(typeof named === 'string' ? named.split(',') : []),
    ]
    const place = kept.shelves[nameOf(key)]
    const entry = { value: page, lastModified, tags, size: sizeOf(page) }
    place.entries.set(key, entry)
    place.size += entry.size
    for (const oldest of place.entries.keys()) {
      if (place.size <= room[nameOf(key)]) break
      drop(oldest)
    }
  }

  /** @param {string | string[]} tags */
  async revalidateTag(tags) {
    for (const tag of [tags].flat()) refreshed.tags.set(tag, Date.now())
    refreshed.tell?.([tags].flat())
  }

  resetRequestCache() {}
}
