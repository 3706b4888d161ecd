import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { migrate, migrationsIn } from '@/lib/db/migrate'
import { aDatabase, type TestDatabase } from '../../support/database'
import { rowsOf } from '../../support/plain-sql'

let database: TestDatabase
let folder: string

beforeEach(async () => {
  database = await aDatabase({ from: 'template1' })
  folder = mkdtempSync(path.join(tmpdir(), 'concord-migrations-'))
})
afterEach(async () => {
  await database.close()
  rmSync(folder, { recursive: true })
})

function aMigration(name: string, sql: string): void {
  mkdirSync(path.join(folder, name), { recursive: true })
  writeFileSync(path.join(folder, name, 'migration.sql'), sql)
}

const run = () => migrate({ url: database.ownerUrl, folder })
const ask = <Row extends Record<string, unknown>>(sql: string) => rowsOf<Row>(sql, [], database.ownerUrl)

describe('migrating a database', () => {
  it('applies what is new in order, and nothing twice', async () => {
    aMigration('20260102000000_second', 'ALTER TABLE thing ADD COLUMN said text')
    aMigration('20260101000000_first', 'CREATE TABLE thing (id int)')

    const first = await run()
    const again = await run()

    expect(first).toEqual(['20260101000000_first', '20260102000000_second'])
    expect(again).toEqual([])
  })

  it('lets a function keep the semicolons of its body', async () => {
    aMigration(
      '20260101000000_function',
      `CREATE FUNCTION two() RETURNS int LANGUAGE plpgsql AS $$ BEGIN PERFORM 1; RETURN 2; END $$; SELECT two();`,
    )

    await run()

    expect(await ask('SELECT two() AS answer')).toEqual([{ answer: 2 }])
  })

  it('takes a failing migration back whole, names it with its line, and tries it again once it is mended', async () => {
    aMigration('20260101000000_broken', 'CREATE TABLE half (id int);\nSELECT nonsense;')

    await expect(run()).rejects.toThrow(/20260101000000_broken failed at line 2 and was taken back whole/)
    expect(await ask("SELECT to_regclass('half') AS found")).toEqual([{ found: null }])

    aMigration('20260101000000_broken', 'CREATE TABLE half (id int);')
    expect(await run()).toEqual(['20260101000000_broken'])
  })

  it('refuses a landed migration that was changed afterwards', async () => {
    aMigration('20260101000000_first', 'CREATE TABLE thing (id int)')
    await run()
    aMigration('20260101000000_first', 'CREATE TABLE thing (id bigint)')

    await expect(run()).rejects.toThrow(/20260101000000_first was changed after/)
  })

  it('keeps the books as the usual tool keeps them', async () => {
    aMigration('20260101000000_first', 'CREATE TABLE thing (id int)')
    await run()

    const [entry] = await ask<{ checksum: string; finished: boolean; steps: number }>(
      'SELECT checksum, finished_at IS NOT NULL AS finished, applied_steps_count AS steps FROM _prisma_migrations',
    )

    expect(entry).toEqual({ checksum: migrationsIn(folder)[0]?.checksum, finished: true, steps: 1 })
  })

  it('names a migration that another tool left half-way', async () => {
    aMigration('20260101000000_first', 'CREATE TABLE thing (id int)')
    await run()
    await ask('UPDATE _prisma_migrations SET finished_at = NULL')

    await expect(run()).rejects.toThrow(/20260101000000_first failed half-way/)
  })

  it('lets two processes start at once, and applies each migration once', async () => {
    cpSync('prisma/migrations', folder, { recursive: true })
    rmSync(path.join(folder, 'migration_lock.toml'), { force: true })

    const both = await Promise.all([run(), run()])

    expect(both.flat().sort()).toEqual(migrationsIn(folder).map(({ name }) => name))
  })
})
