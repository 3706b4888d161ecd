import { actsFor, holds, type Actor } from './actor'
import { isPartyTo, type KnownParty } from './parties'

/** What the policy needs to know of a wording that is judged. */
export type ReviewedUpdate = {
  /** Whose update it is. */
  organisationId: string
  recordedById: string
  submittedById: string | null
  /** Whether the person who asks holds a seat in that organisation, for whomever they act now. */
  hasSeatThere: boolean
  planId: string
  parties: readonly KnownParty[]
  coordinatorIds: readonly string[]
}

/** A conversation between the organisation that reports, one that reviews, and the moderators. */
export type Conversation = { reporterId: string; reviewerId: string }

/** Nobody judges what their own organisation says, nor what they wrote themselves, whatever seats they hold. */
const isOfOthers = (actor: Actor, update: ReviewedUpdate) =>
  !actsFor(actor, update.organisationId) &&
  !update.hasSeatThere &&
  update.recordedById !== actor.personId &&
  update.submittedById !== actor.personId

export const reviewPolicy = {
  /** A party to the plan reviews what the other parties report, since it is what they agreed on together. */
  give: (actor: Actor, update: ReviewedUpdate) =>
    holds(actor, 'partner_reviewer') && isPartyTo(actor, update.parties) && isOfOthers(actor, update),

  /** The organisation that is asked answers, and replies for itself. */
  answer: (actor: Actor, update: Pick<ReviewedUpdate, 'organisationId'>) =>
    holds(actor, 'focal_point') && actsFor(actor, update.organisationId),

  /** A conversation is between the two sides, and moderators, who may have to settle it. */
  speak: (actor: Actor, { reporterId, reviewerId }: Conversation) =>
    (holds(actor, 'partner_reviewer') && actsFor(actor, reviewerId)) ||
    (holds(actor, 'focal_point') && actsFor(actor, reporterId)) ||
    holds(actor, 'moderator'),

  /** Who may judge it, or keeps the plan, may ask an expert; never the organisation that is judged. */
  invite: (actor: Actor, update: ReviewedUpdate) =>
    isOfOthers(actor, update) &&
    ((holds(actor, 'partner_reviewer') && isPartyTo(actor, update.parties)) ||
      (update.coordinatorIds.includes(actor.acting.id) &&
        actor.seats.some(
          ({ role, planId }) => role === 'coordinator' && (planId === null || planId === update.planId),
        ))),

  /** Reviewing at all is a reviewer's; which updates depends on the update. */
  giveAny: (actor: Actor) => holds(actor, 'partner_reviewer'),

  /** The desk of reviews is for those who review, or invite others to. */
  seeDesk: (actor: Actor) => holds(actor, 'partner_reviewer', 'coordinator'),
}
