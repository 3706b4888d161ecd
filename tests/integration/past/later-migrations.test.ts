// What a later migration does to the views of the past, and what hiding does to every day at once.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import pg from 'pg'
import { aCommitment } from '../../support/builders'
import { aWorld, type World } from '../../support/world'

const owner = new pg.Client({ connectionString: process.env.DATABASE_URL })
let world: World
let hidden: { id: string }
beforeAll(async () => {
  world = await aWorld()
  hidden = await aCommitment(world, { code: 'Z-HIDDEN', at: new Date('2031-03-03T12:00:00Z') })
  await aCommitment(world, { code: 'Z-SEEN', at: new Date('2031-03-03T12:00:00Z') })
  await owner.connect()
})
afterAll(() => owner.end())

const codesOn = async (day: string) => {
  const reader = new pg.Client({ connectionString: process.env.DATABASE_READER_URL })
  await reader.connect()
  try {
    await reader.query(`SELECT set_config('concord.as_of', $1, false)`, [day])
    const { rows } = await reader.query<{ code: string }>(
      `SELECT code FROM as_of.commitments WHERE plan_id = $1 ORDER BY code`,
      [world.planId],
    )
    return rows.map(({ code }) => code)
  } finally {
    await reader.end()
  }
}

describe('a migration after this one', () => {
  it('gives old days the default of a column that they did not have', async () => {
    await owner.query(`ALTER TABLE forums ADD COLUMN kind text NOT NULL DEFAULT 'ministers'`)
    await owner.query('SELECT past.make_views()')
    await owner.query(`SELECT set_config('concord.as_of', '2031-03-03', false)`)

    const { rows } = await owner.query(`SELECT DISTINCT kind FROM as_of.forums`)

    expect(rows).toEqual([{ kind: 'ministers' }])
  })

  it('keeps a new table from its first row on, under its own policy', async () => {
    await owner.query(`
      CREATE TABLE remarks (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), commitment_id uuid NOT NULL, text text NOT NULL, secret text);
      ALTER TABLE remarks ENABLE ROW LEVEL SECURITY;
      GRANT SELECT (id, commitment_id, text) ON remarks TO concord_reader;
      CREATE POLICY reader_of_commitment ON remarks FOR SELECT TO concord_reader
        USING (EXISTS (SELECT 1 FROM commitments c WHERE c.id = commitment_id));
      SELECT past.make_views()`)
    await owner.query(`BEGIN; SELECT set_config('concord.now', '2031-03-04T00:00:00Z', true)`)
    await owner.query(`INSERT INTO remarks (commitment_id, text) VALUES ($1, 'Well done')`, [hidden.id])
    await owner.query('COMMIT')
    const on = async (day: string) => {
      await owner.query(`SELECT set_config('concord.as_of', $1, false)`, [day])
      return (await owner.query<{ id: string }>(`SELECT * FROM as_of.remarks`)).rows
    }

    expect(await on('2031-03-03')).toEqual([])
    const [row] = await on('2031-03-04')
    expect(Object.keys(row ?? {})).toEqual(['id', 'commitment_id', 'text'])
  })
})

describe('what is hidden today', () => {
  it('is hidden on every day on which it stood, and the gap is told on those days only', async () => {
    expect(await codesOn('2031-03-05')).toEqual(['Z-HIDDEN', 'Z-SEEN'])
    await owner.query(`
      CREATE TABLE IF NOT EXISTS hidings (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), commitment_id uuid NOT NULL, version_id uuid, evidence_id uuid);
      ALTER TABLE hidings ENABLE ROW LEVEL SECURITY;
      GRANT SELECT ON hidings TO concord_reader;
      CREATE POLICY reader_standing ON hidings FOR SELECT TO concord_reader USING (true);
      CREATE POLICY reader_not_hidden ON commitments AS RESTRICTIVE FOR SELECT TO concord_reader
        USING (NOT EXISTS (SELECT 1 FROM hidings h WHERE h.commitment_id = commitments.id));
      SELECT past.make_views()`)
    await owner.query('INSERT INTO hidings (commitment_id) VALUES ($1)', [hidden.id])
    const gapsOn = async (day: string) => {
      await owner.query(`SELECT set_config('concord.as_of', $1, false)`, [day])
      return (await owner.query<{ id: string }>(`SELECT commitment_id AS id FROM as_of.hidings`)).rows
    }

    expect(await codesOn('2031-03-05')).toEqual(['Z-SEEN'])
    expect(await gapsOn('2031-03-05')).toEqual([{ id: hidden.id }])
    expect(await gapsOn('2031-03-02')).toEqual([])

    await owner.query('DELETE FROM hidings')
    expect(await codesOn('2031-03-05')).toEqual(['Z-HIDDEN', 'Z-SEEN'])
  })
})
