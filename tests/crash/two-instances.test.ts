// Two served instances on one database: what is published on one is seen on the other's kept page within a second.
import { randomUUID } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hashPassword } from '@/lib/auth/password-hash'
import { appDb, closeDb } from '@/lib/db/clients'
import { type EmbeddedServer, startEmbeddedServer } from '@/lib/db/embedded-server'
import { migrate } from '@/lib/db/migrate'
import { build } from '@/scripts/build.mjs'
import { portFrom, startWebServer, type WebServer } from '@/scripts/web-server'
import { builtActions } from '../support/built-actions'
import { aCommitment, type BuiltCommitment } from '../support/builders'
import { rowsOf } from '../support/plain-sql'
import { aWorld, type World } from '../support/world'
import { post } from './client'

const password = 'seen on both sides at once'

let folder: string
let database: EmbeddedServer
let served: { web: WebServer; address: string }[] = []
let world: World
let entry: BuiltCommitment

async function serve(wished: number) {
  const port = await portFrom(wished)
  const address = `http://127.0.0.1:${String(port)}`
  const environment: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    CONCORD_PUBLIC_URL: address,
    PORT: String(port),
  }
  return { web: await startWebServer({ mode: 'start', port, host: '127.0.0.1', environment }), address }
}

beforeAll(async () => {
  build()
  folder = mkdtempSync(path.join(tmpdir(), 'concord-two-'))
  chmodSync(folder, 0o755)
  database = await startEmbeddedServer({ folder })
  await migrate({ url: database.ownerUrl })
  process.env.DATABASE_URL = database.ownerUrl
  process.env.DATABASE_APP_URL = database.appUrl
  process.env.DATABASE_READER_URL = database.readerUrl
  world = await aWorld()
  const hashed = await hashPassword(password)
  if (!hashed.ok) throw new Error('no password')
  await rowsOf('UPDATE people SET password_hash = $1', [hashed.value], database.ownerUrl)
  entry = await aCommitment(world, { state: 'submitted', title: 'Seen on both sides' })
  served = [await serve(4220), await serve(4230)]
}, 300_000)

afterAll(async () => {
  await Promise.allSettled(served.map(({ web }) => web.stop()))
  await closeDb()
  await Promise.allSettled([Promise.resolve().then(() => database.stop())])
  rmSync(folder, { recursive: true, force: true })
})

describe('a publication on one instance', () => {
  it('is on the kept page of the other within a second', { timeout: 60_000 }, async () => {
    const [here, there] = served
    if (!here || !there) throw new Error('nobody serves')
    const seen = async () =>
      (await (await fetch(`${there.address}/en/plans/Z-PLAN`)).text()).includes(entry.code)
    // Twice, so that the second answer is the kept one.
    expect([await seen(), await seen()]).toEqual([false, false])
    const idOf = (name: string) =>
      builtActions(process.env.NEXT_DIST_DIR ?? '.next').find((action) => action.name === name)?.id ?? ''
    const { email } = await appDb().person.findUniqueOrThrow({
      where: { id: world.people.moderator.personId },
    })
    const door = new URL('/en/account/sign-in', here.address)
    const { cookie } = await post(door, idOf('signIn'), { email, password, returnTo: '', locale: 'en' })

    const page = new URL(`/en/admin/queue/commitments/${entry.id}`, here.address)
    const decision = { id: entry.id, version: String(entry.version), remark: '' }
    const form = { ...decision, locale: 'en', idempotencyKey: randomUUID() }
    await post(page, idOf('publishCommitmentEntry'), form, cookie)

    const published = Date.now()
    // When the one who saw it asked: how long a page takes to be made is another question.
    let asked = Date.now()
    while (!(await seen()) && asked - published < 10_000) {
      await pause(20)
      asked = Date.now()
    }
    const after = asked - published
    console.log(`seen on the other instance by whoever asked after ${String(after)} ms`)
    expect(after).toBeLessThan(1000)
  })
})
