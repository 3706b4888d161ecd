// Which seats somebody holds at a moment, as a condition on memberships. A planned end lies ahead: until then the seat
// is held, and afterwards it is not, without anybody's doing.

/** Not over yet: also what begins later. */
export const notOver = (now: Date) => ({ OR: [{ endedAt: null }, { endedAt: { gt: now } }] })

export const heldAt = (now: Date) => ({ startedAt: { lte: now }, ...notOver(now) })
