// A sign-in session is a row. Whoever holds its random id is signed in for as long as the row stands; ending it
// is an update, and the next request is nobody's. Every way of signing in ends in openSession.
import 'server-only'
import { createHash, randomBytes } from 'node:crypto'
import { appDb, type Tx } from '@/lib/db/clients'
import type { Actor, Role } from '@/lib/policy/actor'

/** How somebody may prove who they are. Passkeys, codes and single sign-on join here. */
export const signInMethods = ['password'] as const
export type SignInMethod = (typeof signInMethods)[number]

const minutes = 60_000
/** A session ends four hours after its last request (ASVS 7.3.1), and in any case a day after signing in (7.3.2). */
export const idleLimit = 240 * minutes
export const absoluteLimit = 1440 * minutes
/** Open sign-ins of one person; the oldest gives way (ASVS 7.1.2). */
export const openAtOnce = 10
const touchEvery = 1 * minutes

export type HeldSeat = {
  role: Role
  planId: string | null
  organisation: {
    id: string
    code: string
    name: string
    language: string
    countryCode: string | null
    region: string | null
  }
}
export type StandingSession = {
  idHash: Uint8Array<ArrayBuffer>
  person: { id: string; name: string; email: string; language: string; isDemonstration: boolean }
  actingOrganisationId: string | null
  method: string
  seats: HeldSeat[]
}

export const hashOfSessionId = (sid: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(createHash('sha256').update(Buffer.from(sid, 'base64url')).digest())

type Opening = {
  personId: string
  method: SignInMethod
  actingOrganisationId: string | null
  agent: string | null
  now: Date
}

/** Opens a session and answers its id, which exists nowhere else than in the cookie. */
export async function openSession(
  tx: Tx,
  { personId, method, actingOrganisationId, agent, now }: Opening,
): Promise<string> {
  const open = await tx.signInSession.findMany({
    where: { personId, ...stillOpen(now) },
    orderBy: { createdAt: 'desc' },
    skip: openAtOnce - 1,
    select: { idHash: true },
  })
  if (open.length > 0)
    await tx.signInSession.updateMany({
      where: { idHash: { in: open.map(({ idHash }) => idHash) } },
      data: { revokedAt: now },
    })
  const sid = randomBytes(32).toString('base64url')
  await tx.signInSession.create({
    data: {
      idHash: hashOfSessionId(sid),
      personId,
      actingOrganisationId,
      createdAt: now,
      lastSeenAt: now,
      idleUntil: new Date(now.getTime() + idleLimit),
      absoluteUntil: new Date(now.getTime() + absoluteLimit),
      authStrength: method,
      agent: agent?.slice(0, 300) ?? null,
    },
    select: { idHash: true },
  })
  return sid
}

export const stillOpen = (now: Date) => ({
  revokedAt: null,
  idleUntil: { gt: now },
  absoluteUntil: { gt: now },
})

type SessionRow = {
  personId: string
  name: string
  email: string
  language: string
  isDemonstration: boolean
  actingOrganisationId: string | null
  method: string
  lastSeenAt: Date
  absoluteUntil: Date
  seats: HeldSeat[]
}

/**
 * The session of an id, with its person and the seats held today; null unless all of it stands. One question to
 * the database, asked anew for each request, so that nothing remembered can outlive a suspension.
 */
export async function standingSession(sid: string, now: Date): Promise<StandingSession | null> {
  const idHash = hashOfSessionId(sid)
  const [row] = await appDb().$queryRaw<SessionRow[]>`
    SELECT p.id AS "personId", p.name, p.email, p.language, p.is_demonstration AS "isDemonstration",
      s.acting_organisation_id AS "actingOrganisationId", s.auth_strength AS "method",
      s.last_seen_at AS "lastSeenAt", s.absolute_until AS "absoluteUntil",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('role', t.role, 'planId', t.plan_id, 'organisation',
          jsonb_build_object('id', o.id, 'code', o.code, 'name', o.name, 'language', o.language,
            -- A body of many states speaks for none of them: where it has its seat makes it no party.
            'countryCode', CASE WHEN o.type <> 'multilateral' THEN o.country_code END,
            'region', CASE WHEN o.type <> 'multilateral' THEN c.region END)) ORDER BY o.name, o.id, t.role, t.plan_id), '[]')
        FROM memberships m
        JOIN seats t ON t.id = m.seat_id
        JOIN organisations o ON o.id = t.organisation_id
        LEFT JOIN countries c ON c.code = o.country_code
        WHERE m.person_id = p.id AND (m.ended_at IS NULL OR m.ended_at > ${now}) AND m.started_at <= ${now}) AS "seats"
    FROM sign_in_sessions s JOIN people p ON p.id = s.person_id
    WHERE s.id_hash = ${idHash} AND s.revoked_at IS NULL AND s.idle_until > ${now} AND s.absolute_until > ${now}
      AND p.state = 'active'`
  if (!row) return null
  if (now.getTime() - row.lastSeenAt.getTime() >= touchEvery) await touch(idHash, row.absoluteUntil, now)
  const { personId, name, email, language, isDemonstration, actingOrganisationId, method, seats } = row
  return {
    idHash,
    person: { id: personId, name, email, language, isDemonstration },
    actingOrganisationId,
    method,
    seats,
  }
}

async function touch(idHash: Uint8Array<ArrayBuffer>, absoluteUntil: Date, now: Date): Promise<void> {
  const idleUntil = new Date(Math.min(now.getTime() + idleLimit, absoluteUntil.getTime()))
  await appDb().signInSession.updateMany({
    where: { idHash, revokedAt: null, lastSeenAt: { lte: new Date(now.getTime() - touchEvery) } },
    data: { lastSeenAt: now, idleUntil },
  })
}

/** Who acts in a session: only seats of the organisation acted for count, and without one nobody acts. */
export function actorOf(session: StandingSession): Actor | null {
  const held = session.seats.filter(({ organisation }) => organisation.id === session.actingOrganisationId)
  const [first] = held
  if (!first) return null
  const { id, code, name, countryCode, region } = first.organisation
  return {
    kind: 'person',
    personId: session.person.id,
    name: session.person.name,
    language: session.person.language,
    isDemonstration: session.person.isDemonstration,
    acting: { id, code, name, countryCode, region },
    seats: held.map(({ role, planId }) => ({ role, planId })),
  }
}

/** The organisations that somebody may act for, each once. */
export function organisationsOf(seats: readonly HeldSeat[]): HeldSeat['organisation'][] {
  const known = new Map(seats.map(({ organisation }) => [organisation.id, organisation]))
  return [...known.values()]
}

export async function endSession(tx: Tx, idHash: Uint8Array<ArrayBuffer>, now: Date): Promise<void> {
  await tx.signInSession.updateMany({ where: { idHash, revokedAt: null }, data: { revokedAt: now } })
}

/** Ends every open session of a person, or all but one; answers how many. */
export async function endSessionsOf(
  tx: Tx,
  personId: string,
  now: Date,
  except?: Uint8Array<ArrayBuffer>,
): Promise<number> {
  const { count } = await tx.signInSession.updateMany({
    where: { personId, ...stillOpen(now), ...(except ? { idHash: { not: except } } : {}) },
    data: { revokedAt: now },
  })
  return count
}

/** Ends the open sessions in which a person acts for one organisation; answers how many. */
export async function endSessionsActingFor(
  tx: Tx,
  personId: string,
  organisationId: string,
  now: Date,
): Promise<number> {
  const { count } = await tx.signInSession.updateMany({
    where: { personId, actingOrganisationId: organisationId, ...stillOpen(now) },
    data: { revokedAt: now },
  })
  return count
}
