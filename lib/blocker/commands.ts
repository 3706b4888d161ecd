// Marking a published commitment as blocked, and saying that it moves again. What was marked stands as it was marked.
import type { Performed } from '@/lib/action/define-action'
import { commitmentEntry } from '@/lib/commitment/commands/facts'
import type { Author } from '@/lib/commitment/types'
import { dayOf } from '@/lib/dates'
import type { Tx } from '@/lib/db/clients'
import type { Prisma } from '@/lib/db/generated/client'
import { defaultLocale } from '@/lib/i18n/locales'
import { done, refused, type Outcome } from '@/lib/outcome'
import type { Actor } from '@/lib/policy/actor'
import { commitmentsVisibleTo } from '@/lib/policy/visibility'
import { routes, withoutLanguage } from '@/lib/routes'
import { blockerState, canResolve, type BlockerKind } from './rules'

const commitmentSelect = {
  id: true,
  code: true,
  title: true,
  planId: true,
  state: true,
  visibility: true,
  recorderId: true,
  leadId: true,
  plan: {
    select: { code: true, parties: { where: { role: 'coordinator' }, select: { organisationId: true } } },
  },
} satisfies Prisma.CommitmentSelect
type Commitment = Prisma.CommitmentGetPayload<{ select: typeof commitmentSelect }>

/** The commitment to be marked; null where this person may not know of it. */
export const commitmentToMark = (tx: Tx, id: string, actor: Actor): Promise<Commitment | null> =>
  tx.commitment.findFirst({
    where: { AND: [{ id }, commitmentsVisibleTo(actor)] },
    select: commitmentSelect,
  })

/** The blocker to be resolved, with its commitment; likewise. Flat, as policy asks of it. */
export async function blockerToResolve(tx: Tx, id: string, actor: Actor) {
  const row = await tx.blocker.findFirst({
    where: { AND: [{ id }, { commitment: commitmentsVisibleTo(actor) }] },
    select: {
      id: true,
      kind: true,
      since: true,
      resolvedAt: true,
      commitment: { select: commitmentSelect },
    },
  })
  return row && { ...row, recorderId: row.commitment.recorderId, leadId: row.commitment.leadId }
}
type Standing = NonNullable<Awaited<ReturnType<typeof blockerToResolve>>>

export type BlockerWords = {
  kind: BlockerKind
  /** YYYY-MM-DD */
  since: string
  support: string
  text: string
  language: string
  ownerId: string | null
  ownerWords: string | null
  isTold: boolean
}
export type Marked = { id: string; commitmentId: string; planCode: string }

const visibilityOf = ({ visibility }: Commitment) => (visibility === 'public' ? 'public' : 'internal')
const aboutIt = (commitment: Commitment) => ({
  path: withoutLanguage(routes.blockers(defaultLocale)),
  label: `${commitment.code} ${commitment.title}`,
})

/** Says that something keeps it back, and asks for support; the plan's coordinators and the owner hear of it. */
export async function markBlocked(
  tx: Tx,
  commitment: Commitment,
  { kind, since, support, language, isTold, ...detail }: BlockerWords,
  author: Author,
  now: Date,
): Promise<
  Outcome<Performed<Marked>, 'not-published' | 'in-future' | 'blocked-already' | 'owner-not-found'>
> {
  if (commitment.state !== 'published') return refused('not-published')
  if (since > dayOf(now)) return refused('in-future', 'since')
  const { id } = await tx.blocker.create({
    data: {
      commitmentId: commitment.id,
      kind,
      since: new Date(`${since}T00:00:00.000Z`),
      support,
      language,
      isTold,
      organisationId: author.organisationId,
      markedById: author.personId,
      markedAt: now,
      detail: { create: detail },
    },
    select: { id: true },
  })
  const coordinators = commitment.plan.parties.flatMap(({ organisationId }) => organisationId ?? [])
  return done({
    value: { id, commitmentId: commitment.id, planCode: commitment.plan.code },
    history: [
      commitmentEntry(commitment, {
        visibility: visibilityOf(commitment),
        after: { blocker: kind, since, support },
      }),
    ],
    notices: [
      ...[...new Set(coordinators)].map((organisationId) => ({
        kind: 'blocker.marked',
        organisationId,
        role: 'coordinator' as const,
        payload: aboutIt(commitment),
      })),
      ...(detail.ownerId && detail.ownerId !== author.organisationId
        ? [
            {
              kind: 'blocker.owned',
              organisationId: detail.ownerId,
              role: 'focal_point' as const,
              payload: aboutIt(commitment),
            },
          ]
        : []),
    ],
  })
}

/** Says that it moves again, and how that came about. */
export async function resolveBlocker(
  tx: Tx,
  blocker: Standing,
  { version, resolution }: { version: number; resolution: string },
  author: Author,
  now: Date,
): Promise<Outcome<Performed<Marked>, 'not-open'>> {
  if (!canResolve(blockerState(blocker))) return refused('not-open')
  const { count } = await tx.blocker.updateMany({
    where: { id: blocker.id, version, resolvedAt: null },
    data: { resolvedAt: now, resolvedById: author.personId, version: { increment: 1 } },
  })
  if (count === 0) return refused('not-open')
  await tx.blockerDetail.update({
    where: { blockerId: blocker.id },
    data: { resolution },
    select: { blockerId: true },
  })
  const { commitment, kind, since } = blocker
  return done({
    value: { id: blocker.id, commitmentId: commitment.id, planCode: commitment.plan.code },
    history: [
      commitmentEntry(commitment, {
        visibility: visibilityOf(commitment),
        before: { blocker: kind, since: dayOf(since) },
        after: { blocker: null, since: null },
      }),
    ],
  })
}
