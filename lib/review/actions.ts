'use server'

import { defineAction } from '@/lib/action/define-action'
import { defineGuestAction } from '@/lib/action/define-guest-action'
import { pagesOfProgress } from '@/lib/action/tags'
import { authorOf } from '@/lib/policy/actor'
import { reviewPolicy } from '@/lib/policy/review'
import { routes } from '@/lib/routes'
import { conversationOf, sendMessage as say } from './commands/converse'
import { addReview } from './commands/give'
import { addGuestReview, inviteGuest as invite, openInvitation, sentBefore } from './commands/guest'
import * as respond from './commands/respond'
import { wordingToReview } from './commands/wording'
import {
  answerConstraints,
  answerRefusals,
  guestConstraints,
  guestRefusals,
  inviteRefusals,
  messageRefusals,
  replyConstraints,
  replyRefusals,
  reviewConstraints,
  reviewRefusals,
} from './labels'
import {
  answerQueryInput,
  giveReviewInput,
  guestReviewInput,
  inviteGuestInput,
  replyToReviewInput,
  sendMessageInput,
} from './schema'

export const giveReview = defineAction({
  event: 'review.given',
  input: giveReviewInput,
  load: (tx, { id }, actor) => wordingToReview(tx, id, actor),
  allow: reviewPolicy.give,
  perform: ({ actor, subject, input: { id: _, ...words }, now, tx }) =>
    addReview(tx, subject, words, { ...authorOf(actor), organisation: actor.acting.name }, now),
  refusals: reviewRefusals,
  constraints: reviewConstraints,
  refreshes: ({ planCode, isPublic }) => (isPublic ? pagesOfProgress(planCode) : []),
  lands: ({ versionId }, locale) => routes.deskReviewAfter(locale, versionId, 'given'),
})

export const answerQuery = defineAction({
  event: 'review.answered',
  input: answerQueryInput,
  load: (tx, { id }, actor) => respond.reviewToRespondTo(tx, id, actor),
  allow: (actor, { reporterId }) => reviewPolicy.answer(actor, { organisationId: reporterId }),
  perform: ({ actor, subject, input: { id: _, ...said }, now, tx }) =>
    respond.answerQuery(tx, subject, said, authorOf(actor), now),
  refusals: answerRefusals,
  constraints: answerConstraints,
  refreshes: ({ planCode, isPublic }) => (isPublic ? pagesOfProgress(planCode) : []),
  lands: ({ versionId }, locale) => routes.deskReviewsOnAfter(locale, versionId, 'answered'),
})

export const replyToReview = defineAction({
  event: 'review.replied',
  input: replyToReviewInput,
  load: (tx, { id }, actor) => respond.reviewToRespondTo(tx, id, actor),
  allow: (actor, { reporterId }) => reviewPolicy.answer(actor, { organisationId: reporterId }),
  perform: ({ actor, subject, input: { id: _, ...said }, now, tx }) =>
    respond.replyToReview(tx, subject, said, authorOf(actor), now),
  refusals: replyRefusals,
  constraints: replyConstraints,
  refreshes: ({ planCode, isPublic }) => (isPublic ? pagesOfProgress(planCode) : []),
  lands: ({ versionId }, locale) => routes.deskReviewsOnAfter(locale, versionId, 'replied'),
})

export const sendMessage = defineAction({
  event: 'review.message-sent',
  input: sendMessageInput,
  load: (tx, { id, reviewer }, actor) => conversationOf(tx, id, reviewer, actor),
  allow: reviewPolicy.speak,
  perform: ({ actor, subject, input: { text, language, mentions }, now, tx }) => {
    const author = { ...authorOf(actor), organisation: actor.acting.name }
    return say(tx, subject, { text, language, mentions }, author, now)
  },
  refusals: messageRefusals,
  lands: ({ versionId, reviewer }, locale) => routes.deskConversation(locale, versionId, reviewer),
})

export const inviteGuest = defineAction({
  event: 'review.guest-invited',
  input: inviteGuestInput,
  load: (tx, { id }, actor) => wordingToReview(tx, id, actor),
  allow: reviewPolicy.invite,
  perform: ({ actor, subject, input: { id: _, ...guest }, now, tx }) =>
    invite(tx, subject, guest, authorOf(actor), now),
  refusals: inviteRefusals,
  constraints: { review_of_a_standing_wording: { reason: 'not-open' } },
  lands: ({ versionId }, locale) => routes.deskReviewAfter(locale, versionId, 'invited'),
})

/** By the link alone: what it opens is one wording, once, until its day. */
export const reviewAsGuest = defineGuestAction({
  event: 'review.guest-given',
  input: guestReviewInput,
  load: (tx, { link }, now) => openInvitation(tx, link, now),
  repeated: (tx, { link, idempotencyKey }) => sentBefore(tx, link, idempotencyKey),
  perform: ({ subject, input: { link: _, idempotencyKey: id, ...words }, now, tx }) =>
    addGuestReview(tx, subject, { id, ...words }, now),
  author: ({ guestOrganisation }) => ({ organisationId: null, organisationName: guestOrganisation }),
  refusals: guestRefusals,
  constraints: guestConstraints,
  secrets: ['link'],
  refreshes: ({ planCode, isPublic }) => (isPublic ? pagesOfProgress(planCode) : []),
  lands: (_value, locale) => routes.guestThanks(locale),
})
