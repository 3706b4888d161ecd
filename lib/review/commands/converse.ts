// The private conversation about a wording: between its organisation, one reviewing organisation and the moderators.
import type { Performed } from '@/lib/action/define-action'
import type { Author } from '@/lib/commitment/types'
import type { Tx } from '@/lib/db/clients'
import { defaultLocale } from '@/lib/i18n/locales'
import { isCode, isId } from '@/lib/identity'
import { done, refused, type Outcome } from '@/lib/outcome'
import type { Actor } from '@/lib/policy/actor'
import { reviewPolicy } from '@/lib/policy/review'
import { peopleIn, versionsVisibleTo } from '@/lib/policy/visibility'
import { routes } from '@/lib/routes'
import { isOpenTo } from '../rules'
import { asReviewed, reviewEntry, reviewNotice, wordingSelect } from './wording'

type Asking = Pick<Tx, 'progressUpdateVersion' | 'organisation' | 'review' | 'reviewMessage' | 'membership'>

/**
 * A conversation, by its wording and its reviewing organisation; null where there is none, or not for this person to know
 * of. It begins with a review or a first message; until then only who may review can open it.
 */
export async function conversationOf(db: Asking, versionId: string, reviewerCode: string, actor: Actor) {
  if (!isId(versionId) || !isCode(reviewerCode)) return null
  const [wording, reviewer] = await Promise.all([
    db.progressUpdateVersion.findUnique({ where: { id: versionId }, select: wordingSelect }),
    db.organisation.findUnique({
      where: { code: reviewerCode },
      select: { id: true, code: true, name: true, language: true },
    }),
  ])
  if (!wording || !reviewer) return null
  const sides = { reporterId: wording.update.organisationId, reviewerId: reviewer.id }
  if (!reviewPolicy.speak(actor, sides) || sides.reporterId === sides.reviewerId) return null
  const held = { where: { versionId, organisationId: reviewer.id }, select: { id: true } }
  const began =
    (await db.review.findFirst(held)) ??
    (await db.reviewMessage.findFirst({
      where: { versionId, reviewerId: reviewer.id },
      select: { id: true },
    }))
  if (!began && !(await mayOpen(db, wording.id, reviewer.id, actor))) return null
  return { wording, reviewer, ...sides }
}
export type ConversationRead = NonNullable<Awaited<ReturnType<typeof conversationOf>>>

async function mayOpen(db: Asking, versionId: string, reviewerId: string, actor: Actor): Promise<boolean> {
  if (actor.acting.id !== reviewerId) return false
  const row = await db.progressUpdateVersion.findFirst({
    where: { AND: [{ id: versionId }, versionsVisibleTo(actor)] },
    select: wordingSelect,
  })
  return row !== null && reviewPolicy.give(actor, await asReviewed(db, row, actor))
}

export type Message = { text: string; language: string; mentions: string[] }
type Sent = { versionId: string; reviewer: string; messageId: string }

/** Adds a message. Whom it speaks to must be able to read it; who cannot is refused like somebody who never was. */
export async function sendMessage(
  tx: Tx,
  { wording, reviewer, reporterId, reviewerId }: ConversationRead,
  { text, language, mentions }: Message,
  author: Author & { organisation: string },
  now: Date,
): Promise<Outcome<Performed<Sent>, 'not-open' | 'mention'>> {
  if (!isOpenTo('speak', wording.state)) return refused('not-open')
  const named = [...new Set(mentions)]
  const known = await tx.person.findMany({
    where: { AND: [{ id: { in: named } }, peopleIn({ reporterId, reviewerId }, now)] },
    select: { id: true },
  })
  if (known.length < named.length) return refused('mention', 'mentions')
  const { id } = await tx.reviewMessage.create({
    data: {
      versionId: wording.id,
      reviewerId,
      organisationId: author.organisationId,
      writtenById: author.personId,
      text,
      language,
      writtenAt: now,
    },
    select: { id: true },
  })
  if (known.length > 0)
    await tx.reviewMention.createMany({
      data: known.map((person) => ({ messageId: id, personId: person.id })),
    })
  const address = routes.deskConversation(defaultLocale, wording.id, reviewer.code)
  const values = { organisation: author.organisation }
  const others = [
    { organisationId: reporterId, role: 'focal_point' as const },
    { organisationId: reviewerId, role: 'partner_reviewer' as const },
  ].filter(({ organisationId }) => organisationId !== author.organisationId)
  return done({
    value: { versionId: wording.id, reviewer: reviewer.code, messageId: id },
    // That something was said is remembered; what was said is nobody else's.
    history: [
      reviewEntry(
        wording,
        { type: 'progress_update', id: wording.update.id },
        { visibility: 'internal', after: { reviewer: reviewer.code, mentioned: known.length } },
      ),
    ],
    notices: [
      ...others.map((hearing) => reviewNotice(wording, 'review.messaged', hearing, address, values)),
      ...known.map(({ id: personId }) =>
        reviewNotice(
          wording,
          'review.mentioned',
          { organisationId: null, role: null, personId },
          address,
          values,
        ),
      ),
    ],
  })
}
