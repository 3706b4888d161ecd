import 'server-only'
import type { cookies } from 'next/headers'
import { appDb } from '@/lib/db/clients'
import { cookieOptions, deviceCookieName, sessionCookieName } from './cookies'
import { deviceNoteAge, noteAccount } from './device'
import { absoluteLimit, endSession, hashOfSessionId } from './session'
import { sealSessionId, sessionIdIn } from './token'

type Jar = Awaited<ReturnType<typeof cookies>>
const sessionAge = absoluteLimit / 1000

/** The session that this browser held until now ends when it signs in anew (ASVS 7.2.4). */
export async function endHeldSession(jar: Jar, now: Date): Promise<void> {
  const held = await sessionIdIn(jar.get(sessionCookieName())?.value)
  if (held) await endSession(appDb(), hashOfSessionId(held), now)
}

/** Hands the browser its session, and the note that it signed in to this account. */
export async function keepSignedIn(jar: Jar, sid: string, email: string): Promise<void> {
  jar.set(sessionCookieName(), await sealSessionId(sid, sessionAge), {
    ...cookieOptions(),
    maxAge: sessionAge,
  })
  keepDeviceNote(jar, email)
}

export function keepDeviceNote(jar: Jar, email: string): void {
  const note = noteAccount(jar.get(deviceCookieName())?.value, email)
  jar.set(deviceCookieName(), note, { ...cookieOptions(), maxAge: deviceNoteAge })
}
