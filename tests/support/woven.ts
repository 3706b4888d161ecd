// That what the database keeps of coverage is what the rules say of the record, commitment by commitment and cell by cell.
import { expect } from 'vitest'
import { standings } from '@/lib/commitment/queries/standings'
import { visitor } from '@/lib/policy/actor'
import { rowsOf } from './plain-sql'

export async function expectWoven(today = '2026-11-23'): Promise<number> {
  const public_ = await standings(visitor, {}, today)
  const woven = await rowsOf<{ id: string; work: string; countries: string[]; layer: string | null }>(
    'SELECT commitment_id AS id, work, country_codes AS countries, layer FROM woven_commitments',
  )
  const kept = woven.map(({ id, work, countries, layer }) => [id, work, layer, ...countries]).sort()
  const said = public_
    .map(({ id, implementation, layer, countryCodes, lead }) => [
      id,
      implementation ?? 'not_reported',
      layer,
      ...[...new Set([...countryCodes, ...(lead?.countryCode ? [lead.countryCode] : [])])].sort(),
    ])
    .sort()
  expect(kept).toEqual(said)

  // The cells hold what counting the knots one by one gives: no more, no less, and nothing empty.
  const counted = `SELECT item_id, axis, key, work, count(*) FILTER (WHERE here = 'direct') AS dh, count(*) FILTER (WHERE here = 'derived') AS eh,
    count(*) FILTER (WHERE within = 'direct') AS dw, count(*) FILTER (WHERE within = 'derived') AS ew FROM coverage_knots GROUP BY 1, 2, 3, 4`
  const cells =
    'SELECT item_id, axis, key, work, direct_here::bigint, derived_here::bigint, direct_within::bigint, derived_within::bigint FROM coverage_cells'
  expect(await rowsOf(`(${counted} EXCEPT ${cells}) UNION ALL (${cells} EXCEPT ${counted})`)).toEqual([])
  expect(await rowsOf('SELECT 1 FROM weaving_marks')).toEqual([])
  return woven.length
}
