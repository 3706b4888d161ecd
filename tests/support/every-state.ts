// A record in every state there is: four plans, every state and audience of a commitment, every state of an update,
// evidence for every audience. What is not public carries the canary in each of its fields; what is public carries
// none. Written straight into the tables, because people's acts would take an hour; the triggers watch it all the same.
import { createHash, randomUUID } from 'node:crypto'
import pg from 'pg'
import type { World } from './world'

export const states = ['draft', 'submitted', 'returned', 'published', 'withdrawn', 'superseded'] as const
export type State = (typeof states)[number]
export const audiences = ['organisation', 'parties', 'public'] as const
export type Audience = (typeof audiences)[number]
const isOut = (state: State) => state === 'published' || state === 'withdrawn' || state === 'superseded'

type Party = { organisationId: string | null; countryCode: string | null; region: string | null }
export type BuiltPlan = { id: string; state: State; visibility: Audience; parties: Party[] }
export type BuiltCommitment = {
  id: string
  plan: BuiltPlan
  state: State
  visibility: Audience
  recorderId: string
  leadId: string
  partnerIds: string[]
}
export type BuiltVersion = { id: string; state: State; organisationId: string; commitment: BuiltCommitment }
export type BuiltEvidence = { id: string; visibility: Audience; version: BuiltVersion }
export type EveryState = {
  plans: BuiltPlan[]
  commitments: BuiltCommitment[]
  versions: BuiltVersion[]
  evidence: BuiltEvidence[]
}

const isPublicPlan = (plan: BuiltPlan) => isOut(plan.state) && plan.visibility === 'public'
const isPublicCommitment = (row: BuiltCommitment) =>
  isOut(row.state) && row.visibility === 'public' && isPublicPlan(row.plan)
const isPublicVersion = (row: BuiltVersion) =>
  (row.state === 'published' || row.state === 'superseded') && isPublicCommitment(row.commitment)

function design({ organisations }: World): EveryState {
  const { bank, ministry, neighbour, secretariat } = organisations
  const nobody = { organisationId: null, countryCode: null, region: null }
  const plan = (state: State, visibility: Audience, parties: Party[]) => ({
    id: randomUUID(),
    state,
    visibility,
    parties,
  })
  const plans = [
    plan('published', 'public', [{ ...nobody, organisationId: bank }]),
    plan('published', 'parties', [
      { ...nobody, countryCode: 'ZX' },
      { ...nobody, organisationId: bank },
    ]),
    plan('withdrawn', 'public', [{ ...nobody, region: 'Region of the tests' }]),
    plan('published', 'organisation', [{ ...nobody, organisationId: secretariat }]),
    plan('draft', 'public', [{ ...nobody, organisationId: bank }]),
  ]
  const hands = [
    { recorderId: ministry, leadId: ministry, partnerIds: [] },
    { recorderId: secretariat, leadId: neighbour, partnerIds: [bank] },
  ]
  const commitments = plans.flatMap((of) =>
    states.flatMap((state) =>
      audiences.flatMap((visibility) =>
        hands.map((held) => ({ id: randomUUID(), plan: of, state, visibility, ...held })),
      ),
    ),
  )
  const versions = commitments
    .filter(({ state }) => isOut(state))
    .flatMap((commitment) =>
      states.map((state) => ({ id: randomUUID(), state, organisationId: commitment.recorderId, commitment })),
    )
  const evidence = versions.flatMap((version) =>
    audiences.map((visibility) => ({ id: randomUUID(), visibility, version })),
  )
  return { plans, commitments, versions, evidence }
}

export async function everyState(ownerUrl: string, world: World, canary: string): Promise<EveryState> {
  const built = design(world)
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query('BEGIN')
    await writePlans(client, built.plans, canary)
    await writeCommitments(client, built.commitments, world, canary)
    await writeUpdates(client, built, world, canary)
    await writeEndings(client, built.commitments, canary)
    await writeApart(client, built, world, canary)
    await client.query('COMMIT')
  } finally {
    await client.end()
  }
  return built
}

const rows = (table: string, columns: string) =>
  `INSERT INTO ${table} (${columns.replace(/ \w+(\[\])?(?=,|$)/g, '')}) SELECT * FROM jsonb_to_recordset($1::jsonb) AS given(${columns})`
const put = (client: pg.Client, table: string, columns: string, given: object[]) =>
  client.query(rows(table, columns), [JSON.stringify(given)])

