// The default database: a real PostgreSQL beside the app, for one machine, on loopback only. It starts on a
// free port each time, survives a kill -9 of either side, and is stopped last.
import { spawnSync } from 'node:child_process'
import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { type Account, canReach, reachableFolder, serverAccount, serverEnvironment } from './embedded-account'
import { type Binaries, findBinaries } from './embedded-binaries'
import { holdFolder } from './embedded-hold'
import {
  clearOrphan,
  endPostmaster,
  freePort,
  hasEnded,
  type Postmaster,
  spawnPostmaster,
} from './embedded-postmaster'
import { assertSound, type Passwords, prepareDatabase, readPasswords } from './embedded-roles'

const majorVersion = '18'
const longestRecovery = 120_000

export type EmbeddedServer = {
  ownerUrl: string
  appUrl: string
  readerUrl: string
  /** The superuser's connection to the maintenance database; for tests and backups, never for the app. */
  superuserUrl: string
  port: number
  /** The server's process, while it runs. */
  processId: () => number | undefined
  stop: () => Promise<void>
}

export type EmbeddedOptions = {
  /** What Concord keeps on this machine; the cluster lies below it. */
  folder: string
  say?: (line: string) => void
  /** Further server settings; a throw-away cluster of a test run trades safety for speed. */
  settings?: Record<string, string>
}

/** Makes the cluster where there is none yet; a half-made one is never mistaken for a whole one. */
function createCluster(binaries: Binaries, cluster: string, account: Account, passwords: Passwords): void {
  if (existsSync(path.join(cluster, 'PG_VERSION'))) {
    const found = readFileSync(path.join(cluster, 'PG_VERSION'), 'utf8').trim()
    if (found === majorVersion) return
    throw new Error(
      `The data in ${cluster} was written by PostgreSQL ${found}; this Concord brings ${majorVersion}. ` +
        'Restore a backup into a new folder (CONCORD_DATA), or use the Concord that wrote it.',
    )
  }
  const half = `${cluster}.half`
  const passwordFile = `${cluster}.word`
  rmSync(half, { recursive: true, force: true })
  mkdirSync(half, { mode: 0o700 })
  writeFileSync(passwordFile, passwords.superuser, { mode: 0o600 })
  if (account) for (const owned of [half, passwordFile]) chownSync(owned, account.uid, account.gid)
  // The letters of unspaced scripts are letters only under this LC_CTYPE; trigram search is empty without it.
  const letters = process.platform === 'linux' ? ['--lc-ctype=C.UTF-8'] : []
  const made = spawnSync(
    binaries.initdb,
    [
      '-D',
      half,
      '-U',
      'postgres',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
    ].concat('--locale=C', letters, '--data-checksums', '--no-instructions'),
    {
      cwd: half,
      encoding: 'utf8',
      env: serverEnvironment,
      ...(account && { uid: account.uid, gid: account.gid }),
    },
  )
  rmSync(passwordFile, { force: true })
  if (made.status !== 0)
    throw new Error(
      `PostgreSQL's data could not be created in ${cluster}: ${made.error?.message ?? made.stderr}`,
    )
  renameSync(half, cluster)
}

const urlOf = (role: string, password: string, port: number, database: string) =>
  `postgresql://${role}:${password}@127.0.0.1:${String(port)}/${database}`

/** Waits until the server answers; it may be recovering from a crash. */
async function untilReady(postmaster: Postmaster, url: string, log: string): Promise<void> {
  const began = Date.now()
  for (;;) {
    await pause(40)
    if (hasEnded(postmaster)) {
      const last = readFileSync(log, 'utf8').trimEnd().split('\n').slice(-3).join('\n  ')
      throw new Error(`PostgreSQL did not start. Its last words (${log}):\n  ${last}`)
    }
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 })
    try {
      await client.connect()
      return
    } catch (cause) {
      if (Date.now() - began > longestRecovery)
        throw new Error(`PostgreSQL did not answer in time; see ${log}.`, { cause })
    } finally {
      await client.end().catch(() => undefined)
    }
  }
}

export async function startEmbeddedServer({
  folder,
  say,
  settings = {},
}: EmbeddedOptions): Promise<EmbeddedServer> {
  const account = serverAccount()
  const base = realpathSync(reachableFolder(account, folder))
  if (base !== path.resolve(folder) && path.basename(base).startsWith('concord-'))
    say?.(
      `The account ${account?.name ?? ''} cannot reach ${path.resolve(folder)}: the database is kept in ${base}.`,
    )
  const letGo = await holdFolder(base)
  const cluster = path.join(base, 'postgres')
  const log = path.join(base, 'postgres.log')
  let running: Postmaster | undefined
  let relaunching: Promise<void> | undefined
  let stopping = false
  const isStopping = () => stopping
  const endAtOnce = () => {
    running?.child.kill('SIGINT')
  }
  try {
    const binaries = findBinaries((file) => canReach(account, file), base)
    const passwords = readPasswords(path.join(base, 'database.json'), existsSync(cluster))
    createCluster(binaries, cluster, account, passwords)
    if (await clearOrphan(cluster)) say?.('A PostgreSQL that an earlier run left behind was stopped.')

    const port = await freePort()
    const superuserUrl = urlOf('postgres', passwords.superuser, port, 'postgres')
    const safe = { fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on', ...settings }
    const launch = async () => {
      const started = spawnPostmaster(binaries.postgres, cluster, { port, account, log, settings: safe })
      running = started
      await untilReady(started, superuserUrl, log)
      const watch = () => {
        if (!stopping) relaunching = relaunch()
      }
      // It may have ended while we turned round to look.
      if (hasEnded(started)) watch()
      else started.child.once('exit', watch)
    }
    // The port stays the same, so the app's next connection finds the server again.
    const relaunch = async () => {
      for (let attempt = 1; attempt <= 20; attempt++) {
        await pause(attempt === 1 ? 0 : 250)
        if (isStopping()) return
        try {
          await launch()
          say?.('PostgreSQL had ended unexpectedly; it was started again and has recovered.')
          return
        } catch (error) {
          // Its orphaned backends hold the shared memory for a moment; the last attempt says why.
          if (attempt === 20) say?.(`PostgreSQL ended and does not start again. ${String(error)}`)
        }
      }
    }
    process.once('exit', endAtOnce)
    await launch()
    await prepareDatabase(superuserUrl, passwords)
    await assertSound(urlOf('postgres', passwords.superuser, port, 'concord'), safe.fsync === 'on', say)
    return {
      ownerUrl: urlOf('concord_owner', passwords.owner, port, 'concord'),
      appUrl: urlOf('concord_app', passwords.app, port, 'concord'),
      readerUrl: urlOf('concord_reader', passwords.reader, port, 'concord'),
      superuserUrl,
      port,
      processId: () => (running && !hasEnded(running) ? running.child.pid : undefined),
      stop: async () => {
        stopping = true
        if (running) await endPostmaster(running)
        await relaunching
        if (running) await endPostmaster(running)
        process.off('exit', endAtOnce)
        letGo()
      },
    }
  } catch (error) {
    stopping = true
    if (running) await endPostmaster(running)
    process.off('exit', endAtOnce)
    letGo()
    throw error
  }
}
