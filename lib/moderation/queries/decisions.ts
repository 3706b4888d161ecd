import 'server-only'
import type { Prisma } from '@/lib/db/generated/client'
import type { Facts } from '@/lib/history/rules'

export const decisionSelect = {
  id: true,
  verdict: true,
  note: true,
  decidedAt: true,
  decidedBy: { select: { name: true } },
  fieldNotes: { select: { field: true, note: true }, orderBy: { field: 'asc' } },
} satisfies Prisma.ModerationDecisionSelect

type Row = Prisma.ModerationDecisionGetPayload<{ select: typeof decisionSelect }>

/** Earlier decisions on an entry, newest first; for moderators, who may see each other's names. */
export const decisionsOf = (rows: Row[]) =>
  rows.map(({ decidedAt, decidedBy, ...decision }) => ({
    ...decision,
    at: decidedAt.toISOString(),
    by: decidedBy.name,
  }))
export type EarlierDecision = ReturnType<typeof decisionsOf>[number]

/** The facts that an event of history keeps of what stood before it. */
export function factsIn(
  event: { at: Date; before: Prisma.JsonValue } | null,
): { at: string; facts: Facts } | null {
  if (!event || typeof event.before !== 'object' || event.before === null || Array.isArray(event.before))
    return null
  return { at: event.at.toISOString(), facts: event.before as Facts }
}
