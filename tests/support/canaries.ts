// Words that stand nowhere but in private fields. Whoever sees one has been shown what was not theirs to see.
import { createHash, randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { pagesOfProgress } from '../../lib/action/tags'
import { channel } from '../../lib/page-cache/instances'

export type Canaries = {
  word: string
  /** Code of the organisation whose they are: to everybody else they must not exist. */
  organisation: string
  /** The public page of the commitment whose reports hold the word. */
  page: string
  /** Every evidence row, and who beside its organisation may have it. */
  evidence: { id: string; audience: 'nobody else' | 'parties' | 'anyone' }[]
}

const one = async <Value>(client: pg.Client, sql: string, values: unknown[] = []): Promise<Value> => {
  const { rows } = await client.query<{ value: Value }>(sql, values)
  const [row] = rows
  if (!row) throw new Error(`nothing answers: ${sql}`)
  return row.value
}

/** Puts one word into every private field: drafts, returned wordings, notes, private files, addresses, internal history. */
export async function plantCanaries(ownerUrl: string): Promise<Canaries> {
  const bytes = randomBytes(6)
  const word = `canary${bytes.toString('hex')}`
  // Long past, and seldom the same twice, so that planting again finds room.
  const year = 1800 + (bytes.readUInt16BE() % 150)
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query('BEGIN')
    const person = await one<string>(
      client,
      `INSERT INTO people (email, name) VALUES ($1, $2) RETURNING id AS value`,
      [`${word}@ministry.example`, `${word} Person`],
    )
    const moderator = await one<string>(
      client,
      `SELECT m.person_id AS value FROM memberships m JOIN seats s ON s.id = m.seat_id WHERE s.role = 'moderator' LIMIT 1`,
    )
    const published = await one<string>(
      client,
      `SELECT c.id AS value FROM commitments c JOIN work_plans p ON p.id = c.plan_id
       WHERE c.state = 'published' AND c.visibility = 'public' AND p.is_demonstration AND c.lead_id = c.recorder_id
       ORDER BY c.code LIMIT 1`,
    )
    const recorder = await one<string>(client, 'SELECT recorder_id AS value FROM commitments WHERE id = $1', [
      published,
    ])
    await draftCommitment(client, published, person, word)
    const evidence = [
      ...(await oldUpdate(client, {
        commitment: published,
        recorder,
        person,
        moderator,
        word,
        year,
        ends: 'published',
      })),
      ...(await oldUpdate(client, {
        commitment: published,
        recorder,
        person,
        moderator,
        word,
        year: year + 1,
        ends: 'draft',
      })),
      ...(await oldUpdate(client, {
        commitment: published,
        recorder,
        person,
        moderator,
        word,
        year: year + 2,
        ends: 'returned',
      })),
    ]
    await client.query(
      `INSERT INTO history_events (event, visibility, subject_type, subject_id, subject_label, commitment_id, actor_id, actor_name, organisation_id, after)
       VALUES ('progress.saved', 'internal', 'progress_update_version', $1::uuid, $2, $1::uuid, $3, $2, $4, jsonb_build_object('narrative', $5::text))`,
      [published, word, person, recorder, word],
    )
    await client.query('COMMIT')
    await forgetPages(client)
    const organisation = await one<string>(client, 'SELECT code AS value FROM organisations WHERE id = $1', [
      recorder,
    ])
    const page = await one<string>(
      client,
      `SELECT '/en/plans/' || p.code || '/' || c.code AS value FROM commitments c JOIN work_plans p ON p.id = c.plan_id WHERE c.id = $1`,
      [published],
    )
    return { word, organisation, page, evidence }
  } finally {
    await client.end()
  }
}

/** What was put in behind the app's back is on no page that it keeps: the instances are told as they tell each other. */
async function forgetPages(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ code: string }>('SELECT code FROM work_plans WHERE is_demonstration')
  const told = pagesOfProgress(...rows.map(({ code }) => code))
  await client.query('SELECT pg_notify($1, $2)', [channel, JSON.stringify({ from: 'canaries', tags: told })])
  await pause(500)
}

