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
import { aWorld } from '../support/world'
import { type Client, type Report, submittingClient } from './submitting-client'

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
  const authors = [world.people.focalPoint, world.people.colleague]
  await rowsOf('UPDATE people SET password_hash = $1', [hashed.value], database.ownerUrl)
  const left: Report[] = []
  const periods = reportablePeriods(dayOf(new Date()), 6)
  for (let made = 0; made < commitments; made++) {
    const { id } = await aCommitment(world)
    left.push(...periods.map(({ start }) => ({ commitmentId: id, period: start })))
  }
  const emails = await appDb().person.findMany({
    where: { id: { in: authors.map(({ personId }) => personId) } },
    select: { email: true },
  })
  await closeDb()

  port = await portFrom(4120)
  address = `http://127.0.0.1:${String(port)}`
  await serve()
  const actions = builtActions(process.env.NEXT_DIST_DIR ?? '.next')
  clients = [...emails, ...emails].map(({ email }) =>
    submittingClient({ address, actions, email, password, next: () => left.pop() }),
  )
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

const acknowledgedSoFar = () => clients.reduce((sum, { acknowledged }) => sum + acknowledged.length, 0)

describe.runIf(process.platform === 'linux')('reports handed in while things fall over', () => {
  it(`are all there after ${String(rounds)} kills of the database or the app, and none is half there`, {
    timeout: 600_000,
  }, async () => {
    const working = Promise.all(clients.map((client) => client.work()))
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

    const acknowledged = clients.flatMap((client) => client.acknowledged)
    const rows = await rowsOf<{
      id: string
      narrative: string
      state: string
      whole: boolean
      told: string
      keys: string
    }>(
      `SELECT v.id, v.narrative, v.state::text,
                v.submitted_at IS NOT NULL AND v.receipt_number IS NOT NULL AND v.content_hash IS NOT NULL AS whole,
                (SELECT count(*) FROM history_events h WHERE h.event = 'progress.submitted' AND h.subject_id = v.update_id::text) AS told,
                (SELECT count(*) FROM idempotency_keys k WHERE k.event = 'progress.submitted' AND k.answer->>'versionId' = v.id::text) AS keys
         FROM progress_update_versions v`,
      [],
      database.ownerUrl,
    )
    const byId = new Map(rows.map((row) => [row.id, row]))

    const lost = acknowledged.filter(({ versionId, narrative }) => {
      const row = byId.get(versionId)
      return row?.state !== 'submitted' || row.narrative !== narrative
    })
    const half = rows.filter(({ state, whole, told, keys }) =>
      state === 'submitted' ? !whole || told !== '1' || keys !== '1' : whole || told !== '0' || keys !== '0',
    )
    const pending = await rowsOf(
      `SELECT 1 FROM idempotency_keys WHERE answer = '"pending"'`,
      [],
      database.ownerUrl,
    )
    const twice = new Set(acknowledged.map(({ versionId }) => versionId)).size - acknowledged.length
    console.log(
      `${String(rounds)} kills, ${String(acknowledged.length)} reports acknowledged, ${String(lost.length)} lost, ` +
        `${String(half.length)} half, ${String(clients.flatMap(({ failures }) => failures).length)} posts cut off and repeated`,
    )

    expect(lost).toEqual([])
    expect(half).toEqual([])
    expect(pending).toEqual([])
    expect(twice).toBe(0)
  })
})
