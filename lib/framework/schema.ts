import { z } from 'zod'
import {
  choice,
  id,
  language,
  optionalDecimal,
  optionalText,
  optionalYear,
  text,
  version,
} from '@/lib/action/fields'
import { confidences } from '@/lib/commitment/rules'

/** A curator held a fact (an item, a link of a crosswalk, an alignment) against its text. */
export const checkFactInput = z.object({
  id,
  version,
  confidence: choice(confidences),
  checkedSource: text(500, 'framework.errors.checkedSource'),
})

export const reviseItemInput = z.object({
  itemId: id,
  version,
  title: text(500),
  language,
  note: optionalText(2000),
  paragraphs: optionalText(60),
  dueYear: optionalYear,
  targetValue: optionalDecimal,
  targetUnit: optionalText(120),
})

export const withdrawItemInput = z.object({ itemId: id, version })
