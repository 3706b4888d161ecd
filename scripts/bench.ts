// npm run bench: how what is kept grows. The same questions are asked of 200 commitments and of 20,000, in one run on a
// throw-away PostgreSQL; what is printed is the ratio of the two, since seconds say more of the machine than of the code.
import { randomUUID } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import pg from 'pg'
import { startThrowAwayServer } from '@/lib/db/embedded-throw-away'
import { migrate } from '@/lib/db/migrate'

const [few, many] = [200, 20_000]
const words =
  'submarine cable permit repair village school teacher digital identity payment border data flow cloud spectrum tower island fibre training officer scam warning health record open standard sandbox skill youth rural satellite emergency port customs invoice licence audit testbed market farmer clinic library museum river bridge power grid sensor weather'.split(
    ' ',
  )

/** Always the same numbers, so that two runs hold the same record. */
function numbers(seed: number) {
  let state = seed
  return (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state % below
  }
}

async function fill(client: pg.Client, from: number, to: number): Promise<void> {
  const next = numbers(from + 1)
  const { rows: items } = await client.query<{ id: string }>('SELECT id FROM framework_items ORDER BY code')
  const { rows: plans } = await client.query<{ id: string }>(
    "SELECT id FROM work_plans WHERE code LIKE 'BENCH-%' ORDER BY code",
  )
  const {
    rows: [by],
  } = await client.query<{ organisation: string; person: string }>(
    'SELECT o.id AS organisation, p.id AS person FROM organisations o, people p LIMIT 1',
  )
  for (let start = from; start < to; start += 1000) {
    const made = Array.from({ length: Math.min(1000, to - start) }, (_, index) => {
      const title = Array.from({ length: 6 }, () => words[next(words.length)]).join(' ')
      return {
        id: randomUUID(),
        plan: plans[(start + index) % plans.length]?.id,
        code: `B-${String(start + index)}`,
        title,
        tokens: title.split(' '),
        items: Array.from({ length: 3 }, () => items[next(items.length)]?.id),
      }
    })
    await client.query('BEGIN')
    await client.query(
      `INSERT INTO commitments (id, plan_id, code, title, layer, visibility, recorder_id, recorded_by_id, lead_id, search_tokens)
       SELECT id, plan, code, title, (ARRAY['infrastructure','skills','governance','cross_border'])[1 + abs(hashtext(code)) % 4]::layer, 'public', $2, $3, $2,
              string_to_array(title, ' ')
         FROM jsonb_to_recordset($1) AS m(id uuid, plan uuid, code text, title text)`,
      [JSON.stringify(made), by?.organisation, by?.person],
    )
    await client.query(
      `INSERT INTO alignments (commitment_id, item_id, provenance, confidence)
       SELECT DISTINCT m.id, item::uuid, 'editorial'::provenance, 'medium'::confidence
         FROM jsonb_to_recordset($1) AS m(id uuid, items jsonb), jsonb_array_elements_text(m.items) AS item`,
      [JSON.stringify(made)],
    )
    const ids = made.map(({ id }) => id)
    await client.query(
      "UPDATE commitments SET state = 'submitted', submitted_at = now(), submitted_by_id = recorded_by_id WHERE id = ANY ($1)",
      [ids],
    )
    await client.query(
      `UPDATE commitments SET state = 'published', published_at = now(), published_by_id = (SELECT id FROM people WHERE id <> recorded_by_id LIMIT 1) WHERE id = ANY ($1)`,
      [ids],
    )
    await client.query('COMMIT')
  }
  await client.query('ANALYZE')
}

/** The middle of seven, in milliseconds. */
async function timed(ask: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let turn = 0; turn < 7; turn += 1) {
    const begun = performance.now()
    await ask()
    times.push(performance.now() - begun)
  }
  return times.sort((a, b) => a - b)[3] ?? 0
}

