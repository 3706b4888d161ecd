// Who sits where, who was asked, and what was handed on: as those who keep the seats, and the people themselves, see it.
import 'server-only'
import { heldAt, notOver } from '@/lib/policy/membership'
import { appDb } from '@/lib/db/clients'
import type { Prisma } from '@/lib/db/generated/client'
import { isId } from '@/lib/identity'
import type { Actor } from '@/lib/policy/actor'
import { keepingPolicy } from '@/lib/policy/keeping'
import { seatPolicy } from '@/lib/policy/seats'
import { invitationLink } from '../link'
import { stateOfInvitation } from '../rules'
import { openWorkIn } from './open-work'

const sittingSelect = {
  id: true,
  startedAt: true,
  endedAt: true,
  delegatedBy: { select: { id: true, name: true } },
  person: { select: { id: true, name: true, email: true, state: true } },
  seat: {
    select: {
      id: true,
      role: true,
      organisationId: true,
      organisation: { select: { name: true, language: true } },
      plan: { select: { name: true, language: true } },
    },
  },
} as const satisfies Prisma.MembershipSelect

/** Everybody who sits in the organisation that the viewer acts for. */
export async function ownPeople(viewer: Actor, now: Date) {
  const rows = await appDb().membership.findMany({
    where: { ...notOver(now), seat: { organisationId: viewer.acting.id } },
    orderBy: [{ person: { name: 'asc' } }, { id: 'asc' }],
    take: 500,
    select: sittingSelect,
  })
  return rows.map(({ seat, ...row }) => ({ ...row, seat, isKept: seatPolicy.keep(viewer, seat) }))
}
export type SeatedPerson = Awaited<ReturnType<typeof ownPeople>>[number]

/** The open and the expired invitations that the viewer may keep, newest first; the link only to who made it. */
export async function invitationsKept(viewer: Actor, now: Date) {
  const isEverywhere = keepingPolicy.keepPeople(viewer)
  if (!isEverywhere && !seatPolicy.seeOwnPeople(viewer)) return []
  const rows = await appDb().invitation.findMany({
    where: {
      acceptedAt: null,
      withdrawnAt: null,
      ...(isEverywhere ? {} : { organisationId: viewer.acting.id }),
    },
    orderBy: [{ invitedAt: 'desc' }, { id: 'asc' }],
    take: 100,
    select: {
      id: true,
      email: true,
      role: true,
      organisationId: true,
      expiresAt: true,
      acceptedAt: true,
      withdrawnAt: true,
      invitedById: true,
      organisation: { select: { name: true, language: true } },
    },
  })
  return rows
    .filter((row) => seatPolicy.keep(viewer, row))
    .map(({ acceptedAt, withdrawnAt, invitedById, ...row }) => {
      const state = stateOfInvitation({ ...row, acceptedAt, withdrawnAt }, now)
      const isShown = state === 'open' && invitedById === viewer.personId
      return { ...row, state, link: isShown ? invitationLink(row) : null }
    })
}
export type KeptInvitation = Awaited<ReturnType<typeof invitationsKept>>[number]

/** A seat that somebody is to leave, with what they have open and who could go on; null where it is not theirs to keep. */
export async function leaving(viewer: Actor, id: string, now: Date) {
  if (!isId(id)) return null
  const sitting = await appDb().membership.findFirst({
    where: { id, delegatedById: null, ...notOver(now) },
    select: sittingSelect,
  })
  if (!sitting || !seatPolicy.keep(viewer, sitting.seat)) return null
  const { organisationId } = sitting.seat
  const [others, colleagues] = await Promise.all([
    appDb().membership.count({
      where: {
        seatId: sitting.seat.id,
        personId: { not: sitting.person.id },
        delegatedById: null,
        ...heldAt(now),
      },
    }),
    colleaguesIn(organisationId, sitting.person.id, now),
  ])
  const isLast = others === 0
  const work = await openWorkIn({ personId: isLast ? null : sitting.person.id, organisationId })
  return { ...sitting, isLast, colleagues, work }
}
export type Leaving = NonNullable<Awaited<ReturnType<typeof leaving>>>

export const colleaguesIn = (organisationId: string, besides: string, now: Date) =>
  appDb().person.findMany({
    where: {
      id: { not: besides },
      state: 'active',
      memberships: { some: { ...heldAt(now), seat: { organisationId } } },
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: 200,
    select: { id: true, name: true },
  })

/** What was handed over to the viewer and is still open, by who left it. */
export async function handedOverTo(viewer: Actor) {
  const stillOpen = {
    state: { in: ['draft', 'submitted', 'returned'] },
  } satisfies Prisma.CommitmentWhereInput
  const rows = await appDb().handover.findMany({
    where: { toPersonId: viewer.personId, seat: { organisationId: viewer.acting.id } },
    orderBy: [{ handedAt: 'desc' }, { id: 'asc' }],
    take: 20,
    select: {
      id: true,
      handedAt: true,
      fromPerson: { select: { name: true } },
      items: {
        where: {
          OR: [{ commitment: stillOpen }, { version: { state: { in: ['draft', 'submitted', 'returned'] } } }],
        },
        orderBy: { id: 'asc' },
        select: {
          id: true,
          commitment: { select: { id: true, code: true, title: true, language: true, state: true } },
          version: {
            select: {
              id: true,
              state: true,
              update: { select: { commitment: { select: { code: true, title: true, language: true } } } },
            },
          },
        },
      },
    },
  })
  return rows.map(({ items, ...row }) => ({
    ...row,
    work: {
      commitments: items.flatMap(({ commitment }) => (commitment ? [commitment] : [])),
      reports: items.flatMap(({ version }) =>
        version ? [{ id: version.id, state: version.state, ...version.update.commitment }] : [],
      ),
    },
  }))
}

/** The seats that the viewer lent or could lend for the organisation acted for. */
export async function loansOf(viewer: Actor, now: Date) {
  const [own, lent] = await Promise.all([
    appDb().membership.findMany({
      where: { personId: viewer.personId, ...heldAt(now), seat: { organisationId: viewer.acting.id } },
      orderBy: { id: 'asc' },
      select: { ...sittingSelect, personId: true, delegatedById: true },
    }),
    appDb().membership.findMany({
      where: {
        delegatedById: { not: null },
        endedAt: { gt: now },
        OR: [{ delegatedById: viewer.personId }, { personId: viewer.personId }],
      },
      orderBy: [{ startedAt: 'asc' }, { id: 'asc' }],
      select: sittingSelect,
    }),
  ])
  return {
    lendable: own.filter(({ seat, ...row }) => seatPolicy.lend(viewer, { ...row, ...seat })),
    loans: lent,
    colleagues: await colleaguesIn(viewer.acting.id, viewer.personId, now),
  }
}
export type Loans = Awaited<ReturnType<typeof loansOf>>
