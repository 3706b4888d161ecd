import { appDb, type Tx } from './clients'

/**
 * Tells the database when this transaction's changes are made, so that the record of past days (docs/adr/0019) has
 * them on the same day as history has. `always`: a fact of the world that held before Concord began.
 */
export async function tellTime(tx: Tx, now: Date | 'always'): Promise<void> {
  const moment = now === 'always' ? '-infinity' : now.toISOString()
  await tx.$queryRaw`SELECT set_config('concord.now', ${moment}, true)`
}

/** One transaction of changes made at `now`, in milliseconds at most `timeout` long: every corridor's way to write. */
export async function changing<Value>(
  now: Date | 'always',
  work: (tx: Tx) => Promise<Value>,
  timeout = 15_000,
): Promise<Value> {
  return await appDb().$transaction(
    async (tx) => {
      await tellTime(tx, now)
      return await work(tx)
    },
    { timeout, maxWait: 10_000 },
  )
}
