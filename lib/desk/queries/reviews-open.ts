import 'server-only'
import { addDays } from '@/lib/dates'
import { defaultLocale } from '@/lib/i18n/locales'
import type { Actor } from '@/lib/policy/actor'
import { reviewPolicy } from '@/lib/policy/review'
import { openToReview } from '@/lib/review/queries/desk'
import { routes } from '@/lib/routes'
import type { Waiting } from '../types'

/** What a reviewer's organisation may review and has not, as one thing. */
export async function reviewsOpen(viewer: Actor, today: string): Promise<Waiting[]> {
  if (!reviewPolicy.giveAny(viewer)) return []
  const { waiting, updates } = await openToReview(viewer, undefined, new Date(`${today}T12:00:00.000Z`))
  const [oldest] = updates
  if (!oldest) return []
  return [
    {
      key: 'reviews',
      title: { key: 'review.desk.waiting', values: { count: waiting } },
      within: null,
      why: { key: 'desk.why.queue', values: { days: oldest.days } },
      due: null,
      since: addDays(today, -oldest.days),
      meeting: null,
      link: { href: routes.deskReviews(defaultLocale), words: { key: 'desk.toReviews' } },
    },
  ]
}
