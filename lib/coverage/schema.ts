import { z } from 'zod'
import { id, text } from '@/lib/action/fields'
import { sheets } from './rules'

const place = {
  framework: z.string().max(40),
  by: z.enum(sheets, { error: 'errors.choose' }),
  item: z.string().max(60),
  row: z.string().max(60),
}

export const markNotApplicableInput = z.object({
  ...place,
  reason: text(1000, 'coverage.marks.reasonRequired'),
})
export const liftMarkInput = z.object({ ...place, id })