async function draftCommitment(client: pg.Client, like: string, person: string, word: string): Promise<void> {
  const draft = await one<string>(
    client,
    `INSERT INTO commitments (plan_id, code, title, description, wording, stated_lead, recorder_id, recorded_by_id, visibility, layer, search_tokens)
     SELECT plan_id, $2, $3::text, $3::text, $3::text, $3::text, recorder_id, $4, 'public', 'skills', ARRAY[$3::text] FROM commitments WHERE id = $1 RETURNING id AS value`,
    [like, `C-${word}`, word, person],
  )
  await client.query(
    `INSERT INTO milestones (commitment_id, title, due_on, due_precision, position) VALUES ($1, $2, '2030-01-01', 'year', 0)`,
    [draft, word],
  )
  await client.query(
    `INSERT INTO indicators (commitment_id, title, means_of_verification, position) VALUES ($1, $2::text, $2::text, 0)`,
    [draft, word],
  )
  await client.query(
    `INSERT INTO translations (subject_type, subject_id, field, language, text, state) VALUES ('commitment', $1, 'title', 'vi', $2, 'human')`,
    [draft, word],
  )
}

type OldUpdate = {
  commitment: string
  recorder: string
  person: string
  moderator: string
  word: string
  year: number
  ends: 'published' | 'draft' | 'returned'
}

/** An update long past, so that no figure of today moves; a published one is public but for its private files. */
async function oldUpdate(
  client: pg.Client,
  { commitment, recorder, person, moderator, word, year, ends }: OldUpdate,
) {
  const update = await one<string>(
    client,
    `INSERT INTO progress_updates (commitment_id, organisation_id, period_start, period_end) VALUES ($1, $2, $3, $4) RETURNING id AS value`,
    [commitment, recorder, `${year}-01-01`, `${year}-06-30`],
  )
  const isOut = ends === 'published'
  const said = isOut ? 'An old report of the tests.' : word
  const version = await one<string>(
    client,
    `INSERT INTO progress_update_versions (update_id, implementation, percent_complete, narrative, obstacles, support_requested, next_step, recorded_by_id)
     VALUES ($1, 'in_progress', 1, $2::text, $2::text, $2::text, $2::text, $3) RETURNING id AS value`,
    [update, said, person],
  )
  const evidence: Canaries['evidence'] = []
  for (const visibility of ['organisation', 'parties', 'public'] as const) {
    const isPublic = isOut && visibility === 'public'
    const isShared = isOut && visibility === 'parties'
    const isWordless = isPublic || isShared
    const bytes = Buffer.from(isWordless ? 'a,b\n1,2\n' : `secret,${word}\n${visibility},1\n`)
    const file = await one<string>(
      client,
      `INSERT INTO stored_files (name, content_type, size, checksum) VALUES ($1, 'text/csv', $2, $3) RETURNING id AS value`,
      [
        isWordless ? 'open.csv' : `${word}.csv`,
        bytes.length,
        createHash('sha256').update(bytes).digest('hex'),
      ],
    )
    await client.query('INSERT INTO stored_file_contents (file_id, bytes) VALUES ($1, $2)', [file, bytes])
    const id = await one<string>(
      client,
      `INSERT INTO evidence (version_id, kind, caption, visibility, file_id, position) VALUES ($1, 'file', $2, $3, $4, 0) RETURNING id AS value`,
      [version, isWordless ? 'An open file' : word, visibility, file],
    )
    evidence.push({ id, audience: isPublic ? 'anyone' : isShared ? 'parties' : 'nobody else' })
  }
  if (ends === 'draft') return evidence
  await client.query(
    `UPDATE progress_update_versions SET state = 'submitted', submitted_at = now(), submitted_by_id = $2::uuid, content_hash = repeat('0', 64), receipt_number = $3 WHERE id = $1`,
    // The receipt of a published report is public.
    [version, person, `T-${isOut ? version : word}-${year}`],
  )
  if (isOut) {
    await client.query(
      `UPDATE progress_update_versions SET state = 'published', published_at = '${year}-09-01', published_by_id = $2 WHERE id = $1`,
      [version, moderator],
    )
    return evidence
  }
  await client.query(`UPDATE progress_update_versions SET state = 'returned' WHERE id = $1`, [version])
  const decision = await one<string>(
    client,
    `INSERT INTO moderation_decisions (version_id, verdict, note, decided_by_id, organisation_id) VALUES ($1, 'return', $2, $3, $4) RETURNING id AS value`,
    [version, word, moderator, recorder],
  )
  await client.query(`INSERT INTO moderation_notes (decision_id, field, note) VALUES ($1, 'narrative', $2)`, [
    decision,
    word,
  ])
  return evidence
}
