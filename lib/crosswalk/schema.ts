import { z } from 'zod'
import { choice, id, language, optionalText, text, version } from '@/lib/action/fields'
import { confidences } from '@/lib/commitment/rules'
import { levels, relations, verdicts } from './rules'

export const beginEditionInput = z.object({
  crosswalk: text(80),
  source: text(500, 'crosswalk.errors.sourceRequired'),
})

/** A draft as it was looked at. */
export const draftInput = z.object({ id, version })

const linkWords = {
  relation: choice(relations),
  level: choice(levels),
  source: text(500, 'crosswalk.errors.sourceRequired'),
  note: optionalText(1000),
  confidence: choice(confidences),
  needsExpertReview: z.preprocess((typed) => typed === 'yes', z.boolean()),
}
export const addLinkInput = z.object({
  id,
  from: text(80, 'crosswalk.errors.fromRequired'),
  to: text(80, 'crosswalk.errors.toRequired'),
  ...linkWords,
})
export const changeLinkInput = z.object({ id, version, ...linkWords })
export const takeOutLinkInput = z.object({ id, version })

export const disputeLinkInput = z.object({
  link: id,
  reason: text(2000, 'dispute.reasonRequired').min(20, { error: 'dispute.reasonShort' }),
})
export const takeUpDisputeInput = z.object({ id, version })
export const answerDisputeInput = z.object({
  id,
  version,
  verdict: choice(verdicts),
  answer: text(2000, 'dispute.answerRequired'),
  language,
})
