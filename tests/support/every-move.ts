// What moves, keeps back and links the commitments of every state: with the canary wherever it is not public.
import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import type { World } from './world'

type Row = { id: string; state: string; recorderId: string }

/** Written while all that ends later is still published, since what has ended is neither moved nor blocked. */
export async function writeMoves(
  client: pg.Client,
  commitments: readonly Row[],
  isPublic: (row: Row) => boolean,
  { people, organisations }: World,
  canary: string,
): Promise<void> {
  const out = commitments.filter(({ state }) => ['published', 'withdrawn', 'superseded'].includes(state))
  const { focalPoint, moderator } = people
  for (const row of out) {
    const said = isPublic(row) ? 'Open words' : canary
    const propose = (field: string, reason: string) =>
      client.query<{ id: string }>(
        `INSERT INTO baseline_changes (commitment_id, field, from_text, to_text, reason, organisation_id, proposed_by_id)
         SELECT id, $2::baseline_field, CASE $2 WHEN 'title' THEN title ELSE wording END, $3, $4, recorder_id, $5 FROM commitments WHERE id = $1
         RETURNING id`,
        [row.id, field, `${reason} moved`, reason, focalPoint.personId],
      )
    const accepted = await propose('wording', said)
    await client.query(
      `UPDATE baseline_changes SET state = 'accepted', decided_by_id = $2, decided_at = now(), note = $3 WHERE id = $1`,
      [accepted.rows[0]?.id, moderator.personId, canary],
    )
    const refused = await propose('title', canary)
    await client.query(
      `INSERT INTO baseline_arguments (change_id, text, organisation_id, written_by_id) VALUES ($1, $2, $3, $4)`,
      [refused.rows[0]?.id, canary, organisations.ministry, focalPoint.personId],
    )
    await client.query(
      `UPDATE baseline_changes SET state = 'refused', decided_by_id = $2, decided_at = now(), note = $3 WHERE id = $1`,
      [refused.rows[0]?.id, moderator.personId, canary],
    )
    for (const isTold of [true, false]) {
      const id = randomUUID()
      await client.query(
        `INSERT INTO blockers (id, commitment_id, kind, since, support, is_told, organisation_id, marked_by_id)
         VALUES ($1, $2, $3, '2026-01-01', $4, $5, $6, $7)`,
        [id, row.id, isTold ? 'funding' : 'data', said, isTold, row.recorderId, focalPoint.personId],
      )
      await client.query(`INSERT INTO blocker_details (blocker_id, text, owner_words) VALUES ($1, $2, $2)`, [
        id,
        isTold ? said : canary,
      ])
    }
  }
  const published = out.filter(({ state }) => state !== 'draft')
  for (const [index, row] of published.entries())
    await client.query(
      `INSERT INTO commitment_links (from_id, to_id, kind, organisation_id, linked_by_id) VALUES ($1, $2, 'contributes_to', $3, $4)`,
      [row.id, published[(index + 7) % published.length]?.id, organisations.ministry, focalPoint.personId],
    )
}
