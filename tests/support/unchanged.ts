// A refused act leaves nothing: every table that people's acts write to is counted before and after.
import { expect } from 'vitest'
import { rowsOf } from './database'

const tables = [
  'commitments',
  'commitment_partners',
  'commitment_countries',
  'alignments',
  'milestones',
  'indicators',
  'progress_updates',
  'progress_update_versions',
  'progress_milestones',
  'indicator_actuals',
  'evidence',
  'stored_files',
  'stored_file_contents',
  'translations',
  'moderation_decisions',
  'reviews',
  'review_answers',
  'review_replies',
  'review_messages',
  'review_mentions',
  'guest_invitations',
  'baseline_changes',
  'baseline_arguments',
  'blockers',
  'blocker_details',
  'commitment_links',
  'moderation_consents',
  'canned_reasons',
  'hidings',
  'error_reports',
  'crosswalks',
  'crosswalk_links',
  'crosswalk_disputes',
  'anonymous_keys',
  'history_events',
  'outbox_messages',
  'idempotency_keys',
  'forum_meetings',
  'reporting_rounds',
  'round_plans',
  'round_organisations',
  'round_extensions',
  'round_exceptions',
  'round_reminders',
  'round_outcomes',
]

/** How many rows each table holds, and a digest of the commitments and reports themselves. */
async function everything(): Promise<unknown> {
  const counts = tables.map((table) => `SELECT '${table}' AS name, count(*)::text AS held FROM ${table}`)
  const digests = [
    'commitments',
    'progress_update_versions',
    'baseline_changes',
    'blockers',
    'crosswalks',
    'crosswalk_disputes',
  ].map(
    (table) =>
      `SELECT '${table} content', coalesce(md5(string_agg(t::text, '' ORDER BY t.id)), '') FROM ${table} t`,
  )
  return await rowsOf([...counts, ...digests].join(' UNION ALL '))
}

/** Does what is asked, and holds that the record is the same afterwards. */
export async function leavingNothing<Answer>(act: () => Promise<Answer>): Promise<Answer> {
  const before = await everything()
  const answer = await act()
  expect(await everything(), 'a refused act changed the record').toEqual(before)
  return answer
}
