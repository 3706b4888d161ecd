import 'server-only'
import { changesAwaiting } from '@/lib/baseline/queries/queue'
import { defaultLocale } from '@/lib/i18n/locales'
import type { Actor } from '@/lib/policy/actor'
import { routes } from '@/lib/routes'
import { daysLeft, decisionDueOn } from '../rules'
import type { Waiting } from '../types'

/** Proposals to move what was promised that this person may decide on, as one thing. */
export async function changesProposed(viewer: Actor, today: string): Promise<Waiting[]> {
  const theirs = (await changesAwaiting(viewer)).filter(({ isOwn }) => !isOwn)
  const [oldest] = theirs
  if (!oldest) return []
  return [
    {
      key: 'proposals',
      title: { key: 'desk.proposals', values: { count: theirs.length } },
      within: null,
      why: { key: 'desk.why.queue', values: { days: -daysLeft(oldest.proposedOn, today) } },
      due: decisionDueOn(oldest.proposedOn),
      since: null,
      meeting: null,
      link: { href: routes.queue(defaultLocale), words: { key: 'desk.toQueue' } },
    },
  ]
}
