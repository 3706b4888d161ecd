// The digests of a day: for everybody who has something unread that they want told in one mail, that one mail.
import type { Tx } from '@/lib/db/clients'
import { dayOf } from '@/lib/dates'
import { mondayOf, slotOf } from '../rules'
import { mailOf } from './give'

/** More than so many would be read by nobody; the rest stands in the app. */
const mostTold = 200

/** Whom a digest of this day has something to tell. Weekly ones go out on Mondays. */
export async function peopleWithDigests(tx: Tx, now: Date) {
  const today = dayOf(now)
  const rhythms = today === mondayOf(today) ? (['daily', 'weekly'] as const) : (['daily'] as const)
  const rows = await tx.notice.groupBy({
    by: ['personId', 'rhythm'],
    where: { rhythm: { in: [...rhythms] }, deliveryId: null, readAt: null, createdAt: { lte: now } },
    orderBy: [{ personId: 'asc' }, { rhythm: 'asc' }],
  })
  return rows.map(({ personId, rhythm }) => ({ personId, rhythm: rhythm as 'daily' | 'weekly' }))
}

/** One mail for one person; nothing where it was made already. */
export async function gatherDigest(
  tx: Tx,
  { personId, rhythm }: { personId: string; rhythm: 'daily' | 'weekly' },
  now: Date,
): Promise<string | null> {
  const waiting = await tx.notice.findMany({
    where: { personId, rhythm, deliveryId: null, readAt: null, createdAt: { lte: now } },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    select: { id: true },
  })
  if (waiting.length === 0) return null
  const slot = slotOf[rhythm](dayOf(now))
  const notices = waiting.slice(0, mostTold).map(({ id }) => id)
  const made = await mailOf(tx, { personId, slot, rhythm, notices }, now)
  const untold = waiting.slice(mostTold).map(({ id }) => id)
  if (made && untold.length > 0)
    await tx.notice.updateMany({ where: { id: { in: untold } }, data: { rhythm: 'none' } })
  return made
}
