// What the session cookie holds: next-auth's own encrypted token, and in it nothing but a random id.
import 'server-only'
import { decode, encode } from 'next-auth/jwt'
import { keyFor } from './secrets'

const sessionId = /^[A-Za-z0-9_-]{43}$/

export const sealSessionId = (sid: string, maxAge: number): Promise<string> =>
  encode({ token: { sid }, secret: keyFor('session-cookie'), maxAge })

/** The id in a presented cookie; null for anything that we did not seal, or whose time is over. */
export async function sessionIdIn(token: string | undefined): Promise<string | null> {
  if (!token || token.length > 2048) return null
  try {
    const opened = await decode({ token, secret: keyFor('session-cookie') })
    return typeof opened?.sid === 'string' && sessionId.test(opened.sid) ? opened.sid : null
  } catch {
    // Forged, damaged or outlived: decoding asks nobody, so no outage can hide here.
    return null
  }
}
