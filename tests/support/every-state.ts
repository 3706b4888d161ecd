// A record in every state there is: four plans, every state and audience of a commitment, every state of an update,
// evidence for every audience. What is not public carries the canary in each of its fields; what is public carries
// none. Written straight into the tables, because people's acts would take an hour; the triggers watch it all the same.
import { createHash, randomUUID } from 'node:crypto'
import pg from 'pg'
import { writeMoves } from './every-move'
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
  isHidden: boolean
}
export type BuiltVersion = {
  id: string
  state: State
  organisationId: string
  isWithheld: boolean
  isHidden: boolean
  commitment: BuiltCommitment
}
export type BuiltEvidence = { id: string; visibility: Audience; version: BuiltVersion; isHidden: boolean }
export type BuiltReview = {
  id: string
  organisationId: string | null
  invitedById: string | null
  version: BuiltVersion
  /** What it read came back and was mended since. */
  isOfEarlierContent: boolean
}
export type EveryState = {
  plans: BuiltPlan[]
  commitments: BuiltCommitment[]
  versions: BuiltVersion[]
  evidence: BuiltEvidence[]
  reviews: BuiltReview[]
}

const isPublicPlan = (plan: BuiltPlan) => isOut(plan.state) && plan.visibility === 'public'
const isReleasedCommitment = (row: BuiltCommitment) =>
  isOut(row.state) && row.visibility === 'public' && isPublicPlan(row.plan)
const isPublicCommitment = (row: BuiltCommitment) => isReleasedCommitment(row) && !row.isHidden
const isReleasedVersion = (row: BuiltVersion) =>
  (row.state === 'published' || row.state === 'superseded') &&
  !row.isWithheld &&
  isPublicCommitment(row.commitment)
const isPublicVersion = (row: BuiltVersion) => isReleasedVersion(row) && !row.isHidden

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
        hands.map((held) => ({ id: randomUUID(), plan: of, state, visibility, ...held, isHidden: false })),
      ),
    ),
  )
  // Beside each that is public, one of the same kind that was taken out of public view.
  commitments.push(...commitments.filter(isReleasedCommitment).map(taken))
  const versions = commitments
    .filter(({ state }) => isOut(state))
    .flatMap((commitment) => {
      const held = { commitment, isWithheld: false, isHidden: false }
      const own = states.map((state) => ({
        ...held,
        id: randomUUID(),
        state,
        organisationId: commitment.recorderId,
      }))
      // Where another country leads what a secretariat recorded, that country keeps its part to itself.
      const part = { ...held, isWithheld: true, organisationId: neighbour }
      return commitment.leadId === neighbour
        ? [...own, ...states.map((state) => ({ ...part, id: randomUUID(), state }))]
        : own
    })
  versions.push(...versions.filter(isReleasedVersion).map(taken))
  const evidence = versions.flatMap((version) =>
    audiences.map((visibility) => ({ id: randomUUID(), visibility, version, isHidden: false })),
  )
  evidence.push(
    ...evidence.filter((row) => row.visibility === 'public' && isPublicVersion(row.version)).map(taken),
  )
  // A draft was never read by anybody; each of the others by a partner, and by a guest whom another invited.
  const reviews = versions
    .filter(({ state }) => state !== 'draft')
    .flatMap((version) => [
      { id: randomUUID(), organisationId: bank, invitedById: null, version, isOfEarlierContent: true },
      { id: randomUUID(), organisationId: bank, invitedById: null, version, isOfEarlierContent: false },
      {
        id: randomUUID(),
        organisationId: null,
        // Nobody invites somebody to judge their own part.
        invitedById: version.organisationId === neighbour ? bank : neighbour,
        version,
        isOfEarlierContent: false,
      },
    ])
  return { plans, commitments, versions, evidence, reviews }
}

const earlierHash = '0'.repeat(64)
const hash = '1'.repeat(64)

