import pg from 'pg'

/** Rows of a plain SQL question, asked as the owner of this file's database unless another address is given. */
export async function rowsOf<Row extends pg.QueryResultRow = pg.QueryResultRow>(
  sql: string,
  values: unknown[] = [],
  url = process.env.DATABASE_URL,
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Row>(sql, values)).rows
  } finally {
    await client.end()
  }
}
