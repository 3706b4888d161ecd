import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { crosswalkInFull, crosswalksOnRecord } from '@/lib/crosswalk/queries/crosswalks'
import { frameworksOnRecord } from '@/lib/framework/queries/frameworks'
import { frameworkItemInFull } from '@/lib/framework/queries/item'
import { frameworkWithItems } from '@/lib/framework/queries/tree'
import { visitor } from '@/lib/policy/actor'
import { aCommitment } from '../../support/builders'
import { rowsOf } from '../../support/plain-sql'
import { aWorld, type World } from '../../support/world'

const today = '2026-11-23'
let world: World

beforeAll(async () => {
  world = await aWorld()
  // Its plan stands for a real one here.
  await rowsOf("UPDATE work_plans SET is_demonstration = false WHERE code = 'Z-PLAN'")
  await aCommitment(world, { code: 'TWICE', alignsTo: ['WSIS.C2', 'SDG.9.c'] })
  await aCommitment(world, { code: 'ONCE', alignsTo: ['WSIS.C2'] })
  await aCommitment(world, { code: 'DRAFT', alignsTo: ['WSIS.C2'], state: 'draft' })
  await aCommitment(world, { code: 'WAITING', alignsTo: ['WSIS.C2'], state: 'submitted' })
  await aCommitment(world, { code: 'GONE', alignsTo: ['WSIS.C2'], state: 'withdrawn' })
  await aCommitment(world, { code: 'OURS', alignsTo: ['WSIS.C2'], visibility: 'organisation' })
})

/** Counted from the bare tables, as the owner, in another way than the query does. */
async function recounted(): Promise<Map<string, { direct: number; derived: number }>> {
  const claims = await rowsOf<{ item: string; commitment: string; provenance: string }>(
    `SELECT i.code AS item, a.commitment_id AS commitment, a.provenance FROM alignments a
       JOIN framework_items i ON i.id = a.item_id JOIN commitments c ON c.id = a.commitment_id
       JOIN work_plans p ON p.id = c.plan_id
      WHERE c.state = 'published' AND c.visibility = 'public'
        AND p.visibility = 'public' AND p.state = 'published' AND NOT p.is_demonstration`,
  )
  const links = await rowsOf<{ from: string; to: string }>(
    `SELECT f.code AS from, t.code AS to FROM crosswalk_links l
       JOIN framework_items f ON f.id = l.from_item_id JOIN framework_items t ON t.id = l.to_item_id`,
  )
  const items = await rowsOf<{ code: string }>('SELECT code FROM framework_items')
  return new Map(
    items.map(({ code }) => {
      const own = claims.filter(({ provenance }) => provenance !== 'crosswalk')
      const direct = new Set(own.filter(({ item }) => item === code).map(({ commitment }) => commitment))
      const starts = new Set(links.filter(({ to }) => to === code).map(({ from }) => from))
      const led = [
        ...own.filter(({ item }) => starts.has(item)),
        ...claims.filter(({ item, provenance }) => item === code && provenance === 'crosswalk'),
      ].map(({ commitment }) => commitment)
      return [code, { direct: direct.size, derived: new Set(led.filter((id) => !direct.has(id))).size }]
    }),
  )
}

