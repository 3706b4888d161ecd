import 'server-only'
import { dateOf } from '@/lib/dates'
import type { Tx } from '@/lib/db/clients'
import type { Period } from '@/lib/progress/rules'
import { isLockedFor } from '../rules'

/** Does a locked round keep this organisation from handing in a report on the period? The database asks the same again. */
export async function isPeriodLocked(
  tx: Tx,
  { commitmentId, organisationId, period }: { commitmentId: string; organisationId: string; period: Period },
): Promise<boolean> {
  const locked = await tx.reportingRound.findMany({
    where: {
      state: 'locked',
      periodStart: { lte: dateOf(period.end) },
      periodEnd: { gte: dateOf(period.start) },
      plans: { some: { plan: { commitments: { some: { id: commitmentId } } } } },
    },
    select: {
      state: true,
      lockedAt: true,
      exceptions: { where: { organisationId }, select: { organisationId: true, reopenedAt: true } },
    },
  })
  return locked.some((round) => isLockedFor(round, round.exceptions, organisationId))
}
