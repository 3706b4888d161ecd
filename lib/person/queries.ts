import 'server-only'
import { linkLasts, linkShown, passwordLink } from '@/lib/auth/password-link'
import { notOver } from '@/lib/policy/membership'
import { stillOpen } from '@/lib/auth/session'
import { appDb } from '@/lib/db/clients'
import type { Prisma } from '@/lib/db/generated/client'
import type { Actor } from '@/lib/policy/actor'
import { keepingPolicy } from '@/lib/policy/keeping'
import { isUuid, readKey, writeKey } from './rules'

/** Whom this viewer may know of as an account: administrators everybody, everyone else themselves. */
const accountsVisibleTo = (viewer: Actor): Prisma.PersonWhereInput =>
  keepingPolicy.keepPeople(viewer) ? {} : { id: viewer.personId }

const openSeats = (now: Date) =>
  ({
    where: notOver(now),
    orderBy: [{ startedAt: 'asc' as const }, { id: 'asc' as const }],
    select: {
      id: true,
      startedAt: true,
      endedAt: true,
      delegatedBy: { select: { name: true } },
      seat: {
        select: {
          role: true,
          organisation: { select: { id: true, code: true, name: true, language: true } },
          plan: { select: { code: true, name: true, language: true } },
        },
      },
    },
  }) satisfies Prisma.Person$membershipsArgs

export const peopleOnPage = 50

/** What was typed, as text: the database would take these signs for a pattern. */
const literally = (text: string) => text.replace(/[\\%_]/g, '\\$&')

type PeopleQuestion = { search: string; after?: string | undefined; before?: string | undefined }

/** People by name, fifty at a time, with the keys of the pages on either side. */
export async function peopleToKeep(
  viewer: Actor,
  { search, after, before }: PeopleQuestion,
  now = new Date(),
) {
  const from = readKey(after)
  const until = from ? null : readKey(before)
  const beyond: Prisma.PersonWhereInput = from
    ? { OR: [{ name: { gt: from.name } }, { name: from.name, id: { gt: from.id } }] }
    : until
      ? { OR: [{ name: { lt: until.name } }, { name: until.name, id: { lt: until.id } }] }
      : {}
  const contains = literally(search)
  const found: Prisma.PersonWhereInput = search
    ? {
        OR: [
          { name: { contains, mode: 'insensitive' } },
          { email: { contains, mode: 'insensitive' } },
          {
            memberships: {
              some: {
                ...notOver(now),
                seat: { organisation: { name: { contains, mode: 'insensitive' } } },
              },
            },
          },
        ],
      }
    : {}
  const direction = until ? 'desc' : 'asc'
  const rows = await appDb().person.findMany({
    where: { AND: [accountsVisibleTo(viewer), found, beyond] },
    orderBy: [{ name: direction }, { id: direction }],
    take: peopleOnPage + 1,
    select: {
      id: true,
      name: true,
      email: true,
      state: true,
      passwordHash: true,
      isDemonstration: true,
      memberships: openSeats(now),
    },
  })
  const isMore = rows.length > peopleOnPage
  const page = rows.slice(0, peopleOnPage)
  if (until) page.reverse()
  const [first, last] = [page[0], page.at(-1)]
  return {
    people: page.map(({ passwordHash, ...person }) => ({ ...person, canSignIn: passwordHash !== null })),
    before: first && (from || (until && isMore)) ? writeKey(first) : undefined,
    after: last && (until || isMore) ? writeKey(last) : undefined,
  }
}
export type PersonInList = Awaited<ReturnType<typeof peopleToKeep>>['people'][number]

/** One account whole, as its keeper sees it; null where it is not there or not theirs to see. */
export async function personInFull(viewer: Actor, id: string, now: Date) {
  if (!keepingPolicy.keepPeople(viewer) || !isUuid(id)) return null
  const person = await appDb().person.findUnique({
    where: { id },
    select: {
      id: true,
      name: true,
      email: true,
      language: true,
      state: true,
      passwordHash: true,
      isDemonstration: true,
      createdAt: true,
      memberships: openSeats(now),
      sessions: { where: stillOpen(now), select: { idHash: true } },
    },
  })
  if (!person) return null
  const { passwordHash, sessions, ...rest } = person
  return { ...rest, canSignIn: passwordHash !== null, openSignIns: sessions.length }
}
export type PersonInFull = NonNullable<Awaited<ReturnType<typeof personInFull>>>

/** The link that this administrator made for a person within the last minutes; nobody else is shown it. */
export async function linkJustMade(
  viewer: Actor,
  personId: string,
  now: Date,
): Promise<{ link: string; until: Date } | null> {
  if (!keepingPolicy.keepPeople(viewer) || !isUuid(personId)) return null
  const made = await appDb().historyEvent.findFirst({
    where: {
      subjectType: 'person',
      subjectId: personId,
      event: { in: ['person.added', 'person.password-link-made'] },
    },
    orderBy: { sequence: 'desc' },
    select: { at: true, actorId: true, after: true },
  })
  if (made?.actorId !== viewer.personId || now.getTime() - made.at.getTime() > linkShown) return null
  const person = await appDb().person.findUnique({
    where: { id: personId },
    select: { id: true, version: true, passwordHash: true, state: true },
  })
  const madeFor =
    typeof made.after === 'object' && made.after && 'version' in made.after ? made.after.version : null
  if (person?.state !== 'active' || madeFor !== person.version) return null
  return { link: passwordLink(person, made.at), until: new Date(made.at.getTime() + linkLasts) }
}

/** What a seat can be given in: every organisation, and the plans that a coordinator may be named for. */
export async function seatChoices(viewer: Actor) {
  if (!keepingPolicy.keepPeople(viewer)) return { organisations: [], plans: [] }
  const [organisations, plans] = await Promise.all([
    appDb().organisation.findMany({
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      take: 1000,
      select: { id: true, code: true, name: true, language: true },
    }),
    appDb().workPlan.findMany({
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      take: 500,
      select: { id: true, code: true, name: true, language: true },
    }),
  ])
  return { organisations, plans }
}

/** One's own account: seats held and sign-ins open, newest first. */
export async function ownAccount(viewer: Actor, now: Date) {
  const person = await appDb().person.findUniqueOrThrow({
    where: { id: viewer.personId },
    select: {
      name: true,
      email: true,
      language: true,
      memberships: openSeats(now),
      sessions: {
        where: stillOpen(now),
        orderBy: [{ lastSeenAt: 'desc' }, { idHash: 'asc' }],
        take: 20,
        select: { idHash: true, createdAt: true, lastSeenAt: true, agent: true },
      },
    },
  })
  return {
    ...person,
    sessions: person.sessions.map(({ idHash, ...session }) => ({
      ...session,
      id: Buffer.from(idHash).toString('hex'),
    })),
  }
}
export type OwnAccount = Awaited<ReturnType<typeof ownAccount>>
