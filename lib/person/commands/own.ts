// What people do to their own account.
import 'server-only'
import { knownOf } from '@/lib/auth/commands'
import { countTry } from '@/lib/auth/guessing'
import { checkPassword, hashPassword } from '@/lib/auth/password-hash'
import { faultOfPassword } from '@/lib/auth/password-rules'
import { endSession, endSessionsOf } from '@/lib/auth/session'
import type { Tx } from '@/lib/db/clients'
import { done, refused } from '@/lib/outcome'
import { aboutPerson } from './people'

type Own = {
  id: string
  name: string
  email: string
  passwordHash: string | null
  memberships: { seat: { organisation: { name: string } } }[]
}
type Passwords = { currentPassword: string; password: string }
type Here = Own & { here: Uint8Array<ArrayBuffer> }

/**
 * Replaces one's password, for whoever knows the old one; every other sign-in of the person ends. Tries of the
 * old one are counted like those at the door, or an unlocked screen would be a place to guess.
 */
export async function changePassword(
  tx: Tx,
  person: Here,
  { currentPassword, password }: Passwords,
  now: Date,
) {
  const tried = await countTry(
    { email: person.email, address: person.id, device: `own account ${person.id}` },
    now,
  )
  if (!tried.isHeard) return refused('slowed')
  const checked = await checkPassword(person.passwordHash, currentPassword)
  if (!checked.ok) return refused('busy')
  if (!checked.isRight) return refused('wrong-password', 'currentPassword')
  await tried.giveBack()
  const fault = faultOfPassword(password, knownOf(person))
  if (fault) return refused(fault, 'password')
  const hashed = await hashPassword(password)
  if (!hashed.ok) return refused('busy')
  const { count } = await tx.person.updateMany({
    where: { id: person.id, passwordHash: person.passwordHash },
    data: { passwordHash: hashed.value, version: { increment: 1 } },
  })
  if (count === 0) return refused('wrong-password', 'currentPassword')
  const signInsEnded = await endSessionsOf(tx, person.id, now, person.here)
  return done({ value: null, history: [aboutPerson(person, { after: { signInsEnded } })] })
}

export async function changeLanguage(
  tx: Tx,
  person: { id: string; name: string; language: string },
  language: string,
) {
  await tx.person.update({ where: { id: person.id }, data: { language }, select: { id: true } })
  const change = { before: { language: person.language }, after: { language } }
  return done({ value: { language }, history: [aboutPerson(person, change)] })
}

type SignIn = { idHash: Uint8Array<ArrayBuffer>; person: { id: string; name: string } }

export async function endOwnSignIn(tx: Tx, { idHash, person }: SignIn, now: Date) {
  await endSession(tx, idHash, now)
  return done({ value: null, history: [aboutPerson(person, { after: { signInsEnded: 1 } })] })
}

export async function endOtherSignIns(tx: Tx, person: Here, now: Date) {
  const signInsEnded = await endSessionsOf(tx, person.id, now, person.here)
  return done({ value: null, history: [aboutPerson(person, { after: { signInsEnded } })] })
}
