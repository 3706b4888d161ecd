import 'server-only'
import { appDb } from '@/lib/db/clients'
import { isId } from '@/lib/identity'
import type { Actor } from '@/lib/policy/actor'
import { noticeGroups, usualRhythm } from '../rules'

const onPage = 30

/** One's own notices, newest first, a page at a time. */
export async function noticesOf(viewer: Actor, after: string | null) {
  const rows = await appDb().notice.findMany({
    where: { personId: viewer.personId },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    ...(after !== null && isId(after) ? { cursor: { id: after }, skip: 1 } : {}),
    take: onPage + 1,
    select: { id: true, kind: true, label: true, path: true, values: true, createdAt: true, readAt: true },
  })
  const notices = rows.slice(0, onPage).map(({ values, createdAt, readAt, ...notice }) => ({
    ...notice,
    values: values as Record<string, string | number>,
    at: createdAt.toISOString(),
    isRead: readAt !== null,
  }))
  return { notices, next: rows.length > onPage ? (notices.at(-1)?.id ?? null) : null }
}
export type OwnNotice = Awaited<ReturnType<typeof noticesOf>>['notices'][number]

/** How many one has not read yet: the figure beside one's name. */
export const unreadOf = async (personId: string): Promise<number> =>
  await appDb().notice.count({ where: { personId, readAt: null } })

/** How one hears of each group, and whether one's address takes mail. */
export async function ownMail(viewer: Actor) {
  const [person, rows] = await Promise.all([
    appDb().person.findUniqueOrThrow({
      where: { id: viewer.personId },
      select: { email: true, refusedAddress: { select: { address: true, refusedAt: true } } },
    }),
    appDb().noticePreference.findMany({
      where: { personId: viewer.personId },
      select: { group: true, rhythm: true },
    }),
  ])
  const chosen = new Map(rows.map(({ group, rhythm }) => [group, rhythm]))
  const { email, refusedAddress } = person
  return {
    email,
    // One that was changed since is another address.
    refusedAt: refusedAddress?.address === email ? refusedAddress.refusedAt.toISOString() : null,
    preferences: noticeGroups.map((group) => ({ group, rhythm: chosen.get(group) ?? usualRhythm })),
  }
}
export type OwnMail = Awaited<ReturnType<typeof ownMail>>
