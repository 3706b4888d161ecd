// The job queue's own schema, kept by the library that works it. The owner installs it beside the migrations;
// the app may add and work jobs and change no structure; the public reader knows nothing of it.
import { runMigrations } from 'graphile-worker'
import pg from 'pg'
import { quietLogger } from './logger'

const grants = `
GRANT USAGE ON SCHEMA graphile_worker TO concord_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA graphile_worker TO concord_app;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA graphile_worker TO concord_app;
DO $$
DECLARE held record;
BEGIN
  FOR held IN SELECT tablename FROM pg_tables WHERE schemaname = 'graphile_worker' AND rowsecurity
    AND NOT EXISTS (SELECT 1 FROM pg_policies p WHERE p.schemaname = 'graphile_worker'
      AND p.tablename = pg_tables.tablename AND p.policyname = 'app_all')
  LOOP
    EXECUTE format('CREATE POLICY app_all ON graphile_worker.%I TO concord_app USING (true) WITH CHECK (true)', held.tablename);
  END LOOP;
END $$;`

/** Two instances that start together take turns: the second finds everything done. */
const turn = 72707370

/** Installs the queue or brings it up to date; `url` is the owner's connection. May be repeated. */
export async function installQueue(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: 'concord-queue' })
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [turn])
    await runMigrations({ connectionString: url, logger: quietLogger })
    await client.query(grants)
  } finally {
    await client.end()
  }
}
