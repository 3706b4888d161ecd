// Applies the SQL files of prisma/migrations, each in one transaction, and keeps the books in Prisma's own
// table, so that `prisma migrate deploy` carries on from here wherever its engine can be had.
import { createHash, randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'

const oldestServer = 150000
/** The key under which Prisma's own engine takes its turn. */
const turn = 72707369
const lockPatience = [0, 500, 1000, 2000, 4000]
const lockNotAvailable = '55P03'

const books = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL,
  "checksum" VARCHAR(64) NOT NULL,
  "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL,
  "logs" TEXT,
  "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
  "applied_steps_count" INTEGER NOT NULL DEFAULT 0
)`

type Migration = { name: string; sql: string; checksum: string }
type Entry = { name: string; checksum: string; finished: boolean }

export type MigrateOptions = {
  /** The owner's connection. */
  url: string
  folder?: string
  say?: (line: string) => void
}

export function migrationsIn(folder: string): Migration[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = readFileSync(path.join(folder, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
}

async function takeTurn(client: pg.Client, say?: (line: string) => void): Promise<void> {
  const take = async () =>
    (await client.query<{ taken: boolean }>('SELECT pg_try_advisory_lock($1) AS taken', [turn])).rows[0]
      ?.taken
  if (await take()) return
  say?.('Another process is migrating this database; waiting for it.')
  await client.query('SELECT pg_advisory_lock($1)', [turn])
}

async function landedEntries(client: pg.Client): Promise<Map<string, Entry>> {
  const { rows } = await client.query<Entry>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
     FROM "_prisma_migrations" WHERE rolled_back_at IS NULL ORDER BY started_at, id`,
  )
  return new Map(rows.map((entry) => [entry.name, entry]))
}

/** What is left to do; refuses where the books and the folder tell different stories. */
function pending(migrations: Migration[], landed: Map<string, Entry>): Migration[] {
  for (const { name, checksum } of migrations) {
    const entry = landed.get(name)
    if (entry && !entry.finished)
      throw new Error(
        `The migration ${name} failed half-way when another tool applied it. Look at what it left in the ` +
          'database, mend that, and mark it with `prisma migrate resolve`.',
      )
    if (entry && entry.checksum !== checksum)
      throw new Error(
        `The migration ${name} was changed after this database had applied it. Restore the file, and put the change ` +
          'into a new migration (npm run db:new -- name).',
      )
  }
  return migrations.filter(({ name }) => !landed.has(name))
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  const started = new Date()
  await client.query('BEGIN')
  try {
    await client.query("SET LOCAL lock_timeout = '2s'")
    // Without parameters this is one simple query: the server splits it, and knows what a $$ body is.
    await client.query(sql)
    await client.query(
      `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, $4, clock_timestamp(), 1)`,
      [randomUUID(), checksum, name, started],
    )
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  }
}

/** Its transaction took everything back, so the books call it rolled back and the next run tries again. */
async function enterFailure(
  client: pg.Client,
  { name, checksum }: Migration,
  error: pg.DatabaseError,
): Promise<void> {
  await client.query(
    `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, logs, rolled_back_at) VALUES ($1, $2, $3, $4, now())`,
    [randomUUID(), checksum, name, error.message],
  )
}

async function applyPatiently(client: pg.Client, migration: Migration): Promise<void> {
  for (const [attempt, wait] of lockPatience.entries()) {
    await pause(wait)
    try {
      await apply(client, migration)
      return
    } catch (error) {
      if (!(error instanceof pg.DatabaseError)) throw error
      if (error.code === lockNotAvailable && attempt < lockPatience.length - 1) continue
      await enterFailure(client, migration, error)
      const line = error.position
        ? migration.sql.slice(0, Number(error.position)).split('\n').length
        : undefined
      throw new Error(
        `The migration ${migration.name} failed${line ? ` at line ${String(line)}` : ''} and was taken back whole: ${error.message}`,
        { cause: error },
      )
    }
  }
}

/** Brings the database up to date; answers the names of what it applied. */
export async function migrate({ url, folder = 'prisma/migrations', say }: MigrateOptions): Promise<string[]> {
  const client = new pg.Client({ connectionString: url, application_name: 'concord-migrate' })
  await client.connect()
  try {
    const { rows } = await client.query<{ number: number }>(
      "SELECT current_setting('server_version_num')::int AS number",
    )
    if ((rows[0]?.number ?? 0) < oldestServer) throw new Error('Concord needs PostgreSQL 15 or newer.')
    await takeTurn(client, say)
    await client.query(books)
    const migrations = migrationsIn(folder)
    const landed = await landedEntries(client)
    const newer = [...landed.keys()].filter((name) => !migrations.some((known) => known.name === name))
    if (newer.length > 0) say?.(`The database already holds ${newer.join(', ')}, from a newer Concord.`)
    const todo = pending(migrations, landed)
    for (const migration of todo) {
      await applyPatiently(client, migration)
      say?.(`applied ${migration.name}`)
    }
    return todo.map(({ name }) => name)
  } finally {
    // Ending the connection gives up the turn.
    await client.end()
  }
}
