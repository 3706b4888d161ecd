// Adding a job, inside the transaction of what makes it necessary: neither is there without the other.
import type { Tx } from '@/lib/db/clients'
import { appDb } from '@/lib/db/clients'

export type Task = 'expand-message' | 'send-mail' | 'gather-digests' | 'remind' | 'sweep' | 'find-overlaps'

/** So often anything is tried before somebody has to look at it. */
export const mostAttempts = 12

/** `key` makes the job one: added again while it waits, it stays one. */
export async function addJob(
  tx: Tx,
  task: Task,
  payload: Record<string, string>,
  key: string,
): Promise<void> {
  await tx.$executeRaw`SELECT graphile_worker.add_job(${task}, ${JSON.stringify(payload)}::json,
    max_attempts => ${mostAttempts}::int, job_key => ${key})`
}

/** What a job does to the rows, it does whole. */
export const inTransaction = <Value>(work: (tx: Tx) => Promise<Value>): Promise<Value> =>
  appDb().$transaction(work, { timeout: 30_000, maxWait: 15_000 })
