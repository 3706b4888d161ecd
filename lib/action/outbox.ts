import type { Prisma } from '@/lib/db/generated/client'
import type { Tx } from '@/lib/db/clients'
import type { Role } from '@/lib/policy/actor'

/** A notice for a seat. It is written with the change that it tells of, so none is lost and none is false. */
export type Notice = {
  kind: string
  organisationId: string | null
  role: Role | null
  payload: Prisma.InputJsonObject
}

export async function leaveInOutbox(tx: Tx, notices: Notice[]): Promise<void> {
  if (notices.length > 0) await tx.outboxMessage.createMany({ data: notices })
}
