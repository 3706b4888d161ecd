// What has no job though it should have one: written before the queue was there, or by hands that went around it.
import type { Tx } from '@/lib/db/clients'
import { addJob } from '@/lib/jobs/queue'
import { mailJob } from './give'

const most = 500
/** A job that was just added may not be seen yet. */
const aMoment = 30_000

/** Answers how many jobs were added. One that has given up is left to people: it is shown, not begun again. */
export async function sweep(tx: Tx, now: Date): Promise<number> {
  const before = new Date(now.getTime() - aMoment)
  const messages = await tx.$queryRaw<{ id: string }[]>`
    SELECT m.id FROM outbox_messages m WHERE m.handled_at IS NULL AND m.created_at < ${before}
      AND NOT EXISTS (SELECT 1 FROM graphile_worker._private_jobs j WHERE j.key = 'message:' || m.id)
    ORDER BY m.created_at LIMIT ${most}`
  const mails = await tx.$queryRaw<{ id: string }[]>`
    SELECT d.id FROM mail_deliveries d WHERE d.state = 'waiting' AND d.created_at < ${before}
      AND NOT EXISTS (SELECT 1 FROM graphile_worker._private_jobs j WHERE j.key = 'mail:' || d.id)
    ORDER BY d.created_at LIMIT ${most}`
  for (const { id } of messages) await addJob(tx, 'expand-message', { id }, `message:${id}`)
  for (const { id } of mails) await addJob(tx, 'send-mail', { id }, mailJob(id))
  return messages.length + mails.length
}
