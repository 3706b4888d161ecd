import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type EmbeddedServer, startEmbeddedServer } from '@/lib/db/embedded-server'
import { rowsOf } from '../../support/plain-sql'

let folder: string
let running: EmbeddedServer[] = []
let said: string[] = []

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'concord-embedded-'))
  chmodSync(folder, 0o755)
  said = []
})
afterEach(async () => {
  await Promise.all(running.map((server) => server.stop()))
  running = []
  rmSync(folder, { recursive: true, force: true })
})

async function start(): Promise<EmbeddedServer> {
  const server = await startEmbeddedServer({ folder, say: (line) => said.push(line) })
  running.push(server)
  return server
}

const one = (server: EmbeddedServer, sql: string) => rowsOf(sql, [], server.ownerUrl).then(([row]) => row)

async function untilAnswering(server: EmbeddedServer): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    try {
      await one(server, 'SELECT 1')
      return
    } catch {
      // Not yet: the next question tells.
      await pause(100)
    }
  }
}

describe('the embedded server', () => {
  it('is reused with what it holds on the next start', async () => {
    const first = await start()
    await one(first, 'CREATE TABLE kept AS SELECT 7 AS answer')
    await first.stop()

    const second = await start()

    expect(await one(second, 'SELECT answer FROM kept')).toEqual({ answer: 7 })
  })

  it('keeps what was acknowledged when it is killed, and is up again by itself at the same address', async () => {
    const server = await start()
    await one(server, 'CREATE TABLE kept AS SELECT 7 AS answer')

    process.kill(server.processId() ?? 0, 'SIGKILL')
    await pause(300)
    await untilAnswering(server)

    expect(await one(server, 'SELECT answer FROM kept')).toEqual({ answer: 7 })
  })

  it('ends the server that a killed launcher left behind, and takes over', async () => {
    const launcher = spawn(
      process.execPath,
      ['--import', 'tsx', 'tests/integration/ground/hold-server.ts', folder],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    )
    await new Promise((resolve) => launcher.stdout.once('data', resolve))
    launcher.kill('SIGKILL')

    const server = await start()

    expect(said).toEqual(['A PostgreSQL that an earlier run left behind was stopped.'])
    expect(await one(server, 'SELECT 1 AS up')).toEqual({ up: 1 })
  })

  it('is not kept from starting by the number of a dead server that something else now bears', async () => {
    const first = await start()
    await first.stop()
    writeFileSync(
      path.join(folder, 'postgres/postmaster.pid'),
      `${String(process.pid)}\n${folder}/postgres\n1\n1\n\n127.0.0.1\n`,
    )

    const second = await start()

    expect(await one(second, 'SELECT 1 AS up')).toEqual({ up: 1 })
  })

  it('refuses a second launcher on the same data in a clear sentence', async () => {
    await start()

    await expect(start()).rejects.toThrow(/Concord already runs on the data in .* \(process \d+\)/)
  })

  it('makes what it left half-made whole: a cut-short creation is begun anew', async () => {
    const first = await start()
    await rowsOf('DROP DATABASE concord', [], first.superuserUrl)
    await first.stop()

    const second = await start()

    expect(await one(second, 'SELECT current_user AS who')).toEqual({ who: 'concord_owner' })
  })

  it('listens on loopback alone, asks for a password, and keeps it where only its owner reads', async () => {
    const server = await start()
    const withoutPassword = server.ownerUrl.replace(/:[^:@]+@/, ':guess@')

    const settings = await rowsOf('SHOW listen_addresses', [], server.superuserUrl)

    expect(settings).toEqual([{ listen_addresses: '127.0.0.1' }])
    await expect(rowsOf('SELECT 1', [], withoutPassword)).rejects.toThrow(/password authentication failed/)
    expect(statSync(path.join(folder, 'database.json')).mode & 0o077).toBe(0)
    expect(readFileSync(path.join(folder, 'postgres.log'), 'utf8')).not.toContain('PASSWORD')
  })

  it('is durable, checks its pages and knows the letters of unspaced scripts', async () => {
    const server = await start()

    const state = await rowsOf(
      `SELECT current_setting('fsync') AS fsync, current_setting('full_page_writes') AS pages,
              current_setting('data_checksums') AS checksums,
              array_length(show_trgm('ไทย'), 1) > 0 AS thai, array_length(show_trgm('ខ្មែរ'), 1) > 0 AS khmer`,
      [],
      server.ownerUrl,
    )

    expect(state).toEqual([{ fsync: 'on', pages: 'on', checksums: 'on', thai: true, khmer: true }])
  })
})
