// A message of the outbox becomes a notice for each of its people.
import { z } from 'zod'
import type { Tx } from '@/lib/db/clients'
import { tellFollowers } from '@/lib/following/commands/tell'
import { giveNotice } from './give'
import { recipientsOf } from './recipients'

const payload = z.object({
  path: z.string(),
  label: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
})

/** Answers how many people got it; a message that another worker has in hand, or had, gives nothing. */
export async function expandMessage(tx: Tx, id: string, now: Date): Promise<number> {
  // Held until the end: of two workers that were given one message, one finds it and the other passes by.
  const [held] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM outbox_messages WHERE id = ${id}::uuid AND handled_at IS NULL FOR UPDATE SKIP LOCKED`
  if (!held) return 0
  const message = await tx.outboxMessage.findUniqueOrThrow({ where: { id } })
  const given =
    message.historySequence === null
      ? await giveNotice(
          tx,
          await recipientsOf(tx, message, now),
          { source: `outbox:${id}`, kind: message.kind, ...payload.parse(message.payload) },
          now,
        )
      : await tellFollowers(tx, { sequence: message.historySequence, actorId: message.actorId }, now)
  await tx.outboxMessage.update({ where: { id }, data: { handledAt: now } })
  return given
}
