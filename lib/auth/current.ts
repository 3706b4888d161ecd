// Who is asking. Looked up once a request and never remembered longer; whatever does not stand in full is nobody.
// A fault of the database is thrown: it signs nobody in, and it does not pass for "signed out" either.
import 'server-only'
import { cookies } from 'next/headers'
import { cache } from 'react'
import { type Actor, type Viewer, visitor } from '@/lib/policy/actor'
import { sessionCookieName } from './cookies'
import { actorOf, standingSession, type StandingSession } from './session'
import { sessionIdIn } from './token'

/** The open session that this request carries. */
export const currentSession = cache(async (): Promise<StandingSession | null> => {
  const held = await cookies()
  const sid = await sessionIdIn(held.get(sessionCookieName())?.value)
  return sid ? await standingSession(sid, new Date()) : null
})

/** The person signed in, acting for an organisation where they hold a seat today; null for anybody else. */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const session = await currentSession()
  return session ? actorOf(session) : null
})

/** The person signed in, whether or not they chose an organisation yet: for the account's own pages only. */
export async function signedInPerson(): Promise<StandingSession['person'] | null> {
  return (await currentSession())?.person ?? null
}

export async function currentViewer(): Promise<Viewer> {
  return (await currentActor()) ?? visitor
}
