// What the forms of a commitment may send. One schema a step; rows that were left blank are no rows.
import { z } from 'zod'
import {
  choice,
  id,
  ids,
  language,
  optionalChoice,
  optionalDecimal,
  optionalId,
  optionalPartialDate,
  optionalText,
  optionalYear,
  partialDate,
  text,
  version,
} from '@/lib/action/fields'
import { filledWith } from '@/lib/action/merge'
import { lastDay, type PartialDate } from '@/lib/dates'
import { canRollUp, rollUps } from '@/lib/joint/rolling-up'
import { hasPartsFor, jointRules } from '@/lib/joint/rules'
import { weights } from '@/lib/joint/schema'
import { directions, kinds, layers, measures, partnerRoles, strengths, verbs, visibilities } from './rules'

const then = z.string().max(40).default('')
const edition = { id, version, then }

/** Part of an address, so only what is read aloud and typed without trouble. */
const code = text(40, 'record.errors.code').regex(/^[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]*$/u, {
  error: 'record.errors.code',
})
const title = text(300, 'record.errors.title')

export const beginCommitmentInput = z.object({
  planId: id,
  kind: choice(kinds),
  code,
  title,
  language,
  /** Sent once its writer was shown what reads alike and is unfinished. */
  version: version.optional(),
})

export const changeKindInput = z.object({ id, version, kind: choice(kinds) })

const promise = {
  code,
  pillarId: optionalId,
  title,
  description: optionalText(5000),
  wording: optionalText(5000),
  verb: optionalChoice(verbs),
  language,
  layer: optionalChoice(layers),
  source: optionalText(500),
  startsOn: optionalPartialDate,
  dueOn: optionalPartialDate,
  visibility: choice(visibilities),
  english: z
    .object({ title: optionalText(300), description: optionalText(5000), wording: optionalText(5000) })
    .prefault({ title: '', description: '', wording: '' }),
}

export const savePromiseInput = z
  .object({ ...edition, ...promise, base: filledWith(promise) })
  .superRefine(({ language: governing, english }, context) => {
    if (governing !== 'en') return
    for (const [field, words] of Object.entries(english))
      if (words)
        context.addIssue({ code: 'custom', path: ['english', field], message: 'record.errors.englishTwice' })
  })
  .refine(({ startsOn, dueOn }) => !endsBefore(dueOn, startsOn), {
    path: ['dueOn'],
    error: 'record.errors.dueBeforeStart',
    when: given('startsOn', 'dueOn'),
  })

const endsBefore = (due: PartialDate | null, start: PartialDate | null) =>
  due !== null && start !== null && lastDay(due) < start.on

/** A rule over several fields is asked as soon as those fields are read, whatever is wrong elsewhere. */
function given(...names: string[]) {
  return ({ value, issues }: { value: unknown; issues: readonly { path?: PropertyKey[] | undefined }[] }) =>
    typeof value === 'object' &&
    value !== null &&
    names.every((name) => name in value && !issues.some(({ path }) => path?.[0] === name))
}

const partnerRow = z.object({ organisationId: optionalId, role: choice(partnerRoles).default('partner') })

const named = (rows: z.output<typeof partnerRow>[]) =>
  rows.flatMap(({ organisationId, role }) => (organisationId ? [{ organisationId, role }] : []))
const partners = z.array(partnerRow).max(100).default([])
const parties = {
  leadId: optionalId,
  statedLead: optionalText(200),
  countries: z
    .array(z.string().regex(/^[A-Z]{2}$/, { error: 'errors.choose' }))
    .max(100)
    .default([]),
  jointRule: choice(jointRules).default('lead_decides'),
  weights,
}

export const savePartiesInput = z
  .object({
    ...edition,
    ...parties,
    partners,
    base: filledWith({ ...parties, partners: partners.transform(named) }),
  })
  .refine(({ jointRule, countries }) => hasPartsFor(jointRule, countries), {
    path: ['jointRule'],
    error: 'joint.errors.fewCountries',
    when: given('jointRule', 'countries'),
  })
  .superRefine(({ leadId, partners }, context) => {
    const seen = new Set<string>()
    for (const [index, { organisationId }] of partners.entries()) {
      if (!organisationId) continue
      const wrong =
        organisationId === leadId ? 'partnerIsLead' : seen.has(organisationId) ? 'partnerTwice' : null
      seen.add(organisationId)
      if (wrong)
        context.addIssue({
          code: 'custom',
          path: ['partners', index, 'organisationId'],
          message: `record.errors.${wrong}`,
        })
    }
  })
  .transform((sent) => ({ ...sent, partners: named(sent.partners) }))

export const addAlignmentsInput = z
  .object({
    id,
    version,
    items: ids.pipe(z.array(z.string()).min(1, { error: 'record.errors.tickOne' })),
    strength: choice(strengths),
    provenance: choice(['stated', 'editorial']),
    reason: optionalText(1000),
    /** The search that was on the page, to come back to. */
    words: z.string().max(80).default(''),
    framework: z.string().max(80).default(''),
  })
  .refine(({ provenance, reason }) => provenance === 'stated' || reason !== null, {
    path: ['reason'],
    error: 'record.errors.reason',
    when: given('provenance', 'reason'),
  })

