// Coverage of the real record: ten items of the Global Digital Compact worked out by hand from data/workplans.json, every
// page of the 517 items against SQL, and why a crossing is bare.
import { beforeAll, describe, expect, it } from 'vitest'
import { coverageOfItem } from '@/lib/coverage/queries/item'
import { coverageOverview, gapsOf } from '@/lib/coverage/queries/overview'
import { stackOf } from '@/lib/coverage/queries/profile'
import { crossingOf } from '@/lib/coverage/queries/crossing'
import { sheetOf } from '@/lib/coverage/queries/sheet'
import { sheets, sizeOf } from '@/lib/coverage/rules'
import { frameworkWithItems } from '@/lib/framework/queries/tree'
import { visitor } from '@/lib/policy/actor'
import { aCommitment, anUpdate } from '../../support/builders'
import { rowsOf } from '../../support/plain-sql'
import { aWorld, type World } from '../../support/world'

const today = '2026-11-23'
const itemOf = async (code: string) => {
  const [row] = await rowsOf<{ id: string }>('SELECT id FROM framework_items WHERE code = $1', [code])
  return row?.id ?? ''
}

describe('ten items of the Compact, by hand', () => {
  // Read off data/workplans.json: the commitments whose alignsTo names the item or an item below it, each once.
  it.each([
    // Connectivity: 11b ADM2025-33, ESCAP-APIS-07; 11c ADM2025-11, ADM2030-01, ITU-ASP-03; 11e ADM2025-07, ADGSOM2025-02;
    // and by name itself ESCAP-APIS-04. Eight in five plans.
    ['GDC.O1.CON', 8, 5],
    // Skills: 13a ADM2025-32; 13b -34; 13c ESCAP-APIS-06; 13e ADM2030-02; 13f ADM2030-09, ADGSOM2025-05; 13g ADM2025-29;
    // 13h -30; by name ADGMIN21-23-09, ACSP-04. Ten in six plans.
    ['GDC.O1.LIT', 10, 6],
    // Public infrastructure: 17b ADM2025-23; 17c ADM2025-22; 17d ASEAN-IN-2024-01, ASEAN-UN-05. Four in three plans.
    ['GDC.O1.DPI', 4, 3],
    // The objective: the twenty-two above; no commitment stands under two of the three. ADM2025, ESCAP-APIS, ADM2030, ITU-ASP,
    // ADGSOM2025, ADGMIN21-23, ACSP, ASEAN-IN-2024, ASEAN-UN: nine plans.
    ['GDC.O1', 22, 9],
    // Economy: 21b ADM2025-03; by name ASEAN-IN-2024-02, ASEAN-CN-01, ASEAN-CN-11, ASEAN-UK-02. Five in four plans.
    ['GDC.O2', 5, 4],
    // Safe space: 31a ADGSOM2025-07; 31c ADGSOM2025-08; by name ADM2025-19, ESCAP-APIS-05. Four in three plans.
    ['GDC.O3', 4, 3],
    // Data across borders, para 46: ADM2025-17, ADM2030-10, ADGSOM2025-03, -12, -14, ADGMIN21-23-02, ASEAN-JP-2025-04,
    // DEFA-BSBR-06, ACSP-03. Nine in seven plans.
    ['GDC.46', 9, 7],
    // AI capacity, para 61: ASEAN-KR-02, -06, ASEAN-JP-07, ASEAN-JP-2026-02, ASEAN-CN-03. Five in four plans.
    ['GDC.61', 5, 4],
    // AI standards and governance, 55c: ADM2030-08, ADGSOM2025-01, ASEAN-KR-04, -05, ASEAN-JP-08, ASEAN-CN-05, -07, ASEAN-UN-03,
    // ASEAN-UK-03, AI-SAFE-02, -07. Eleven in eight plans.
    ['GDC.55c', 11, 8],
    // Follow-up: 68 WSIS-GDC-FU-09; 74 WSIS-GDC-FU-07; by name ASEAN-UN-01. Three in two plans.
    ['GDC.FU', 3, 2],
  ])('%s is named by %i commitments of %i plans', async (code, commitments, plans) => {
    const covered = await coverageOfItem(visitor, await itemOf(code))

    expect(covered.direct).toEqual({ not_reported: commitments })
    expect(covered.hands).toMatchObject({ commitments, plans })
  })
})

