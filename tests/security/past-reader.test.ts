// The public reader's views of past days, asked directly: the same rows and columns as in public, on that day, and
// never a word that was not public then.
import pg from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import { everyState } from '../support/every-state'
import { rowsOf } from '../support/database'
import { aWorld } from '../support/world'

const canary = 'canaryq7x2m9'
const owner = () => process.env.DATABASE_URL ?? ''
const reader = () => process.env.DATABASE_READER_URL ?? ''
const app = () => process.env.DATABASE_APP_URL ?? ''
const today = new Date().toISOString().slice(0, 10)

type Table = { table: string; columns: string[] }
// The bytes of files, and what is counted or found out of other rows: a past day is counted from those.
const ofTodayAlone = ['stored_file_contents', 'coverage_cells', 'overlaps']
let readable: Table[]
const tablesIn = (schema: string) =>
  rowsOf<Table>(
    `SELECT c.relname AS "table", array_agg(a.attname::text ORDER BY a.attnum) AS columns
       FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
        AND has_column_privilege('concord_reader', c.oid, a.attnum, 'SELECT')
      WHERE c.relnamespace = $1::regnamespace AND c.relkind IN ('r', 'v') GROUP BY 1 ORDER BY 1`,
    [schema],
  )

/** Several statements of one transaction, which is then taken back. */
async function inOne<Row extends pg.QueryResultRow>(url: string, statements: string[]): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('BEGIN')
    let rows: Row[] = []
    for (const statement of statements) rows = (await client.query<Row>(statement)).rows
    return rows
  } finally {
    await client.query('ROLLBACK')
    await client.end()
  }
}

const said = (day: string) => [
  `SET LOCAL concord.as_of = '${day}'`,
  'SET LOCAL enable_nestloop = off',
  'SET LOCAL jit = off',
]
const rowsAsText = async (schema: string, { table, columns }: Table, day: string) =>
  (
    await inOne<{ told: string }>(reader(), [
      ...said(day),
      `SELECT to_jsonb(t)::text AS told FROM (SELECT ${columns.map((each) => `"${each}"`).join(', ')} FROM ${schema}."${table}") t ORDER BY 1`,
    ])
  ).map(({ told }) => told)

beforeAll(async () => {
  await everyState(owner(), await aWorld(), canary)
  readable = (await tablesIn('public')).filter(({ table }) => !ofTodayAlone.includes(table))
})

describe('the views of a past day', () => {
  it('are there for every table that the reader may read, with the same columns', async () => {
    // A migration that gives the reader a table or a column ends with SELECT past.make_views().
    const sorted = ({ table, columns }: Table) => ({ table, columns: [...columns].sort() })

    expect((await tablesIn('as_of')).map(sorted)).toEqual(readable.map(sorted))
  })

  it('show today what the tables show today, row by row', async () => {
    for (const table of readable)
      expect([table.table, await rowsAsText('as_of', table, today)]).toEqual([
        table.table,
        await rowsAsText('public', table, today),
      ])
  })

  it('show on no day a word that was not public', async () => {
    const days = await rowsOf<{ day: string }>(
      `SELECT DISTINCT day::text AS day FROM past.row_versions WHERE day > '-infinity' ORDER BY 1`,
    )
    const leaks: string[] = []
    for (const { day } of [...days, { day: '2999-01-01' }])
      for (const table of readable)
        if ((await rowsAsText('as_of', table, day)).some((row) => row.includes(canary)))
          leaks.push(`${table.table} on ${day}`)

    expect(leaks).toEqual([])
  })

  it('show nothing at all to who names no day', async () => {
    await expect(rowsOf('SELECT code FROM as_of.work_plans', [], reader())).rejects.toThrow('concord.as_of')
  })

  it('are the only way to the past: nobody but the owner reads or writes what lies behind them', async () => {
    for (const url of [reader(), app()])
      for (const statement of [
        'SELECT 1 FROM past.row_versions',
        'SELECT 1 FROM past_rows.commitments',
        'DELETE FROM past.row_versions',
        `INSERT INTO past.row_versions VALUES ('commitments', 'x', '2020-01-01', '{}')`,
        'SELECT past.make_views()',
      ])
        await expect(rowsOf(statement, [], url), statement).rejects.toThrow('permission denied')
  })

  it('keep of a draft nothing, and of its parts nothing that anybody sees before it is published', async () => {
    const tell = (day: string) => `SET LOCAL concord.now = '${day}T12:00:00Z'`
    const shown = (day: string) => [
      ...said(day).slice(0, 1),
      // As the app asks it (lib/db/past.ts): a nested loop would read a whole table for each row.
      'SET LOCAL enable_nestloop = off',
      `SELECT to_jsonb(c)::text || coalesce(to_jsonb(m)::text, '') AS told
         FROM as_of.commitments c LEFT JOIN as_of.milestones m ON m.commitment_id = c.id WHERE c.code = 'PAST-1'`,
    ]
    const written = [
      tell('2031-01-01'),
      `INSERT INTO commitments (id, plan_id, code, title, layer, visibility, recorder_id, recorded_by_id)
       SELECT '00000000-0000-4000-8000-00000000a501', w.id, 'PAST-1', '${canary}', 'skills', 'public', o.id, p.id
         FROM work_plans w, organisations o, people p WHERE w.code = 'Z-PLAN' AND o.code = 'ZA-MINISTRY' AND p.email = 'focalpoint@tests.example'`,
      `INSERT INTO milestones (commitment_id, title, due_on, due_precision, position)
       VALUES ('00000000-0000-4000-8000-00000000a501', '${canary}', '2032-01-01', 'year', 0)`,
      tell('2031-01-03'),
      `UPDATE milestones SET title = 'Said in public' WHERE title = '${canary}' AND commitment_id = '00000000-0000-4000-8000-00000000a501'`,
      `UPDATE commitments SET title = 'Promised in public', state = 'submitted', submitted_at = now(), submitted_by_id = recorded_by_id WHERE code = 'PAST-1'`,
      tell('2031-01-05'),
      `UPDATE commitments SET state = 'published', published_at = now(),
         published_by_id = (SELECT id FROM people WHERE email = 'moderator@tests.example') WHERE code = 'PAST-1'`,
    ]
    const toldOn = (day: string) => inOne<{ told: string }>(owner(), [...written, ...shown(day)])

    for (const day of ['2031-01-01', '2031-01-02', '2031-01-03', '2031-01-04'])
      expect(await toldOn(day)).toEqual([])
    const [row] = await toldOn('2031-01-05')
    expect(row?.told).toContain('Promised in public')
    expect(row?.told).toContain('Said in public')
    expect(row?.told).not.toContain(canary)
  })
})

describe('writing into the past', () => {
  it('is refused by the record itself: a day that is told too early follows what is kept', async () => {
    const rename = (moment: string, name: string) => [
      `SET LOCAL concord.now = '${moment}'`,
      `UPDATE organisations SET name = '${name}' WHERE code = 'ZA-MINISTRY'`,
    ]
    const nameOn = (day: string) => [
      ...said(day).slice(0, 1),
      `SELECT name FROM as_of.organisations WHERE code = 'ZA-MINISTRY'`,
    ]
    const acts = [
      ...rename('2031-05-01T00:00:00Z', 'Name of May'),
      ...rename('2031-04-01T00:00:00Z', 'Forged'),
    ]

    expect(await inOne(owner(), [...acts, ...nameOn('2031-04-15')])).toEqual([
      { name: 'Ministry of the First Country' },
    ])
    expect(await inOne(owner(), [...acts, ...nameOn('2031-05-01')])).toEqual([{ name: 'Forged' }])
  })
})
