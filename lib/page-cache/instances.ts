// Several instances on one database: what one refreshes, the others hear of at once and make anew. Whoever could not
// hear for a while keeps nothing from before.
import { randomUUID } from 'node:crypto'
import pg from 'pg'

/** Shared with handler.mjs, which is loaded apart from the pages. */
type Refreshed = { tags: Map<string, number>; all: number; tell?: (tags: string[]) => void }
const shared = globalThis as typeof globalThis & { concordRefreshed?: Refreshed; concordInstance?: Instance }

export type Instance = { leave: () => Promise<void> }

/** On which instances tell each other the tags that they refreshed. */
export const channel = 'concord_pages'
/** A line that died without a word is found out by asking. */
const beat = 5000
/** A notification holds 8,000 bytes. */
const together = 50

const refreshedHere = (): Refreshed => (shared.concordRefreshed ??= { tags: new Map(), all: -1 })

type Heard = { from: string; tags: string[] }

/** Joins once a process; `url` is the app's connection. */
export const joinInstances = (url: string): Instance => (shared.concordInstance ??= join(url))

function join(url: string): Instance {
  const self = randomUUID()
  const untold: string[] = []
  let client: pg.Client | undefined
  let isLeaving = false
  let isConnecting = false

  const hear = (payload: string | undefined) => {
    const { from, tags } = JSON.parse(payload ?? '{}') as Heard
    if (from === self) return
    for (const tag of tags) refreshedHere().tags.set(tag, Date.now())
  }

  const tellWhatWaits = async () => {
    while (client && untold.length > 0) {
      const tags = untold.slice(0, together)
      await client.query('SELECT pg_notify($1, $2)', [channel, JSON.stringify({ from: self, tags })])
      untold.splice(0, tags.length)
    }
  }

  const lose = (fallen: pg.Client) => {
    if (client === fallen) client = undefined
    fallen.end().catch(() => undefined)
  }

  const connect = async () => {
    if (isConnecting || isLeaving) return
    isConnecting = true
    const fresh = new pg.Client({
      connectionString: url,
      application_name: 'concord-pages',
      keepAlive: true,
      connectionTimeoutMillis: beat,
      query_timeout: beat,
    })
    fresh.on('error', () => lose(fresh))
    fresh.on('notification', ({ payload }) => hear(payload))
    try {
      await fresh.connect()
      await fresh.query(`LISTEN ${channel}`)
      client = fresh
      // Nobody knows what was published while nobody listened.
      refreshedHere().all = Date.now()
      await tellWhatWaits()
    } catch {
      // The next beat tries again; until then every page that is asked for is served as it is known here.
      lose(fresh)
    } finally {
      isConnecting = false
    }
  }

  const check = async () => {
    const held = client
    if (!held) {
      await connect()
      return
    }
    try {
      await held.query('SELECT 1')
      await tellWhatWaits()
    } catch {
      lose(held)
      await connect()
    }
  }

  refreshedHere().tell = (tags) => {
    untold.push(...tags)
    void tellWhatWaits().catch(() => void check())
  }
  const timer = setInterval(() => void check(), beat)
  timer.unref()
  void connect()
  return {
    leave: async () => {
      isLeaving = true
      clearInterval(timer)
      delete shared.concordInstance
      await client?.end()
    },
  }
}