describe('a sheet', () => {
  it('holds at each crossing what SQL counts there, for every framework and every kind of sheet', async () => {
    const counted = new Map(
      (
        await rowsOf<{ at: string; direct: number; derived: number }>(
          `SELECT i.code || ' ' || k.axis || ' ' || k.key AS at, (count(*) FILTER (WHERE k.within = 'direct'))::int AS direct,
                  (count(*) FILTER (WHERE k.within = 'derived'))::int AS derived
             FROM coverage_knots k JOIN framework_items i ON i.id = k.item_id GROUP BY 1`,
        )
      ).map(({ at, ...count }) => [at, count]),
    )
    const frameworks = await coverageOverview(visitor)
    let crossings = 0
    for (const { code } of frameworks)
      for (const sheet of sheets.filter((each) => !each.startsWith('demonstration'))) {
        const tree = await frameworkWithItems(visitor, code)
        const parents = [null, ...new Set(tree?.items.flatMap(({ parentId }) => parentId ?? []))]
        for (const parent of parents) {
          const under = tree?.items.find(({ id }) => id === parent)?.code ?? null
          const shown = await sheetOf(visitor, { framework: code, sheet, under, from: null })
          for (const row of shown?.rows ?? [])
            row.cells.forEach(({ direct, derived }, index) => {
              const axis = sheet === 'plans' ? 'plan' : sheet === 'countries' ? 'country' : 'layer'
              const at = `${shown?.threads[index]?.code ?? ''} ${axis} ${row.key}`
              crossings += 1
              expect({ at, direct: sizeOf(direct), derived: sizeOf(derived) }).toEqual({
                at,
                ...(counted.get(at) ?? { direct: 0, derived: 0 }),
              })
            })
        }
      }

    expect(frameworks.reduce((sum, { items }) => sum + items, 0)).toBe(517)
    expect(crossings).toBeGreaterThan(5000)
  })

  it('shows the parts of an item, and of a leaf the leaf itself', async () => {
    const objective = await sheetOf(visitor, {
      framework: 'GDC',
      sheet: 'plans',
      under: 'GDC.O1',
      from: null,
    })
    const leaf = await sheetOf(visitor, { framework: 'GDC', sheet: 'plans', under: 'GDC.46', from: null })

    expect(objective?.threads.map(({ code }) => code)).toEqual(['GDC.O1.CON', 'GDC.O1.LIT', 'GDC.O1.DPI'])
    expect(leaf?.threads.map(({ code }) => code)).toEqual(['GDC.46'])
    expect(leaf?.path.map(({ code }) => code)).toEqual(['GDC.O4', 'GDC.O4.CBDF'])
  })

  it('is not there for an unknown framework or item', async () => {
    const at = { sheet: 'plans', from: null } as const
    expect(await sheetOf(visitor, { ...at, framework: 'NONE', under: null })).toBeNull()
    expect(await sheetOf(visitor, { ...at, framework: 'GDC', under: 'SDG.1' })).toBeNull()
  })
})

describe('a gap', () => {
  it('is an item that no public commitment names or reaches, as SQL has it', async () => {
    const bare = await rowsOf<{ code: string }>(
      `SELECT i.code FROM framework_items i JOIN frameworks f ON f.id = i.framework_id WHERE f.code = 'GDC'
          AND NOT EXISTS (SELECT 1 FROM coverage_knots k WHERE k.item_id = i.id AND k.axis = 'region') ORDER BY i.code`,
    )
    const gaps = await gapsOf(visitor, 'GDC')

    expect(gaps?.bare.map(({ code }) => code).sort()).toEqual(bare.map(({ code }) => code))
    expect(gaps?.bare.map(({ code }) => code)).not.toContain('GDC.O1')
  })
})

describe('a crossing', () => {
  let world: World
  const at = (item: string) =>
    crossingOf(visitor, { framework: 'DSP', sheet: 'demonstration-plans', item, row: world.planCode }, today)
  beforeAll(async () => {
    world = await aWorld()
  })

  it('says why it is bare: nothing planned, or planned and not reported', async () => {
    expect(await at('DSP.3')).toMatchObject({ why: 'nothing_planned', commitments: [] })
    const commitment = await aCommitment(world, { alignsTo: ['DSP.3'] })
    expect(await at('DSP.3')).toMatchObject({ why: 'planned_not_reported' })
    await anUpdate(world, commitment, { implementation: 'in_progress', percentComplete: 40 })

    expect(await at('DSP.3')).toMatchObject({ why: null, direct: { in_progress: 1 } })
  })

  it('counts nothing invented among what is real', async () => {
    await aCommitment(world, { alignsTo: ['DSP.4'] })

    expect((await coverageOfItem(visitor, await itemOf('DSP.4'))).direct).toEqual({})
    expect(await at('DSP.4')).toMatchObject({ direct: { not_reported: 1 } })
  })
})

describe('a full stack', () => {
  it('is the four layers of the region, as the list of commitments counts them', async () => {
    const stack = await stackOf(visitor, { region: true })
    const counted = await rowsOf<{ layer: string; count: number }>(
      `SELECT c.layer, count(*)::int AS count FROM commitments c JOIN work_plans p ON p.id = c.plan_id AND NOT p.is_demonstration
        WHERE c.state = 'published' AND c.visibility = 'public' GROUP BY 1 ORDER BY 1`,
    )

    expect(stack.map(({ layer, mix }) => ({ layer, count: sizeOf(mix) }))).toEqual(counted)
  })
})
