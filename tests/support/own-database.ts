// Gives each integration file a database of its own, through the same environment as the app reads. The
// clients connect when first asked, and each file has its own process, so a plain import is enough.
import { afterAll } from 'vitest'
import { aDatabase } from './database'

const database = await aDatabase()
process.env.DATABASE_URL = database.ownerUrl
process.env.DATABASE_APP_URL = database.appUrl
process.env.DATABASE_READER_URL = database.readerUrl

afterAll(async () => {
  const { closeDb } = await import('@/lib/db/clients')
  await closeDb()
  await database.close()
})
