import { z } from 'zod'
import { id, language, optionalText, text, version } from '@/lib/action/fields'
import { beginCommitmentInput } from '@/lib/commitment/schema'
import type { PracticeText } from './rules'

/** Letters that each text may have. */
export const practiceLimits = {
  context: 5000,
  done: 10_000,
  cost: 2000,
  conditions: 5000,
  wentWrong: 5000,
  contact: 500,
  licence: 200,
} as const satisfies Record<PracticeText, number>

export const writePracticeInput = z.object({ commitmentId: id })

export const savePracticeInput = z.object({
  id,
  version,
  title: text(300, 'practice.errors.title'),
  language,
  context: optionalText(practiceLimits.context),
  done: optionalText(practiceLimits.done),
  cost: optionalText(practiceLimits.cost),
  conditions: optionalText(practiceLimits.conditions),
  wentWrong: optionalText(practiceLimits.wentWrong),
  contact: optionalText(practiceLimits.contact),
  licence: optionalText(practiceLimits.licence),
})

export const publishPracticeInput = z.object({ id, version })

export const withdrawPracticeInput = z.object({
  id,
  version,
  reason: text(1000, 'practice.errors.reason'),
})

/** A draft of one's own plan, begun from a practice, with what becomes of the practice in it. */
export const adoptPracticeInput = beginCommitmentInput.omit({ version: true, kind: true }).extend({
  practiceId: id,
  kept: text(5000, 'practice.errors.kept'),
  adapted: optionalText(5000),
  dropped: optionalText(5000),
})
