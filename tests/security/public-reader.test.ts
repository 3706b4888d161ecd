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
let ministry: string
let columns: { table: string; column: string; granted: boolean }[]
beforeAll(async () => {
  const world = await aWorld()
  ministry = world.organisations.ministry
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
  'notices',
  'notice_preferences',
  'mail_deliveries',
  'refused_addresses',
  'follows',
  'moderation_decisions',
  'moderation_notes',
  'round_exceptions',
  'round_reminders',
  'review_messages',
  'review_mentions',
  'guest_invitations',
  'baseline_arguments',
  'moderation_consents',
  'canned_reasons',
  'error_reports',
  'anonymous_keys',
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
  round_extensions: ['reason'],
  withheld_parts: ['withheld_by_id'],
  reviews: ['reviewed_by_id', 'invitation_id'],
  review_answers: ['text', 'language', 'organisation_id', 'answered_by_id'],
  review_replies: ['replied_by_id'],
  baseline_changes: ['proposed_by_id', 'decided_by_id', 'note', 'version', 'accepted_in'],
  blockers: ['marked_by_id', 'resolved_by_id', 'version'],
  commitment_links: ['linked_by_id'],
  crosswalks: ['applied_by_id', 'version'],
  crosswalk_disputes: ['reference', 'secret_hash', 'taken_up_by_id', 'answered_by_id', 'draft_id', 'version'],
  hidings: [
    'proposed_by_id',
    'proposed_at',
    'declined_by_id',
    'declined_at',
    'hidden_by_id',
    'replied_by_id',
    'restored_by_id',
    'restored_reason',
    'version',
  ],
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
        'baseline_arguments',
        'baseline_changes',
        'blocker_details',
        'blockers',
        'anonymous_keys',
        'canned_reasons',
        'commitments',
        'crosswalk_disputes',
        'crosswalk_links',
        'crosswalks',
        'error_reports',
        'evidence',
        'hidings',
        'history_events',
        'idempotency_keys',
        'indicators',
        'invitations',
        'kept_posts',
        'milestones',
        'moderation_consents',
        'moderation_decisions',
        'moderation_notes',
        'organisations',
        'outbox_messages',
        'people',
        'pillars',
        'progress_update_versions',
        'guest_invitations',
        'rate_limits',
        'reporting_rounds',
        'round_exceptions',
        'round_extensions',
        'review_answers',
        'review_messages',
        'review_replies',
        'reviews',
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
    const outcomes = await rowsOf<{ id: string }>(
      'SELECT commitment_id AS id FROM round_outcomes',
      [],
      reader(),
    )

    for (const plan of built.plans)
      expect(plans.has(plan.id)).toBe(isOut(plan.state) && plan.visibility === 'public')
    for (const row of built.commitments)
      expect(commitments.has(row.id)).toBe(
        plans.has(row.plan.id) && isOut(row.state) && row.visibility === 'public' && !row.isHidden,
      )
    for (const row of built.versions)
      expect(versions.has(row.id)).toBe(
        commitments.has(row.commitment.id) &&
          ['published', 'superseded'].includes(row.state) &&
          !row.isWithheld &&
          !row.isHidden,
      )
    for (const row of built.evidence)
      expect(evidence.has(row.id)).toBe(
        versions.has(row.version.id) && row.visibility === 'public' && !row.isHidden,
      )
    const recorded = built.commitments.filter(
      ({ recorderId, state }) => recorderId === ministry && isOut(state),
    )
    expect(outcomes).toHaveLength(recorded.filter(({ id }) => commitments.has(id)).length)
    const reviews = await ids('reviews')
    for (const row of built.reviews)
      expect(reviews.has(row.id)).toBe(versions.has(row.version.id) && !row.isOfEarlierContent)
    const files = await rowsOf('SELECT 1 FROM stored_files', [], reader())
    expect(files).toHaveLength(
      (await rowsOf('SELECT 1 FROM evidence WHERE file_id IS NOT NULL', [], reader())).length,
    )
  })

  it('finds the gap in the place of what is hidden, and no proposal', async () => {
    const gaps = await rowsOf<{
      commitment_id: string
      version_id: string | null
      evidence_id: string | null
    }>('SELECT commitment_id, version_id, evidence_id FROM hidings', [], reader())
    const hidden = [...built.commitments, ...built.versions, ...built.evidence].filter(
      ({ isHidden }) => isHidden,
    )

    expect(hidden.length).toBeGreaterThan(10)
    expect(gaps.map((gap) => gap.evidence_id ?? gap.version_id ?? gap.commitment_id).sort()).toEqual(
      hidden.map(({ id }) => id).sort(),
    )
  })

  it('finds no draft of a crosswalk, none of its links, and of the disputes what was taken up', async () => {
    const read = (sql: string) => rowsOf<{ found: string }>(sql, [], reader())

    expect(await read(`SELECT state::text AS found FROM crosswalks WHERE state = 'draft'`)).toEqual([])
    expect(
      await read(
        'SELECT l.id AS found FROM crosswalk_links l WHERE NOT EXISTS (SELECT 1 FROM crosswalks c WHERE c.id = l.crosswalk_id)',
      ),
    ).toEqual([])
    expect(
      await read(`SELECT coalesce(verdict::text, state::text) AS found FROM crosswalk_disputes ORDER BY 1`),
    ).toEqual([{ found: 'kept' }, { found: 'taken_up' }])
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
       UNION ALL SELECT 'reviews', count(*)::int FROM reviews r WHERE NOT EXISTS (SELECT 1 FROM progress_update_versions v WHERE v.id = r.version_id)
       UNION ALL SELECT 'replies', count(*)::int FROM review_replies m WHERE NOT EXISTS (SELECT 1 FROM reviews r WHERE r.id = m.review_id)
       UNION ALL SELECT 'answers', count(*)::int FROM review_answers m WHERE NOT EXISTS (SELECT 1 FROM reviews r WHERE r.id = m.review_id)
       UNION ALL SELECT 'forums', count(*)::int FROM work_plan_forums m WHERE NOT EXISTS (SELECT 1 FROM work_plans p WHERE p.id = m.plan_id)
       UNION ALL SELECT 'rounds', count(*)::int FROM reporting_rounds r WHERE NOT EXISTS
         (SELECT 1 FROM round_plans p JOIN work_plans w ON w.id = p.plan_id WHERE p.round_id = r.id)
       UNION ALL SELECT 'outcomes', count(*)::int FROM round_outcomes m WHERE NOT EXISTS (SELECT 1 FROM commitments c WHERE c.id = m.commitment_id)
         OR NOT EXISTS (SELECT 1 FROM reporting_rounds r WHERE r.id = m.round_id)
       UNION ALL SELECT 'moves', count(*)::int FROM baseline_changes m WHERE m.state <> 'accepted' OR NOT EXISTS (SELECT 1 FROM commitments c WHERE c.id = m.commitment_id)
       UNION ALL SELECT 'blockers', count(*)::int FROM blockers m WHERE NOT EXISTS (SELECT 1 FROM commitments c WHERE c.id = m.commitment_id)
       UNION ALL SELECT 'details', count(*)::int FROM blocker_details m WHERE NOT EXISTS (SELECT 1 FROM blockers b WHERE b.id = m.blocker_id AND b.is_told)
       UNION ALL SELECT 'links', count(*)::int FROM commitment_links m WHERE (SELECT count(*) FROM commitments c WHERE c.id IN (m.from_id, m.to_id)) < 2
       UNION ALL SELECT 'history', count(*)::int FROM history_events h WHERE h.commitment_id IS NOT NULL
         AND h.subject_type <> 'hiding' AND NOT EXISTS (SELECT 1 FROM commitments c WHERE c.id = h.commitment_id)`,
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
