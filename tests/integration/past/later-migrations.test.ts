// What a later migration does to the views of the past.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import pg from 'pg'
import { aCommitment } from '../../support/builders'
import { aWorld } from '../../support/world'

const owner = new pg.Client({ connectionString: process.env.DATABASE_URL })
let remarked: { id: string }
beforeAll(async () => {
  remarked = await aCommitment(await aWorld(), { code: 'Z-REMARKED', at: new Date('2031-03-03T12:00:00Z') })
  await owner.connect()
})
afterAll(() => owner.end())

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
    await owner.query(`INSERT INTO remarks (commitment_id, text) VALUES ($1, 'Well done')`, [remarked.id])
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
