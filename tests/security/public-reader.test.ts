// The public reader's database role, asked directly: every table, every column. Whatever a page forgets, the
// database itself shows no row that is not public and no column that was not granted.
import pg from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import { everyState, type EveryState } from '../support/every-state'
import { rowsOf } from '../support/database'
import { aWorld } from '../support/world'

const canary = 'canaryq7x2m9'
const reader = () => process.env.DATABASE_READER_URL ?? ''
let built: EveryState
let columns: { table: string; column: string; granted: boolean }[]
beforeAll(async () => {
  const world = await aWorld()
  built = await everyState(process.env.DATABASE_URL ?? '', world, canary)
  columns = await rowsOf(
    `SELECT c.relname AS "table", a.attname AS "column", has_column_privilege('concord_reader', c.oid, a.attnum, 'SELECT') AS granted
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'v', 'm', 'p') ORDER BY 1, a.attnum`,
  )
})

const tables = () => [...new Set(columns.map(({ table }) => table))]
const granted = (table: string) =>
  columns.filter((each) => each.table === table && each.granted).map(({ column }) => column)

/** Everything that the reader may read of a table, as text. */
const shown = async (table: string): Promise<string[]> => {
  const readable = granted(table).map((column) =>
    column === 'bytes' ? `encode(bytes, 'escape') AS bytes` : `"${column}"`,
  )
  const found = await rowsOf<{ told: string }>(
    `SELECT row_to_json(told)::text AS told FROM (SELECT ${readable.join(', ')} FROM "${table}") told`,
    [],
    reader(),
  )
  return found.map(({ told }) => told)
}

/** Closed whole: nothing of them is ever public. */
const closed = [
  'people',
  'seats',
  'memberships',
  'sign_in_sessions',
  'rate_limits',
  'idempotency_keys',
  'outbox_messages',
  'moderation_decisions',
  'moderation_notes',
  'kept_posts',
  'invitations',
  'handovers',
  'handed_over_items',
]
/** Who wrote, handed in and decided, and what operators note. */
const hidden: Record<string, string[]> = {
  commitments: ['recorded_by_id', 'recorded_at', 'submitted_by_id', 'published_by_id', 'version'],
  progress_update_versions: [
    'recorded_by_id',
    'recorded_at',
    'submitted_by_id',
    'published_by_id',
    'version',
  ],
  history_events: ['actor_id', 'actor_name'],
  organisations: ['note'],
}

