// What data/ holds is in the record, whole, once, and with its confidence.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadReferenceData } from '@/lib/reference/load'
import { rowsOf } from '../../support/database'
import { today } from '../../support/world'

type Held = { confidence: string }
type File = {
  frameworks: (Held & { code: string; items: (Held & { code: string })[] })[]
  plans: (Held & {
    code: string
    commitments: (Held & {
      code: string
      title: string
      lead: string | null
      status?: string
      alignsTo: string[]
    })[]
  })[]
}
const read = (name: string): unknown => JSON.parse(readFileSync(`data/${name}.json`, 'utf8'))
const frameworks = read('frameworks') as File['frameworks']
const plans = read('workplans') as File['plans']
const commitments = plans.flatMap(({ commitments: own }) => own)
const links = [...(read('crosswalk') as Held[]), ...(read('crosswalk-editorial') as Held[])]
const { organisations, countries } = read('organisations') as {
  organisations: (Held & { code: string })[]
  countries: Held[]
}
const forums = read('forums') as (Held & { dates: unknown[] })[]

const count = async (sql: string): Promise<number> =>
  Number((await rowsOf<{ count: string }>(`SELECT count(*) FROM ${sql}`))[0]?.count)

const byConfidence = (rows: Held[]) => {
  const counts: Record<string, number> = {}
  for (const { confidence } of rows) counts[confidence] = (counts[confidence] ?? 0) + 1
  return counts
}
const heldByConfidence = async (sql: string) =>
  byConfidence(await rowsOf<Held>(`SELECT confidence FROM ${sql}`))

const ours = `NOT is_demonstration AND code <> 'CONCORD'`
const publishedLinks = `crosswalk_links l JOIN crosswalks c ON c.id = l.crosswalk_id WHERE c.kind = 'published'`

