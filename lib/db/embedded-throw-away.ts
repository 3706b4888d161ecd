// A cluster for the length of one run: tests, and the drafting of migrations. It gives up safety for speed,
// and its folder goes when it stops.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type EmbeddedServer, startEmbeddedServer } from './embedded-server'

const fastAndLoose = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  autovacuum: 'off',
  max_connections: '200',
}

export async function startThrowAwayServer(
  settings: Record<string, string> = fastAndLoose,
): Promise<EmbeddedServer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'concord-'))
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
