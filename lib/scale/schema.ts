import { z } from 'zod'
import { choice, id, optionalId, optionalText, optionalWhole, version } from '@/lib/action/fields'
import { isCommon, scales } from './rules'

/** One label a row; a row without a word is no label. */
const row = z
  .object({
    id: optionalId,
    scale: choice(scales),
    common: z.string().max(40),
    isDefault: z.literal('1').optional(),
    label: optionalText(60),
    meaning: optionalText(200),
    /** The same in the other language of the interface. */
    otherLabel: optionalText(60),
    otherMeaning: optionalText(200),
    place: optionalWhole(1, 99, 'scale.errors.place'),
  })
  .refine(({ scale, common }) => isCommon(scale, common), { error: 'errors.choose', path: ['common'] })

export const saveScaleInput = z.object({
  planId: id,
  version,
  /** By the value that a row stands for, and its number there: implementation_in_progress_0 is a default. */
  labels: z.record(z.string().regex(/^[a-z_]{1,40}_\d{1,2}$/), row).default({}),
  /** Ticked once what will change was looked at. */
  seen: z.literal('1').optional(),
})
export type TypedLabel = z.output<typeof row>
