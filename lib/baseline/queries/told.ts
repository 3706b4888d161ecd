import 'server-only'
import type { Prisma } from '@/lib/db/generated/client'
import { saidOf, valueSelect } from '../commands/values'
import { movementsOf } from '../rules'

const organisation = { select: { code: true, name: true, language: true } } as const

/** What may be told to anybody who may see the change at all: no person is named, and no note. */
export const toldSelect = {
  ...valueSelect,
  id: true,
  state: true,
  reason: true,
  language: true,
  proposedAt: true,
  decidedAt: true,
  organisation,
  milestone: { select: { title: true, language: true } },
  indicator: {
    select: { title: true, language: true, direction: true, unit: true, measure: true },
  },
} satisfies Prisma.BaselineChangeSelect
type Row = Prisma.BaselineChangeGetPayload<{ select: typeof toldSelect }>

/** One change as pages tell it: what stood, what shall stand or stands, and what that is. Survives JSON. */
export function toldChange(row: Row) {
  const { from, to } = saidOf(row)
  const part = row.milestone ?? row.indicator
  return {
    id: row.id,
    field: row.field,
    partId: row.milestoneId ?? row.indicatorId,
    part: part && { title: part.title, language: part.language },
    unit: row.indicator?.unit ?? null,
    from,
    to,
    movements: movementsOf(from, to, row.indicator?.direction),
    reason: row.reason,
    language: row.language,
    state: row.state,
    organisation: row.organisation,
    proposedAt: row.proposedAt.toISOString(),
    decidedAt: row.decidedAt?.toISOString() ?? null,
  }
}
export type ToldChange = ReturnType<typeof toldChange>
