import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/clients'
import type { Compared } from '../rules'
import { termsOf } from '../terms'

export type InRecord = Compared & { isDemonstration: boolean }
type Row = Omit<InRecord, 'terms'> & { words: string[] }
type Asking = Pick<Tx, '$queryRaw'>

/** Every public commitment as the finder compares it; what was invented is never held against what is real. */
export async function comparedCommitments(db: Asking): Promise<InRecord[]> {
  const rows = await db.$queryRaw<Row[]>(Prisma.sql`
    SELECT w.commitment_id AS id, w.plan_id AS "planId", w.words, w.layer::text AS layer, w.is_demonstration AS "isDemonstration",
           coalesce(t.items, '{}') AS items, coalesce(o.organisations, '{}') AS organisations
      FROM woven_commitments w
      LEFT JOIN (SELECT commitment_id, array_agg(item_id::text) AS items FROM threads WHERE within::text = 'direct' GROUP BY 1) t
        ON t.commitment_id = w.commitment_id
      LEFT JOIN (SELECT c.id, array_agg(DISTINCT x.id::text) AS organisations
                   FROM commitments c
                   LEFT JOIN commitment_partners p ON p.commitment_id = c.id
                   CROSS JOIN LATERAL (VALUES (c.lead_id), (p.organisation_id)) AS x(id)
                  WHERE x.id IS NOT NULL GROUP BY c.id) o
        ON o.id = w.commitment_id
     ORDER BY w.commitment_id`)
  return rows.map(({ words, ...row }) => ({ ...row, terms: termsOf(words) }))
}

/** The stems of a text that is not in the record, as the record's own are made. */
export async function stemsOf(db: Asking, tokens: readonly string[]): Promise<string[]> {
  const [row] = await db.$queryRaw<
    { words: string[] }[]
  >`SELECT concord_words_of(${[...tokens]}::text[], '') AS words`
  return row?.words ?? []
}
