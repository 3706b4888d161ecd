// A guest: an expert from outside who is asked by name for one review of one wording, by a link that ends. The link is a
// signature over the invitation's random id; only its SHA-256 is kept, so what the database holds opens nothing.
import { createHash, randomUUID } from 'node:crypto'
import type { Performed } from '@/lib/action/define-action'
import { notOver } from '@/lib/policy/membership'
import { signatureOf } from '@/lib/auth/secrets'
import type { Author } from '@/lib/commitment/types'
import type { Tx } from '@/lib/db/clients'
import { addDays, dayOf } from '@/lib/dates'
import { done, refused, type Outcome } from '@/lib/outcome'
import { isOpenTo } from '../rules'
import { told, whyNot, type GivenReview, type NotReviewable, type ReviewWords } from './give'
import { isPublic, reviewEntry, reviewNotice, wordingSelect, type WordingRow } from './wording'
import { routes } from '@/lib/routes'
import { defaultLocale } from '@/lib/i18n/locales'

export const guestToken = (invitationId: string): string => signatureOf('guest-link', invitationId)
const hashOf = (token: string) => new Uint8Array(createHash('sha256').update(token).digest())
const isToken = (token: string) => /^[\w-]{43}$/.test(token)

export type Guest = { name: string; email: string; organisation: string; days: number }

/** Asks a guest. Who reports for the organisation that is judged, or wrote this, is no guest. */
export async function inviteGuest(
  tx: Tx,
  row: WordingRow,
  { name, email, organisation, days }: Guest,
  author: Author,
  now: Date,
): Promise<
  Outcome<Performed<{ versionId: string; invitationId: string }>, 'superseded' | 'not-open' | 'not-a-guest'>
> {
  if (row.state === 'superseded') return refused('superseded')
  if (!isOpenTo('invite', row.state)) return refused('not-open')
  const insider = await tx.person.findFirst({
    where: {
      email,
      OR: [
        { id: { in: [row.recordedById, row.submittedById ?? row.recordedById] } },
        { memberships: { some: { ...notOver(now), seat: { organisationId: row.update.organisationId } } } },
      ],
    },
    select: { id: true },
  })
  if (insider) return refused('not-a-guest', 'email')
  const id = randomUUID()
  const endsAt = new Date(`${addDays(dayOf(now), days)}T00:00:00.000Z`)
  await tx.guestInvitation.create({
    data: {
      id,
      versionId: row.id,
      tokenHash: hashOf(guestToken(id)),
      guestName: name,
      guestEmail: email,
      guestOrganisation: organisation,
      organisationId: author.organisationId,
      invitedById: author.personId,
      invitedAt: now,
      endsAt,
    },
    select: { id: true },
  })
  return done({
    value: { versionId: row.id, invitationId: id },
    history: [
      reviewEntry(
        row,
        { type: 'progress_update', id: row.update.id },
        { visibility: 'internal', after: { guestOrganisation: organisation, endsOn: dayOf(endsAt) } },
      ),
    ],
  })
}

const invitationSelect = {
  id: true,
  guestName: true,
  guestOrganisation: true,
  organisationId: true,
  invitedById: true,
  endsAt: true,
  organisation: { select: { code: true, name: true, language: true } },
  review: { select: { id: true } },
  progressVersion: { select: wordingSelect },
} as const

/** The invitation behind a link; null for one that never was. Whether it still holds is `holds`. */
export async function invitationOf(db: Pick<Tx, 'guestInvitation'>, token: string) {
  if (!isToken(token)) return null
  return await db.guestInvitation.findUnique({
    where: { tokenHash: hashOf(token) },
    select: invitationSelect,
  })
}
export type Invitation = NonNullable<Awaited<ReturnType<typeof invitationOf>>>

/** A link lets its guest in until it was used, its day has come, or its wording no longer stands to be reviewed. */
export const holds = ({ endsAt, review, progressVersion }: Invitation, now: Date): boolean =>
  review === null && endsAt > now && isOpenTo('review', progressVersion.state)

/** The same, held until the end, where the link lets its guest in now. */
export async function openInvitation(tx: Tx, token: string, now: Date): Promise<Invitation | null> {
  if (!isToken(token)) return null
  await tx.$queryRaw`SELECT v.id FROM progress_update_versions v JOIN guest_invitations i ON i.version_id = v.id
    WHERE i.token_hash = ${hashOf(token)} FOR UPDATE OF v`
  const invitation = await invitationOf(tx, token)
  return invitation && holds(invitation, now) ? invitation : null
}

/** What the same form came to when it was sent before. */
export async function sentBefore(tx: Tx, token: string, key: string): Promise<GivenReview | null> {
  const invitation = await invitationOf(tx, token)
  if (invitation?.review?.id !== key) return null
  const { commitment } = invitation.progressVersion.update
  return {
    reviewId: key,
    versionId: invitation.progressVersion.id,
    planCode: commitment.plan.code,
    isPublic: isPublic(invitation.progressVersion),
  }
}

/** The one review of a guest. `id` is the form's key, so that a form that is sent twice is found again. */
export async function addGuestReview(
  tx: Tx,
  invitation: Invitation,
  { id, contentHash, ...words }: ReviewWords & { id: string; contentHash: string },
  now: Date,
): Promise<Outcome<Performed<GivenReview>, NotReviewable>> {
  const row = invitation.progressVersion
  const refusal = whyNot(row, contentHash)
  if (refusal) return refused(refusal)
  await tx.review.create({
    data: {
      id,
      versionId: row.id,
      contentHash,
      number: 1,
      ...words,
      reviewedAt: now,
      invitationId: invitation.id,
      guestOrganisation: invitation.guestOrganisation,
      invitedById: invitation.organisationId,
    },
    select: { id: true },
  })
  const performed = told(row, id, words, invitation.guestOrganisation)
  return done({
    ...performed,
    notices: [
      ...(performed.notices ?? []),
      reviewNotice(
        row,
        'review.guest-reviewed',
        { organisationId: null, role: null, personId: invitation.invitedById },
        routes.deskReview(defaultLocale, row.id),
        { organisation: invitation.guestOrganisation },
      ),
    ],
  })
}
