import 'server-only'
import { dayOf } from '@/lib/dates'
import { appDb } from '@/lib/db/clients'
import type { Prisma } from '@/lib/db/generated/client'
import { dbFor } from '@/lib/db/viewer-db'
import type { Actor, Viewer, Visitor } from '@/lib/policy/actor'
import { keepingPolicy } from '@/lib/policy/keeping'
import { hashOfSecret } from '../commands/dispute'
import { readTicket } from '../rules'

const publicSelect = {
  id: true,
  reason: true,
  language: true,
  receivedAt: true,
  verdict: true,
  answer: true,
  answerLanguage: true,
  answeredAt: true,
} satisfies Prisma.CrosswalkDisputeSelect

/**
 * What readers said against some links, the newest first; the database shows a visitor what a curator took up and did
 * not dismiss, and this says the same for whoever else asks.
 */
export async function disputesAbout(viewer: Visitor, link: Prisma.CrosswalkLinkWhereInput) {
  const rows = await dbFor(viewer).crosswalkDispute.findMany({
    where: {
      link,
      OR: [{ state: 'taken_up' }, { state: 'answered', verdict: { in: ['kept', 'to_change'] } }],
    },
    select: {
      ...publicSelect,
      link: {
        select: { fromItemId: true, toItemId: true, crosswalk: { select: { code: true, edition: true } } },
      },
    },
    orderBy: [{ receivedAt: 'desc' }, { id: 'asc' }],
    take: 1000,
  })
  return rows.map(({ link: { crosswalk, ...ends }, receivedAt, answeredAt, ...dispute }) => ({
    ends: { ...ends, crosswalk: crosswalk.code },
    shown: {
      ...dispute,
      edition: crosswalk.edition,
      disputedOn: dayOf(receivedAt),
      answeredOn: answeredAt ? dayOf(answeredAt) : null,
    },
  }))
}
type Disputes = Awaited<ReturnType<typeof disputesAbout>>
export type PublicDispute = Disputes[number]['shown']

/** Those against one link: the same two ends in the same crosswalk, in whichever edition it was said. */
export const saidAgainst = (
  disputes: Disputes,
  crosswalk: string,
  ends: { fromItemId: string; toItemId: string | null },
): PublicDispute[] =>
  disputes.flatMap(({ ends: own, shown }) =>
    own.crosswalk === crosswalk && own.fromItemId === ends.fromItemId && own.toItemId === ends.toItemId
      ? [shown]
      : [],
  )

const linkSelect = {
  id: true,
  crosswalk: { select: { code: true, name: true, edition: true, state: true } },
  fromItem: { select: { code: true, title: true, language: true, framework: { select: { code: true } } } },
  toItem: { select: { code: true, title: true, language: true, framework: { select: { code: true } } } },
  toFramework: { select: { code: true, name: true, language: true } },
} satisfies Prisma.CrosswalkLinkSelect

const linkTold = ({
  toItem,
  toFramework,
  fromItem,
  ...link
}: Prisma.CrosswalkLinkGetPayload<{ select: typeof linkSelect }>) => ({
  ...link,
  from: fromItem,
  to: toItem ?? (toFramework && { ...toFramework, title: toFramework.name, framework: null }),
})

/** The link that somebody means to dispute; none of a draft. */
export async function linkToDispute(viewer: Viewer, id: string) {
  if (!/^[0-9a-f-]{36}$/.test(id)) return null
  const link = await dbFor(viewer).crosswalkLink.findFirst({
    where: { id, crosswalk: { state: { not: 'draft' } } },
    select: linkSelect,
  })
  return link && linkTold(link)
}
export type LinkToDispute = NonNullable<Awaited<ReturnType<typeof linkToDispute>>>

const keptSelect = {
  ...publicSelect,
  reference: true,
  state: true,
  takenUpAt: true,
  version: true,
  link: { select: linkSelect },
} satisfies Prisma.CrosswalkDisputeSelect

const told = ({
  link,
  receivedAt,
  takenUpAt,
  answeredAt,
  ...dispute
}: Prisma.CrosswalkDisputeGetPayload<{ select: typeof keptSelect }>) => ({
  ...dispute,
  link: linkTold(link),
  receivedAt: receivedAt.toISOString(),
  takenUpOn: takenUpAt ? dayOf(takenUpAt) : null,
  answeredAt: answeredAt?.toISOString() ?? null,
})
export type Dispute = ReturnType<typeof told>

const most = 200

/** What readers dispute: what waits for an answer first, the oldest on top, then what was answered. */
export async function disputesReceived(viewer: Actor): Promise<Dispute[]> {
  if (!keepingPolicy.check(viewer)) return []
  const ask = (where: Prisma.CrosswalkDisputeWhereInput, order: 'asc' | 'desc') =>
    dbFor(viewer).crosswalkDispute.findMany({
      where,
      select: keptSelect,
      orderBy: [{ receivedAt: order }, { id: 'asc' }],
      take: most,
    })
  const [open, answered] = await Promise.all([
    ask({ state: { not: 'answered' } }, 'asc'),
    ask({ state: 'answered' }, 'desc'),
  ])
  return [...open, ...answered].map(told)
}

/** One of them, with who answered and the draft in which the link could change. */
export async function disputeReceived(viewer: Actor, id: string) {
  if (!keepingPolicy.check(viewer) || !/^[0-9a-f-]{36}$/.test(id)) return null
  const db = dbFor(viewer)
  const row = await db.crosswalkDispute.findUnique({
    where: { id },
    select: { ...keptSelect, answeredBy: { select: { name: true } } },
  })
  if (!row) return null
  const { answeredBy, ...dispute } = row
  const draft = await db.crosswalk.findFirst({
    where: { code: row.link.crosswalk.code, state: 'draft' },
    select: { edition: true },
  })
  return {
    ...told(dispute),
    answeredBy: answeredBy?.name ?? null,
    draftEdition: draft?.edition ?? null,
  }
}
export type DisputeInFull = NonNullable<Awaited<ReturnType<typeof disputeReceived>>>

/** For whoever holds the secret end of its address, signed in or not: the dispute that it opens, or nothing. */
export async function disputeOfTicket(ticket: string): Promise<Dispute | null> {
  const read = readTicket(ticket)
  if (!read) return null
  const row = await appDb().crosswalkDispute.findFirst({
    where: { reference: read.reference, secretHash: hashOfSecret(read.secret) },
    select: keptSelect,
  })
  return row && told(row)
}
