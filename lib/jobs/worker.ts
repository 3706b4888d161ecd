// The worker: takes jobs from the queue, several at a time, on as many machines as there are. What a task does
// is its noun's business; how often it is tried, and that no two workers do the same job, is the queue's.
import { EventEmitter } from 'node:events'
import { run, type RunnerOptions } from 'graphile-worker'
import { lastingPool } from '@/lib/db/pool'
import { env } from '@/lib/env'
import { startHeart } from './heart'
import { quietLogger } from './logger'
import type { Task } from './queue'

export type Attempt = { attempt: number; isLast: boolean }
export type Tasks = Record<Task, (payload: unknown, attempt: Attempt) => Promise<void>>

/** Times are UTC. A day on which no worker ran is made up for when one does. */
const timetable = [
  '* * * * * sweep ?max=1',
  '0 5 * * * remind ?fill=1d',
  '0 6 * * * gather-digests ?fill=1d',
].join('\n')

const atOnce = 4

export async function startWorker(tasks: Tasks) {
  const pool = lastingPool({
    connectionString: env.appUrl,
    max: atOnce + 2,
    application_name: 'concord-worker',
  })
  const heart = startHeart(env.appUrl)
  await heart.start()
  const events: NonNullable<RunnerOptions['events']> = new EventEmitter()
  events.on('worker:create', ({ worker }) => void heart.join(worker.workerId).catch(() => undefined))
  const runner = await run({
    pgPool: pool,
    concurrency: atOnce,
    pollInterval: 1000,
    noHandleSignals: true,
    logger: quietLogger,
    events,
    crontab: timetable,
    taskList: Object.fromEntries(
      Object.entries(tasks).map(([name, task]) => [
        name,
        (payload, { job }) =>
          task(payload, { attempt: job.attempts, isLast: job.attempts >= job.max_attempts }),
      ]),
    ),
  })
  // What was left without a job while no worker ran.
  await runner.addJob('sweep', {}, { jobKey: 'sweep at start', maxAttempts: 3 })
  return {
    ended: runner.promise,
    /** Lets the jobs that are under way come to their end. */
    stop: async () => {
      await runner.stop()
      await heart.stop()
      await pool.end()
    },
  }
}