describe('the reference data', () => {
  it('is there whole', async () => {
    expect({
      frameworks: await count('frameworks'),
      items: await count('framework_items'),
      publishedLinks: await count(publishedLinks),
      editorialLinks: (await count('crosswalk_links')) - (await count(publishedLinks)),
      linksToWholeFrameworks: await count('crosswalk_links WHERE to_framework_id IS NOT NULL'),
      plans: await count(`work_plans WHERE state = 'published'`),
      commitments: await count(`commitments WHERE state = 'published'`),
      alignments: await count('alignments'),
      organisations: await count(`organisations WHERE ${ours}`),
      countries: await count('countries'),
      forums: await count('forums'),
      meetings: await count('forum_meetings'),
    }).toEqual({
      frameworks: 16,
      items: 517,
      publishedLinks: 329,
      editorialLinks: 55,
      linksToWholeFrameworks: 16,
      plans: 23,
      commitments: 203,
      alignments: 388,
      organisations: 103,
      countries: 21,
      forums: 21,
      meetings: forums.flatMap(({ dates }) => dates).length,
    })
  })

  it('keeps the confidence of every row', async () => {
    expect(await heldByConfidence('framework_items')).toEqual(
      byConfidence(frameworks.flatMap(({ items }) => items)),
    )
    expect(await heldByConfidence('frameworks')).toEqual(byConfidence(frameworks))
    expect(await heldByConfidence('crosswalk_links')).toEqual(byConfidence(links))
    expect(await heldByConfidence('work_plans')).toEqual(byConfidence(plans))
    expect(await heldByConfidence('commitments')).toEqual(byConfidence(commitments))
    expect(await heldByConfidence(`organisations WHERE ${ours}`)).toEqual(byConfidence(organisations))
    expect(await heldByConfidence('countries')).toEqual(byConfidence(countries))
    expect(await heldByConfidence('forums')).toEqual(byConfidence(forums))
    const compact = await heldByConfidence(`framework_items i WHERE code LIKE 'GDC.%'`)
    expect(compact).toEqual({ high: 37, medium: 12, low: 57 })
  })

  it('holds every alignment of every commitment, with the confidence of its row', async () => {
    const held = await rowsOf<{ link: string; same: boolean }>(
      `SELECT c.code || ' ' || i.code AS link, a.confidence = c.confidence AS same
       FROM alignments a JOIN commitments c ON c.id = a.commitment_id JOIN framework_items i ON i.id = a.item_id`,
    )
    const told = commitments.flatMap(({ code, alignsTo }) => alignsTo.map((item) => `${code} ${item}`))
    expect(held.map(({ link }) => link).sort()).toEqual(told.sort())
    expect(held.every(({ same }) => same)).toBe(true)
  })

  it('says of every alignment whether the text states it or the editors propose it', async () => {
    const provenances = await rowsOf<{ provenance: string; count: string }>(
      'SELECT provenance, count(*) FROM alignments GROUP BY 1 ORDER BY 1',
    )
    expect(provenances).toEqual([
      { provenance: 'stated', count: '60' },
      { provenance: 'editorial', count: '328' },
    ])
  })

  it('keeps leads and states word for word', async () => {
    const held = await rowsOf<{ code: string; lead: string | null; status: string | null }>(
      'SELECT code, stated_lead AS lead, stated_status AS status FROM commitments ORDER BY code',
    )
    const told = commitments.map(({ code, lead, status }) => ({ code, lead, status: status ?? null }))
    expect(held).toEqual(told.sort((a, b) => (a.code < b.code ? -1 : 1)))
  })

  it('names an organisation as lead only where exactly that one is named', async () => {
    const leads = await rowsOf<{ stated: string; lead: string | null }>(
      `SELECT DISTINCT c.stated_lead AS stated, o.code AS lead FROM commitments c LEFT JOIN organisations o ON o.id = c.lead_id`,
    )
    const leadOf = (stated: string) => leads.find((each) => each.stated === stated)?.lead
    expect(leadOf('India (DoT)')).toBe('IN-DOT')
    expect(leadOf('WG-AI')).toBe('ASEAN-WGAI')
    expect(leadOf('Japan (MIC) and ASEAN')).toBeNull()
    expect(leadOf('Each member state')).toBeNull()
    expect(leadOf('Malaysia')).toBeNull()
  })

  it('names a joint lead among those who contribute', async () => {
    const rows = await rowsOf<{ code: string; role: string }>(
      `SELECT DISTINCT o.code, p.role FROM commitment_partners p JOIN organisations o ON o.id = p.organisation_id
       JOIN commitments c ON c.id = p.commitment_id WHERE c.stated_lead = 'Japan (MIC) and ASEAN'`,
    )
    expect(rows).toEqual([{ code: 'JP-MIC', role: 'co_lead' }])
  })

  it('infers no start, no progress and no value', async () => {
    expect(await count('commitments WHERE starts_on IS NOT NULL')).toBe(0)
    expect(await count('progress_updates')).toBe(0)
    expect(await count('indicators WHERE baseline_value IS NOT NULL')).toBe(0)
  })

  it('keeps a date as precise as its source', async () => {
    const [signing] = await rowsOf(
      `SELECT due_on::text AS due, due_precision AS precision FROM commitments WHERE code = 'DEFA-BSBR-01'`,
    )
    expect(signing).toEqual({ due: '2026-11-01', precision: 'month' })
    expect(await count(`commitments WHERE due_precision = 'year' AND extract(month FROM due_on) <> 1`)).toBe(
      0,
    )
    expect(await count('commitments WHERE due_on IS NULL')).toBe(
      commitments.filter((each) => !('dueYear' in each) || each.dueYear === null).length,
    )
  })

  it('tells the three kinds of commitment apart, and which way a number is good', async () => {
    const kinds = await rowsOf('SELECT kind, count(*)::int FROM commitments GROUP BY 1 ORDER BY 1')
    expect(kinds).toEqual([
      { kind: 'action', count: 190 },
      { kind: 'standing_rule', count: 3 },
      { kind: 'numeric_target', count: 10 },
    ])
    const directions = await rowsOf<{ code: string; measure: string; direction: string }>(
      `SELECT c.code, i.measure, i.direction FROM indicators i JOIN commitments c ON c.id = i.commitment_id
       WHERE c.code IN ('ADM2030-04', 'ASEAN-CABLE-01', 'ASEAN-CABLE-02', 'ASEAN-JP-02') ORDER BY 1`,
    )
    expect(directions).toEqual([
      { code: 'ADM2030-04', measure: 'unit', direction: 'count' },
      { code: 'ASEAN-CABLE-01', measure: 'unit', direction: 'ceiling' },
      { code: 'ASEAN-CABLE-02', measure: 'yes_no', direction: 'floor' },
      { code: 'ASEAN-JP-02', measure: 'unit', direction: 'floor' },
    ])
  })

  it('keeps the verb only where the source uses one', async () => {
    const verbs = await rowsOf(
      'SELECT verb, count(*)::int FROM commitments WHERE verb IS NOT NULL GROUP BY 1 ORDER BY 1',
    )
    expect(verbs).toEqual([
      { verb: 'adopted', count: 4 },
      { verb: 'endorsed', count: 3 },
      { verb: 'proposed', count: 6 },
    ])
  })

  it('gives the masterplan its eight outcomes as pillars, and other plans none', async () => {
    expect(await count(`pillars p JOIN work_plans w ON w.id = p.plan_id WHERE w.code = 'ADM2025'`)).toBe(8)
    expect(await count('pillars')).toBe(8)
    expect(await count('commitments WHERE pillar_id IS NOT NULL')).toBe(34)
  })

  it('lets editions follow one another', async () => {
    const editions = await rowsOf<{ edition: string; follows: string }>(
      `SELECT w.code AS edition, b.code AS follows FROM work_plans w JOIN work_plans b ON b.id = w.previous_edition_id ORDER BY 1`,
    )
    expect(editions.map(({ edition, follows }) => `${edition} ${follows}`)).toEqual([
      'ADM2030 ADM2025',
      'ASEAN-IN-2023 ASEAN-IN-2022',
      'ASEAN-IN-2024 ASEAN-IN-2023',
      'ASEAN-JP-2026 ASEAN-JP-2025',
    ])
  })

  it('is written by one keeper and published by another, neither of whom can sign in', async () => {
    expect(await count('commitments WHERE recorded_by_id = published_by_id')).toBe(0)
    expect(await count(`people WHERE email LIKE 'reference-%' AND password_hash IS NULL`)).toBe(2)
    expect(await count(`history_events WHERE event = 'commitment.published' AND visibility = 'public'`)).toBe(
      203,
    )
  })

  it('is public as far as the public reader is asked', async () => {
    const [seen] = await rowsOf<{ count: string }>(
      'SELECT count(id) FROM commitments',
      [],
      process.env.DATABASE_READER_URL,
    )
    expect(Number(seen?.count)).toBe(203)
  })
})

describe('loading it again', () => {
  it('changes nothing', async () => {
    const tables = [
      'framework_items',
      'crosswalk_links',
      'work_plans',
      'commitments',
      'alignments',
      'organisations',
      'forums',
      'history_events',
      'people',
      'seats',
    ]
    const picture = async () =>
      Promise.all(
        tables.map(
          async (table) =>
            (
              await rowsOf<{ mark: string }>(
                `SELECT md5(string_agg(t::text, '' ORDER BY t::text)) AS mark FROM ${table} t`,
              )
            )[0]?.mark,
        ),
      )
    const before = await picture()

    await loadReferenceData({ now: new Date(today.getTime() + 86_400_000) })

    expect(await picture()).toEqual(before)
  })
})
