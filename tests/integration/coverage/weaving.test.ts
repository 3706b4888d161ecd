// What the database keeps of coverage follows every change by itself, at its commit.
import { beforeAll, describe, expect, it } from 'vitest'
import pg from 'pg'
import { withdrawCommitment } from '@/lib/commitment/commands/publish'
import { aCommitment, anUpdate } from '../../support/builders'
import { rowsOf } from '../../support/plain-sql'
import { act, aWorld, type World } from '../../support/world'
import { expectWoven } from '../../support/woven'

let world: World
beforeAll(async () => {
  world = await aWorld()
})

type Cell = { axis: string; work: string; here: number; within: number }
/** The cells of the tests' own plan at an item, direct and derived together. */
const cellsAt = (item: string) =>
  rowsOf<Cell>(
    `SELECT c.axis, c.work, c.direct_here + c.derived_here AS here, c.direct_within + c.derived_within AS within
       FROM coverage_cells c JOIN framework_items i ON i.id = c.item_id WHERE i.code = $1 AND c.axis = 'plan' AND c.key = $2`,
    [item, world.planId],
  )
const workOf = async (id: string) =>
  (await rowsOf<{ work: string }>('SELECT work FROM woven_commitments WHERE commitment_id = $1', [id]))[0]
    ?.work

describe('the kept coverage', () => {
  it('holds a publication at its item and at every item above it, and nothing of a draft', async () => {
    const before = await cellsAt('GDC.O1')
    await aCommitment(world, { alignsTo: ['GDC.11b'], state: 'draft' })
    await aCommitment(world, { alignsTo: ['GDC.11b'], visibility: 'parties' })
    await aCommitment(world, { alignsTo: ['GDC.11b', 'GDC.11c'] })

    expect(before).toEqual([])
    expect(await cellsAt('GDC.11b')).toEqual([{ axis: 'plan', work: 'not_reported', here: 1, within: 1 }])
    // Two children of one parent are one commitment there.
    expect(await cellsAt('GDC.O1.CON')).toEqual([{ axis: 'plan', work: 'not_reported', here: 0, within: 1 }])
    expect(await cellsAt('GDC.O1')).toEqual([{ axis: 'plan', work: 'not_reported', here: 0, within: 1 }])
    await expectWoven()
  })

  it('follows the work that is published, and lets go of what is withdrawn', async () => {
    const commitment = await aCommitment(world, { alignsTo: ['GDC.21b'] })
    await anUpdate(world, commitment, { implementation: 'completed', state: 'submitted' })
    expect(await workOf(commitment.id)).toBe('not_reported')

    const other = await aCommitment(world, { alignsTo: ['GDC.21b'] })
    await anUpdate(world, other, { implementation: 'completed', percentComplete: 100 })
    expect((await cellsAt('GDC.21b')).map(({ work, within }) => [work, within]).sort()).toEqual([
      ['completed', 1],
      ['not_reported', 1],
    ])

    const { version } = (
      await rowsOf<{ version: number }>('SELECT version FROM commitments WHERE id = $1', [other.id])
    )[0] ?? { version: 0 }
    await act('commitment.withdrawn', world.people.moderator, (tx) =>
      withdrawCommitment(tx, { commitmentId: other.id, version, reason: 'Given up' }),
    )
    expect((await cellsAt('GDC.21b')).map(({ work }) => work)).toEqual(['not_reported'])
    await expectWoven()
  })

  it('follows a link of a crosswalk while its edition is in force, and tells what comes through it apart', async () => {
    const [pair] = await rowsOf<{ crosswalk: string; from: string; to: string; fromCode: string }>(
      `SELECT c.id AS crosswalk, f.id AS from, f.code AS "fromCode", t.id AS to FROM crosswalks c
         JOIN framework_items f ON f.framework_id = c.from_framework_id JOIN framework_items t ON t.framework_id = c.to_framework_id
        WHERE c.state = 'in_force' AND f.withdrawn_at IS NULL AND t.withdrawn_at IS NULL AND f.framework_id <> t.framework_id
          AND NOT EXISTS (SELECT 1 FROM crosswalk_links l WHERE l.from_item_id = f.id AND l.to_item_id = t.id)
        ORDER BY f.code, t.code LIMIT 1`,
    )
    const commitment = await aCommitment(world, { alignsTo: [pair?.fromCode ?? ''] })
    await rowsOf(
      `INSERT INTO crosswalk_links (crosswalk_id, from_item_id, to_item_id, relation, level, source, confidence)
       VALUES ($1, $2, $3, 'contributes_to', 'item', 'tests', 'high')`,
      [pair?.crosswalk, pair?.from, pair?.to],
    )
    const through = () =>
      rowsOf(`SELECT here, within FROM threads WHERE item_id = $1 AND commitment_id = $2`, [
        pair?.to,
        commitment.id,
      ])

    expect(await through()).toEqual([{ here: 'derived', within: 'derived' }])
    await expectWoven()
    await rowsOf(`UPDATE crosswalks SET state = 'replaced' WHERE id = $1`, [pair?.crosswalk])
    expect(await through()).toEqual([])
    await expectWoven()
  })

  it('counts both of two publications at one item at once', async () => {
    const two = await Promise.all([
      aCommitment(world, { alignsTo: ['DSP.1'] }),
      aCommitment(world, { alignsTo: ['DSP.1'] }),
    ])
    const [first, second] = [0, 1].map(
      () => new pg.Client({ connectionString: process.env.DATABASE_URL }),
    ) as [pg.Client, pg.Client]
    await Promise.all([first.connect(), second.connect()])
    const give = (client: pg.Client, id: string | undefined) =>
      client.query(
        `BEGIN; INSERT INTO alignments (commitment_id, item_id, provenance, confidence) SELECT '${id ?? ''}', id, 'stated', 'high' FROM framework_items WHERE code = 'DSP.2'`,
      )
    await give(first, two[0].id)
    await give(second, two[1].id)
    await Promise.all([first.query('COMMIT'), second.query('COMMIT')])
    await Promise.all([first.end(), second.end()])

    expect(await cellsAt('DSP.2')).toEqual([{ axis: 'plan', work: 'not_reported', here: 2, within: 2 }])
    await expectWoven()
  })

  it('is written by nobody but the database itself', async () => {
    const app = new pg.Client({ connectionString: process.env.DATABASE_APP_URL })
    await app.connect()
    for (const table of ['threads', 'woven_commitments', 'coverage_cells', 'weaving_marks'])
      await expect(app.query(`DELETE FROM ${table}`)).rejects.toThrow(/permission denied/)
    await app.end()
  })
})
