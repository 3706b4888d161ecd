// Two officers chose framework items at once: what stands now beside what the second one ticked.
import { clashOf } from '@/lib/action/clash'
import type { Refusal } from '@/lib/action/define-action'
import type { Tx } from '@/lib/db/clients'
import { refused, type Outcome } from '@/lib/outcome'
import type { Actor } from '@/lib/policy/actor'
import { partLabels } from '../labels'
import { commitmentOfOurs } from './own'

type Answer = Refusal<'stale' | 'not-found'>

/** Turns a stale save into a clash, and lets every other answer through. */
export async function orClash<Value, Reason extends string>(
  outcome: Outcome<Value, Reason>,
  answer: () => Promise<Answer>,
): Promise<Outcome<Value, Reason> | Answer> {
  return !outcome.ok && outcome.reason === 'stale' ? await answer() : outcome
}

export async function alignmentClash(
  { tx, id, actor }: { tx: Tx; id: string; actor: Actor },
  itemIds: readonly string[],
): Promise<Answer> {
  const standing = await commitmentOfOurs(tx, id, actor)
  if (!standing) return refused('not-found')
  const items = await tx.frameworkItem.findMany({
    where: { id: { in: [...itemIds] } },
    select: { code: true },
  })
  const listed = (codes: string[]) => ({ alignments: codes.sort().join('\n') })
  return clashOf({
    labels: partLabels,
    version: standing.version,
    clashing: ['alignments'],
    taken: [],
    theirs: listed(standing.alignments.map(({ item }) => item.code)),
    yours: listed(items.map(({ code }) => code)),
  })
}
