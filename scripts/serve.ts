// Serves Concord: database, migrations, data, pages, web server, in this order, and all of it backwards at the
// end. Without DATABASE_URL the database is the embedded one, with a demonstration region to look at.
import { closeDb } from '@/lib/db/clients'
import { type EmbeddedServer, startEmbeddedServer } from '@/lib/db/embedded-server'
import { migrate } from '@/lib/db/migrate'
import { mayTakeRoles } from '@/lib/db/roles'
import { installQueue } from '@/lib/jobs/install'
import { findOverlaps } from '@/lib/overlap/commands/find'
import { loadReferenceData } from '@/lib/reference/load'
import { build } from './build.mjs'
import { dataFolder, enter, forgetRunning, ownSecret, writeRunning } from './connection'
import { problemsOfProduction } from './given-database'
import { add, giveUp, say } from './say.mjs'
import { portFrom, startWebServer, type WebServer } from './web-server'
import { keepWorker, type KeptWorker } from './worker-process'

const wishedPort = 3000

let database: EmbeddedServer | undefined
let web: WebServer | undefined
let worker: KeptWorker | undefined
let isStopping = false

/** The web server and the worker first, then the database; whoever asked for a page gets it or a closed line, and a
 * job that is under way comes to its end: never half a write. */
async function stop(status: number): Promise<void> {
  if (isStopping) return
  isStopping = true
  await Promise.all([web?.stop(), worker?.stop()])
  await database?.stop()
  if (database) forgetRunning()
  process.exit(status)
}

function listenForTheEnd(): void {
  let asked = 0
  const end = () => {
    asked += 1
    // npm hands a Ctrl-C on, so it may arrive twice; the third is meant.
    if (asked > 2) process.exit(1)
    if (asked > 1) return
    console.log('')
    say('Stopping.')
    void stop(0).catch((error: unknown) => giveUp(String(error)))
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end)
  if (process.env.npm_lifecycle_event === undefined) return
  // npm hands a SIGTERM to the shell between us, which dies of it and tells nobody: being orphaned is the news.
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    end()
  }, 200)
  watch.unref()
}

async function openEmbedded(): Promise<void> {
  say('Starting the embedded PostgreSQL.')
  database = await startEmbeddedServer({ folder: dataFolder(), say: add })
  enter(database)
  process.env.CONCORD_SECRET ??= ownSecret()
  process.env.CONCORD_DEMONSTRATION = '1'
}

function openGiven(isDevelopment: boolean): void {
  say('Using the PostgreSQL that DATABASE_URL names.')
  process.env.CONCORD_DEMONSTRATION ??= '0'
  if (isDevelopment) {
    process.env.CONCORD_SECRET ??= ownSecret()
    return
  }
  const problems = problemsOfProduction(process.env)
  if (problems.length === 0) return
  for (const problem of problems) add(problem)
  giveUp(
    'these settings are not safe for running it.',
    'mend the lines above, or unset DATABASE_URL to try Concord out.',
  )
}

async function fill(isEmbedded: boolean): Promise<void> {
  const ownerUrl = process.env.DATABASE_URL ?? ''
  say('Bringing the database up to date.')
  await migrate({ url: ownerUrl, say: add })
  await installQueue(ownerUrl)
  if (!isEmbedded && !(process.env.DATABASE_APP_URL && process.env.DATABASE_READER_URL))
    await mayTakeRoles(ownerUrl)
  const now = new Date()
  say('Loading the reference data.')
  await loadReferenceData({ now })
  if (isEmbedded) {
    say('Loading the demonstration region.')
    const { loadDemonstration } = await import('@/lib/demonstration/load')
    await loadDemonstration({ now })
  }
  await findOverlaps(now)
  await closeDb()
}

async function serveWeb(isDevelopment: boolean, isEmbedded: boolean): Promise<string> {
  // Its passwords are public, so a demonstration is for this machine alone unless someone says otherwise.
  const host = process.env.CONCORD_HOST || (isEmbedded ? '127.0.0.1' : '0.0.0.0')
  const wished = Number(process.env.PORT || wishedPort)
  const port = await portFrom(wished)
  if (port !== wished) say(`Port ${String(wished)} is taken; using ${String(port)}.`)
  process.env.CONCORD_PUBLIC_URL ??= `http://localhost:${String(port)}`
  // Neither the web server nor the worker needs the owner's rights where it has roles of its own.
  const { DATABASE_URL: _owner, ...withoutOwner } = process.env
  const hasRoles = Boolean(process.env.DATABASE_APP_URL && process.env.DATABASE_READER_URL)
  const environment: NodeJS.ProcessEnv = {
    ...(hasRoles ? withoutOwner : process.env),
    NODE_ENV: isDevelopment ? 'development' : 'production',
    NEXT_TELEMETRY_DISABLED: '1',
  }
  say('Starting the web server.')
  web = await startWebServer({ mode: isDevelopment ? 'dev' : 'start', port, host, environment })
  web.child.once('exit', () => {
    if (isStopping) return
    console.error(
      '\nThe web server ended unexpectedly; its last lines are above. Start again with npm start.',
    )
    void stop(1)
  })
  worker = keepWorker(environment)
  return `http://localhost:${String(port)}`
}

export async function serve({ isDevelopment }: { isDevelopment: boolean }): Promise<void> {
  const isEmbedded = !process.env.DATABASE_URL
  // What a library will change one day is news for those who develop, not for those who run.
  process.noDeprecation = !isDevelopment
  listenForTheEnd()
  try {
    if (isEmbedded) await openEmbedded()
    else openGiven(isDevelopment)
    await fill(isEmbedded)
    if (!isDevelopment) build()
    const address = await serveWeb(isDevelopment, isEmbedded)
    if (database) writeRunning({ process: process.pid, address, ...database })
    say(`Concord is at ${address}`)
    if (isEmbedded) {
      const { demonstrationAccounts } = await import('@/lib/demonstration/accounts')
      add('These accounts are for trying it out:')
      for (const { name, email, password, role, organisation } of demonstrationAccounts)
        add(`${email}  ${password}  (${name}, ${role.replace('_', ' ')}, ${organisation})`)
    }
    add('Ctrl-C stops it.')
  } catch (error) {
    if (isStopping) return
    isStopping = true
    await Promise.all([web?.stop(), worker?.stop()])
    await database?.stop()
    giveUp(error instanceof Error ? error.message : String(error), remedyFor(error))
  }
}

/** What someone can do about the failures that happen most. */
function remedyFor(error: unknown): string {
  const code = (error as NodeJS.ErrnoException | undefined)?.code
  if (code === 'ENOSPC') return 'make room on the disk, then start again; nothing that was saved is lost.'
  if (code === 'EACCES' || code === 'EPERM')
    return 'start as the user who started Concord before, or set CONCORD_DATA to a folder of your own.'
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND' || code === '28P01' || code === '3D000')
    return 'check the host, port, user, password and database in DATABASE_URL; the server must be running.'
  return 'mend what the sentence names and start again. What was saved before is kept.'
}
