// What the embedded server must hold before the first migration: three roles, one database, the extensions
// that only a superuser may create. Every step may be repeated, so a start that was cut short is mended.
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import pg from 'pg'

const extensions = ['pg_trgm', 'unaccent', 'citext', 'pgcrypto', 'btree_gist']

export type Passwords = { superuser: string; owner: string; app: string; reader: string }

/** The passwords, made once for this folder and readable by its owner only. */
export function readPasswords(file: string, hasCluster: boolean): Passwords {
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Passwords
  if (hasCluster)
    throw new Error(
      `${file} is missing, and without it the database beside it cannot be opened. ` +
        'Put it back, or move the folder away to begin with an empty database.',
    )
  const word = () => randomBytes(24).toString('base64url')
  const passwords = { superuser: word(), owner: word(), app: word(), reader: word() }
  writeFileSync(`${file}.half`, JSON.stringify(passwords), { mode: 0o600 })
  renameSync(`${file}.half`, file)
  return passwords
}

async function asking<Answer>(url: string, ask: (client: pg.Client) => Promise<Answer>): Promise<Answer> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await ask(client)
  } finally {
    await client.end()
  }
}

export async function prepareDatabase(superuserUrl: string, passwords: Passwords): Promise<void> {
  await asking(superuserUrl, async (client) => {
    const roles = [
      ['concord_owner', passwords.owner, 'CREATEROLE'],
      ['concord_app', passwords.app, ''],
      ['concord_reader', passwords.reader, ''],
    ] as const
    for (const [role, password, right] of roles) {
      const known = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role])
      if (known.rowCount === 0)
        await client.query(`CREATE ROLE ${role} LOGIN ${right} PASSWORD ${client.escapeLiteral(password)}`)
    }
    const there = await client.query("SELECT 1 FROM pg_database WHERE datname = 'concord'")
    if (there.rowCount === 0) await client.query('CREATE DATABASE concord OWNER concord_owner')
  })
  const inside = superuserUrl.replace(/\/postgres$/, '/concord')
  await asking(inside, (client) =>
    client.query(extensions.map((name) => `CREATE EXTENSION IF NOT EXISTS ${name};`).join('\n')),
  )
}

/** Refuses a server that could lose what it acknowledged, or that cannot see the letters of four languages. */
export async function assertSound(
  url: string,
  mustBeDurable: boolean,
  say?: (line: string) => void,
): Promise<void> {
  const found = await asking(url, (client) =>
    client.query<{ fsync: string; pages: string; checksums: string; thai: boolean }>(
      `SELECT current_setting('fsync') AS fsync, current_setting('full_page_writes') AS pages,
              current_setting('data_checksums') AS checksums, show_trgm('ไทย') <> '{}' AS thai`,
    ),
  )
  const state = found.rows[0]
  if (mustBeDurable && (state?.fsync !== 'on' || state.pages !== 'on' || state.checksums !== 'on'))
    throw new Error(
      'PostgreSQL runs without fsync, full page writes or checksums: it could lose what it saved.',
    )
  if (state?.thai !== true) {
    const words = 'PostgreSQL does not see Thai, Khmer, Lao or Burmese letters'
    if (process.platform === 'linux')
      throw new Error(`${words}: the locale C.UTF-8 is missing on this machine.`)
    say?.(`${words} on this system: search there forgives no typing errors.`)
  }
}
