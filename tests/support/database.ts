// Databases for tests: real, migrated, with the reference data, and nobody else's. Each integration file
// already has one of its own in the environment (own-database.ts), so most tests import commands and queries
// and simply begin; a test that needs a second one asks here.
import { randomBytes } from 'node:crypto'
import { inject } from 'vitest'
import { rowsOf } from './plain-sql'

export { rowsOf }

export type TestDatabase = {
  ownerUrl: string
  appUrl: string
  readerUrl: string
  /** As the superuser, for what no role of Concord may do. */
  superuserUrl: string
  close: () => Promise<void>
}

async function ask(url: string, sql: string): Promise<void> {
  await rowsOf(sql, [], url)
}

/** The address of one database of the cluster. */
export function inDatabase(url: string, name: string): string {
  const target = new URL(url)
  target.pathname = `/${name}`
  return target.toString()
}

/** A database that holds the reference data, or with `from: 'template1'` nothing at all. */
export async function aDatabase({
  from = 'concord',
}: {
  from?: 'concord' | 'template1'
} = {}): Promise<TestDatabase> {
  const cluster = inject('cluster')
  const name = `test_${randomBytes(6).toString('hex')}`
  await ask(
    cluster.superuserUrl,
    `CREATE DATABASE ${name} OWNER concord_owner TEMPLATE ${from} STRATEGY file_copy`,
  )
  return {
    ownerUrl: inDatabase(cluster.ownerUrl, name),
    appUrl: inDatabase(cluster.appUrl, name),
    readerUrl: inDatabase(cluster.readerUrl, name),
    superuserUrl: inDatabase(cluster.superuserUrl, name),
    close: () => ask(cluster.superuserUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  }
}