export const removeAlignmentInput = z.object({ id, version, alignmentId: id })

const isBlank = (row: unknown, names: readonly string[]): boolean => {
  if (typeof row !== 'object' || row === null) return true
  const given = row as Record<string, unknown>
  const isEmpty = (value: unknown): boolean =>
    value === undefined ||
    value === '' ||
    (typeof value === 'object' && value !== null && Object.values(value).every(isEmpty))
  return isEmpty(given.id) && names.every((name) => isEmpty(given[name]))
}

/** Rows of a list: blank ones and the one to be removed are none, and the others keep their place in the form. */
const rowsOf = <Row extends z.ZodType>(list: string, names: readonly string[], row: Row) => ({
  prepare: (input: unknown) => {
    if (typeof input !== 'object' || input === null) return input
    const given = input as Record<string, unknown>
    const rows: unknown[] = Array.isArray(given[list]) ? given[list] : []
    const removed = typeof given.then === 'string' ? /^remove\.(\d{1,3})$/.exec(given.then)?.[1] : undefined
    return {
      ...given,
      [list]: rows.map((each, at) => (String(at) === removed || isBlank(each, names) ? null : each)),
    }
  },
  rows: z
    .array(row.nullable())
    .max(200)
    .transform((rows) => rows.filter((each) => each !== null)),
  /** Rows as the form was filled with them; one that cannot be read is not known. */
  filled: z
    .array(z.preprocess((each) => (isBlank(each, names) ? null : each), row.nullable().catch(null)))
    .max(200)
    .transform((rows) => rows.filter((each) => each !== null)),
})

const milestoneRow = z.object({
  id: optionalId,
  title: text(300, 'record.errors.milestoneTitle'),
  dueOn: partialDate,
})
const milestones = rowsOf('milestones', ['title', 'dueOn'], milestoneRow)
export const saveMilestonesInput = z.preprocess(
  milestones.prepare,
  z.object({ ...edition, milestones: milestones.rows, base: filledWith({ milestones: milestones.filled }) }),
)

/** Also where what was typed could not be read: a figure was meant. */
const hasValue = (row: { baselineValue: string | null; targetValue: string | null }) =>
  row.baselineValue !== null || row.targetValue !== null

/** A percentage lies between 0 and 100; yes is kept as 1 and no as 0. */
const outOfRange = (measure: (typeof measures)[number], value: string | null) =>
  value !== null &&
  ((measure === 'percentage' && (Number(value) < 0 || Number(value) > 100)) ||
    (measure === 'yes_no' && Number(value) !== 0 && Number(value) !== 1))

const indicatorRow = z
  .object({
    id: optionalId,
    title: text(300, 'record.errors.indicatorTitle'),
    measure: choice(measures),
    unit: optionalText(60),
    direction: choice(directions).default('floor'),
    baselineValue: optionalDecimal,
    baselineYear: optionalYear,
    targetValue: optionalDecimal,
    targetYear: optionalYear,
    meansOfVerification: optionalText(500),
    rollUp: choice(rollUps).default('none'),
  })
  .refine(({ measure, rollUp }) => canRollUp(measure, rollUp), {
    path: ['rollUp'],
    error: 'joint.errors.notAdded',
    when: given('measure', 'rollUp'),
  })
  .refine((row) => row.measure !== 'unit' || row.unit !== null || !hasValue(row), {
    path: ['unit'],
    error: 'record.errors.unit',
    when: given('measure', 'unit'),
  })
  .refine(({ baselineValue, baselineYear }) => baselineValue === null || baselineYear !== null, {
    path: ['baselineYear'],
    error: 'record.errors.baselineYear',
    when: given('baselineValue', 'baselineYear'),
  })
  .refine(({ measure, baselineValue }) => !outOfRange(measure, baselineValue), {
    path: ['baselineValue'],
    error: 'record.errors.percentValue',
    when: given('measure', 'baselineValue'),
  })
  .refine(({ measure, targetValue }) => !outOfRange(measure, targetValue), {
    path: ['targetValue'],
    error: 'record.errors.percentValue',
    when: given('measure', 'targetValue'),
  })
  // A percentage and an answer of yes or no carry their unit in themselves.
  .transform((row) => (row.measure === 'unit' ? row : { ...row, unit: null }))
const indicatorNames = [
  'title',
  'unit',
  'baselineValue',
  'baselineYear',
  'targetValue',
  'targetYear',
  'meansOfVerification',
]
const indicators = rowsOf('indicators', indicatorNames, indicatorRow)
export const saveIndicatorsInput = z.preprocess(
  indicators.prepare,
  z.object({ ...edition, indicators: indicators.rows, base: filledWith({ indicators: indicators.filled }) }),
)

export const submitCommitmentInput = z.object({ id, version })
export const discardDraftInput = z.object({ id, version })