const server = await startThrowAwayServer()
const { closeDb } = await import('@/lib/db/clients')
try {
  process.env.DATABASE_URL = server.ownerUrl
  process.env.DATABASE_APP_URL = server.appUrl
  process.env.DATABASE_READER_URL = server.readerUrl
  await migrate({ url: server.ownerUrl })
  const { loadReferenceData } = await import('@/lib/reference/load')
  await loadReferenceData({ now: new Date() })
  const { visitor } = await import('@/lib/policy/actor')
  const { sheetOf } = await import('@/lib/coverage/queries/sheet')
  const { coverageOverview } = await import('@/lib/coverage/queries/overview')
  const { frameworkItemInFull } = await import('@/lib/framework/queries/item')
  const { frameworkWithItems } = await import('@/lib/framework/queries/tree')
  const { overlapsOnRecord } = await import('@/lib/overlap/queries/pairs')
  const { findOverlaps } = await import('@/lib/overlap/commands/find')

  const client = new pg.Client({ connectionString: server.ownerUrl })
  client.on('error', () => undefined)
  await client.connect()
  await client.query('UPDATE work_plans SET is_demonstration = true')
  for (let plan = 0; plan < 40; plan += 1)
    await client.query(
      `WITH made AS (INSERT INTO work_plans (code, name, source, confidence) VALUES ($1, $1, 'bench', 'high') RETURNING id) SELECT id FROM made`,
      [`BENCH-${String(plan).padStart(2, '0')}`],
    )
  for (const state of ['submitted', 'published'])
    await client.query(
      "UPDATE work_plans SET state = $1::record_state, published_at = CASE $1 WHEN 'published' THEN now() END WHERE code LIKE 'BENCH-%'",
      [state],
    )

  const today = new Date().toISOString().slice(0, 10)
  const questions: Record<string, () => Promise<unknown>> = {
    'coverage of all frameworks': () => coverageOverview(visitor),
    'a sheet: SDGs by plan': () =>
      sheetOf(visitor, { framework: 'SDG', sheet: 'plans', under: null, from: null }),
    'a sheet: one goal by layer': () =>
      sheetOf(visitor, { framework: 'SDG', sheet: 'layers', under: 'SDG.9', from: null }),
    'a framework with its items': () => frameworkWithItems(visitor, 'GDC'),
    'an item’s page': () => frameworkItemInFull(visitor, 'GDC', 'GDC.O1', today),
    'the overlaps of one plan': () => overlapsOnRecord(visitor, { plan: 'BENCH-00', after: null }, today),
  }
  const measure = async () => {
    const found: Record<string, number> = {}
    for (const [name, ask] of Object.entries(questions)) found[name] = await timed(ask)
    return found
  }
  const whole = async () => {
    const begun = performance.now()
    const { looked, pairs } = await findOverlaps(new Date())
    return { looked, pairs, seconds: (performance.now() - begun) / 1000 }
  }
  await fill(client, 0, few)
  await whole()
  const small = await measure()
  const filling = performance.now()
  await fill(client, few, many)
  console.log(
    `${String(many - few)} commitments woven in ${((performance.now() - filling) / 1000).toFixed(0)} s`,
  )
  const all = await whole()
  const large = await measure()
  await client.query("UPDATE commitments SET search_tokens = search_tokens || '{beacon}' WHERE code = 'B-7'")
  const one = await whole()
  for (const name of Object.keys(questions))
    console.log(
      `${name}: ${(small[name] ?? 0).toFixed(1)} ms at ${String(few)}, ${(large[name] ?? 0).toFixed(1)} ms at ${String(many)}: ${((large[name] ?? 0) / (small[name] ?? 1)).toFixed(1)} times for ${String(many / few)} times as many`,
    )
  console.log(
    `overlaps of all ${String(all.looked)}: ${all.seconds.toFixed(1)} s, ${String(all.pairs)} pairs; of one new: ${one.seconds.toFixed(2)} s`,
  )
  await client.end()
} catch (fault) {
  console.error(fault)
  process.exitCode = 1
} finally {
  await closeDb()
  await server.stop()
}
