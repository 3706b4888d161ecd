import 'server-only'
import { dayOf } from '@/lib/dates'
import { dbFor } from '@/lib/db/viewer-db'
import { publishedToday } from '@/lib/page-cache/published'

/** The day on which the public record begins: nothing can be shown as it stood before. */
export const firstDay = () =>
  publishedToday(['first-day'], [], async (today, visitor) => {
    const first = await dbFor(visitor).historyEvent.findFirst({
      where: { visibility: 'public' },
      orderBy: { at: 'asc' },
      select: { at: true },
    })
    return first ? dayOf(first.at) : today
  })