async function writePlans(client: pg.Client, plans: BuiltPlan[], canary: string): Promise<void> {
  const said = (plan: BuiltPlan) => (isPublicPlan(plan) ? 'Open words' : canary)
  await put(
    client,
    'work_plans',
    'id uuid, code text, name text, source text, note text, confidence confidence, state record_state, visibility visibility, published_at timestamptz',
    plans.map((plan, index) => ({
      id: plan.id,
      code: `ES-${index}`,
      name: said(plan),
      source: said(plan),
      note: said(plan),
      confidence: 'high',
      state: plan.state,
      visibility: plan.visibility,
      published_at: plan.state === 'draft' ? null : '2026-01-01',
    })),
  )
  await put(
    client,
    'work_plan_parties',
    'plan_id uuid, stated_name text, organisation_id uuid, country_code text, region text, position int',
    plans.flatMap((plan) =>
      plan.parties.map((party, position) => ({
        plan_id: plan.id,
        stated_name: `${said(plan)} ${position}`,
        organisation_id: party.organisationId,
        country_code: party.countryCode,
        region: party.region,
        position,
      })),
    ),
  )
  await put(
    client,
    'pillars',
    'plan_id uuid, code text, title text, position int',
    plans.map((plan) => ({ plan_id: plan.id, code: '1', title: said(plan), position: 0 })),
  )
}

async function writeCommitments(
  client: pg.Client,
  commitments: BuiltCommitment[],
  { people }: World,
  canary: string,
): Promise<void> {
  const said = (row: BuiltCommitment) => (isPublicCommitment(row) ? 'Open words' : canary)
  await put(
    client,
    'commitments',
    'id uuid, plan_id uuid, code text, title text, description text, wording text, stated_lead text, source text, layer layer, visibility visibility, recorder_id uuid, lead_id uuid, recorded_by_id uuid, search_tokens text[]',
    commitments.map((row, index) => ({
      id: row.id,
      plan_id: row.plan.id,
      code: `ES-${index}`,
      title: said(row),
      description: said(row),
      wording: said(row),
      stated_lead: said(row),
      source: said(row),
      layer: 'skills',
      visibility: row.visibility,
      recorder_id: row.recorderId,
      lead_id: row.leadId,
      recorded_by_id: people.focalPoint.personId,
      search_tokens: [said(row)],
    })),
  )
  const parts = commitments.map((row) => ({
    commitment_id: row.id,
    title: said(row),
    due_on: '2030-01-01',
    due_precision: 'year',
    position: 0,
  }))
  await put(
    client,
    'milestones',
    'commitment_id uuid, title text, due_on date, due_precision date_precision, position int',
    parts,
  )
  await put(client, 'indicators', 'commitment_id uuid, title text, position int', parts)
  await client.query(
    `INSERT INTO alignments (commitment_id, item_id, provenance, confidence, reason)
     SELECT c.id, (SELECT id FROM framework_items ORDER BY code LIMIT 1), 'editorial', 'low', c.title FROM commitments c WHERE c.code LIKE 'ES-%'`,
  )
  await put(
    client,
    'commitment_partners',
    'commitment_id uuid, organisation_id uuid',
    commitments.flatMap((row) =>
      row.partnerIds.map((organisation_id) => ({ commitment_id: row.id, organisation_id })),
    ),
  )
  await client.query(
    `INSERT INTO commitment_countries (commitment_id, country_code) SELECT id, 'ZX' FROM commitments WHERE code LIKE 'ES-%'`,
  )
  await client.query(
    `INSERT INTO translations (subject_type, subject_id, field, language, text, state)
     SELECT 'commitment', id, 'title', 'vi', title, 'human' FROM commitments WHERE code LIKE 'ES-%'`,
  )
  await handIn(client, 'commitments', commitments, people.focalPoint.personId)
  await move(
    client,
    'commitments',
    commitments.filter(({ state }) => state === 'returned'),
    `state = 'returned'`,
  )
  await move(
    client,
    'commitments',
    commitments.filter(({ state }) => isOut(state)),
    `state = 'published', published_at = '2026-02-01', published_by_id = '${people.moderator.personId}'`,
  )
}

