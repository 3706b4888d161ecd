// Whether a worker lives. Each holds a lock under its name on a connection of its own, and the database lets go
// of it when the process dies, however it dies. What a dead worker had taken is then free for the others at once,
// not after the hours that the library would wait.
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'

/** The first half of the locks' keys; the second is the worker's name. */
const room = 20_611
/** A worker that has just begun may not hold its lock yet. */
const aMoment = '5 seconds'

export function startHeart(url: string) {
  const names = new Set<string>()
  let client: pg.Client | undefined
  let isStopping = false
  const stopping = () => isStopping

  const hold = (held: pg.Client, name: string) =>
    held.query('SELECT pg_advisory_lock($1, hashtext($2))', [room, name])

  const connect = async () => {
    const fresh = new pg.Client({ connectionString: url, application_name: 'concord-worker-heart' })
    fresh.on('error', () => {
      if (client === fresh) client = undefined
    })
    await fresh.connect()
    for (const name of names) await hold(fresh, name)
    client = fresh
    return fresh
  }

  /** Frees what dead workers hold; answers how many they were. */
  const free = async (): Promise<number> => {
    const held = client ?? (await connect())
    const { rows } = await held.query<{ name: string }>(
      `SELECT DISTINCT locked_by AS name FROM graphile_worker._private_jobs
       WHERE locked_by IS NOT NULL AND locked_at < now() - interval '${aMoment}' AND locked_by <> ALL($1)`,
      [[...names]],
    )
    let dead = 0
    for (const { name } of rows) {
      const taken = await held.query<{ free: boolean }>(
        'SELECT pg_try_advisory_lock($1, hashtext($2)) AS free',
        [room, name],
      )
      if (!taken.rows[0]?.free) continue
      await held.query('SELECT graphile_worker.force_unlock_workers(ARRAY[$1])', [name])
      await held.query('SELECT pg_advisory_unlock($1, hashtext($2))', [room, name])
      dead += 1
    }
    return dead
  }

  const beat = async () => {
    while (!stopping()) {
      try {
        await free()
      } catch {
        // The database is away; the next beat tries again, on a line of its own.
        const fallen = client
        client = undefined
        await fallen?.end().catch(() => undefined)
      }
      await pause(2000, undefined, { ref: false })
    }
  }

  return {
    join: async (name: string) => {
      names.add(name)
      if (client) await hold(client, name)
    },
    start: async () => {
      await connect()
      void beat()
    },
    stop: async () => {
      isStopping = true
      await client?.end()
    },
  }
}
