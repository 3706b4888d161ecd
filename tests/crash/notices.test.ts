// Two workers on one database while notices go out: without kills each mail is handed over once; killed with -9 at
// odd moments, each at least once, a second copy under the same id, and none for an act that was rolled back.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { leaveInOutbox, type Notice } from '@/lib/action/outbox'
import { appDb, closeDb } from '@/lib/db/clients'
import { type EmbeddedServer, startEmbeddedServer } from '@/lib/db/embedded-server'
import { migrate } from '@/lib/db/migrate'
import { installQueue } from '@/lib/jobs/install'
import { keepWorker, type KeptWorker } from '@/scripts/worker-process'
import { aMailSink, type MailSink } from '../support/mail-sink'
import { rowsOf } from '../support/plain-sql'
import { aWorld, type World } from '../support/world'

const quiet = 200
const many = 1000
const kills = 6

let folder: string
let database: EmbeddedServer
let sink: MailSink
let world: World
let workers: KeptWorker[] = []

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'concord-notices-'))
  chmodSync(folder, 0o755)
  database = await startEmbeddedServer({ folder })
  await migrate({ url: database.ownerUrl })
  await installQueue(database.ownerUrl)
  process.env.DATABASE_URL = database.ownerUrl
  process.env.DATABASE_APP_URL = database.appUrl
  process.env.DATABASE_READER_URL = database.readerUrl
  world = await aWorld()
  await appDb().noticePreference.create({
    data: { personId: world.people.reviewer.personId, group: 'decisions', rhythm: 'at_once' },
  })
  sink = await aMailSink()
  const environment: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: 'production',
    CONCORD_SMTP_URL: sink.url,
    CONCORD_PUBLIC_URL: 'http://localhost:3000',
  }
  workers = [keepWorker(environment), keepWorker(environment)]
}, 300_000)

afterAll(async () => {
  // Any of them may be missing where the beginning failed.
  await Promise.allSettled(workers.map((worker) => worker.stop()))
  await closeDb()
  for (const stop of [() => sink.close(), () => database.stop()])
    await Promise.allSettled([Promise.resolve().then(stop)])
  rmSync(folder, { recursive: true, force: true })
})

const notice = (label: string): Notice => ({
  kind: 'progress.published',
  organisationId: null,
  role: null,
  personId: world.people.reviewer.personId,
  payload: { path: '/desk', label },
})

/** So many acts that each tell of themselves; every tenth is rolled back by a refusal. */
async function act(times: number): Promise<void> {
  const refusal = new Error('refused')
  for (let at = 0; at < times; at += 50)
    await Promise.all(
      Array.from({ length: 50 }, async (_, within) => {
        await appDb().$transaction((tx) => leaveInOutbox(tx, [notice(`Done ${String(at + within)}`)], null))
        if (within % 10 !== 0) return
        const refused = appDb().$transaction(async (tx) => {
          await leaveInOutbox(tx, [notice('Refused')], null)
          throw refusal
        })
        await refused.catch((error: unknown) => {
          if (error !== refusal) throw error
        })
      }),
    )
}

async function sentSoFar(): Promise<number> {
  const [row] = await rowsOf<{ sent: string }>(
    "SELECT count(*) AS sent FROM mail_deliveries WHERE state = 'sent'",
    [],
    database.ownerUrl,
  )
  return Number(row?.sent)
}

/** The limit of the test is the limit of patience. */
async function untilSent(expected: number): Promise<void> {
  while ((await sentSoFar()) < expected) await pause(250)
}

describe('two workers while notices go out', () => {
  it('do no job twice', { timeout: 120_000 }, async () => {
    const [heard, sent] = [sink.ids.length, await sentSoFar()]
    await act(quiet)
    await untilSent(sent + quiet)

    const handed = sink.ids.slice(heard)
    expect(handed).toHaveLength(quiet)
    expect(new Set(handed).size).toBe(quiet)
  })

  it(`lose none of ${String(many)} when they are killed`, { timeout: 180_000 }, async () => {
    const before = await sentSoFar()
    const acting = act(many)
    for (let kill = 0; kill < kills; kill++) {
      await pause(700 + ((kill * 379) % 900))
      const id = workers[kill % 2]?.processId()
      if (id !== undefined) process.kill(id, 'SIGKILL')
    }
    await acting
    await untilSent(before + many)

    const deliveries = await rowsOf<{ id: string; state: string; label: string }>(
      'SELECT d.id, d.state::text, n.label FROM mail_deliveries d JOIN notices n ON n.delivery_id = d.id',
      [],
      database.ownerUrl,
    )
    const handed = new Set(sink.ids)
    console.log(
      `${String(kills)} kills, ${String(deliveries.length)} mails, ${String(sink.ids.length - handed.size)} second copies`,
    )
    expect(deliveries.filter(({ id }) => !handed.has(id))).toEqual([])
    expect(handed.size).toBe(deliveries.length)
    expect(deliveries).toHaveLength(before + many)
    expect(deliveries.filter(({ label }) => label === 'Refused')).toEqual([])
  })
})