/** Each wording handed in is reviewed, comes back, is mended, handed in again, and reviewed again: by a partner and a guest. */
async function writeReviews(
  client: pg.Client,
  reviews: BuiltReview[],
  { people, organisations }: World,
  canary: string,
): Promise<void> {
  const invited = reviews.filter(({ invitedById }) => invitedById !== null)
  await client.query(
    `INSERT INTO guest_invitations (id, version_id, token_hash, guest_name, guest_email, guest_organisation, organisation_id, invited_by_id, invited_at, ends_at)
     SELECT (g->>'id')::uuid, (g->>'version')::uuid, sha256((g->>'id')::bytea), $2, $2, $2, (g->>'organisation')::uuid, (g->>'person')::uuid, '2026-01-15', '2026-02-01'
     FROM jsonb_array_elements($1::jsonb) g`,
    [
      JSON.stringify(
        invited.map(({ id, version, invitedById }) => ({
          id,
          version: version.id,
          organisation: invitedById,
          person: (invitedById === organisations.bank ? people.reviewer : people.neighbour).personId,
        })),
      ),
      canary,
    ],
  )
  const given = (review: BuiltReview, index: number) => {
    const said = isPublicVersion(review.version) && !review.isOfEarlierContent ? 'Open words' : canary
    const guest = review.invitedById !== null
    return {
      id: review.id,
      version_id: review.version.id,
      content_hash: review.isOfEarlierContent ? earlierHash : hash,
      organisation_id: review.organisationId,
      number: guest ? 1 : review.isOfEarlierContent ? 1 : 2,
      verdict: guest ? ['concurs', 'queries', 'disputes'][index % 3] : 'queries',
      reason: said,
      language: 'en',
      implementation: 'not_started',
      health: 'off_track',
      completeness: 'limited',
      reviewed_by_id: guest ? null : people.reviewer.personId,
      reviewed_at: '2026-01-20',
      invitation_id: guest ? review.id : null,
      guest_organisation: guest ? said : null,
      invited_by_id: review.invitedById,
    }
  }
  const add = (some: BuiltReview[]) =>
    put(
      client,
      'reviews',
      'id uuid, version_id uuid, content_hash text, organisation_id uuid, number int, verdict review_verdict, reason text, language text, implementation implementation, health review_health, completeness review_completeness, reviewed_by_id uuid, reviewed_at timestamptz, invitation_id uuid, guest_organisation text, invited_by_id uuid',
      some.map(given),
    )
  const versions = reviews.filter(({ invitedById }) => invitedById !== null).map(({ version }) => version)
  await add(reviews.filter(({ isOfEarlierContent }) => isOfEarlierContent))
  await move(client, 'progress_update_versions', versions, `state = 'returned'`)
  await move(client, 'progress_update_versions', versions, `state = 'submitted', content_hash = '${hash}'`)
  await add(reviews.filter(({ isOfEarlierContent }) => !isOfEarlierContent))
  await client.query(
    `INSERT INTO review_answers (review_id, text, organisation_id, answered_by_id)
     SELECT r.id, $1, u.organisation_id, $2 FROM reviews r JOIN progress_update_versions v ON v.id = r.version_id
     JOIN progress_updates u ON u.id = v.update_id WHERE r.number = 2`,
    [canary, people.focalPoint.personId],
  )
  await client.query(
    `INSERT INTO review_messages (version_id, reviewer_id, organisation_id, written_by_id, text)
     SELECT version_id, organisation_id, organisation_id, reviewed_by_id, $1 FROM reviews WHERE number = 2`,
    [canary],
  )
  await client.query(
    `INSERT INTO review_mentions (message_id, person_id) SELECT id, $1 FROM review_messages`,
    [people.focalPoint.personId],
  )
}

/** The right of reply, used wherever it can be. */
async function writeReplies(client: pg.Client, { reviews }: EveryState, { people }: World, canary: string) {
  const replied = reviews.filter(
    ({ version, isOfEarlierContent }) =>
      !isOfEarlierContent && (version.state === 'published' || version.state === 'superseded'),
  )
  await put(
    client,
    'review_replies',
    'review_id uuid, text text, organisation_id uuid, replied_by_id uuid',
    replied.map(({ id, version }) => ({
      review_id: id,
      text: isPublicVersion(version) ? 'Open words' : canary,
      organisation_id: version.organisationId,
      replied_by_id: people.focalPoint.personId,
    })),
  )
}

const taken = <Row extends object>(row: Row) => ({ ...row, id: randomUUID(), isHidden: true })

