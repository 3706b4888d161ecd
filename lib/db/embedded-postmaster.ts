// Starting, watching and stopping the one server process. What a crash leaves behind is looked at here.
import { type ChildProcess, spawn } from 'node:child_process'
import {
  openSync,
  closeSync,
  existsSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  truncateSync,
} from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type Account, serverEnvironment } from './embedded-account'

const largestLog = 5_000_000

export type Postmaster = { child: ChildProcess; port: number }

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Whether the living process is a server of this folder; undefined where the system does not tell. */
function servesFolder(pid: number, cluster: string): boolean | undefined {
  if (process.platform !== 'linux') return undefined
  try {
    return readlinkSync(`/proc/${String(pid)}/cwd`) === cluster
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? false : undefined
  }
}

/**
 * Ends a server that a killed launcher left running. A left-over postmaster.pid is PostgreSQL's own business,
 * unless its number now surely belongs to something else: then PostgreSQL would refuse to start for ever.
 */
export async function clearOrphan(cluster: string): Promise<boolean> {
  const file = path.join(cluster, 'postmaster.pid')
  if (!existsSync(file)) return false
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0])
  if (!Number.isInteger(pid) || pid <= 1 || !isAlive(pid)) return false
  if (servesFolder(pid, cluster) === false) {
    rmSync(file, { force: true })
    return false
  }
  process.kill(pid, 'SIGINT')
  for (let waited = 0; isAlive(pid) && existsSync(file); waited += 50) {
    if (waited > 20_000)
      throw new Error(
        `A PostgreSQL (process ${String(pid)}) still runs on ${cluster} and does not stop. Stop it first.`,
      )
    await pause(50)
  }
  return true
}

export const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const found = probe.address()
      probe.close(() => resolve(typeof found === 'object' && found ? found.port : 0))
    })
  })

/** Starts a server. It leads a process group of its own, so that Ctrl-C in a terminal reaches only us. */
export function spawnPostmaster(
  program: string,
  cluster: string,
  options: { port: number; account: Account; log: string; settings: Record<string, string> },
): Postmaster {
  if (existsSync(options.log) && statSync(options.log).size > largestLog) truncateSync(options.log)
  const log = openSync(options.log, 'a', 0o600)
  const settings = {
    port: String(options.port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...options.settings,
  }
  const child = spawn(
    program,
    ['-D', cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    {
      cwd: cluster,
      detached: true,
      stdio: ['ignore', log, log],
      env: serverEnvironment,
      ...(options.account && { uid: options.account.uid, gid: options.account.gid }),
    },
  )
  closeSync(log)
  return { child, port: options.port }
}

export const hasEnded = ({ child }: Postmaster) => child.exitCode !== null || child.signalCode !== null

/** Asks for a fast and clean end; insists after eight seconds, which costs a recovery and no data. */
export async function endPostmaster(postmaster: Postmaster): Promise<void> {
  if (hasEnded(postmaster)) return
  const ended = new Promise<void>((resolve) => postmaster.child.once('exit', () => resolve()))
  postmaster.child.kill('SIGINT')
  const insist = setTimeout(() => postmaster.child.kill('SIGQUIT'), 8000)
  await ended
  clearTimeout(insist)
}
