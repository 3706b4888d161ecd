// The message key of every refusal, and the constraints of the database that mean the same.

export const reviewRefusals = {
  superseded: 'review.refusal.superseded',
  'not-open': 'review.refusal.notOpen',
  changed: 'review.refusal.changed',
  'own-update': 'review.refusal.ownUpdate',
  twice: 'review.refusal.twice',
} as const

export const reviewConstraints = {
  review_of_a_standing_wording: { reason: 'not-open' },
  review_of_what_was_read: { reason: 'changed' },
  review_by_another: { reason: 'own-update' },
  reviews_version_id_organisation_id_number_key: { reason: 'twice' },
} as const

export const answerRefusals = {
  'no-query': 'review.refusal.noQuery',
  closed: 'review.refusal.closed',
  'not-open': 'review.refusal.notOpen',
} as const

export const answerConstraints = {
  answer_to_an_open_query: { reason: 'closed' },
  review_answers_pkey: { reason: 'closed' },
} as const

export const replyRefusals = {
  'not-published': 'review.refusal.notPublished',
  'already-replied': 'review.refusal.alreadyReplied',
} as const

export const replyConstraints = { review_replies_pkey: { reason: 'already-replied' } } as const

export const messageRefusals = {
  'not-open': 'review.refusal.conversationOver',
  mention: 'review.refusal.mention',
} as const

export const inviteRefusals = {
  superseded: 'review.refusal.superseded',
  'not-open': 'review.refusal.notOpen',
  'not-a-guest': 'review.refusal.notAGuest',
} as const

export const guestRefusals = {
  superseded: 'review.guest.over',
  'not-open': 'review.guest.over',
  changed: 'review.refusal.changed',
  over: 'review.guest.over',
} as const

export const guestConstraints = {
  reviews_invitation_id_key: { reason: 'over' },
  reviews_pkey: { reason: 'over' },
  guest_review_as_invited: { reason: 'over' },
  review_of_a_standing_wording: { reason: 'over' },
} as const
