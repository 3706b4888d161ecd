// A round's due date follows its meeting. When the meeting's date was changed, this says which rounds moved, and tells
// those who have to report.
import type { Performed } from '@/lib/action/define-action'
import type { Tx } from '@/lib/db/clients'
import { defaultLocale } from '@/lib/i18n/locales'
import { routes, withoutLanguage } from '@/lib/routes'
import { roundOf, roundSelect } from '../queries/select'
import { labelOf, roundEntries, toReporters } from './entries'

/** The running rounds that count back from a meeting, as they stand in this transaction. */
export async function roundsBefore(tx: Tx, meetingId: string) {
  const rows = await tx.reportingRound.findMany({
    where: { meetingId, state: { not: 'closed' } },
    orderBy: { id: 'asc' },
    select: {
      ...roundSelect,
      organisationId: true,
      plans: {
        select: {
          plan: {
            select: {
              id: true,
              code: true,
              name: true,
              language: true,
              isDemonstration: true,
              state: true,
              visibility: true,
            },
          },
        },
      },
    },
  })
  return rows.map((row) => ({
    ...roundOf(row),
    keeperId: row.organisationId,
    plans: row.plans.map(({ plan }) => plan),
  }))
}
export type RoundBefore = Awaited<ReturnType<typeof roundsBefore>>[number]

/** What to remember and whom to tell, once the meeting has its new date. */
export async function movedSince(
  tx: Tx,
  meetingId: string,
  earlier: readonly RoundBefore[],
): Promise<Pick<Performed<unknown>, 'history' | 'notices'>> {
  const moved = (await roundsBefore(tx, meetingId)).flatMap((round) => {
    const was = earlier.find(({ id }) => id === round.id)?.due.on
    return was !== undefined && was !== round.due.on ? [{ round, was }] : []
  })
  return {
    history: moved.flatMap(({ round, was }) =>
      roundEntries(round, {
        before: { round: round.name, dueOn: was },
        after: { round: round.name, dueOn: round.due.on },
      }),
    ),
    notices: moved.flatMap(({ round, was }) => {
      const values = { was, due: round.due.on }
      return [
        ...toReporters('round.moved', round, round.organisationIds, values),
        {
          kind: 'round.moved',
          organisationId: round.keeperId,
          role: 'coordinator',
          payload: {
            path: withoutLanguage(routes.round(defaultLocale, round.id)),
            label: labelOf(round),
            values,
          },
        },
      ]
    }),
  }
}