/** Withdrawn and superseded only now: nobody reports on what has ended. */
async function writeEndings(
  client: pg.Client,
  commitments: BuiltCommitment[],
  canary: string,
): Promise<void> {
  for (const state of ['withdrawn', 'superseded'] as const)
    for (const isOpen of [true, false])
      await move(
        client,
        'commitments',
        commitments.filter((row) => row.state === state && isPublicCommitment(row) === isOpen),
        `state = '${state}', ended_reason = '${isOpen ? 'Open words' : canary}'`,
      )
}

async function writeUpdates(
  client: pg.Client,
  built: EveryState,
  { people }: World,
  canary: string,
): Promise<void> {
  const said = (row: BuiltVersion) => (isPublicVersion(row) ? 'Open words' : canary)
  const updates = built.versions.map((version, index) => ({
    id: randomUUID(),
    version,
    // A period of its own for each, so that every state stands by itself.
    start: `${1950 + (index % 60)}-01-01`,
    end: `${1950 + (index % 60)}-12-31`,
  }))
  await put(
    client,
    'progress_updates',
    'id uuid, commitment_id uuid, organisation_id uuid, period_start date, period_end date',
    updates.map(({ id, version, start, end }) => ({
      id,
      commitment_id: version.commitment.id,
      organisation_id: version.organisationId,
      period_start: start,
      period_end: end,
    })),
  )
  await put(
    client,
    'progress_update_versions',
    'id uuid, update_id uuid, implementation implementation, percent_complete int, narrative text, obstacles text, support_requested text, next_step text, recorded_by_id uuid',
    updates.map(({ id, version }) => ({
      id: version.id,
      update_id: id,
      implementation: 'in_progress',
      percent_complete: 10,
      narrative: said(version),
      obstacles: said(version),
      support_requested: said(version),
      next_step: said(version),
      recorded_by_id: people.focalPoint.personId,
    })),
  )
  await client.query(
    `INSERT INTO progress_milestones (version_id, milestone_id, expected_on, expected_precision)
     SELECT v.id, m.id, '2031-01-01', 'year' FROM progress_update_versions v JOIN progress_updates u ON u.id = v.update_id
     JOIN milestones m ON m.commitment_id = u.commitment_id JOIN commitments c ON c.id = u.commitment_id WHERE c.code LIKE 'ES-%'`,
  )
  await client.query(
    `INSERT INTO indicator_actuals (version_id, indicator_id, value)
     SELECT v.id, i.id, 42 FROM progress_update_versions v JOIN progress_updates u ON u.id = v.update_id
     JOIN indicators i ON i.commitment_id = u.commitment_id JOIN commitments c ON c.id = u.commitment_id WHERE c.code LIKE 'ES-%'`,
  )
  await writeEvidence(client, built.evidence, canary)
  await client.query(
    `INSERT INTO translations (subject_type, subject_id, field, language, text, state)
     SELECT 'progress_update_version', v.id, 'narrative', 'vi', v.narrative, 'human' FROM progress_update_versions v
     JOIN progress_updates u ON u.id = v.update_id JOIN commitments c ON c.id = u.commitment_id WHERE c.code LIKE 'ES-%'`,
  )
  await handIn(
    client,
    'progress_update_versions',
    built.versions,
    people.focalPoint.personId,
    `, content_hash = repeat('0', 64), receipt_number = id::text`,
  )
  await move(
    client,
    'progress_update_versions',
    built.versions.filter(({ state }) => state === 'returned'),
    `state = 'returned'`,
  )
  await move(
    client,
    'progress_update_versions',
    built.versions.filter(({ state }) => isOut(state)),
    `state = 'published', published_at = '2026-02-01', published_by_id = '${people.moderator.personId}'`,
  )
  for (const state of ['withdrawn', 'superseded'] as const)
    await move(
      client,
      'progress_update_versions',
      built.versions.filter((row) => row.state === state),
      `state = '${state}'`,
    )
}

