// A cluster for the length of one run: tests, and the drafting of migrations. It gives up safety for speed,
// and its folder goes when it stops.
import { chmodSync, mkdtempSync, readdirSync, realpathSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { isHeld } from './embedded-hold'
import { clearOrphan } from './embedded-postmaster'
import { type EmbeddedServer, startEmbeddedServer } from './embedded-server'

const fastAndLoose = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  autovacuum: 'off',
  max_connections: '200',
}

const place = realpathSync(tmpdir())
const prefix = 'concord-throw-away-'
/** Long enough for a run that has just made its folder to hold it. */
const aMoment = 60_000

/** Runs that were killed leave a server and a folder behind; the next run puts them away. */
async function sweep(): Promise<void> {
  for (const name of readdirSync(place).filter((each) => each.startsWith(prefix))) {
    const folder = path.join(place, name)
    try {
      if (Date.now() - statSync(folder).mtimeMs < aMoment || (await isHeld(folder))) continue
      await clearOrphan(path.join(folder, 'postgres'))
      rmSync(folder, { recursive: true, force: true })
    } catch (error) {
      // Somebody else's: theirs to put away, or theirs already gone.
      const code = (error as NodeJS.ErrnoException).code ?? ''
      if (!['EACCES', 'EPERM', 'ENOENT'].includes(code)) throw error
    }
  }
}

export async function startThrowAwayServer(
  settings: Record<string, string> = fastAndLoose,
): Promise<EmbeddedServer> {
  await sweep()
  const folder = mkdtempSync(path.join(place, prefix))
  // Root runs the server under another account, which must get in.
  chmodSync(folder, 0o755)
  const server = await startEmbeddedServer({ folder, settings })
  return {
    ...server,
    stop: async () => {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
