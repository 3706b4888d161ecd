import 'server-only'
import type { cookies } from 'next/headers'
import { cookieOptions, deviceCookieName, sessionCookieName } from './cookies'
import { deviceNoteAge, noteAccount } from './device'
import { absoluteLimit } from './session'
import { sealSessionId } from './token'

type Jar = Awaited<ReturnType<typeof cookies>>
const sessionAge = absoluteLimit / 1000

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
