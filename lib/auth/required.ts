// For pages and layouts of the desk: who is asking, or off to the sign-in page. Comfort, never the check: every
// query and every action asks again.
import 'server-only'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import type { Actor } from '@/lib/policy/actor'
import { routes } from '@/lib/routes'
import { currentSession } from './current'
import { ownPath } from './return-to'
import { actorOf, type StandingSession } from './session'

/** The address that was asked for, as the proxy noted it; nothing may rest on it. */
export const requestedPath = async (): Promise<string | null> =>
  ownPath((await headers()).get('x-concord-path'))

export async function sessionOrSignIn(locale: string): Promise<StandingSession> {
  const session = await currentSession()
  if (!session) redirect(routes.signIn(locale, (await requestedPath()) ?? undefined))
  return session
}

export async function actorOrSignIn(locale: string): Promise<Actor> {
  const actor = actorOf(await sessionOrSignIn(locale))
  if (!actor) redirect(routes.chooseOrganisation(locale, (await requestedPath()) ?? undefined))
  return actor
}
