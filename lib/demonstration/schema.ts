// The shape of data/demonstration/*.json: one story a commitment. Time is counted in months from the first of the four
// half-years that have ended, so that the region is always two years into its plan.
import { z } from 'zod'
import { blockerKinds } from '@/lib/blocker/rules'
import { linkKinds } from '@/lib/commitment-link/rules'
import {
  directions,
  kinds,
  layers,
  measures,
  partnerRoles,
  strengths,
  verbs,
  visibilities,
} from '@/lib/commitment/rules'
import { rollUps } from '@/lib/joint/rolling-up'
import { jointRules } from '@/lib/joint/rules'
import { textLanguages } from '@/lib/i18n/locales'
import { implementations, noValueReasons } from '@/lib/progress/rules'
import { completenesses, healths, reviewVerdicts } from '@/lib/review/rules'

const words = z.string().min(1)
const month = z.number().int().min(0).max(40)
/** 0 to 3: the half-years that have ended, the last of them due now; 4: the one that runs. */
const periodIndex = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4)])
const language = z.enum(textLanguages)

const fieldNotes = z.strictObject({
  note: words,
  fields: z.array(z.strictObject({ field: words, note: words })),
})

const shown = { caption: words, visibility: z.enum(visibilities) }
const evidence = z.union([
  z.strictObject({ ...shown, link: z.url() }),
  z.strictObject({ ...shown, pdf: words, lines: z.array(words) }),
  z.strictObject({ ...shown, png: words, bars: z.array(z.number()) }),
  z.strictObject({ ...shown, csv: words, rows: z.array(z.array(words)) }),
])

const report = z.strictObject({
  period: periodIndex,
  state: z.enum(['draft', 'submitted']).optional(),
  returned: fieldNotes.optional(),
  implementation: z.enum(implementations),
  percent: z.number().int().min(0).max(100).nullable(),
  narrative: words,
  /** In English beside it, where the report is in another language. */
  english: words.optional(),
  /** Where it differs from the commitment's own. */
  language: language.optional(),
  obstacles: words.optional(),
  support: words.optional(),
  next: words.optional(),
  /** In which month it is now expected to be done. */
  expected: month.optional(),
  /** By position: reached on a day of a month, or now expected in one. */
  milestones: z
    .array(
      z.strictObject({
        at: z.number().int(),
        reached: z.tuple([month, z.number().int().min(1).max(31)]).optional(),
        expected: month.optional(),
      }),
    )
    .default([]),
  /** By position: a value (with a star: of all parties together), or why there is none. */
  actuals: z.array(z.union([z.enum(noValueReasons), z.string().regex(/^\d+(\.\d+)?\*?$/)])).default([]),
  evidence: z.array(evidence).default([]),
})

/** "No change since last time", in one step. */
const sameAgain = z.strictObject({ period: periodIndex, noChange: z.literal(true) })

const indicator = z.strictObject({
  title: words,
  measure: z.enum(measures),
  unit: words.nullable(),
  direction: z.enum(directions),
  /** Value, and how many years before the plan began. */
  baseline: z.tuple([words, z.number().int()]).optional(),
  /** Value, and a month of the year that is meant. */
  target: z.tuple([words, month]).optional(),
  means: words,
  rollUp: z.enum(rollUps).optional(),
})

/** A move of the promise: proposed in a month, decided some days later unless it is still open. */
const change = z.strictObject({
  at: month,
  /** A month for the due date, or one indicator's target by position. */
  to: z.union([
    z.strictObject({ due: month }),
    z.strictObject({ indicator: z.number().int(), value: words }),
  ]),
  reason: words,
  argument: words.optional(),
  verdict: z.enum(['accepted', 'refused', 'open']),
  note: words.optional(),
})

const blocker = z.strictObject({
  kind: z.enum(blockerKinds),
  since: month,
  support: words,
  text: words,
  /** Code of an organisation, or somebody in words. */
  owner: z.union([z.strictObject({ code: words }), z.strictObject({ words })]),
  told: z.boolean(),
  resolved: z.strictObject({ at: month, how: words }).optional(),
})

export const commitmentStory = z.strictObject({
  plan: z.enum(['XX-PLAN', 'XX-BANK-1', 'XX-BANK-2']),
  code: words,
  by: words,
  pillar: words.nullable(),
  layer: z.enum(layers),
  kind: z.enum(kinds),
  verb: z.enum(verbs).nullable(),
  language,
  title: words,
  description: words,
  wording: words.optional(),
  english: z
    .strictObject({ state: z.enum(['machine', 'human', 'approved']), title: words, description: words })
    .optional(),
  starts: month.nullable(),
  due: month.nullable(),
  visibility: z.enum(visibilities).default('public'),
  partners: z.array(z.tuple([words, z.enum(partnerRoles)])).default([]),
  countries: z.array(words),
  /** A framework item, how closely it is served, and why. */
  serves: z.array(z.tuple([words, z.enum(strengths), words])),
  milestones: z.array(z.strictObject({ title: words, due: month })).default([]),
  indicators: z.array(indicator).default([]),
  /** Where the record stands; published unless told otherwise. */
  record: z.enum(['draft', 'submitted']).optional(),
  returned: fieldNotes.optional(),
  withdrawn: words.optional(),
  reports: z.array(z.union([report, sameAgain])).default([]),
  /** How the parts of several countries make one status, and how much each counts. */
  joint: z
    .strictObject({ rule: z.enum(jointRules), weights: z.record(words, z.number().int()).optional() })
    .optional(),
  /** What the others report of their own parts. */
  parts: z.array(z.strictObject({ by: words, language, reports: z.array(report) })).default([]),
  /** Who keeps the part of its country to itself. */
  withheld: z.strictObject({ by: words, reason: words.optional() }).optional(),
  changes: z.array(change).default([]),
  blockers: z.array(blocker).default([]),
  /** How it stands to another: the saying, and the other's code. */
  links: z.array(z.tuple([z.enum(linkKinds), words])).default([]),
})

const onReport = { commitment: words, period: periodIndex, days: z.number().int().min(0) }
const said = z.strictObject({ language: language.default('en'), text: words })

/** What partners say of the reports, and what is said to that. `days` after the period, or of the last three weeks. */
const review = z.strictObject({
  ...onReport,
  lately: z.boolean().default(false),
  /** Code of the reviewing organisation, or a guest of the coordinator's. */
  by: words,
  guest: z.strictObject({ name: words, email: words, organisation: words }).optional(),
  verdict: z.enum(reviewVerdicts),
  reason: words,
  implementation: z.enum(implementations).nullable().default(null),
  health: z.enum(healths).nullable().default(null),
  completeness: z.enum(completenesses).nullable().default(null),
  answer: words.optional(),
  reply: said.optional(),
  messages: z.array(z.strictObject({ by: words, ...said.shape })).default([]),
})

/** A published report of which something was wrong: what the new wording says instead. */
const amendment = z.strictObject({ ...onReport, narrative: words, actuals: z.array(words) })

export const reviewStories = z.strictObject({
  reviews: z.array(review),
  amendments: z.array(amendment),
})

export type ReviewStories = z.output<typeof reviewStories>
export type ReviewStory = z.output<typeof review>
export type AmendmentStory = z.output<typeof amendment>
export type PeriodIndex = z.output<typeof periodIndex>
export type EvidenceStory = z.output<typeof evidence>
export type ReportStory = z.output<typeof report>
export type SameAgain = z.output<typeof sameAgain>
export type ChangeStory = z.output<typeof change>
export type BlockerStory = z.output<typeof blocker>
export type CommitmentStory = z.output<typeof commitmentStory>
