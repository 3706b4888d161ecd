import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hashPassword } from '@/lib/auth/password-hash'
import { appDb, closeDb } from '@/lib/db/clients'
import { dayOf } from '@/lib/dates'
import { type EmbeddedServer, startEmbeddedServer } from '@/lib/db/embedded-server'
import { migrate } from '@/lib/db/migrate'
import { reportablePeriods } from '@/lib/progress/rules'
import { build } from '@/scripts/build.mjs'
import { portFrom, startWebServer, type WebServer } from '@/scripts/web-server'
import { aCommitment } from '../support/builders'
import { rowsOf } from '../support/plain-sql'
import { builtActions } from '../support/built-actions'
import { aWorld, type PersonName } from '../support/world'
import { clientAt, type Client } from './client'
import { handIn, publish, review, type HandedIn, type Report } from './desks'

const rounds = 30
const atLeastEach = 2
const commitments = 40
const password = 'kept through every fall'

let folder: string
let database: EmbeddedServer
let web: WebServer
let address: string
let port: number
let clients: Client[] = []
let desks: (() => Promise<void>)[] = []
/** What was acknowledged: by the focal points, the partner and the moderator. */
const done: Record<'handedIn' | 'reviewed' | 'published', HandedIn[]> = {
  handedIn: [],
  reviewed: [],
  published: [],
}

async function serve(): Promise<void> {
  web = await startWebServer({
    mode: 'start',
    port,
    host: '127.0.0.1',
    environment: {
      ...process.env,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      CONCORD_PUBLIC_URL: address,
    },
  })
  // What it says of connections that fall is expected, and much.
  web.child.stdout?.unpipe(process.stdout).resume()
  web.child.stderr?.unpipe(process.stderr).resume()
}

beforeAll(async () => {
  build()
  folder = mkdtempSync(path.join(tmpdir(), 'concord-crash-'))
  chmodSync(folder, 0o755)
  database = await startEmbeddedServer({ folder })
  await migrate({ url: database.ownerUrl })
  process.env.DATABASE_URL = database.ownerUrl
  process.env.DATABASE_APP_URL = database.appUrl
  process.env.DATABASE_READER_URL = database.readerUrl

  const world = await aWorld()
  const hashed = await hashPassword(password)
  if (!hashed.ok) throw new Error('no password')
  await rowsOf('UPDATE people SET password_hash = $1', [hashed.value], database.ownerUrl)
  const left: Report[] = []
  const periods = reportablePeriods(dayOf(new Date()), 6)
  for (let made = 0; made < commitments; made++) {
    const { id } = await aCommitment(world)
    left.push(...periods.map(({ start }) => ({ commitmentId: id, period: start })))
  }
  const emailOf = async (person: PersonName) =>
    (
      await appDb().person.findUniqueOrThrow({
        where: { id: world.people[person].personId },
        select: { email: true },
      })
    ).email
  const [focalPoint, colleague, partner, moderator] = [
    await emailOf('focalPoint'),
    await emailOf('colleague'),
    await emailOf('reviewer'),
    await emailOf('moderator'),
  ]
  await closeDb()

  port = await portFrom(4120)
  address = `http://127.0.0.1:${String(port)}`
  await serve()
  const actions = builtActions(process.env.NEXT_DIST_DIR ?? '.next')
  const clientOf = (email: string) => clientAt({ address, actions, email, password })
  const [toReview, toPublish]: HandedIn[][] = [[], []]
  const authors = [focalPoint, colleague, focalPoint].map(clientOf)
  const [reviewer, decider] = [clientOf(partner), clientOf(moderator)]
  clients = [...authors, reviewer, decider]
  desks = [
    ...authors.map(
      (author) => () =>
        author.work(
          () => left.pop(),
          async (report) => {
            const entry = await handIn(author, report)
            done.handedIn.push(entry)
            toReview?.push(entry)
          },
        ),
    ),
    () =>
      reviewer.work(
        () => toReview?.shift(),
        async (entry) => {
          await review(reviewer, entry, database.ownerUrl)
          done.reviewed.push(entry)
          toPublish?.push(entry)
        },
      ),
    () =>
      decider.work(
        () => toPublish?.shift(),
        async (entry) => {
          await publish(decider, entry)
          done.published.push(entry)
        },
      ),
  ]
  for (const client of clients) await client.signIn()
}, 300_000)

afterAll(async () => {
  // Either may be missing where the beginning failed.
  for (const stop of [() => web.stop(), () => database.stop()])
    await Promise.allSettled([Promise.resolve().then(stop)])
  rmSync(folder, { recursive: true, force: true })
})

/** The server and every process that it started, at once, as when the power goes. */
function killDatabase(): void {
  const server = database.processId()
  if (server === undefined) return
  const children = readdirSync('/proc').filter((name) => {
    if (!/^\d+$/.test(name)) return false
    try {
      return readFileSync(`/proc/${name}/stat`, 'utf8').split(') ')[1]?.split(' ')[1] === String(server)
    } catch {
      // Ended while we looked.
      return false
    }
  })
  for (const id of [server, ...children.map(Number)]) {
    try {
      process.kill(id, 'SIGKILL')
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
    }
  }
}