export async function everyState(ownerUrl: string, world: World, canary: string): Promise<EveryState> {
  const built = design(world)
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query('BEGIN')
    await writePlans(client, built.plans, canary)
    await writeCommitments(client, built.commitments, world, canary)
    await writeUpdates(client, built, world, canary)
    await writeMoves(
      client,
      built.commitments,
      (row) => isPublicCommitment(row as BuiltCommitment),
      world,
      canary,
    )
    await writeHidings(client, built, world, canary)
    await writeEndings(client, built.commitments, canary)
    await writeRounds(client, built, world, canary)
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
  await consent(client, 'commitment_id', commitments, people)
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
  world: World,
  canary: string,
): Promise<void> {
  const { people } = world
  const said = (row: BuiltVersion) => (isPublicVersion(row) ? 'Open words' : canary)
  const updates = built.versions.map((version, index) => ({
    id: randomUUID(),
    version,
    // A period of its own for each, so that every state stands by itself.
    start: `${1200 + (index % 790)}-01-01`,
    end: `${1200 + (index % 790)}-12-31`,
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
  await put(
    client,
    'withheld_parts',
    'commitment_id uuid, country_code text, organisation_id uuid, withheld_by_id uuid',
    [
      ...new Set(built.versions.filter(({ isWithheld }) => isWithheld).map(({ commitment }) => commitment)),
    ].map(({ id, leadId }) => ({
      commitment_id: id,
      country_code: 'ZX',
      organisation_id: leadId,
      withheld_by_id: people.neighbour.personId,
    })),
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
    `, content_hash = '${earlierHash}', receipt_number = id::text`,
  )
  await writeReviews(client, built.reviews, world, canary)
  await consent(client, 'version_id', built.versions, people)
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
  await writeReplies(client, built, world, canary)
}

async function writeEvidence(client: pg.Client, evidence: BuiltEvidence[], canary: string): Promise<void> {
  const files = evidence.map((row) => {
    const isOpen = isPublicVersion(row.version) && row.visibility === 'public' && !row.isHidden
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

/** A closed round of every plan, with an extension, an exception and a reminder; public where the plan is. */
async function writeRounds(
  client: pg.Client,
  { plans, commitments }: EveryState,
  { organisations }: World,
  canary: string,
): Promise<void> {
  const rounds = plans.map((plan) => ({ id: randomUUID(), plan }))
  await put(
    client,
    'reporting_rounds',
    'id uuid, name text, period_start date, period_end date, stated_due_on date, organisation_id uuid, opened_at timestamptz',
    rounds.map(({ id, plan }) => ({
      id,
      name: isPublicPlan(plan) ? 'Open words' : canary,
      period_start: '2019-01-01',
      period_end: '2019-06-30',
      stated_due_on: '2019-08-14',
      organisation_id: organisations.secretariat,
      opened_at: '2019-01-01',
    })),
  )
  await put(
    client,
    'round_plans',
    'round_id uuid, plan_id uuid, period_start date, period_end date',
    rounds.map(({ id, plan }) => ({
      round_id: id,
      plan_id: plan.id,
      period_start: '2019-01-01',
      period_end: '2019-06-30',
    })),
  )
  const asked = rounds.map(({ id }) => ({ round_id: id, organisation_id: organisations.ministry }))
  await put(client, 'round_organisations', 'round_id uuid, organisation_id uuid', asked)
  const reasons = asked.map((each) => ({ ...each, reason: canary, at: '2019-08-01', due_on: '2019-09-01' }))
  await client.query(
    `INSERT INTO round_extensions (round_id, organisation_id, due_on, reason, extended_at)
     SELECT round_id, organisation_id, due_on, reason, at FROM jsonb_to_recordset($1::jsonb)
       AS given(round_id uuid, organisation_id uuid, due_on date, reason text, at timestamptz)`,
    [JSON.stringify(reasons)],
  )
  await client.query(
    `INSERT INTO round_exceptions (round_id, organisation_id, reason, reopened_at)
     SELECT round_id, organisation_id, reason, at FROM jsonb_to_recordset($1::jsonb)
       AS given(round_id uuid, organisation_id uuid, reason text, at timestamptz)`,
    [JSON.stringify(reasons)],
  )
  await client.query(
    `INSERT INTO round_reminders (round_id, organisation_id, reminded_on)
     SELECT round_id, organisation_id, '2019-08-02' FROM round_organisations WHERE round_id = ANY($1)`,
    [rounds.map(({ id }) => id)],
  )
  await put(
    client,
    'round_outcomes',
    'round_id uuid, commitment_id uuid, organisation_id uuid, result round_result',
    commitments
      .filter(({ state, recorderId }) => isOut(state) && recorderId === organisations.ministry)
      .map(({ id, plan }) => ({
        round_id: rounds.find((each) => each.plan === plan)?.id,
        commitment_id: id,
        organisation_id: organisations.ministry,
        result: 'not_reported',
      })),
  )
  await client.query(`UPDATE reporting_rounds SET state = 'closed', closed_at = now() WHERE id = ANY($1)`, [
    rounds.map(({ id }) => id),
  ])
}

/** The secretariat's moderator publishes the secretariat's entries too: somebody else of it said yes first. */
async function consent(
  client: pg.Client,
  column: 'commitment_id' | 'version_id',
  all: readonly { id: string; state: State }[],
  { administrator }: World['people'],
): Promise<void> {
  await put(
    client,
    'moderation_consents',
    `${column} uuid, edition int, consented_by_id uuid, organisation_id uuid`,
    all
      .filter(({ state }) => isOut(state))
      .map(({ id }) => ({
        [column]: id,
        edition: 1,
        consented_by_id: administrator.personId,
        organisation_id: administrator.acting.id,
      })),
  )
}

/** Each gap is public; beside them a proposal and one that was put back, whose words are not. */
async function writeHidings(
  client: pg.Client,
  built: EveryState,
  { people }: World,
  canary: string,
): Promise<void> {
  const propose = async (kind: string, commitment: BuiltCommitment, reason: string, of: object = {}) => {
    const { rows: told } = await client.query<{ id: string }>(
      `INSERT INTO hidings (kind, plan_id, commitment_id, code, organisation_id, version_id, evidence_id, period_start, period_end, number, reason, language, proposed_by_id)
       SELECT $1::hidden_kind, c.plan_id, c.id, c.code, coalesce(u.organisation_id, c.lead_id, c.recorder_id), v.id, ($3::jsonb->>'evidence')::uuid,
         u.period_start, u.period_end, v.number, $4, 'en', $5
       FROM commitments c LEFT JOIN progress_update_versions v ON v.id = ($3::jsonb->>'version')::uuid
       LEFT JOIN progress_updates u ON u.id = v.update_id WHERE c.id = $2 RETURNING id`,
      [kind, commitment.id, JSON.stringify(of), reason, people.moderator.personId],
    )
    return told[0]?.id ?? ''
  }
  const hide = (id: string) =>
    client.query(`UPDATE hidings SET hidden_by_id = $2, hidden_at = '2026-03-01' WHERE id = $1`, [
      id,
      people.administrator.personId,
    ])
  for (const row of built.commitments.filter(({ isHidden }) => isHidden))
    await hide(await propose('commitment', row, 'Open words'))
  for (const row of built.versions.filter(({ isHidden }) => isHidden)) {
    await hide(await propose('update', row.commitment, 'Open words', { version: row.id }))
    // As history tells what an update said.
    await client.query(
      `INSERT INTO history_events (event, visibility, subject_type, subject_id, subject_label, commitment_id, plan_id, after)
       SELECT 'progress.published', 'public', 'progress_update', u.id::text, 'Open words', u.commitment_id, c.plan_id,
         jsonb_build_object('organisation', o.code, 'periodStart', u.period_start::text, 'number', v.number, 'narrative', $2::text)
       FROM progress_update_versions v JOIN progress_updates u ON u.id = v.update_id JOIN organisations o ON o.id = u.organisation_id
       JOIN commitments c ON c.id = u.commitment_id WHERE v.id = $1`,
      [row.id, canary],
    )
  }
  for (const row of built.evidence.filter(({ isHidden }) => isHidden))
    await hide(
      await propose('evidence', row.version.commitment, 'Open words', {
        version: row.version.id,
        evidence: row.id,
      }),
    )
  const [one, other] = built.commitments.filter(isPublicCommitment)
  if (!one || !other) throw new Error('There is no public commitment to propose the hiding of.')
  await propose('commitment', one, canary)
  const putBack = await propose('commitment', other, canary)
  await hide(putBack)
  await client.query(
    `UPDATE hidings SET restored_by_id = $2, restored_at = '2026-04-01', restored_reason = $3 WHERE id = $1`,
    [putBack, people.moderator.personId, canary],
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
  await client.query(`INSERT INTO canned_reasons (language, title, text) VALUES ('en', $1, $1)`, [canary])
  await client.query(
    `INSERT INTO anonymous_keys (key, event, request_hash, answer) VALUES ($1, 'x.done', $2, to_jsonb($2::text))`,
    [person, canary],
  )
  await client.query(
    `INSERT INTO error_reports (reference, secret_hash, about, said, place, language, email, due_on)
     VALUES ($1, repeat('0', 64), '/plans', $1, $1, 'en', $1, '2026-12-01')`,
    [canary],
  )
  const draft = await client.query<{ id: string }>(
    `INSERT INTO crosswalks (code, edition, name, kind, from_framework_id, to_framework_id, source, state, previous_edition_id)
     SELECT code, edition + 1, $1, kind, from_framework_id, to_framework_id, $1, 'draft', id FROM crosswalks WHERE code = 'WSIS-SDG' RETURNING id`,
    [canary],
  )
  await client.query(
    `INSERT INTO crosswalk_links (crosswalk_id, from_item_id, to_item_id, relation, level, source, note, confidence)
     SELECT $2, l.from_item_id, l.to_item_id, l.relation, l.level, $1, $1, 'low' FROM crosswalk_links l JOIN crosswalks c ON c.id = l.crosswalk_id
     WHERE c.code = 'WSIS-SDG' AND c.state = 'in_force' LIMIT 1`,
    [canary, draft.rows[0]?.id],
  )
  const dispute = `INSERT INTO crosswalk_disputes (link_id, reference, secret_hash, reason, language, state, taken_up_at, taken_up_by_id, verdict, answer, answer_language, answered_by_id, answered_at)
     SELECT l.id, $1, repeat('0', 64), $2, 'en', $3::dispute_state, CASE WHEN $3 <> 'received' THEN now() END, CASE WHEN $3 <> 'received' THEN $5::uuid END, $4::dispute_verdict,
       CASE WHEN $4 IS NOT NULL THEN $2 END, CASE WHEN $4 IS NOT NULL THEN 'en' END, CASE WHEN $4 IS NOT NULL THEN $5::uuid END, CASE WHEN $4 IS NOT NULL THEN now() END
     FROM crosswalk_links l JOIN crosswalks c ON c.id = l.crosswalk_id WHERE c.state = 'in_force' LIMIT 1`
  const disputed = `${canary}: it says something else`
  const readable = 'Open words: it says something else'
  for (const [reference, reason, state, verdict] of [
    [canary, disputed, 'received', null],
    [`${canary} dismissed`, disputed, 'answered', 'dismissed'],
    ['D-20260101-00000001', readable, 'taken_up', null],
    ['D-20260101-00000002', readable, 'answered', 'kept'],
  ])
    await client.query(dispute, [reference, reason, state, verdict, people.moderator.personId])
  await client.query(
    `INSERT INTO moderation_consents (commitment_id, edition, note, consented_by_id, organisation_id) SELECT id, 7, $1, $2, $3 FROM commitments WHERE code LIKE 'ES-%'`,
    [canary, people.moderator.personId, organisations.secretariat],
  )
  const open = built.commitments.find(isPublicCommitment)
  const closed = built.commitments.find((row) => !isPublicCommitment(row))
  const event = `INSERT INTO history_events (event, visibility, subject_type, subject_id, subject_label, commitment_id, actor_id, actor_name, after)
     VALUES ('x.done', $1, 'commitment', $2::text, $3, $2::uuid, $4, $5, to_jsonb($3::text))`
  await client.query(event, ['public', open?.id, 'Open words', person, canary])
  await client.query(event, ['internal', open?.id, canary, person, canary])
  await client.query(event, ['public', closed?.id, canary, person, canary])
  await client.query(
    `INSERT INTO history_events (event, visibility, subject_type, subject_id, subject_label, commitment_id, after)
     SELECT 'progress.published', 'public', 'progress_update', u.id::text, c.title, c.id, to_jsonb($1::text)
     FROM progress_updates u JOIN commitments c ON c.id = u.commitment_id WHERE u.is_withheld`,
    [canary],
  )
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
