// The loader's hands: acts in the name of a keeper, through the same commands as people use, each remembered.
import type { Performed } from '@/lib/action/define-action'
import type { Tx } from '@/lib/db/clients'
import { changing } from '@/lib/db/clock'
import { remember, type HistoryAuthor, type HistoryEntry } from '@/lib/history/commands'
import type { Outcome } from '@/lib/outcome'

/** Takes what an act answered, notes its history, and gives its value; a refusal stops the load. */
export type Note = <Value>(
  event: string,
  by: HistoryAuthor,
  outcome: Outcome<Performed<Value>, string>,
) => Value

/**
 * One transaction of acts, kept of the day `since` where they are facts that held before. Their history is written at
 * its end, act by act, so that 500 items cost one insert. Notices are not sent: nobody waits for the reference record.
 */
export async function inOneGo<Value>(
  now: Date,
  work: (tx: Tx, note: Note) => Promise<Value>,
  since: Date | 'always' = now,
): Promise<Value> {
  return await changing(
    since,
    async (tx) => {
      const acts = new Map<string, { event: string; by: HistoryAuthor; entries: HistoryEntry[] }>()
      const value = await work(tx, (event, by, outcome) => {
        if (!outcome.ok) {
          const field = outcome.field === undefined ? '' : ` (${outcome.field})`
          throw new Error(`The reference data was refused: ${event}: ${outcome.reason}${field}.`)
        }
        const key = `${event} ${by.actorId ?? ''}`
        const act = acts.get(key) ?? { event, by, entries: [] }
        act.entries.push(...outcome.value.history)
        acts.set(key, act)
        return outcome.value.value
      })
      for (const { event, by, entries } of acts.values())
        await remember(tx, event, authorOf(by), entries, now)
      return value
    },
    120_000,
  )
}

const authorOf = ({
  actorId,
  actorName,
  organisationId,
  organisationName,
}: HistoryAuthor): HistoryAuthor => ({
  actorId,
  actorName,
  organisationId,
  organisationName,
})

/** Which of these things somebody other than the keepers has changed: the source no longer decides on them. */
export async function changedByPeople(
  tx: Tx,
  subjectType: string,
  subjectIds: string[],
  keepers: readonly HistoryAuthor[],
): Promise<Set<string>> {
  if (subjectIds.length === 0) return new Set()
  const own = keepers.flatMap(({ actorId }) => (actorId ? [actorId] : []))
  const events = await tx.historyEvent.findMany({
    where: {
      subjectType,
      subjectId: { in: subjectIds },
      OR: [{ actorId: null }, { actorId: { notIn: own } }],
    },
    distinct: ['subjectId'],
    select: { subjectId: true },
  })
  return new Set(events.map(({ subjectId }) => subjectId))
}
