// The shape of the files in data/. Strict: a field that nobody reads is a mistake in the file or in the loader.
import { z } from 'zod'
import { sectionsShape } from '@/lib/pack/template'
import { confidences } from '@/lib/commitment/rules'
import { parsePartialDate } from '@/lib/dates'

const confidence = z.enum(confidences)
const words = z.string().min(1)
const note = words.nullish().transform((text) => text ?? null)

/** '2027', '2027-01' or '2027-01-15', kept as precise as it is. */
const date = z
  .string()
  .nullish()
  .transform((stated, context) => {
    if (stated === null || stated === undefined) return null
    const read = parsePartialDate(stated)
    if (!read) context.addIssue({ code: 'custom', message: `"${stated}" is no date` })
    return read
  })

const year = z
  .number()
  .int()
  .min(1945)
  .max(2200)
  .nullish()
  .transform((value) => value ?? null)
/** Decimals travel as text from here on. */
const decimal = z
  .number()
  .optional()
  .transform((value) => (value === undefined ? null : String(value)))

const frameworkItem = z.strictObject({
  code: words,
  title: words,
  parentCode: words.optional(),
  note,
  confidence,
  para: z.number().int().nullish(),
  paras: words.optional(),
  asked: words.optional(),
  askedEntities: z.array(words).nullish(),
  dueYear: year,
  targetValue: decimal,
  targetUnit: note,
  baselineNote: note,
  sdgTags: z.union([z.literal('all'), z.array(z.number().int().min(1).max(17))]).optional(),
})

export const framework = z.strictObject({
  code: words,
  name: words,
  adoptedOn: date,
  steward: words,
  sourceName: words,
  sourceUrl: z.url().nullable(),
  confidence,
  note,
  items: z.array(frameworkItem),
})

export const crosswalkLink = z.strictObject({
  from: words,
  to: words,
  relation: z.enum(['contributes-to', 'tagged-with', 'stated-link', 'implements', 'invites', 'part-of']),
  level: z.enum(['item', 'target', 'goal', 'framework']),
  source: words,
  confidence,
  note,
})

export const editorialLink = z.strictObject({
  from: words,
  to: words,
  kind: z.literal('editorial-proposal'),
  published: z.literal(false),
  needsExpertReview: z.literal(true),
  confidence,
  source: words,
})

const commitment = z
  .strictObject({
    code: words,
    title: words,
    theme: z.enum(['infrastructure', 'skills', 'governance', 'cross-border']),
    lead: words.nullable(),
    dueYear: year,
    dueDate: date,
    alignsTo: z.array(words),
    source: words,
    confidence,
    status: note,
    targetValue: decimal,
    targetUnit: note,
    indicator: note,
  })
  .refine(({ targetValue, targetUnit }) => (targetValue === null) === (targetUnit === null), {
    error: 'a target has a value and a unit, or neither',
    path: ['targetUnit'],
  })

export const workPlan = z.strictObject({
  code: words,
  name: words,
  partners: z.array(words).min(1),
  period: z.tuple([date, date]),
  source: words,
  confidence,
  alignsToBasis: words,
  note,
  commitments: z.array(commitment),
})

const officialLanguage = z.strictObject({
  bcp47: words,
  name: words,
  role: words,
  script: words,
  direction: z.enum(['ltr', 'rtl']),
  wordsSeparatedBySpaces: z.boolean(),
})

export const country = z.strictObject({
  iso2: z.string().regex(/^[A-Z]{2}$/),
  iso3: z.string().regex(/^[A-Z]{3}$/),
  name: words,
  group: words,
  officialLanguages: z.array(officialLanguage).min(1),
  timezone: words,
  fiscalYearStart: z.string().regex(/^\d{2}-\d{2}$/),
  ldc: z.boolean(),
  lldc: z.boolean(),
  sids: z.boolean(),
  note,
  source: words,
  confidence,
})

export const organisation = z.strictObject({
  code: words,
  name: words,
  acronym: words.nullable(),
  countryCode: words.nullable(),
  type: z.enum(['government', 'other-public', 'multilateral', 'ngo', 'private', 'academic', 'other']),
  iatiOrgType: z.string().regex(/^\d{2}$/),
  role: words,
  source: words,
  confidence,
  formerNames: z.array(words).default([]),
  localNames: z.record(words, words).default({}),
  note,
})

export const forum = z.strictObject({
  code: words,
  name: words,
  host: words,
  dates: z.array(
    z.strictObject({ label: words, start: date, end: date, place: words.nullable(), confidence }),
  ),
  cycle: words,
  reportersSubmit: z.array(words).min(1),
  source: words,
  confidence,
  note,
})

const reason = words

/** How the editors read what the sources leave to the reader. */
export const readings = z.strictObject({
  about: words,
  frameworkEditions: z.array(z.strictObject({ edition: words, follows: words })),
  planEditions: z.array(z.strictObject({ edition: words, follows: words })),
  parties: z.array(
    z.strictObject({
      stated: words,
      role: z.enum(['party', 'partner', 'coordinator']),
      organisation: words.optional(),
      country: words.optional(),
      region: words.optional(),
    }),
  ),
  leads: z.array(
    z.strictObject({
      stated: words,
      lead: words.optional(),
      coLeads: z.array(words).default([]),
      partners: z.array(words).default([]),
      funders: z.array(words).default([]),
    }),
  ),
  places: z.array(z.strictObject({ commitment: words, countries: z.array(words), reason })),
  standingRules: z.array(z.strictObject({ commitment: words, reason })),
  pillars: z.array(z.strictObject({ plan: words, framework: words, reason })),
  ownLines: z.array(z.strictObject({ commitment: words, item: words, reason })),
  crosswalks: z.array(
    z.strictObject({
      code: words,
      from: words,
      to: words,
      kind: z.enum(['published', 'editorial']),
      name: words,
      source: words,
    }),
  ),
  planForums: z.array(z.strictObject({ plan: words, forum: words, confidence, reason })),
})

export type SourceFramework = z.output<typeof framework>
export type SourceItem = z.output<typeof frameworkItem>
export type SourceLink = z.output<typeof crosswalkLink>
export type SourceEditorialLink = z.output<typeof editorialLink>
export type SourcePlan = z.output<typeof workPlan>
export type SourceCommitment = z.output<typeof commitment>
export type SourceCountry = z.output<typeof country>
export type SourceOrganisation = z.output<typeof organisation>
export type SourceForum = z.output<typeof forum>
export type Readings = z.output<typeof readings>

/** What a forum asks for, as a template of packs. */
export const template = z.object({
  code: z.string().min(1).max(40),
  forum: z.string().min(1),
  name: z.string().min(1).max(200),
  source: z.string().min(1),
  sections: sectionsShape,
})
export type SourceTemplate = z.output<typeof template>
