// Whether a person or a seat can change now. Who may ask for it is policy.
import { done, refused, type Outcome } from '@/lib/outcome'
import type { Role } from '@/lib/policy/actor'

export type Standing = { id: string; state: 'active' | 'suspended' }

/** Nobody shuts themselves out, and somebody must stay who can let others in. */
export function suspending(
  person: Standing,
  {
    by,
    otherAdministrators,
    isAdministrator,
  }: { by: string; otherAdministrators: number; isAdministrator: boolean },
): Outcome<null, 'own-account' | 'already-suspended' | 'last-administrator'> {
  if (person.id === by) return refused('own-account')
  if (person.state === 'suspended') return refused('already-suspended')
  if (isAdministrator && otherAdministrators === 0) return refused('last-administrator')
  return done(null)
}

export function reactivating(person: Standing): Outcome<null, 'not-suspended'> {
  return person.state === 'suspended' ? done(null) : refused('not-suspended')
}

/** The last administrator's seat is not ended: afterwards nobody could give it to anybody. */
export function endingSeat(
  seat: { role: Role; endedAt: Date | null },
  otherAdministrators: number,
): Outcome<null, 'already-ended' | 'last-administrator'> {
  if (seat.endedAt) return refused('already-ended')
  if (seat.role === 'administrator' && otherAdministrators === 0) return refused('last-administrator')
  return done(null)
}

/** Only a coordinator's seat names a plan. */
export const namesPlan = (role: Role): boolean => role === 'coordinator'

export function seatAsked(
  role: Role,
  planId: string | null,
): Outcome<{ role: Role; planId: string | null }, 'plan-not-for-role'> {
  if (planId && !namesPlan(role)) return refused('plan-not-for-role', 'plan')
  return done({ role, planId })
}

/** Where a page of people ends: the name and the id of its last row, as a word for the address. */
export type ListKey = { name: string; id: string }

export const writeKey = ({ name, id }: ListKey): string =>
  Buffer.from(JSON.stringify([name, id])).toString('base64url')

export function readKey(word: string | undefined): ListKey | null {
  if (!word) return null
  try {
    const read: unknown = JSON.parse(Buffer.from(word, 'base64url').toString('utf8'))
    if (!Array.isArray(read)) return null
    const [name, id] = read as unknown[]
    if (typeof name !== 'string' || name.includes('\0') || typeof id !== 'string') return null
    return isUuid(id) ? { name, id } : null
  } catch {
    // An address that somebody cut or typed: the list begins at its beginning.
    return null
  }
}

export const isUuid = (value: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value)

const browsers: [name: string, mark: RegExp][] = [
  ['Edge', /\bEdgA?\//],
  ['Opera', /\bOPR\//],
  ['Samsung Internet', /SamsungBrowser\//],
  ['Firefox', /\b(Firefox|FxiOS)\//],
  ['Chrome', /(Chrome|CriOS)\//],
  ['Safari', /\bSafari\//],
]
const systems: [name: string, mark: RegExp][] = [
  ['Android', /Android/],
  ['iPhone', /iPhone/],
  ['iPad', /iPad/],
  ['Windows', /Windows/],
  ['macOS', /Macintosh|Mac OS X/],
  ['Linux', /Linux/],
]

/** Enough of a browser's own word to tell one's devices apart; null where it says nothing that we know. */
export function browserOf(agent: string | null): { browser: string; system: string } | null {
  const named = (among: [string, RegExp][]) => among.find(([, mark]) => mark.test(agent ?? ''))?.[0]
  const [browser, system] = [named(browsers), named(systems)]
  return browser && system ? { browser, system } : null
}
