// npm run worker: works the jobs of the queue (notices, mail, reminders). npm start brings one along; on further
// machines this one works beside it, on the same database.
import { closeDb } from '@/lib/db/clients'
import { startWorker } from '@/lib/jobs/worker'
import { closeMail } from '@/lib/mail/send'
import { noticeTasks } from '@/lib/notice/tasks'
import { overlapTasks } from '@/lib/overlap/tasks'
import { enter, ownSecret, readRunning } from './connection'
import { giveUp, say } from './say.mjs'

const isAlone = process.env.CONCORD_PARENT === undefined

function findDatabase(): void {
  if (process.env.DATABASE_URL || process.env.DATABASE_APP_URL) return
  const running = readRunning()
  if (!running) throw new Error('No Concord runs here. Start it with npm start, or set DATABASE_URL.')
  process.env.CONCORD_SECRET ??= ownSecret()
  process.env.CONCORD_PUBLIC_URL ??= running.address
  enter(running)
}

try {
  findDatabase()
  const worker = await startWorker({ ...noticeTasks(), ...overlapTasks() })
  if (isAlone) say('The worker is at work. Ctrl-C stops it.')
  const stopping = new AbortController()
  const stop = async () => {
    if (stopping.signal.aborted) return
    stopping.abort()
    await worker.stop()
    closeMail()
    await closeDb()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop())
  await worker.ended
  if (!stopping.signal.aborted) throw new Error('The worker ended by itself.')
} catch (error) {
  giveUp(error instanceof Error ? error.message : String(error))
}
