import 'server-only'
import { appDb } from '@/lib/db/clients'
import { remember } from '@/lib/history/commands'
import { type Outcome, done, refused } from '@/lib/outcome'
import { hashPassword } from './password-hash'
import { personOfLink } from './password-link'
import { faultOfPassword, type PasswordFault } from './password-rules'
import { endSession, endSessionsOf, type StandingSession } from './session'

const about = (person: { id: string; name: string }) =>
  ({
    visibility: 'internal',
    subjectType: 'person',
    subjectId: person.id,
    subjectLabel: person.name,
  }) as const

const by = (
  person: { id: string; name: string },
  organisation: { id: string; name: string } | null = null,
) => ({
  actorId: person.id,
  actorName: person.name,
  organisationId: organisation?.id ?? null,
  organisationName: organisation?.name ?? null,
})

/** From here on the session acts for this organisation; false where the person holds no seat there. */
export async function actInSession(
  session: StandingSession,
  organisationId: string,
  now: Date,
): Promise<boolean> {
  const seat = session.seats.find(({ organisation }) => organisation.id === organisationId)
  if (!seat) return false
  if (session.actingOrganisationId === organisationId) return true
  await appDb().$transaction(async (tx) => {
    await tx.signInSession.updateMany({
      where: { idHash: session.idHash, revokedAt: null },
      data: { actingOrganisationId: organisationId },
    })
    await remember(
      tx,
      'person.chose-organisation',
      by(session.person, seat.organisation),
      [about(session.person)],
      now,
    )
  })
  return true
}

export async function signOut(session: StandingSession, now: Date): Promise<void> {
  await appDb().$transaction(async (tx) => {
    await endSession(tx, session.idHash, now)
    await remember(tx, 'person.signed-out', by(session.person), [about(session.person)], now)
  })
}

/** Sets the password that a link allows, once; every open sign-in of the person ends. */
export async function setPasswordByLink(
  link: string,
  password: string,
  now: Date,
): Promise<Outcome<null, 'link' | 'busy' | PasswordFault>> {
  const person = await personOfLink(link, now)
  if (!person) return refused('link')
  const fault = faultOfPassword(password, knownOf(person))
  if (fault) return refused(fault)
  const hashed = await hashPassword(password)
  if (!hashed.ok) return hashed
  return await appDb().$transaction(async (tx) => {
    const { count } = await tx.person.updateMany({
      where: { id: person.id, version: person.version, state: 'active' },
      data: { passwordHash: hashed.value, version: { increment: 1 } },
    })
    if (count === 0) return refused('link')
    await endSessionsOf(tx, person.id, now)
    await remember(tx, 'person.password-set', by(person), [about(person)], now)
    return done(null)
  })
}

type Described = { name: string; email: string; memberships: { seat: { organisation: { name: string } } }[] }

/** What others know of a person, and so no password may rest on. */
export const knownOf = (person: Described): string[] => [
  person.name,
  person.email,
  ...person.memberships.map(({ seat }) => seat.organisation.name),
]
