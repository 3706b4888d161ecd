// What the forms of a progress report may send. One schema a step.
import { z } from 'zod'
import {
  choice,
  id,
  language,
  optionalChoice,
  optionalDecimal,
  optionalId,
  optionalPartialDate,
  optionalPercent,
  optionalText,
  text,
  version,
} from '@/lib/action/fields'
import { filledWith } from '@/lib/action/merge'
import { visibilities } from '@/lib/commitment/rules'
import { implementations, noValueReasons } from './rules'

const then = z.string().max(40).default('')
const edition = { id, version, then }
const longText = optionalText(5000)

/** The first day of the period; whether there is such a period is asked of the plan. */
const period = z
  .string({ error: 'report.errors.period' })
  .regex(/^\d{4}-\d{2}-01$/, { error: 'report.errors.period' })

export const beginUpdateInput = z.object({ id, period, language })
export const reportNoChangeInput = z.object({ id, period })

const status = {
  language,
  implementation: optionalChoice(implementations),
  statusLabelId: optionalId,
  percentComplete: optionalPercent,
  expectedOn: optionalPartialDate,
  narrative: longText,
  obstacles: longText,
  supportRequested: longText,
  nextStep: longText,
  english: z.object({ narrative: longText }).prefault({ narrative: '' }),
}

export const saveStatusInput = z
  .object({ ...edition, ...status, base: filledWith(status) })
  .refine(({ language: governing, english }) => governing !== 'en' || english.narrative === null, {
    path: ['english', 'narrative'],
    error: 'report.errors.englishTwice',
  })

const reachedOn = optionalPartialDate.transform((date, context) => {
  if (date === null || date.precision === 'day') return date?.on ?? null
  context.addIssue({ code: 'custom', message: 'report.errors.reachedDay' })
  return z.NEVER
})

const milestoneRow = z
  .object({ milestoneId: id, reachedOn, expectedOn: optionalPartialDate })
  .refine((row) => row.reachedOn === null || row.expectedOn === null, {
    path: ['expectedOn'],
    error: 'report.errors.reachedAndExpected',
  })

const actualRow = z
  .object({
    indicatorId: id,
    value: optionalDecimal,
    noValueReason: optionalChoice(noValueReasons),
    /** A ticked box, or the blank mark of one that is not; without a value nothing can be said of all together. */
    isJoint: z.enum(['1', '']).optional(),
  })
  .refine(({ value, noValueReason }) => value === null || noValueReason === null, {
    path: ['noValueReason'],
    error: 'report.errors.valueAndReason',
  })
  .transform(({ isJoint, ...row }) => ({ ...row, isJoint: isJoint === '1' && row.value !== null }))

const measures = {
  milestones: z.array(milestoneRow).max(200).default([]),
  actuals: z.array(actualRow).max(200).default([]),
}

export const saveMeasuresInput = z.object({ ...edition, ...measures, base: filledWith(measures) })

const shown = { caption: text(300, 'report.errors.caption'), visibility: choice(visibilities) }

export const addEvidenceLinkInput = z.object({
  id,
  link: z.object({
    url: text(2000, 'report.errors.url').pipe(
      z.url({ protocol: /^https?$/, hostname: z.regexes.domain, error: 'report.errors.url' }),
    ),
    ...shown,
  }),
})

export const addEvidenceFileInput = z.object({
  id,
  file: z.custom<File>((value) => value instanceof File && (value.size > 0 || value.name !== ''), {
    error: 'report.errors.file',
  }),
  ...shown,
})

export const removeEvidenceInput = z.object({ id, evidenceId: id })
export const submitUpdateInput = z.object({ id, version })
export const discardUpdateInput = z.object({ id, version })
export const amendUpdateInput = z.object({ id })
