// What the forms of reviews, answers, replies and conversations may send.
import { z } from 'zod'
import { choice, id, language, optionalChoice, optionalWhole, text } from '@/lib/action/fields'
import { normalEmail } from '@/lib/auth/email'
import { implementations } from '@/lib/progress/rules'
import { completenesses, healths, longestInvitation, reviewVerdicts } from './rules'

const said = { text: text(5000, 'review.errors.text'), language }
/** The content that the reader had before them. */
const contentHash = z.string({ error: 'errors.form' }).regex(/^[0-9a-f]{64}$/, { error: 'errors.form' })

const review = {
  contentHash,
  verdict: choice(reviewVerdicts),
  reason: text(5000, 'review.errors.reason'),
  language,
  implementation: optionalChoice(implementations),
  health: optionalChoice(healths),
  completeness: optionalChoice(completenesses),
}

export const giveReviewInput = z.object({ id, ...review })
/** A guest is known by the link alone; the form's key becomes the review's id. */
export const guestReviewInput = z.object({
  link: z.string({ error: 'errors.form' }).max(100),
  idempotencyKey: id,
  ...review,
})
export const answerQueryInput = z.object({ id, ...said })
export const replyToReviewInput = z.object({ id, ...said })
export const sendMessageInput = z.object({
  id,
  reviewer: z.string({ error: 'errors.form' }).max(120),
  ...said,
  mentions: z
    .array(z.string().max(60))
    .max(50)
    .default([])
    // Whatever is no person is treated like a person who may not read it: in one sentence.
    .transform((named) => named.map((each) => (z.uuid().safeParse(each).success ? each : nobody))),
})
const nobody = '00000000-0000-4000-8000-000000000000'

export const inviteGuestInput = z.object({
  id,
  name: text(200, 'review.errors.guestName'),
  email: text(320, 'people.email.missing').transform((typed, context) => {
    const normal = normalEmail(typed)
    if (normal) return normal
    context.addIssue({ code: 'custom', message: 'people.email.malformed' })
    return z.NEVER
  }),
  organisation: text(300, 'review.errors.guestOrganisation'),
  days: optionalWhole(1, longestInvitation, 'review.errors.days').transform((days) => days ?? 14),
})
