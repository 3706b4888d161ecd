// npm run db:migrate: brings the database up to date.
import { migrate } from '@/lib/db/migrate'
import { installQueue } from '@/lib/jobs/install'
import { connection } from './connection'
import { giveUp, say } from './say.mjs'

try {
  const { ownerUrl, stop } = await connection(say)
  try {
    const applied = await migrate({ url: ownerUrl, say })
    await installQueue(ownerUrl)
    say(
      applied.length === 0 ? 'The database is up to date.' : `Applied ${String(applied.length)} migrations.`,
    )
  } finally {
    await stop()
  }
} catch (error) {
  giveUp(error instanceof Error ? error.message : String(error))
}
