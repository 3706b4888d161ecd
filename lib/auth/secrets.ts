// Every key that signs or hides something is derived from one secret, each for its own purpose, so that a
// value made for one can never be taken for another.
import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { env } from '@/lib/env'

type Purpose =
  | 'session-cookie'
  | 'device'
  | 'guessing'
  | 'password-link'
  | 'guest-link'
  | 'kept-post'
  | 'invitation'
  | 'unsubscribe'
  | 'error-report'
  | 'dispute'

const derived = new Map<string, Buffer>()

export function keyFor(purpose: Purpose): Buffer {
  const name = `${purpose} ${env.secret}`
  const known = derived.get(name)
  if (known) return known
  const key = Buffer.from(hkdfSync('sha256', env.secret, '', `concord ${purpose}`, 32))
  derived.set(name, key)
  return key
}

/** A keyed mark of a text, short enough for a cookie or a row's key: 128 bits. */
export const markOf = (purpose: Purpose, text: string): string =>
  createHmac('sha256', keyFor(purpose)).update(text).digest('base64url').slice(0, 22)

/** A full signature: 256 bits. */
export const signatureOf = (purpose: Purpose, text: string): string =>
  createHmac('sha256', keyFor(purpose)).update(text).digest('base64url')

/** Compared in the same time, whatever was presented. */
export function isSignature(purpose: Purpose, text: string, presented: string): boolean {
  const right = Buffer.from(signatureOf(purpose, text))
  const given = Buffer.from(presented)
  return given.length === right.length && timingSafeEqual(given, right)
}
