// Recording how one commitment stands to another, and taking that back. Both pages show it, so both histories tell it.
import type { Performed } from '@/lib/action/define-action'
import { commitmentEntry } from '@/lib/commitment/commands/facts'
import type { Author } from '@/lib/commitment/types'
import type { Tx } from '@/lib/db/clients'
import type { Prisma } from '@/lib/db/generated/client'
import type { HistoryEntry } from '@/lib/history/commands'
import { done, refused, type Outcome } from '@/lib/outcome'
import type { Actor } from '@/lib/policy/actor'
import { commitmentsVisibleTo } from '@/lib/policy/visibility'
import { linkSaid, namedCommitment, sayingOf, type LinkKind, type LinkSaying } from './rules'

const sideSelect = {
  id: true,
  code: true,
  title: true,
  planId: true,
  state: true,
  visibility: true,
  recorderId: true,
  leadId: true,
  plan: { select: { code: true } },
} satisfies Prisma.CommitmentSelect
export type Side = Prisma.CommitmentGetPayload<{ select: typeof sideSelect }>
export type Linked = { commitmentId: string; planCodes: string[] }

/** The commitment at hand; null where this person may not know of it. */
export const sideOf = (tx: Tx, id: string, actor: Actor): Promise<Side | null> =>
  tx.commitment.findFirst({ where: { AND: [{ id }, commitmentsVisibleTo(actor)] }, select: sideSelect })

/** The commitments that a typed name may mean, among those that this person may see. */
export async function othersNamed(tx: Tx, typed: string, actor: Actor): Promise<Side[]> {
  const { plan, code } = namedCommitment(typed)
  return await tx.commitment.findMany({
    where: {
      AND: [
        {
          state: 'published',
          code: { equals: code, mode: 'insensitive' },
          ...(plan === null ? {} : { plan: { code: { equals: plan, mode: 'insensitive' } } }),
        },
        commitmentsVisibleTo(actor),
      ],
    },
    select: sideSelect,
    orderBy: { id: 'asc' },
    take: 2,
  })
}

type LinkRefusal =
  | 'not-published'
  | 'other-not-found'
  | 'other-ambiguous'
  | 'itself'
  | 'linked-already'
  | 'ring'

export async function linkCommitments(
  tx: Tx,
  here: Side,
  { saying, others }: { saying: LinkSaying; others: readonly Side[] },
  author: Author,
  now: Date,
): Promise<Outcome<Performed<Linked>, LinkRefusal>> {
  if (here.state !== 'published') return refused('not-published')
  const [there, another] = others
  if (!there) return refused('other-not-found', 'other')
  if (another) return refused('other-ambiguous', 'other')
  if (there.id === here.id) return refused('itself', 'other')
  const link = linkSaid(saying, here.id, there.id)
  if (await closesRing(tx, link)) return refused('ring', 'other')
  await tx.commitmentLink.create({
    data: { ...link, organisationId: author.organisationId, linkedById: author.personId, linkedAt: now },
    select: { id: true },
  })
  return done({
    value: { commitmentId: here.id, planCodes: [here.plan.code, there.plan.code] },
    history: entries(here, there, link, 'added'),
  })
}

/** Whether the first already waits for the second, however long the way; links are recorded one after another. */
async function closesRing(
  tx: Tx,
  { fromId, toId, kind }: { fromId: string; toId: string; kind: LinkKind },
): Promise<boolean> {
  if (kind !== 'depends_on' && kind !== 'continues') return false
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('concord commitment links'))`
  const found = await tx.$queryRaw<unknown[]>`
    WITH RECURSIVE ahead(id) AS (
      SELECT ${toId}::uuid
      UNION SELECT l.to_id FROM commitment_links l JOIN ahead ON l.from_id = ahead.id
        WHERE l.kind = ${kind}::commitment_link_kind)
    SELECT 1 FROM ahead WHERE ahead.id = ${fromId}::uuid`
  return found.length > 0
}

export async function linkOf(tx: Tx, id: string, actor: Actor) {
  const visible = commitmentsVisibleTo(actor)
  return await tx.commitmentLink.findFirst({
    where: { AND: [{ id }, { from: visible }, { to: visible }] },
    select: {
      id: true,
      kind: true,
      fromId: true,
      toId: true,
      from: { select: sideSelect },
      to: { select: sideSelect },
    },
  })
}
export type Link = NonNullable<Awaited<ReturnType<typeof linkOf>>>

export async function unlinkCommitments(
  tx: Tx,
  link: Link,
  commitmentId: string,
): Promise<Outcome<Performed<Linked>, 'link-gone'>> {
  const { count } = await tx.commitmentLink.deleteMany({ where: { id: link.id } })
  if (count === 0) return refused('link-gone')
  const { from, to } = link
  return done({
    value: { commitmentId, planCodes: [from.plan.code, to.plan.code] },
    history: entries(from, to, link, 'removed'),
  })
}

/** Public where both ends are: a link must not give away that a hidden commitment is there. */
function entries(
  one: Side,
  other: Side,
  link: { fromId: string; kind: LinkKind },
  change: 'added' | 'removed',
): HistoryEntry[] {
  const visibility = one.visibility === 'public' && other.visibility === 'public' ? 'public' : 'internal'
  const said = (here: Side, there: Side) => ({
    link: sayingOf(link, here.id),
    otherCommitment: `${there.code} ${there.title}`,
  })
  const nothing = { link: null, otherCommitment: null }
  return [[one, other] as const, [other, one] as const].map(([here, there]) =>
    commitmentEntry(here, {
      visibility,
      ...(change === 'added'
        ? { before: nothing, after: said(here, there) }
        : { before: said(here, there), after: nothing }),
    }),
  )
}
