// How everything in the small world stands, asked past every rule; and where it may go by the tables of the code.
import { afterAct } from '@/lib/baseline/rules'
import { recordMoves, type RecordState } from '@/lib/commitment/rules'
import type { Tx } from '@/lib/db/clients'
import { hidingMoves, type HidingStage } from '@/lib/hiding/rules'
import { queryMoves, type QueryState } from '@/lib/review/rules'

export type Thing = {
  kind: 'commitment' | 'wording' | 'review' | 'proposal' | 'hiding'
  id: string
  state: string
  version: number
  /** Of a wording: the content that is reviewed. */
  hash: string | null
  /** Of a commitment: how often its due date moved. */
  moves: number
}
export type Standing = { things: Thing[]; traces: string; events: number }

/** One question for all: the things in a steady order, and a count of whatever an act may leave behind. */
export async function standing(tx: Tx, planId: string): Promise<Standing> {
  const [row] = await tx.$queryRaw<{ things: Thing[]; traces: string; events: number }[]>`
    WITH things AS (
      SELECT 'commitment' AS kind, c.id, c.state::text, c.version, NULL AS hash, c.code AS named,
             (SELECT count(*) FROM baseline_changes b WHERE b.commitment_id = c.id AND b.state = 'accepted' AND b.field = 'due_on') AS moves
        FROM commitments c WHERE c.plan_id = ${planId}::uuid
      UNION ALL
      SELECT 'wording', v.id, v.state::text, v.version, v.content_hash, c.code || v.number, 0 FROM progress_update_versions v
        JOIN progress_updates u ON u.id = v.update_id JOIN commitments c ON c.id = u.commitment_id WHERE c.plan_id = ${planId}::uuid
      UNION ALL
      SELECT 'review', r.id, CASE WHEN a.review_id IS NULL THEN 'open' ELSE 'answered' END, 1, NULL, r.reviewed_at::text || r.number, 0
        FROM reviews r LEFT JOIN review_answers a ON a.review_id = r.id
      UNION ALL
      SELECT 'proposal', b.id, b.state::text, b.version, NULL, b.proposed_at::text, 0 FROM baseline_changes b
      UNION ALL
      SELECT 'hiding', h.id, CASE WHEN h.restored_at IS NOT NULL THEN 'restored' WHEN h.hidden_at IS NOT NULL THEN 'hidden'
                                  WHEN h.declined_at IS NOT NULL THEN 'declined' ELSE 'proposed' END, h.version, NULL, h.proposed_at::text, 0 FROM hidings h)
    SELECT (SELECT json_agg(t ORDER BY kind, named, id) FROM things t) AS things,
           (SELECT count(*)::int FROM history_events) AS events,
           concat_ws(' ', (SELECT count(*) FROM outbox_messages), (SELECT count(*) FROM idempotency_keys), (SELECT count(*) FROM moderation_decisions),
                     (SELECT count(*) FROM progress_updates)) AS traces`
  if (!row) throw new Error('nothing stands')
  return row
}

/** Where a thing may go from where it stands; what is new comes from nothing. */
function onward(kind: Thing['kind'], state: string): readonly string[] {
  if (kind === 'commitment' || kind === 'wording') return Object.values(recordMoves[state as RecordState])
  if (kind === 'hiding') return Object.values(hidingMoves[state as HidingStage])
  if (kind === 'review') return Object.values(queryMoves[state as QueryState])
  return (['accept', 'refuse', 'withdraw'] as const).flatMap(
    (act) => afterAct(state as Parameters<typeof afterAct>[0], act) ?? [],
  )
}
const beginnings = ['draft', 'open', 'proposed']

/** The moves between two standings, as "kind from to"; those that no table has are marked. */
export function movesBetween(before: readonly Thing[], after: readonly Thing[]) {
  const then = new Map(before.map((thing) => [thing.id, thing]))
  const now = new Set(after.map(({ id }) => id))
  const made = after.flatMap(({ id, kind, state }) => {
    const from = then.get(id)?.state
    if (from === state) return []
    const isAllowed = from === undefined ? beginnings.includes(state) : onward(kind, from).includes(state)
    return [{ move: `${kind} ${from ?? '-'} ${state}`, isAllowed }]
  })
  const gone = before.flatMap(({ id, kind, state }) =>
    now.has(id) ? [] : [{ move: `${kind} ${state} -`, isAllowed: state === 'draft' || state === 'returned' }],
  )
  return [...made, ...gone]
}
