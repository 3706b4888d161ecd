// The Concord that the browser tests look at, asked directly: for figures that a test recounts in SQL.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { QueryResultRow } from 'pg'
import { rowsOf } from './plain-sql'

type Served = { address: string; ownerUrl: string; appUrl: string; readerUrl: string }

/** How the served Concord reaches its database, as it wrote it down when it was ready. */
export function served(): Served {
  const folder = process.env.CONCORD_E2E_DATA ?? process.env.CONCORD_DATA ?? '.data'
  return JSON.parse(readFileSync(path.join(folder, 'running.json'), 'utf8')) as Served
}

export const servedRows = <Row extends QueryResultRow>(sql: string, values: unknown[] = []): Promise<Row[]> =>
  rowsOf<Row>(sql, values, served().ownerUrl)
