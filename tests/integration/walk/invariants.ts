// What must hold after every sequence, recounted in plain SQL beside what the code says.
import { expect } from 'vitest'
import { commitmentsOverPlans } from '@/lib/commitment/queries/found'
import type { Tx } from '@/lib/db/clients'
import { planStatus } from '@/lib/plan/queries/status'
import { visitor, type Actor } from '@/lib/policy/actor'
import { commitmentsVisibleTo } from '@/lib/policy/visibility'
import { asReader } from './one-transaction'

type Ids = { id: string }[]
const idsOf = (rows: Ids) => rows.map(({ id }) => id).sort()

/** The public reader finds what is published, public and not hidden, and nothing else. */
export async function expectOnlyPublicSeen(tx: Tx, planId: string): Promise<void> {
  const seen = await asReader(
    tx,
    () => tx.$queryRaw<Ids>`
      SELECT id FROM commitments WHERE plan_id = ${planId}::uuid
      UNION ALL SELECT v.id FROM progress_update_versions v JOIN progress_updates u ON u.id = v.update_id JOIN commitments c ON c.id = u.commitment_id WHERE c.plan_id = ${planId}::uuid
      UNION ALL SELECT r.id FROM reviews r UNION ALL SELECT b.id FROM baseline_changes b UNION ALL SELECT h.id FROM hidings h`,
  )
  const meant = await tx.$queryRaw<Ids>`
    WITH hidden AS (SELECT * FROM hidings WHERE hidden_at IS NOT NULL AND restored_at IS NULL),
         out AS (SELECT c.id FROM commitments c WHERE c.plan_id = ${planId}::uuid AND c.state IN ('published', 'withdrawn', 'superseded')
                    AND c.visibility = 'public' AND c.id NOT IN (SELECT commitment_id FROM hidden WHERE kind = 'commitment')),
         wordings AS (SELECT v.id FROM progress_update_versions v JOIN progress_updates u ON u.id = v.update_id
                       WHERE u.commitment_id IN (SELECT id FROM out) AND v.state IN ('published', 'superseded'))
    SELECT id FROM out UNION ALL SELECT id FROM wordings
    UNION ALL SELECT r.id FROM reviews r JOIN progress_update_versions v ON v.id = r.version_id AND v.content_hash = r.content_hash
               WHERE r.version_id IN (SELECT id FROM wordings)
    UNION ALL SELECT b.id FROM baseline_changes b WHERE b.state = 'accepted' AND b.commitment_id IN (SELECT id FROM out)
    UNION ALL SELECT id FROM hidden`
  expect(idsOf(seen), 'what the public reader sees').toEqual(idsOf(meant))
}

/** What the plan's page counts is what a recount finds. */
export async function expectRecounted(
  tx: Tx,
  plan: { id: string; code: string },
  today: string,
): Promise<void> {
  const { status, all } = await asReader(tx, async () => ({
    status: await planStatus(visitor, plan.code, today),
    all: await commitmentsOverPlans(visitor, true, today),
  }))
  const recounted = await tx.$queryRaw<{ code: string; work: string; verdicts: number }[]>`
    SELECT c.code, coalesce(said.implementation::text, 'not_reported') AS work,
           (SELECT count(DISTINCT r.organisation_id)::int FROM reviews r WHERE r.version_id = said.id) AS verdicts
      FROM commitments c
      LEFT JOIN LATERAL (SELECT v.* FROM progress_update_versions v JOIN progress_updates u ON u.id = v.update_id
                          WHERE u.commitment_id = c.id AND v.state = 'published' ORDER BY u.period_start DESC LIMIT 1) said ON true
     WHERE c.plan_id = ${plan.id}::uuid AND c.state = 'published' AND c.visibility = 'public'
       AND NOT EXISTS (SELECT 1 FROM hidings h WHERE h.commitment_id = c.id AND h.kind = 'commitment' AND h.hidden_at IS NOT NULL AND h.restored_at IS NULL)
     ORDER BY c.code`
  const standing = status?.commitments ?? []
  expect(
    standing.map(({ code, implementation }) => ({ code, work: implementation ?? 'not_reported' })),
  ).toEqual(recounted.map(({ code, work }) => ({ code, work })))
  expect(standing.map(({ verdict }) => (verdict === 'not_reviewed' ? 0 : 1))).toEqual(
    recounted.map(({ verdicts }) => Math.min(verdicts, 1)),
  )
  expect(all.rows.filter((row) => row.plan.code === plan.code).map(({ code }) => code)).toEqual(
    recounted.map(({ code }) => code),
  )
}

