// One throw-away PostgreSQL for a whole run. Its database `concord` is migrated and holds the reference data,
// and is copied for each test file; nobody connects to it any more.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import type { TestProject } from 'vitest/node'
import { startThrowAwayServer } from '@/lib/db/embedded-throw-away'
import { migrate } from '@/lib/db/migrate'

export type Cluster = { superuserUrl: string; ownerUrl: string; appUrl: string; readerUrl: string }

declare module 'vitest' {
  // Declaration merging asks for an interface.
  // eslint-disable-next-line @typescript-eslint/consistent-type-definitions
  export interface ProvidedContext {
    cluster: Cluster
  }
}

function loadReferenceData(cluster: Cluster): void {
  const loaded = spawnSync(
    process.execPath,
    ['--conditions=react-server', '--import', 'tsx', 'scripts/seed.ts', '--reference-only'],
    {
      encoding: 'utf8',
      env: {
        ...process.env,
        DATABASE_URL: cluster.ownerUrl,
        DATABASE_APP_URL: cluster.appUrl,
        DATABASE_READER_URL: cluster.readerUrl,
      },
    },
  )
  if (loaded.status !== 0)
    throw new Error(`The reference data does not load:\n${loaded.stdout}${loaded.stderr}`)
}

export default async function startCluster(project: TestProject): Promise<() => Promise<void>> {
  const { superuserUrl, ownerUrl, appUrl, readerUrl, stop } = await startThrowAwayServer()
  const cluster = { superuserUrl, ownerUrl, appUrl, readerUrl }
  try {
    await migrate({ url: ownerUrl })
    if (existsSync('lib/reference/load.ts')) loadReferenceData(cluster)
  } catch (error) {
    await stop()
    throw error
  }
  project.provide('cluster', cluster)
  return stop
}
