// npm run db:reset: empties the database and fills it anew. A given database is emptied only with --yes.
import pg from 'pg'
import { closeDb } from '@/lib/db/clients'
import { migrate } from '@/lib/db/migrate'
import { installQueue } from '@/lib/jobs/install'
import { findOverlaps } from '@/lib/overlap/commands/find'
import { loadReferenceData } from '@/lib/reference/load'
import { connection, enter } from './connection'
import { giveUp, say } from './say.mjs'

if (process.env.DATABASE_URL && !process.argv.includes('--yes'))
  giveUp('this would delete everything in the given database.', 'npm run db:reset -- --yes, if you are sure.')

try {
  const found = await connection(say)
  try {
    const client = new pg.Client({ connectionString: found.ownerUrl })
    await client.connect()
    await client.query(
      'DROP SCHEMA public CASCADE; CREATE SCHEMA public; DROP SCHEMA IF EXISTS graphile_worker CASCADE',
    )
    await client.end()
    say('The database is empty.')
    await migrate({ url: found.ownerUrl, say })
    await installQueue(found.ownerUrl)
    enter(found)
    const now = new Date()
    await loadReferenceData({ now })
    if (found.isEmbedded) {
      const { loadDemonstration } = await import('@/lib/demonstration/load')
      await loadDemonstration({ now })
    }
    await findOverlaps(now)
    say('The database is filled anew.')
  } finally {
    await closeDb()
    await found.stop()
  }
} catch (error) {
  giveUp(error instanceof Error ? (error.stack ?? error.message) : String(error))
}
