// How far a commitment has moved from what was first promised, and what keeps it back: the parts of a standing that come
// from the record of accepted changes and from open blockers.
import 'server-only'
import { firstPromised, isTargetLowered } from '@/lib/baseline/rules'
import { partialDate, type PartialDate } from '@/lib/dates'
import type { Prisma } from '@/lib/db/generated/client'

export const movedSelect = {
  baselineChanges: {
    where: { state: 'accepted', field: { in: ['due_on', 'indicator_target'] } },
    orderBy: [{ decidedAt: 'asc' }, { id: 'asc' }],
    select: {
      field: true,
      indicatorId: true,
      fromOn: true,
      fromPrecision: true,
      fromValue: true,
      fromYear: true,
    },
  },
  blockers: { where: { resolvedAt: null }, orderBy: { since: 'asc' }, select: { kind: true } },
} satisfies Prisma.CommitmentSelect

type Row = Prisma.CommitmentGetPayload<{ select: typeof movedSelect }>
type Indicator = {
  id: string
  direction: 'floor' | 'ceiling' | 'count'
  targetValue: Prisma.Decimal | null
  targetYear?: number | null
}

export function movedOf(
  { baselineChanges, blockers }: Row,
  dueOn: PartialDate | null,
  indicators: Indicator[],
) {
  const dates = baselineChanges.filter(({ field }) => field === 'due_on')
  const { first, times } = firstPromised(
    dates.map((move) => ({ from: partialDate(move.fromOn, move.fromPrecision) })),
    dueOn,
  )
  const loweredTargets = indicators.filter(({ id, direction, targetValue }) =>
    isTargetLowered(
      baselineChanges
        .filter(({ indicatorId }) => indicatorId === id)
        .map((move) => ({ from: { value: move.fromValue?.toString() ?? null, year: move.fromYear } })),
      { value: targetValue?.toString() ?? null, year: null },
      direction,
    ),
  ).length
  return {
    firstDueOn: first,
    timesMoved: times,
    loweredTargets,
    blockedBy: [...new Set(blockers.map(({ kind }) => kind))],
  }
}
