import 'server-only'
import { appDb } from '@/lib/db/clients'
import { isId } from '@/lib/identity'
import type { Actor } from '@/lib/policy/actor'
import { noticePolicy } from '@/lib/policy/notice'

const onPage = 50

const listed = {
  id: true,
  state: true,
  failure: true,
  attempts: true,
  address: true,
  subject: true,
  createdAt: true,
  sentAt: true,
  person: { select: { id: true, name: true } },
} as const

/** Mails, newest first; those that were given up or refused alone, where they are asked for. */
export async function deliveries(viewer: Actor, asked: { failed: boolean; after: string | null }) {
  if (!noticePolicy.keepMail(viewer)) return { mails: [], next: null }
  const rows = await appDb().mailDelivery.findMany({
    where: asked.failed ? { state: { in: ['dead', 'refused'] } } : {},
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    ...(asked.after !== null && isId(asked.after) ? { cursor: { id: asked.after }, skip: 1 } : {}),
    take: onPage + 1,
    select: listed,
  })
  const mails = rows.slice(0, onPage)
  return { mails, next: rows.length > onPage ? (mails.at(-1)?.id ?? null) : null }
}
export type ListedMail = Awaited<ReturnType<typeof deliveries>>['mails'][number]

/** One mail as it was written, without its reader's own links. */
export async function deliveryInFull(viewer: Actor, id: string) {
  if (!noticePolicy.keepMail(viewer) || !isId(id)) return null
  return await appDb().mailDelivery.findUnique({ where: { id }, select: { ...listed, text: true } })
}
export type MailInFull = NonNullable<Awaited<ReturnType<typeof deliveryInFull>>>
