// What a forum asks for: sections, each of one kind, with its fields, filters and word limit. Kept as JSON and read here, so
// that a field nobody knows is refused before it is stored.
import { z } from 'zod'

export const sectionKinds = ['words', 'figures', 'narrative', 'pictures', 'table', 'by_item'] as const

/** What can be told of a commitment, in the order in which a table tells it. */
export const fieldNames = [
  'code',
  'title',
  'description',
  'plan',
  'kind',
  'layer',
  'lead',
  'partners',
  'countries',
  'starts',
  'due',
  'work',
  'percent',
  'schedule',
  'verdict',
  'narrative',
  'obstacles',
  'support',
  'nextStep',
  'milestones',
  'indicators',
  'items',
  'reported',
  'page',
] as const
export type FieldName = (typeof fieldNames)[number]

export const mostSections = 20
const keyed = /^[a-z][a-z0-9-]{0,39}$/
const heading = z.record(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/), z.string().min(1).max(200))

export const sectionShape = z
  .object({
    key: z.string().regex(keyed, { error: 'pack.template.errors.key' }),
    kind: z.enum(sectionKinds, { error: 'pack.template.errors.kind' }),
    /** By language; the template's own language is always among them. */
    heading,
    /** Code of the framework whose items the section goes by, or whose codes it tells. */
    framework: z.string().max(40).nullable().default(null),
    /** Only commitments that name this item or one below it. */
    under: z.string().max(60).nullable().default(null),
    layer: z.enum(['infrastructure', 'skills', 'governance', 'cross_border']).nullable().default(null),
    fields: z
      .array(z.enum(fieldNames, { error: 'pack.template.errors.field' }))
      .max(fieldNames.length)
      .default([]),
    /** Words that the forum takes of one commitment, or of the coordinator's own text. */
    wordLimit: z.number().int().min(10).max(5000).nullable().default(null),
    /** Only what was reported in the period. */
    onlyReported: z.boolean().default(false),
  })
  .strict()
  .superRefine(({ kind, framework, fields }, context) => {
    if (kind === 'by_item' && framework === null)
      context.addIssue({
        code: 'custom',
        path: ['framework'],
        message: 'pack.template.errors.frameworkNeeded',
        input: framework,
      })
    if ((kind === 'table' || kind === 'by_item') && fields.length === 0)
      context.addIssue({
        code: 'custom',
        path: ['fields'],
        message: 'pack.template.errors.fieldsNeeded',
        input: fields,
      })
  })
export type TemplateSection = z.output<typeof sectionShape>

export const sectionsShape = z
  .array(sectionShape)
  .min(1, { error: 'pack.template.errors.sectionsNeeded' })
  .max(mostSections)
  .refine((sections) => new Set(sections.map(({ key }) => key)).size === sections.length, {
    error: 'pack.template.errors.keyTwice',
  })

/** Sections as they were stored; what this version cannot read is a fault and no empty pack. */
export const readSections = (stored: unknown): TemplateSection[] => sectionsShape.parse(stored)

/** Its heading in a language, else in the template's, with the language it is in. */
export function headingIn(
  section: Pick<TemplateSection, 'heading'>,
  language: string,
  own: string,
): { text: string; language: string; isUntranslated?: boolean } {
  const asked = section.heading[language]
  if (asked !== undefined) return { text: asked, language }
  const [first = ''] = Object.keys(section.heading)
  const spoken = section.heading[own] === undefined ? first : own
  return { text: section.heading[spoken] ?? '', language: spoken, isUntranslated: true }
}

/** Words as an office counts them; scripts without spaces are cut as they are read. */
export function countWords(text: string, language: string): number {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' })
  return [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).length
}

/** The sentences of a text, in order. */
export function sentencesOf(text: string, language: string): string[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' })
  return [...segmenter.segment(text)].map(({ segment }) => segment.trim()).filter((each) => each !== '')
}

/** What a new template begins with: one place for the coordinator's own words. */
export const firstSections = (language: string, heading: string): TemplateSection[] => [
  sectionShape.parse({ key: 'summary', kind: 'words', heading: { [language]: heading } }),
]