describe('how many commitments serve an item', () => {
  it('is counted as plain SQL counts it, at every item of every framework', async () => {
    const expected = await recounted()
    const shown = new Map<string, { direct: number; derived: number }>()
    for (const { code } of await frameworksOnRecord(visitor)) {
      const framework = await frameworkWithItems(visitor, code)
      for (const item of framework?.items ?? []) shown.set(item.code, item.serving)
    }

    expect(shown.size).toBe(expected.size)
    expect(
      [...shown].filter(([code, serving]) => JSON.stringify(serving) !== JSON.stringify(expected.get(code))),
    ).toEqual([])
    expect([...shown.values()].reduce((sum, { direct }) => sum + direct, 0)).toBeGreaterThan(200)
    expect([...shown.values()].reduce((sum, { derived }) => sum + derived, 0)).toBeGreaterThan(200)
  })

  it('is the length of the lists on the item’s page', async () => {
    for (const [framework, code] of [
      ['WSIS', 'WSIS.C2'],
      ['SDG', 'SDG.9.c'],
      ['GDC', 'GDC.O1.CON'],
    ] as const) {
      const item = await frameworkItemInFull(visitor, framework, code, today)

      expect({ direct: item?.direct.length, derived: item?.derived.length }).toEqual(item?.serving)
    }
  })

  it('leaves out what a visitor may not know of', async () => {
    const item = await frameworkItemInFull(visitor, 'WSIS', 'WSIS.C2', today)
    const codes = item?.direct.map(({ standing }) => standing.code) ?? []

    expect(codes).toEqual(expect.arrayContaining(['TWICE', 'ONCE']))
    expect(codes.filter((code) => ['DRAFT', 'WAITING', 'GONE', 'OURS'].includes(code))).toEqual([])
  })

  it('tells a commitment that names an item apart from one that only a crosswalk leads there', async () => {
    const item = await frameworkItemInFull(visitor, 'SDG', 'SDG.9.c', today)

    expect(item?.direct.map(({ standing }) => standing.code)).toContain('TWICE')
    expect(item?.derived.map(({ standing }) => standing.code)).not.toContain('TWICE')
    expect(item?.derived.find(({ standing }) => standing.code === 'ONCE')?.through).toContain('WSIS.C2')
  })
})

describe('a commitment of a demonstration', () => {
  const isDemonstration = (flag: boolean) =>
    rowsOf("UPDATE work_plans SET is_demonstration = $1 WHERE code = 'Z-PLAN'", [flag])
  afterAll(() => isDemonstration(false))

  it('is shown apart and counted nowhere', async () => {
    const before = await frameworkItemInFull(visitor, 'WSIS', 'WSIS.C2', today)
    await isDemonstration(true)
    const item = await frameworkItemInFull(visitor, 'WSIS', 'WSIS.C2', today)

    expect(item?.serving.direct).toBe((before?.serving.direct ?? 0) - 2)
    expect(item?.direct.length).toBe(item?.serving.direct)
    expect(item?.invented.map(({ standing }) => standing.code)).toEqual(['ONCE', 'TWICE'])
  })
})

describe('an item', () => {
  it('names its place, its source and how far each of its links was checked', async () => {
    const item = await frameworkItemInFull(visitor, 'GDC', 'GDC.O1.CON', today)

    expect(item?.path.map(({ code }) => code)).toEqual(['GDC.O1'])
    expect(item?.framework.sourceName).toBeTruthy()
    expect(item?.links.to.length).toBeGreaterThan(0)
    for (const link of [...(item?.links.to ?? []), ...(item?.links.from ?? [])]) {
      expect(link.source).not.toBe('')
      expect(link.crosswalk.edition).toBeGreaterThanOrEqual(1)
      expect(['high', 'medium', 'low']).toContain(link.confidence)
    }
  })

  it('is not there under another framework, and neither is one that never was', async () => {
    expect(await frameworkItemInFull(visitor, 'SDG', 'WSIS.C2', today)).toBeNull()
    expect(await frameworkItemInFull(visitor, 'WSIS', 'WSIS.C99', today)).toBeNull()
  })
})

describe('a crosswalk', () => {
  it('shows every link that is on record, and says whether somebody published it', async () => {
    const [{ count } = { count: -1 }] = await rowsOf<{ count: number }>(
      'SELECT count(*)::int AS count FROM crosswalk_links',
    )
    const all = await crosswalksOnRecord(visitor)
    const inFull = await Promise.all(all.map(({ code }) => crosswalkInFull(visitor, code)))

    expect(inFull.reduce((sum, crosswalk) => sum + (crosswalk?.links.length ?? 0), 0)).toBe(count)
    expect(inFull.find((crosswalk) => crosswalk?.code === 'WSIS-GDC-EDITORIAL')?.kind).toBe('editorial')
    expect(inFull.find((crosswalk) => crosswalk?.code === 'WSIS-SDG')?.kind).toBe('published')
  })

  it('answers in JSON as it is cached', async () => {
    const crosswalk = await crosswalkInFull(visitor, 'WSIS-SDG')

    expect(JSON.parse(JSON.stringify(crosswalk))).toEqual(crosswalk)
  })
})
