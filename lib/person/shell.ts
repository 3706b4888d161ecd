// What stands around the pages of somebody signed in.
import 'server-only'
import { keptPostsOf, writerMark } from '@/lib/action/kept-posts'
import { actorOrSignIn, requestedPath, sessionOrSignIn } from '@/lib/auth/required'
import { actorOf, organisationsOf, type StandingSession } from '@/lib/auth/session'
import { unreadOf } from '@/lib/notice/queries/own'
import type { Actor } from '@/lib/policy/actor'
import { routes } from '@/lib/routes'
import { sectionsFor } from './sections'

/** For the desk: somebody who acts; everyone else is sent to the door, or to choose an organisation. */
export async function shellOf(locale: string) {
  const actor = await actorOrSignIn(locale)
  const session = await sessionOrSignIn(locale)
  return { actor, shell: await around(session, actor, locale) }
}

/** For one's own account, where nobody needs to act yet. */
export async function ownShellOf(locale: string) {
  const session = await sessionOrSignIn(locale)
  return await around(session, actorOf(session), locale)
}

async function around(session: StandingSession, actor: Actor | null, locale: string) {
  const organisations = organisationsOf(session.seats)
  return {
    locale,
    path: (await requestedPath()) ?? routes.desk(locale),
    person: session.person,
    organisation: organisations.find(({ id }) => id === actor?.acting.id),
    isOrganisationChangeable: organisations.length > 1,
    unread: actor ? await unreadOf(actor.personId) : null,
    sections: actor ? sectionsFor(actor, locale) : [],
    writer: writerMark(session.person.id),
    kept: await keptPostsOf(session.person.id, new Date()),
  }
}