async function writeEvidence(client: pg.Client, evidence: BuiltEvidence[], canary: string): Promise<void> {
  const files = evidence.map((row) => {
    const isOpen = isPublicVersion(row.version) && row.visibility === 'public'
    const said = isOpen ? 'Open words' : canary
    return { row, said, file: randomUUID(), bytes: Buffer.from(`${said},${row.id}\n`) }
  })
  await put(
    client,
    'stored_files',
    'id uuid, name text, content_type text, size int, checksum text',
    files.map(({ file, said, bytes }) => ({
      id: file,
      name: `${said}.csv`,
      content_type: 'text/csv',
      size: bytes.length,
      checksum: createHash('sha256').update(bytes).digest('hex'),
    })),
  )
  await client.query(
    `INSERT INTO stored_file_contents (file_id, bytes) SELECT (given->>'file')::uuid, decode(given->>'bytes', 'base64') FROM jsonb_array_elements($1::jsonb) given`,
    [JSON.stringify(files.map(({ file, bytes }) => ({ file, bytes: bytes.toString('base64') })))],
  )
  await put(
    client,
    'evidence',
    'id uuid, version_id uuid, kind evidence_kind, caption text, visibility visibility, file_id uuid, position int',
    files.map(({ row, said, file }) => ({
      id: row.id,
      version_id: row.version.id,
      kind: 'file',
      caption: said,
      visibility: row.visibility,
      file_id: file,
      position: 0,
    })),
  )
}

/** What belongs to no public row: people, sign-ins, decisions and their notes, internal history, keys, the outbox. */
async function writeApart(
  client: pg.Client,
  built: EveryState,
  { people, organisations }: World,
  canary: string,
): Promise<void> {
  const person = randomUUID()
  await client.query(`INSERT INTO people (id, email, name, password_hash) VALUES ($1, $2, $3, $3)`, [
    person,
    `${canary}@tests.example`,
    canary,
  ])
  await client.query(`UPDATE organisations SET note = $1 WHERE id = $2`, [canary, organisations.ministry])
  await client.query(
    `INSERT INTO sign_in_sessions (id_hash, person_id, idle_until, absolute_until, agent) VALUES (sha256('x'), $1, now(), now(), $2)`,
    [person, canary],
  )
  await client.query(`INSERT INTO rate_limits (key) VALUES ($1)`, [canary])
  await client.query(
    `INSERT INTO idempotency_keys (person_id, key, event, request_hash, answer) VALUES ($1, $1, 'x.done', $2, to_jsonb($2::text))`,
    [person, canary],
  )
  await client.query(
    `INSERT INTO outbox_messages (kind, role, payload) VALUES ('x.done', 'moderator', to_jsonb($1::text))`,
    [canary],
  )
  await client.query(
    `INSERT INTO kept_posts (browser_hash, writer, path, form, event, locale, fields, expires_at)
     VALUES (sha256('x'), 'x', '/en', 'x', 'x.done', 'en', to_jsonb($1::text), now() + interval '1 day')`,
    [canary],
  )
  await client.query(
    `INSERT INTO invitations (email, organisation_id, role, invited_by_id, expires_at)
     VALUES ($1, $2, 'focal_point', $3, now() + interval '1 day')`,
    [`${canary}@tests.example`, organisations.ministry, person],
  )
  await client.query(
    `INSERT INTO moderation_decisions (commitment_id, verdict, note, decided_by_id, organisation_id)
     SELECT id, 'return', $1, $2, $3 FROM commitments WHERE code LIKE 'ES-%'`,
    [canary, people.moderator.personId, organisations.secretariat],
  )
  await client.query(
    `INSERT INTO moderation_notes (decision_id, field, note) SELECT id, 'title', $1 FROM moderation_decisions WHERE note = $1`,
    [canary],
  )
  const open = built.commitments.find(isPublicCommitment)
  const closed = built.commitments.find((row) => !isPublicCommitment(row))
  const event = `INSERT INTO history_events (event, visibility, subject_type, subject_id, subject_label, commitment_id, actor_id, actor_name, after)
     VALUES ('x.done', $1, 'commitment', $2::text, $3, $2::uuid, $4, $5, to_jsonb($3::text))`
  await client.query(event, ['public', open?.id, 'Open words', person, canary])
  await client.query(event, ['internal', open?.id, canary, person, canary])
  await client.query(event, ['public', closed?.id, canary, person, canary])
}

async function handIn(
  client: pg.Client,
  table: string,
  all: readonly { id: string; state: State }[],
  by: string,
  more = '',
): Promise<void> {
  const handedIn = all.filter(({ state }) => state !== 'draft')
  await move(
    client,
    table,
    handedIn,
    `state = 'submitted', submitted_at = '2026-01-15', submitted_by_id = '${by}'${more}`,
  )
}

const move = (client: pg.Client, table: string, moved: readonly { id: string }[], change: string) =>
  client.query(`UPDATE ${table} SET ${change} WHERE id = ANY($1)`, [moved.map(({ id }) => id)])
