import { z } from 'zod'
import { id, optionalId, partialDate, text, version } from '@/lib/action/fields'
import { lastDay } from '@/lib/dates'
import { textLanguages } from '@/lib/i18n/locales'
import { fieldNames, sectionKinds } from './template'

export const beginPackInput = z
  .object({
    templateId: id,
    meetingId: optionalId,
    previousId: optionalId,
    planIds: z
      .array(z.uuid({ error: 'errors.choose' }), { error: 'pack.errors.plansRequired' })
      .min(1, { error: 'pack.errors.plansRequired' })
      .max(100),
    name: text(200, 'pack.errors.nameRequired'),
    language: z.enum(textLanguages, { error: 'errors.choose' }),
    periodStart: partialDate,
    periodEnd: partialDate,
  })
  .refine(({ periodStart, periodEnd }) => lastDay(periodEnd) > periodStart.on, {
    path: ['periodEnd'],
    error: 'pack.errors.periodEmpty',
  })

const sentence = z.object({
  versionId: z.uuid({ error: 'errors.form' }),
  position: z.coerce.number({ error: 'errors.form' }).int().min(0).max(500),
  /** Empty leaves the sentence out. */
  text: z.string().max(2000, { error: 'errors.tooLong' }).default(''),
})

export const savePackSectionInput = z.object({
  id,
  version,
  sectionKey: z.string().max(40),
  note: z.string().max(20_000, { error: 'errors.tooLong' }).default(''),
  sentences: z.array(sentence).max(2000).default([]),
})

export const packInput = z.object({ id, version })
export const askOwnerInput = z.object({ id, commitmentId: id })

const blank = (value: unknown) => (value === '' || value === undefined ? null : value)
export const saveTemplateSectionInput = z.object({
  id,
  version,
  /** The section that is changed; empty for a new one. */
  was: z.string().max(40).default(''),
  position: z.coerce.number({ error: 'errors.number' }).int().min(1).max(20).default(20),
  key: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, { error: 'pack.template.errors.key' }),
  kind: z.enum(sectionKinds, { error: 'pack.template.errors.kind' }),
  heading: z.object({ en: z.string().max(200).default(''), vi: z.string().max(200).default('') }),
  framework: z.preprocess(blank, z.string().max(40).nullable()),
  under: z.preprocess(blank, z.string().max(60).nullable()),
  layer: z.preprocess(
    blank,
    z.enum(['infrastructure', 'skills', 'governance', 'cross_border'], { error: 'errors.choose' }).nullable(),
  ),
  fields: z.array(z.enum(fieldNames, { error: 'pack.template.errors.field' })).default([]),
  wordLimit: z.preprocess(
    blank,
    z.coerce
      .number({ error: 'errors.number' })
      .int()
      .min(10, { error: 'pack.template.errors.wordLimit' })
      .max(5000, { error: 'pack.template.errors.wordLimit' })
      .nullable(),
  ),
  onlyReported: z.preprocess((value) => value === '1' || value === true, z.boolean()),
})
export const removeTemplateSectionInput = z.object({ id, version, key: z.string().max(40) })
export const makeTemplateInput = z.object({ forumId: id, name: text(200, 'pack.errors.nameRequired') })
