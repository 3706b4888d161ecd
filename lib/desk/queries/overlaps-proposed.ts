import 'server-only'
import { dayOf } from '@/lib/dates'
import { defaultLocale } from '@/lib/i18n/locales'
import { awaitingOurAnswer } from '@/lib/overlap/queries/desk'
import type { Actor } from '@/lib/policy/actor'
import { routes } from '@/lib/routes'
import type { Waiting } from '../types'

/** Settlements of overlaps that wait for our yes or no, as one thing. */
export async function overlapsProposed(viewer: Actor): Promise<Waiting[]> {
  const proposals = await awaitingOurAnswer(viewer)
  const [oldest] = proposals
  if (!oldest) return []
  const since = dayOf(oldest.proposedAt)
  return [
    {
      key: 'overlaps',
      title: { key: 'overlap.desk.waiting', values: { count: proposals.length } },
      within: null,
      why: { key: 'overlap.desk.why' },
      due: null,
      since,
      meeting: null,
      link: { href: routes.deskOverlaps(defaultLocale), words: { key: 'overlap.desk.toThem' } },
    },
  ]
}
