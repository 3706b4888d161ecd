import 'server-only'
import { cache } from 'react'
import { dayOf } from '@/lib/dates'
import type { Prisma } from '@/lib/db/generated/client'
import { dbFor } from '@/lib/db/viewer-db'
import { isId } from '@/lib/identity'
import type { Actor } from '@/lib/policy/actor'
import { reviewPolicy } from '@/lib/policy/review'
import { evidenceVisibleTo, versionsVisibleTo } from '@/lib/policy/visibility'
import { publicFacts, versionSelect } from '@/lib/progress/commands/content'
import { guestToken } from '../commands/guest'
import { asReviewed, isPublic, wordingSelect } from '../commands/wording'
import { isOpenTo } from '../rules'
import { reviewsOnDesk } from './reviews'

const readSelect = {
  ...versionSelect,
  ...wordingSelect,
  update: { select: { ...versionSelect.update.select, ...wordingSelect.update.select } },
  submittedAt: true,
  publishedAt: true,
} satisfies Prisma.ProgressUpdateVersionSelect
type Row = Prisma.ProgressUpdateVersionGetPayload<{ select: typeof readSelect }>

const evidenceSelect = {
  id: true,
  kind: true,
  caption: true,
  visibility: true,
  url: true,
  file: { select: { checksum: true, name: true, size: true, contentType: true } },
} satisfies Prisma.EvidenceSelect

/** What a reader of one wording is shown of it, and what it is to be compared with. */
export async function asRead(row: Row, db: ReturnType<typeof dbFor>, evidence: Prisma.EvidenceWhereInput) {
  const { update } = row
  const [before, pieces, translations] = await Promise.all([
    db.progressUpdateVersion.findFirst({
      where: {
        state: { in: ['published', 'superseded'] },
        id: { not: row.id },
        OR: [
          { updateId: update.id, number: { lt: row.number } },
          {
            state: 'published',
            update: {
              commitmentId: update.commitment.id,
              organisationId: update.organisationId,
              periodStart: { lt: update.periodStart },
            },
          },
        ],
      },
      orderBy: [{ update: { periodStart: 'desc' } }, { number: 'desc' }],
      select: versionSelect,
    }),
    db.evidence.findMany({
      where: { AND: [{ versionId: row.id }, evidence] },
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
      select: evidenceSelect,
    }),
    db.translation.findMany({
      where: { subjectType: 'progress_update_version', subjectId: row.id },
      orderBy: [{ language: 'asc' }, { field: 'asc' }],
      select: { field: true, language: true, text: true, state: true },
    }),
  ])
  return {
    id: row.id,
    number: row.number,
    state: row.state,
    contentHash: row.contentHash,
    language: row.language,
    commitment: update.commitment,
    plan: update.commitment.plan,
    organisation: update.organisation,
    period: { start: dayOf(update.periodStart), end: dayOf(update.periodEnd) },
    facts: publicFacts(row),
    before: before && {
      period: { start: dayOf(before.update.periodStart), end: dayOf(before.update.periodEnd) },
      facts: publicFacts(before),
    },
    evidence: pieces,
    translations,
    isPublic: isPublic(row),
  }
}
export type WordingAsRead = Awaited<ReturnType<typeof asRead>>

export const readableWording = (
  db: ReturnType<typeof dbFor>,
  where: Prisma.ProgressUpdateVersionWhereInput,
) => db.progressUpdateVersion.findFirst({ where, select: readSelect })

/**
 * One wording as a reviewer reads it, with what their organisation said of it, and what they may do. What they reviewed
 * stays with them after it came back, as far as they said something of it; its new words do not.
 */
export const wordingOnDesk = cache(async (viewer: Actor, id: string) => {
  if (!isId(id) || !reviewPolicy.seeDesk(viewer)) return null
  const db = dbFor(viewer)
  const row = await readableWording(db, { AND: [{ id }, versionsVisibleTo(viewer)] })
  if (!row) return null
  const [read, reviews, reviewed, invitations] = await Promise.all([
    asRead(row, db, evidenceVisibleTo(viewer)),
    reviewsOnDesk(viewer, row),
    asReviewed(db, row, viewer),
    db.guestInvitation.findMany({
      where: { versionId: id, organisationId: viewer.acting.id },
      orderBy: [{ invitedAt: 'desc' }, { id: 'asc' }],
      take: 50,
      select: {
        id: true,
        guestName: true,
        guestOrganisation: true,
        endsAt: true,
        invitedById: true,
        review: { select: { id: true } },
      },
    }),
  ])
  return {
    ...read,
    reviews,
    invitations: invitations.map(({ endsAt, invitedById, review, ...invitation }) => {
      const isOver = endsAt <= new Date()
      const isUsed = review !== null
      return {
        ...invitation,
        endsOn: dayOf(endsAt),
        isUsed,
        isOver,
        // Only who invited hands the link over.
        token: !isUsed && !isOver && invitedById === viewer.personId ? guestToken(invitation.id) : null,
      }
    }),
    can: {
      review: isOpenTo('review', row.state) && reviewPolicy.give(viewer, reviewed),
      everReview: reviewPolicy.give(viewer, reviewed),
      invite: isOpenTo('invite', row.state) && reviewPolicy.invite(viewer, reviewed),
    },
  }
})
export type WordingOnDesk = NonNullable<Awaited<ReturnType<typeof wordingOnDesk>>>
