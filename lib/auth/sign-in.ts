// Signing in by password: the one place that weighs it, whichever door it came through.
import 'server-only'
import { appDb, type Tx } from '@/lib/db/clients'
import { remember } from '@/lib/history/commands'
import type { Outcome } from '@/lib/outcome'
import { knownDevice } from './device'
import { normalEmail } from './email'
import { countTry, type Counted } from './guessing'
import { checkPassword, hashPassword } from './password-hash'
import { longestPassword } from './password-rules'
import { heldAt } from '@/lib/policy/membership'
import { markOf } from './secrets'
import { openSession } from './session'

export type Presented = {
  email: string
  password: string
  address: string
  /** The device's note, as its cookie holds it. */
  deviceNote: string | undefined
  agent: string | null
}
export type SignedIn = { sid: string; email: string; language: string; organisations: number }
export type SignInOutcome =
  | Outcome<SignedIn, 'wrong' | 'busy'>
  | { ok: false; reason: 'slowed'; seconds: number }

const knownAt = (now: Date) => ({
  id: true,
  name: true,
  email: true,
  language: true,
  state: true,
  passwordHash: true,
  memberships: { where: heldAt(now), select: { seat: { select: { organisationId: true } } } },
})

/**
 * An unknown account, a wrong password, a suspended person and somebody without a password get the same answer
 * after the same work.
 */
export async function signInWithPassword(presented: Presented, now: Date): Promise<SignInOutcome> {
  // What is no address is still counted and hashed, like every unknown account.
  const email = normalEmail(presented.email)
  const device = email ? knownDevice(presented.deviceNote, email) : null
  const tried = await countTry({ email: email ?? 'no address', address: presented.address, device }, now)
  if (!tried.isHeard) return await slow(tried, presented, now)

  const person = email ? await appDb().person.findUnique({ where: { email }, select: knownAt(now) }) : null
  const typed = presented.password.length > longestPassword ? '' : presented.password
  const checked = await checkPassword(person?.passwordHash ?? null, typed)
  if (!checked.ok) {
    await tried.giveBack()
    return { ok: false, reason: 'busy' }
  }
  if (!person || !checked.isRight || person.state !== 'active') {
    const reason = !person ? 'unknown' : !checked.isRight ? 'wrong' : 'suspended'
    await noteRefusal(person, reason, presented.address, now)
    return { ok: false, reason: 'wrong' }
  }

  const stronger = checked.isWeak ? await hashPassword(typed) : null
  const organisations = [...new Set(person.memberships.map(({ seat }) => seat.organisationId))]
  const sid = await appDb().$transaction(async (tx) => {
    // Holds the row against a suspension or a new password that arrived while this one was being checked.
    const { count } = await tx.person.updateMany({
      where: { id: person.id, state: 'active', passwordHash: person.passwordHash },
      data: { passwordHash: stronger?.ok ? stronger.value : person.passwordHash },
    })
    if (count === 0) return null
    await noteSignIn(tx, person, now)
    return await openSession(tx, {
      personId: person.id,
      method: 'password',
      // Whoever serves two organisations says each time for which one they come.
      actingOrganisationId: organisations.length === 1 ? (organisations[0] ?? null) : null,
      agent: presented.agent,
      now,
    })
  })
  if (!sid) return { ok: false, reason: 'wrong' }
  await tried.giveBack()
  return {
    ok: true,
    value: { sid, email: person.email, language: person.language, organisations: organisations.length },
  }
}

type Known = { id: string; name: string }
const nobody = { organisationId: null, organisationName: null }

async function noteSignIn(tx: Tx, person: Known, now: Date): Promise<void> {
  const entry = {
    visibility: 'internal',
    subjectType: 'person',
    subjectId: person.id,
    subjectLabel: person.name,
  } as const
  const author = { actorId: person.id, actorName: person.name, ...nobody }
  await remember(tx, 'person.signed-in', author, [{ ...entry, after: { method: 'password' } }], now)
}

/**
 * The record keeps why, never what was typed: people type passwords into the wrong field. The address is a keyed
 * mark, enough to see that many refusals came from one place.
 */
async function noteRefusal(person: Known | null, reason: string, address: string, now: Date): Promise<void> {
  const entry = {
    visibility: 'internal',
    subjectType: 'person',
    subjectId: person?.id ?? 'unknown',
    subjectLabel: person?.name ?? '',
    after: { method: 'password', reason, from: markOf('guessing', `log ${address}`) },
  } as const
  const author = { actorId: null, actorName: null, ...nobody }
  await appDb().$transaction((tx) => remember(tx, 'person.sign-in-refused', author, [entry], now))
}

async function slow(tried: Counted, presented: Presented, now: Date): Promise<SignInOutcome> {
  if (tried.isFirstUnheard) await noteRefusal(null, 'slowed', presented.address, now)
  return { ok: false, reason: 'slowed', seconds: tried.secondsToWait }
}
