// What applying an edition comes to: the links that differ, and the public commitments that gain or lose a derived
// item. The curator's page and the history of the act ask this same question.
import type { Tx } from '@/lib/db/clients'
import type { Prisma } from '@/lib/db/generated/client'
import { visitor } from '@/lib/policy/actor'
import { commitmentsVisibleTo } from '@/lib/policy/visibility'
import { differenceOf } from '../rules'

/** What reads: a transaction, or a viewer's connection that sees drafts. */
type Reading = Pick<Tx, 'crosswalkLink' | 'commitment' | 'frameworkItem' | '$queryRaw'>

const linkSelect = {
  id: true,
  relation: true,
  level: true,
  source: true,
  note: true,
  confidence: true,
  needsExpertReview: true,
  version: true,
  fromItem: { select: { code: true, title: true, language: true } },
  toItem: { select: { code: true, title: true, language: true } },
  toFramework: { select: { code: true, name: true, language: true } },
} satisfies Prisma.CrosswalkLinkSelect

const told = ({
  fromItem,
  toItem,
  toFramework,
  ...words
}: Prisma.CrosswalkLinkGetPayload<{ select: typeof linkSelect }>) => ({
  ...words,
  from: fromItem.code,
  to: toItem?.code ?? toFramework?.code ?? '',
  fromTitle: fromItem,
  toTitle: toItem ?? (toFramework && { ...toFramework, title: toFramework.name }),
})

/** The links of one edition, in the order of its items. */
export const linksOf = async (db: Reading, crosswalkId: string) =>
  (
    await db.crosswalkLink.findMany({
      where: { crosswalkId },
      select: linkSelect,
      orderBy: [{ fromItem: { position: 'asc' } }, { toItem: { position: 'asc' } }, { id: 'asc' }],
      take: 5000,
    })
  ).map(told)

type Editions = { code: string; draftId: string; inForceId: string }

export async function effectOf(db: Reading, { code, draftId, inForceId }: Editions) {
  const [before, after, moves] = await Promise.all([
    linksOf(db, inForceId),
    linksOf(db, draftId),
    derivedMoves(db, { code, draftId, inForceId }),
  ])
  return { difference: differenceOf(before, after), ...moves }
}
export type Effect = Awaited<ReturnType<typeof effectOf>>

/**
 * Which commitment gains or loses which item. Only what nothing else leads to moves: not what the commitment names
 * itself, nor what another crosswalk in force maps to. As on every public page, what was invented is left out.
 */
async function derivedMoves(db: Reading, { code, draftId, inForceId }: Editions) {
  const rows = await db.$queryRaw<{ item: string; commitment: string; isGain: boolean }[]>`
    WITH own AS (
      SELECT a.item_id, a.commitment_id, a.provenance <> 'crosswalk' AS leads
        FROM alignments a
        JOIN commitments c ON c.id = a.commitment_id AND c.state = 'published'
        JOIN work_plans p ON p.id = c.plan_id AND NOT p.is_demonstration
    ), reached AS (
      SELECT l.crosswalk_id, l.to_item_id AS item_id, own.commitment_id
        FROM crosswalk_links l JOIN own ON own.item_id = l.from_item_id AND own.leads
       WHERE l.to_item_id IS NOT NULL
    ), evenso AS (
      SELECT item_id, commitment_id FROM own
       UNION
      SELECT r.item_id, r.commitment_id FROM reached r
        JOIN crosswalks x ON x.id = r.crosswalk_id AND x.state = 'in_force' AND x.code <> ${code}
    ), before AS (
      SELECT item_id, commitment_id FROM reached WHERE crosswalk_id = ${inForceId}::uuid
      EXCEPT SELECT item_id, commitment_id FROM evenso
    ), after AS (
      SELECT item_id, commitment_id FROM reached WHERE crosswalk_id = ${draftId}::uuid
      EXCEPT SELECT item_id, commitment_id FROM evenso
    )
    SELECT item_id AS item, commitment_id AS commitment, true AS "isGain"
      FROM (SELECT * FROM after EXCEPT SELECT * FROM before) AS gained
     UNION ALL
    SELECT item_id, commitment_id, false FROM (SELECT * FROM before EXCEPT SELECT * FROM after) AS lost`
  const [commitments, items] = await Promise.all([
    db.commitment.findMany({
      where: {
        AND: [{ id: { in: rows.map(({ commitment }) => commitment) } }, commitmentsVisibleTo(visitor)],
      },
      select: { id: true, code: true, title: true, language: true, plan: { select: { code: true } } },
      orderBy: [{ plan: { code: 'asc' } }, { code: 'asc' }],
    }),
    db.frameworkItem.findMany({
      where: { id: { in: rows.map(({ item }) => item) } },
      select: { id: true, code: true, title: true, language: true, framework: { select: { code: true } } },
      orderBy: [{ framework: { code: 'asc' } }, { position: 'asc' }, { id: 'asc' }],
    }),
  ])
  const moved = (isGain: boolean) =>
    items.flatMap(({ id, ...item }) => {
      const ids = new Set(
        rows.flatMap((row) => (row.item === id && row.isGain === isGain ? [row.commitment] : [])),
      )
      const theirs = commitments.filter((commitment) => ids.has(commitment.id))
      return theirs.length > 0 ? [{ item, commitments: theirs }] : []
    })
  return { gained: moved(true), lost: moved(false) }
}
export type Moved = Effect['gained'][number]

/** How many times a commitment gains or loses an item. */
export const countOf = (moved: readonly Moved[]): number =>
  moved.reduce((sum, { commitments }) => sum + commitments.length, 0)
