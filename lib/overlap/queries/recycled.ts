import 'server-only'
import { standings, type Standing } from '@/lib/commitment/queries/standings'
import type { Tx } from '@/lib/db/clients'
import { wordsOf } from '@/lib/i18n/words'
import { visitor } from '@/lib/policy/actor'
import { frequenciesIn, likenessOf, type Compared } from '../rules'
import { termsOf } from '../terms'
import { comparedCommitments, stemsOf } from './compared'

/** So much of what a new title is about must be in an older one, before somebody is stopped to look. */
const leastAlike = 0.55
const mostShown = 5

/**
 * Public commitments of other plans that read like this title and were not completed, the likest first, as they stand: what
 * a new plan is about to promise again.
 */
export async function unfinishedAlike(
  tx: Tx,
  draft: { title: string; planId: string },
  today: string,
): Promise<Standing[]> {
  const [plan, stems] = await Promise.all([
    tx.workPlan.findUniqueOrThrow({ where: { id: draft.planId }, select: { isDemonstration: true } }),
    stemsOf(tx, wordsOf(draft.title)),
  ])
  const one: Compared = {
    id: '',
    planId: draft.planId,
    terms: termsOf(stems),
    items: [],
    organisations: [],
    layer: null,
  }
  const all = (await comparedCommitments(tx)).filter((each) => each.isDemonstration === plan.isDemonstration)
  const frequencies = frequenciesIn(all)
  const alike = all
    .filter(({ planId }) => planId !== draft.planId)
    .map((other) => ({ id: other.id, part: likenessOf(one, other, frequencies).terms.part }))
    .filter(({ part }) => part >= leastAlike)
    .sort((a, b) => b.part - a.part)
    .slice(0, 4 * mostShown)
  if (alike.length === 0) return []
  const rows = await standings(visitor, { id: { in: alike.map(({ id }) => id) } }, today)
  return alike
    .flatMap(({ id }) => rows.find((row) => row.id === id) ?? [])
    .filter(({ implementation }) => implementation !== 'completed')
    .slice(0, mostShown)
}