/** What an organisation is still writing is nobody else's to find. */
export async function expectDraftsUnfound(tx: Tx, others: readonly Actor[]): Promise<void> {
  for (const actor of others) {
    const found = await tx.commitment.count({
      where: {
        AND: [
          commitmentsVisibleTo(actor),
          { state: { in: ['draft', 'submitted', 'returned'] }, recorderId: { not: actor.acting.id } },
        ],
      },
    })
    expect(found, `entries that ${actor.name} finds`).toBe(0)
  }
}

/** The day as the public reader may read it, but for what is hidden today. */
async function pictureOf(tx: Tx, planId: string, schema: 'public' | 'as_of'): Promise<string[]> {
  const rows = await asReader(tx, () =>
    tx.$queryRawUnsafe<{ id: string; commitment: string; said: string }[]>(
      `SELECT c.id, c.id AS commitment, concat_ws(' ', 'commitment', c.code, c.title, c.state, c.due_on) AS said FROM ${schema}.commitments c WHERE c.plan_id = $1::uuid
       UNION ALL SELECT v.id, u.commitment_id, concat_ws(' ', 'wording', v.number, v.state, v.narrative) FROM ${schema}.progress_update_versions v
         JOIN ${schema}.progress_updates u ON u.id = v.update_id JOIN ${schema}.commitments c ON c.id = u.commitment_id WHERE c.plan_id = $1::uuid
       UNION ALL SELECT r.id, u.commitment_id, concat_ws(' ', 'review', r.verdict, r.reason) FROM ${schema}.reviews r
         JOIN ${schema}.progress_update_versions v ON v.id = r.version_id JOIN ${schema}.progress_updates u ON u.id = v.update_id
       UNION ALL SELECT b.id, b.commitment_id, concat_ws(' ', 'moved', b.field, b.state) FROM ${schema}.baseline_changes b`,
      planId,
    ),
  )
  const hidden = await tx.hiding.findMany({
    where: { hiddenAt: { not: null }, restoredAt: null },
    select: { commitmentId: true },
  })
  return rows
    .filter(({ commitment }) => !hidden.some(({ commitmentId }) => commitmentId === commitment))
    .map(({ id, commitment, said }) => `${commitment} ${id} ${said}`)
    .sort()
}

export type Remembered = { day: string; picture: string[] }
export const remembered = async (tx: Tx, planId: string, day: string): Promise<Remembered> => ({
  day,
  picture: await pictureOf(tx, planId, 'public'),
})

/** A past day answers as it was remembered, but that what is hidden now is hidden then as well. */
export async function expectPast(tx: Tx, planId: string, { day, picture }: Remembered): Promise<void> {
  await tx.$queryRaw`SELECT set_config('concord.as_of', ${day}, true), set_config('enable_nestloop', 'off', true)`
  const then = await pictureOf(tx, planId, 'as_of')
  await tx.$queryRaw`SELECT set_config('enable_nestloop', 'on', true)`
  const hidden = await tx.hiding.findMany({ select: { commitmentId: true } })
  // What was or is hidden comes and goes in pictures of different days; its gap has a test of its own.
  const steady = (line: string) => !hidden.some(({ commitmentId }) => line.startsWith(commitmentId))
  expect({ day, picture: then.filter(steady) }).toEqual({ day, picture: picture.filter(steady) })
}
