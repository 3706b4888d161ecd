// Who runs the embedded server, and in which folder. PostgreSQL refuses to run as root; root therefore runs
// it as an account of its own, which must be able to reach the programs and the data.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, lstatSync, mkdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/** The server inherits nothing of our environment: neither secrets nor a stray PGDATA. */
export const serverEnvironment = { NODE_ENV: 'production', TZ: 'UTC' } as const

/** Undefined: the account that runs this process. */
export type Account = { name: string; uid: number; gid: number } | undefined

function accountNamed(name: string): Account {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`))
  const [, , uid, gid] = line?.split(':') ?? []
  return uid === undefined || gid === undefined ? undefined : { name, uid: Number(uid), gid: Number(gid) }
}

/** The account for the server: our own unless we are root. */
export function serverAccount(): Account {
  if (process.getuid?.() !== 0) return undefined
  const present = accountNamed('postgres')
  if (present) return present
  spawnSync('useradd', [
    '--system',
    '--user-group',
    '--no-create-home',
    '--shell',
    '/usr/sbin/nologin',
    'postgres',
  ])
  const account = accountNamed('postgres') ?? accountNamed('nobody')
  if (account) return account
  throw new Error(
    'PostgreSQL does not run as root, and no account "postgres" could be made for it (is useradd there?). ' +
      'Start Concord as an ordinary user, or set DATABASE_URL.',
  )
}

/** Whether the account may search every folder above the path, and run what is there. */
export function canReach(account: Account, target: string): boolean {
  if (!account) return true
  for (let folder = path.resolve(target); ; folder = path.dirname(folder)) {
    const { mode, uid, gid } = statSync(folder, { throwIfNoEntry: false }) ?? { mode: 0o777, uid: 0, gid: 0 }
    const search = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001
    if ((mode & search) === 0) return false
    if (folder === path.dirname(folder)) return true
  }
}

/** The wished folder, or one that the account can reach, always the same for the same wish. */
export function reachableFolder(account: Account, wished: string): string {
  const resolved = path.resolve(wished)
  if (canReach(account, path.join(resolved, 'postgres'))) {
    mkdirSync(resolved, { recursive: true })
    if (canReach(account, path.join(resolved, 'postgres'))) return resolved
  }
  const mark = createHash('sha256').update(resolved).digest('hex').slice(0, 12)
  const folder = path.join('/var/tmp', `concord-${mark}`)
  mkdirSync(folder, { recursive: true })
  // Anyone may make a folder in /var/tmp: one that is not ours could hold another's programs.
  const found = lstatSync(folder)
  if (!found.isDirectory() || found.uid !== process.getuid?.())
    throw new Error(
      `${folder} belongs to somebody else. Set CONCORD_DATA to a folder that every account can reach.`,
    )
  chmodSync(folder, 0o755)
  return folder
}
