// npm run db:seed: loads the reference data, and in the embedded default the demonstration region.
// With --reference-only, never the region.
import { closeDb } from '@/lib/db/clients'
import { migrate } from '@/lib/db/migrate'
import { findOverlaps } from '@/lib/overlap/commands/find'
import { loadReferenceData } from '@/lib/reference/load'
import { connection, enter } from './connection'
import { giveUp, say } from './say.mjs'

try {
  const found = await connection(say)
  try {
    enter(found)
    await migrate({ url: found.ownerUrl, say })
    const now = new Date()
    await loadReferenceData({ now })
    say('The reference data is loaded.')
    if (found.isEmbedded && !process.argv.includes('--reference-only')) {
      const { loadDemonstration } = await import('@/lib/demonstration/load')
      await loadDemonstration({ now })
      say('The demonstration region is loaded.')
    }
    await findOverlaps(now)
  } finally {
    await closeDb()
    await found.stop()
  }
} catch (error) {
  giveUp(error instanceof Error ? (error.stack ?? error.message) : String(error))
}
