// npm run db:new -- add_something: drafts the SQL of a new migration. All migrations are applied to a
// throw-away database, and the draft is what it still lacks of the schema. Checks, triggers, policies and
// grants are for a person to add: the schema cannot say them.
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { startThrowAwayServer } from '@/lib/db/embedded-throw-away'
import { migrate } from '@/lib/db/migrate'
import { drift, schemaIn } from './schema-engine'

const name = process.argv
  .slice(2)
  .join('_')
  .toLowerCase()
  .replace(/[^a-z0-9]+/g, '_')
  .replace(/^_|_$/g, '')

if (name === '') {
  console.error('Give the migration a name that says what it does: npm run db:new -- add_review_deadline')
  process.exit(1)
}

const server = await startThrowAwayServer()
try {
  await migrate({ url: server.ownerUrl })
  const draft = await drift(server.ownerUrl, schemaIn('prisma/schema'))
  const moment = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  const folder = path.join('prisma/migrations', `${moment}_${name}`)
  mkdirSync(folder)
  writeFileSync(
    path.join(folder, 'migration.sql'),
    `${draft === '' ? '-- The schema says nothing new; write here what it cannot say.' : draft}\n`,
  )
  console.log(
    `Drafted ${folder}/migration.sql. Read it, add what the schema cannot say, then npm run db:migrate.`,
  )
} finally {
  await server.stop()
}
