import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { drift, schemaIn } from '@/scripts/schema-engine'
import { aDatabase, type TestDatabase } from '../../support/database'
import { rowsOf } from '../../support/plain-sql'

const schema = schemaIn('prisma/schema')

describe('the schema and the migrations', () => {
  let database: TestDatabase
  beforeAll(async () => {
    database = await aDatabase()
  })
  afterAll(() => database.close())

  it('tell the same story of a freshly migrated database', async () => {
    expect(await drift(database.ownerUrl, schema)).toBe('')
  })
})

describe('a database that was altered by hand', () => {
  let database: TestDatabase
  beforeAll(async () => {
    database = await aDatabase()
  })
  afterAll(() => database.close())

  it('is found out, with the SQL that would mend it', async () => {
    await rowsOf('ALTER TABLE commitments ADD COLUMN smuggled text', [], database.ownerUrl)
    await rowsOf('DROP INDEX commitments_of_a_plan', [], database.ownerUrl)

    const found = await drift(database.ownerUrl, schema)

    expect(found).toContain('DROP COLUMN "smuggled"')
    expect(found).toContain('CREATE INDEX "commitments_of_a_plan"')
  })
})