describe('the public reader', () => {
  it('is shown no private word in any table', async () => {
    const leaks: string[] = []
    for (const table of tables()) {
      if (granted(table).length === 0) continue
      const told = await shown(table)
      if (told.some((row) => row.includes(canary))) leaks.push(table)
    }

    expect(leaks).toEqual([])
  })

  it('would be shown it, were it public: the canary is in every table that can hold it', async () => {
    const holding: string[] = []
    for (const table of tables()) {
      const [row] = await rowsOf<{ held: boolean }>(
        `SELECT EXISTS (SELECT 1 FROM "${table}" t WHERE ${table === 'stored_file_contents' ? `encode(t.bytes, 'escape')` : 't::text'} LIKE '%' || $1 || '%') AS held`,
        [canary],
      )
      if (row?.held) holding.push(table)
    }

    expect(holding).toEqual(
      expect.arrayContaining([
        'alignments',
        'commitments',
        'evidence',
        'history_events',
        'idempotency_keys',
        'indicators',
        'invitations',
        'kept_posts',
        'milestones',
        'moderation_decisions',
        'moderation_notes',
        'organisations',
        'outbox_messages',
        'people',
        'pillars',
        'progress_update_versions',
        'rate_limits',
        'sign_in_sessions',
        'stored_file_contents',
        'stored_files',
        'translations',
        'work_plan_parties',
        'work_plans',
      ]),
    )
  })

  it('finds every row of what is public, and only those', async () => {
    const ids = async (table: string) =>
      new Set((await rowsOf<{ id: string }>(`SELECT id FROM ${table}`, [], reader())).map(({ id }) => id))
    const isOut = (state: string) => ['published', 'withdrawn', 'superseded'].includes(state)
    const plans = await ids('work_plans')
    const commitments = await ids('commitments')
    const versions = await ids('progress_update_versions')
    const evidence = await ids('evidence')

    for (const plan of built.plans)
      expect(plans.has(plan.id)).toBe(isOut(plan.state) && plan.visibility === 'public')
    for (const row of built.commitments)
      expect(commitments.has(row.id)).toBe(
        plans.has(row.plan.id) && isOut(row.state) && row.visibility === 'public',
      )
    for (const row of built.versions)
      expect(versions.has(row.id)).toBe(
        commitments.has(row.commitment.id) && ['published', 'superseded'].includes(row.state),
      )
    for (const row of built.evidence)
      expect(evidence.has(row.id)).toBe(versions.has(row.version.id) && row.visibility === 'public')
    const files = await rowsOf('SELECT 1 FROM stored_files', [], reader())
    expect(files).toHaveLength(
      (await rowsOf('SELECT 1 FROM evidence WHERE file_id IS NOT NULL', [], reader())).length,
    )
  })

  it('finds the parts of a thing only where it finds the thing', async () => {
    const orphans = await rowsOf<{ part: string; count: number }>(
      `SELECT 'milestones' AS part, count(*)::int FROM milestones m WHERE NOT EXISTS (SELECT 1 FROM commitments c WHERE c.id = m.commitment_id)
       UNION ALL SELECT 'indicators', count(*)::int FROM indicators m WHERE NOT EXISTS (SELECT 1 FROM commitments c WHERE c.id = m.commitment_id)
       UNION ALL SELECT 'alignments', count(*)::int FROM alignments m WHERE NOT EXISTS (SELECT 1 FROM commitments c WHERE c.id = m.commitment_id)
       UNION ALL SELECT 'partners', count(*)::int FROM commitment_partners m WHERE NOT EXISTS (SELECT 1 FROM commitments c WHERE c.id = m.commitment_id)
       UNION ALL SELECT 'countries', count(*)::int FROM commitment_countries m WHERE NOT EXISTS (SELECT 1 FROM commitments c WHERE c.id = m.commitment_id)
       UNION ALL SELECT 'updates', count(*)::int FROM progress_updates m WHERE NOT EXISTS (SELECT 1 FROM progress_update_versions v WHERE v.update_id = m.id)
       UNION ALL SELECT 'reports', count(*)::int FROM progress_milestones m WHERE NOT EXISTS (SELECT 1 FROM progress_update_versions v WHERE v.id = m.version_id)
       UNION ALL SELECT 'actuals', count(*)::int FROM indicator_actuals m WHERE NOT EXISTS (SELECT 1 FROM progress_update_versions v WHERE v.id = m.version_id)
       UNION ALL SELECT 'pillars', count(*)::int FROM pillars m WHERE NOT EXISTS (SELECT 1 FROM work_plans p WHERE p.id = m.plan_id)
       UNION ALL SELECT 'parties', count(*)::int FROM work_plan_parties m WHERE NOT EXISTS (SELECT 1 FROM work_plans p WHERE p.id = m.plan_id)
       UNION ALL SELECT 'forums', count(*)::int FROM work_plan_forums m WHERE NOT EXISTS (SELECT 1 FROM work_plans p WHERE p.id = m.plan_id)
       UNION ALL SELECT 'history', count(*)::int FROM history_events h WHERE h.commitment_id IS NOT NULL
         AND NOT EXISTS (SELECT 1 FROM commitments c WHERE c.id = h.commitment_id)`,
      [],
      reader(),
    )

    expect(orphans.filter(({ count }) => count > 0)).toEqual([])
  })

  it('is refused every column that was not granted', async () => {
    const client = new pg.Client({ connectionString: reader() })
    await client.connect()
    let tried = 0
    for (const { table, column } of columns.filter((each) => !each.granted)) {
      tried += 1
      await expect(client.query(`SELECT "${column}" FROM "${table}"`), `${table}.${column}`).rejects.toThrow(
        'permission denied',
      )
    }
    await client.end()

    expect(tried).toBeGreaterThan(60)
  })

  it('has no grant at all on what is never public, nor on who did what', () => {
    expect(closed.filter((table) => granted(table).length > 0)).toEqual([])
    for (const [table, names] of Object.entries(hidden))
      expect(
        granted(table).filter((column) => names.includes(column)),
        table,
      ).toEqual([])
  })

  it('changes nothing anywhere', async () => {
    const [may] = await rowsOf<{ count: number }>(
      `SELECT count(*)::int FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'v', 'm', 'p')
       AND has_table_privilege('concord_reader', c.oid, 'INSERT, UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER')`,
    )

    expect(may?.count).toBe(0)
    await expect(rowsOf(`UPDATE commitments SET title = 'x'`, [], reader())).rejects.toThrow(
      'permission denied',
    )
    await expect(rowsOf('SET ROLE concord_app', [], reader())).rejects.toThrow('permission denied')
  })

  it('is asked under row security on every table that it may read', async () => {
    const open = await rowsOf(
      `SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT relrowsecurity
       AND relname = ANY($1)`,
      [tables().filter((table) => granted(table).length > 0)],
    )

    expect(open).toEqual([])
  })
})
