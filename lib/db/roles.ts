// Where one connection is all that is given, the app and the public reader work under roles that the owner's
// login may take on.
import pg from 'pg'

const roles = ['concord_app', 'concord_reader'] as const

/** Sees to it that the login may take on both roles, or says what a database administrator has to do. */
export async function mayTakeRoles(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    for (const role of roles) {
      try {
        // Whoever creates a role since PostgreSQL 16 may grant it, but does not yet hold it.
        await client.query(`GRANT ${role} TO CURRENT_USER`)
      } catch (error) {
        // Somebody else made the roles; then the question is only whether we were given them.
        if (!(error instanceof pg.DatabaseError)) throw error
      }
      try {
        await client.query(`SET ROLE ${role}`)
        await client.query('RESET ROLE')
      } catch (cause) {
        throw new Error(
          `The login of DATABASE_URL may not take on the role ${role}. A database administrator runs: ` +
            `GRANT ${roles.join(', ')} TO the login; or gives DATABASE_APP_URL and DATABASE_READER_URL.`,
          { cause },
        )
      }
    }
  } finally {
    await client.end()
  }
}
