import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { appPool } from '@/lib/db/clients'
import { rowsOf } from '../../support/plain-sql'

describe('a line to the database that falls while nothing is asked on it', () => {
  it('ends nothing: the next question goes over a new one', async () => {
    const line = async () =>
      (await appPool().query<{ id: number }>('SELECT pg_backend_pid() AS id')).rows[0]?.id
    const first = await line()

    // Without a listener the pool's error would end the process, and this run with it.
    await rowsOf('SELECT pg_terminate_backend($1)', [first], process.env.DATABASE_APP_URL)
    await pause(200)

    expect(await line()).not.toBe(first)
  })
})
