import 'server-only'
import { defaultLocale } from '@/lib/i18n/locales'
import { entriesAwaiting } from '@/lib/moderation/queries/queue'
import type { Actor } from '@/lib/policy/actor'
import { routes } from '@/lib/routes'
import { decisionDueOn } from '../rules'
import type { Waiting } from '../types'

/** A moderator's queue as one thing: how many entries, and by when the oldest is to be decided on. */
export async function awaitingModeration(viewer: Actor, today: string): Promise<Waiting[]> {
  const { waiting, entries } = await entriesAwaiting(viewer, {}, new Date(`${today}T12:00:00.000Z`))
  const [oldest] = entries
  if (!oldest) return []
  return [
    {
      key: 'moderation',
      title: { key: 'desk.queue', values: { count: waiting } },
      within: null,
      why: { key: 'desk.why.queue', values: { days: oldest.days } },
      due: decisionDueOn(oldest.submittedAt.slice(0, 10)),
      since: null,
      meeting: null,
      link: { href: routes.queue(defaultLocale), words: { key: 'desk.toQueue' } },
    },
  ]
}
