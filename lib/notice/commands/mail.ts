// What administrators do with mail that failed, and people with their own address.
import type { Tx } from '@/lib/db/clients'
import { addJob } from '@/lib/jobs/queue'
import { done, refused } from '@/lib/outcome'
import type { Actor } from '@/lib/policy/actor'
import { noticePolicy } from '@/lib/policy/notice'
import { mailJob } from './give'

export async function deliveryToKeep(tx: Tx, { delivery }: { delivery: string }, actor: Actor) {
  if (!noticePolicy.keepMail(actor)) return null
  return await tx.mailDelivery.findUnique({
    where: { id: delivery },
    select: { id: true, state: true, failure: true, person: { select: { id: true, name: true } } },
  })
}
type Delivery = NonNullable<Awaited<ReturnType<typeof deliveryToKeep>>>

/** Begins the tries anew. An administrator who tries a refused address again takes its mark away. */
export async function tryMailAgain(tx: Tx, { id, state, failure, person }: Delivery) {
  const { count } = await tx.mailDelivery.updateMany({
    where: { id, state: { in: ['dead', 'refused'] } },
    data: { state: 'waiting', attempts: 0 },
  })
  if (count === 0) return refused('not-again')
  if (state === 'refused') await tx.refusedAddress.deleteMany({ where: { personId: person.id } })
  await addJob(tx, 'send-mail', { id }, mailJob(id))
  return done({
    value: { id },
    history: [
      {
        visibility: 'internal' as const,
        subjectType: 'mail_delivery',
        subjectId: id,
        subjectLabel: person.name,
        before: { state, failure },
        after: { state: 'waiting' },
      },
    ],
  })
}

/** One's own address takes mail again, by one's own word; the next refusal marks it again. */
export async function tryAddressAgain(tx: Tx, person: { id: string; name: string }) {
  const { count } = await tx.refusedAddress.deleteMany({ where: { personId: person.id } })
  if (count === 0) return refused('not-refused')
  return done({
    value: null,
    history: [
      {
        visibility: 'internal' as const,
        subjectType: 'person',
        subjectId: person.id,
        subjectLabel: person.name,
        after: { addressRefused: false },
      },
    ],
  })
}
