import { beforeAll, describe, expect, it } from 'vitest'
import { aCommitment, anUpdate } from '../../support/builders'
import { rowsOf } from '../../support/database'
import { aWorld, type World } from '../../support/world'

let world: World
beforeAll(async () => {
  world = await aWorld()
})

const stateOf = async (table: string, id: string) =>
  (
    await rowsOf<{ state: string; version: number }>(`SELECT state, version FROM ${table} WHERE id = $1`, [
      id,
    ])
  )[0]

describe('the builders of the tests', () => {
  it.each(['draft', 'submitted', 'returned', 'published', 'withdrawn'] as const)(
    'bring a commitment to %s',
    async (state) => {
      const built = await aCommitment(world, {
        state,
        alignsTo: ['WSIS.C2'],
        milestones: [{ title: 'Half way', dueOn: '2026-06' }],
        indicators: [{ targetValue: '12' }],
      })
      expect(await stateOf('commitments', built.id)).toEqual({ state, version: built.version })
      expect([built.milestoneIds.length, built.indicatorIds.length]).toEqual([1, 1])
    },
  )

  it.each(['draft', 'submitted', 'returned', 'published'] as const)('bring a report to %s', async (state) => {
    const commitment = await aCommitment(world)
    const built = await anUpdate(world, commitment, {
      state,
      links: [{ url: 'https://example.org/' }],
      files: [{ name: 'list.csv', content: 'a,b\n1,2\n' }],
    })
    expect(await stateOf('progress_update_versions', built.versionId)).toEqual({
      state,
      version: built.version,
    })
    expect(built.fileIds).toHaveLength(1)
  })
})
