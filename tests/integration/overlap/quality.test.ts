// How well the finder finds: held against pairs of the real record that were labelled by hand, each with its reason in
// labelled-pairs.json. The figures below are what it reached when they were written; a change that makes it worse fails here.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { findOverlaps } from '@/lib/overlap/commands/find'
import { rowsOf } from '../../support/plain-sql'

type Label = {
  a: string
  b: string
  overlap: boolean
  kind: string | null
  sure: 'high' | 'medium'
  why: string
}
const labels = JSON.parse(
  readFileSync(path.join(import.meta.dirname, 'labelled-pairs.json'), 'utf8'),
) as Label[]
const named = (a: string, b: string) => [a, b].sort().join(' ')
const isTrue = new Set(labels.filter(({ overlap }) => overlap).map(({ a, b }) => named(a, b)))

type Found = { pair: string; score: number }
let found: Found[]
beforeAll(async () => {
  await findOverlaps(new Date('2026-11-26T08:00:00Z'))
  const rows = await rowsOf<{ a: string; b: string; score: number }>(
    `SELECT l.code AS a, h.code AS b, o.score FROM "overlaps" o JOIN commitments l ON l.id = o.low_id JOIN commitments h ON h.id = o.high_id
      ORDER BY o.score DESC, l.code, h.code`,
  )
  found = rows.map(({ a, b, score }) => ({ pair: named(a, b), score }))
})

/** Of all labelled true pairs, those among the first so many found. */
const recallAt = (most: number) =>
  found.slice(0, most).filter(({ pair }) => isTrue.has(pair)).length / isTrue.size

describe('the labelled pairs', () => {
  it('are enough, real, of two plans each, and each has its reason', async () => {
    const plans = new Map(
      (
        await rowsOf<{ code: string; plan: string }>(
          'SELECT c.code, p.code AS plan FROM commitments c JOIN work_plans p ON p.id = c.plan_id',
        )
      ).map(({ code, plan }) => [code, plan]),
    )

    expect(labels.length).toBeGreaterThanOrEqual(80)
    expect(labels.filter(({ overlap }) => overlap).length).toBeGreaterThanOrEqual(40)
    expect(new Set(labels.map(({ a, b }) => named(a, b))).size).toBe(labels.length)
    for (const { a, b, why } of labels) {
      expect(plans.get(a), a).toBeDefined()
      expect(plans.get(b), b).toBeDefined()
      expect(plans.get(a)).not.toBe(plans.get(b))
      expect(why.length).toBeGreaterThan(20)
    }
  })
})

describe('the finder', () => {
  it('is as good as it was', () => {
    // A pair that nobody labelled counts as wrong.
    const precision = found.slice(0, 20).filter(({ pair }) => isTrue.has(pair)).length / 20
    const wrongly = labels.filter(
      ({ a, b, overlap }) => !overlap && found.slice(0, 100).some(({ pair }) => pair === named(a, b)),
    )
    process.stdout.write(
      `overlaps: ${found.length} pairs kept; precision at 20 ${precision.toFixed(2)}; recall at 100 ${recallAt(100).toFixed(2)}, at 200 ${recallAt(200).toFixed(2)}, of all kept ${recallAt(found.length).toFixed(2)}\n`,
    )

    expect(precision).toBeGreaterThanOrEqual(0.95)
    expect(recallAt(100)).toBeGreaterThanOrEqual(0.6)
    expect(recallAt(found.length)).toBeGreaterThanOrEqual(0.73)
    expect(wrongly.length).toBeLessThanOrEqual(20)
  })
})
