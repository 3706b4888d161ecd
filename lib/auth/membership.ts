// Which seats somebody holds at a moment. A planned end lies ahead: until then the seat is held, and afterwards it is
// not, without anybody's doing.
import type { Prisma } from '@/lib/db/generated/client'

export const heldAt = (now: Date) =>
  ({
    startedAt: { lte: now },
    OR: [{ endedAt: null }, { endedAt: { gt: now } }],
  }) satisfies Prisma.MembershipWhereInput

/** Not over yet: also what begins later. */
export const notOver = (now: Date) =>
  ({ OR: [{ endedAt: null }, { endedAt: { gt: now } }] }) satisfies Prisma.MembershipWhereInput
