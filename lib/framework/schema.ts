import { z } from 'zod'
import { choice, id, optionalText, text, version } from '@/lib/action/fields'
import { confidences, provenances, strengths } from '@/lib/commitment/rules'

/** A curator held a fact (an item, a link of a crosswalk, an alignment) against its text. */
export const checkFactInput = z.object({
  id,
  version,
  confidence: choice(confidences),
  checkedSource: text(500, 'keeping.errors.checkedSource'),
})

export const withdrawItemInput = z.object({
  itemId: id,
  version,
  reason: text(1000, 'keeping.errors.reasonRequired'),
})

/** The same of an item, with what the text says where it says something else. */
export const checkItemInput = checkFactInput.extend({ title: text(500), paragraphs: optionalText(60) })

/** A curator says that a published commitment serves an item, named by its code. */
export const alignPublishedInput = z.object({
  id,
  item: text(80, 'keeping.errors.itemRequired'),
  strength: choice(strengths),
  provenance: choice(provenances),
  confidence: choice(confidences),
  reason: text(1000, 'keeping.errors.reasonRequired'),
  source: optionalText(500),
})

/** So many commitments are aligned to one item in one act; all of them or none. */
export const mostAlignedAtOnce = 50

/** A curator says of several published commitments that they serve one item, for one reason. */
export const alignManyInput = alignPublishedInput.omit({ id: true, item: true }).extend({
  itemId: id,
  commitmentIds: z
    .array(z.uuid({ error: 'errors.choose' }), { error: 'keeping.errors.commitmentsRequired' })
    .min(1, { error: 'keeping.errors.commitmentsRequired' })
    .max(mostAlignedAtOnce),
})

export const removeAlignmentInput = z.object({
  id,
  version,
  reason: text(1000, 'keeping.errors.reasonRequired'),
})