async function killWeb(): Promise<void> {
  const ended = new Promise((resolve) => web.child.once('exit', resolve))
  web.child.kill('SIGKILL')
  await ended
  await serve()
}

/** The last of the falls may still be mended while the clients have left already. */
async function untilUp(): Promise<void> {
  for (;;) {
    try {
      await rowsOf('SELECT 1', [], database.ownerUrl)
      return
    } catch {
      // Not yet; the limit of the test is the limit of patience.
      await pause(100)
    }
  }
}

const acknowledgedSoFar = () => done.handedIn.length

/**
 * Every thing of one kind that is there, with how often history tells of it and how often a form's key stands for it:
 * once each where the act was done, never where it was not.
 */
const tracesOf = (sql: string) =>
  rowsOf<{ id: string; isDone: boolean; isWhole: boolean; told: number; keys: number }>(
    sql,
    [],
    database.ownerUrl,
  )
const countOf = (event: string, { subject, key, id }: { subject: string; key: string; id: string }) =>
  `(SELECT count(*)::int FROM history_events h WHERE h.event = '${event}' AND h.subject_id = ${subject}::text) AS told,
   (SELECT count(*)::int FROM idempotency_keys k WHERE k.event = '${event}' AND k.answer->>'${key}' = ${id}::text) AS keys`
const traces = {
  handedIn: () =>
    tracesOf(`SELECT v.id, v.state <> 'draft' AS "isDone",
                v.submitted_at IS NOT NULL AND v.receipt_number IS NOT NULL AND v.content_hash IS NOT NULL AS "isWhole",
                ${countOf('progress.submitted', { subject: 'v.update_id', key: 'versionId', id: 'v.id' })} FROM progress_update_versions v`),
  reviewed: () =>
    tracesOf(`SELECT r.version_id AS id, true AS "isDone", r.number = 1 AS "isWhole",
                ${countOf('review.given', { subject: 'r.id', key: 'reviewId', id: 'r.id' })} FROM reviews r`),
  published: () =>
    tracesOf(`SELECT v.id, v.state = 'published' AS "isDone", v.published_at IS NOT NULL AS "isWhole",
                ${countOf('progress.published', { subject: 'v.update_id', key: 'id', id: 'v.id' })} FROM progress_update_versions v`),
}

describe.runIf(process.platform === 'linux')('reports, reviews and decisions while things fall over', () => {
  it(`are all there after ${String(rounds)} kills of the database or the app, and none is half there`, {
    timeout: 600_000,
  }, async () => {
    const working = Promise.all(desks.map((work) => work()))
    for (let round = 0; round < rounds; round++) {
      const before = acknowledgedSoFar()
      const until = Date.now() + 30_000
      while (acknowledgedSoFar() < before + atLeastEach && Date.now() < until) await pause(20)
      const last = clients.flatMap(({ failures }) => failures.slice(-1)).join('\n')
      expect(acknowledgedSoFar(), `reports go on after kill ${String(round)}: ${last}`).toBeGreaterThan(
        before,
      )
      // Somewhere within the work of the next one, not always at its end.
      await pause((round * 37) % 120)
      if (round % 3 < 2) killDatabase()
      else await killWeb()
    }
    const beforeLast = acknowledgedSoFar()
    while (acknowledgedSoFar() < beforeLast + atLeastEach) await pause(20)
    for (const client of clients) client.leave()
    await working
    await untilUp()

    const cutOff = clients.reduce((sum, { failures }) => sum + failures.length, 0)
    for (const act of ['handedIn', 'reviewed', 'published'] as const) {
      const rows = await traces[act]()
      const there = new Set(rows.filter(({ isDone }) => isDone).map(({ id }) => id))
      const lost = done[act].filter(({ versionId }) => !there.has(versionId))
      const once = (row: (typeof rows)[number]) => row.isWhole && row.told === 1 && row.keys === 1
      const never = (row: (typeof rows)[number]) => !row.isWhole && row.told === 0 && row.keys === 0
      const half = rows.filter((row) => (row.isDone ? !once(row) : !never(row)))
      console.log(
        `${String(rounds)} kills, ${act}: ${String(done[act].length)} acknowledged, ${String(lost.length)} lost, ${String(half.length)} half`,
      )

      expect({ act, lost, half }).toEqual({ act, lost: [], half: [] })
      expect(done[act].length).toBeGreaterThan(0)
      expect(new Set(done[act].map(({ versionId }) => versionId)).size).toBe(done[act].length)
    }
    console.log(`${String(cutOff)} posts cut off and repeated`)
    const said = await rowsOf<{ id: string; narrative: string }>(
      'SELECT id, narrative FROM progress_update_versions',
      [],
      database.ownerUrl,
    )
    const narrativeOf = new Map(said.map(({ id, narrative }) => [id, narrative]))
    expect(
      done.handedIn.filter(({ versionId, narrative }) => narrativeOf.get(versionId) !== narrative),
    ).toEqual([])
    expect(
      await rowsOf(`SELECT 1 FROM idempotency_keys WHERE answer = '"pending"'`, [], database.ownerUrl),
    ).toEqual([])
  })
})
