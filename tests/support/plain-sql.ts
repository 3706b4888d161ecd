import pg from 'pg'

/** Rows of a plain SQL question, asked as the owner of this file's database unless another address is given. */
export async function rowsOf<Row extends pg.QueryResultRow = pg.QueryResultRow>(
  sql: string,
  values: unknown[] = [],
  url = process.env.DATABASE_URL,
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  // A line that falls while nothing is asked is nobody's fault; while something is, the question itself fails.
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query<Row>(sql, values)).rows
  } finally {
    await client.end()
  }
}
