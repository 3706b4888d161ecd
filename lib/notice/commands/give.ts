// Giving a notice to people: one row each, once for each source, and a mail of its own where they asked for one.
import type { Tx } from '@/lib/db/clients'
import { addJob } from '@/lib/jobs/queue'
import { groupOf, slotOf, usualRhythm, type MailRhythm } from '../rules'

export type Given = {
  source: string
  kind: string
  label: string
  path: string
  values: Record<string, string | number>
}

export const mailJob = (delivery: string) => `mail:${delivery}`

/** Answers how many people did not have it yet. */
export async function giveNotice(
  tx: Tx,
  people: readonly string[],
  notice: Given,
  now: Date,
): Promise<number> {
  if (people.length === 0) return 0
  const chosen = await tx.noticePreference.findMany({
    where: { personId: { in: [...people] }, group: groupOf(notice.kind) },
    select: { personId: true, rhythm: true },
  })
  const rhythmOf = new Map<string, MailRhythm>(chosen.map(({ personId, rhythm }) => [personId, rhythm]))
  const rows = await tx.notice.createManyAndReturn({
    data: people.map((personId) => ({
      ...notice,
      personId,
      createdAt: now,
      rhythm: rhythmOf.get(personId) ?? usualRhythm,
    })),
    skipDuplicates: true,
    select: { id: true, personId: true, rhythm: true },
  })
  for (const { id, personId, rhythm } of rows)
    if (rhythm === 'at_once')
      await mailOf(tx, { personId, slot: slotOf.notice(id), rhythm, notices: [id] }, now)
  return rows.length
}

/** A mail to be sent, with its job; null where the slot had its mail already. */
export async function mailOf(
  tx: Tx,
  mail: { personId: string; slot: string; rhythm: MailRhythm; notices: string[] },
  now: Date,
): Promise<string | null> {
  const { notices, ...slot } = mail
  const [made] = await tx.mailDelivery.createManyAndReturn({
    data: [{ ...slot, createdAt: now }],
    skipDuplicates: true,
    select: { id: true },
  })
  if (!made) return null
  await tx.notice.updateMany({ where: { id: { in: notices } }, data: { deliveryId: made.id } })
  await addJob(tx, 'send-mail', { id: made.id }, mailJob(made.id))
  return made.id
}
