import pg from 'pg'

/**
 * A pool that outlives its lines to the database. One that falls, idle or lent, is replaced by the next question, and who
 * was asking on it is told by that question; unheard, its error would end the process.
 */
export function lastingPool(config: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool(config)
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}
