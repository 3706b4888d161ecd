import type { Tx } from '@/lib/db/clients'
import type { Role } from '@/lib/policy/actor'

/**
 * A notice for a seat, or for one person. It is written with the change that it tells of, so none is lost and none is
 * false. `kind` is noun.act: its words are the catalogue's <noun>.notice.<act>.said and .why.
 */
export type Notice = {
  kind: string
  organisationId: string | null
  role: Role | null
  personId?: string
  payload: NoticePayload
}

export type NoticePayload = {
  /** The one page to act on, without its language: /desk/progress/…. */
  path: string
  /** What it is about, in its own language: code and title. */
  label: string
  /** More for the words of this kind. */
  values?: Record<string, string | number>
}

/** `actorId`: who made the change, and so need not be told of it. */
export async function leaveInOutbox(tx: Tx, notices: Notice[], actorId: string | null): Promise<void> {
  if (notices.length > 0)
    await tx.outboxMessage.createMany({ data: notices.map((notice) => ({ ...notice, actorId })) })
}
