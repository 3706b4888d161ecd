// The message key of every refusal and of every part of a commitment; the words are in the catalogues.
import type { CommitmentStep } from '@/lib/routes'
import type { Missing } from './rules'

/** Parts of a commitment as forms, notes and clashes name them. */
export const partLabels = {
  plan: 'record.part.plan',
  pillar: 'record.part.pillar',
  code: 'record.part.code',
  kind: 'record.part.kind',
  title: 'record.part.title',
  description: 'record.part.description',
  wording: 'record.part.wording',
  verb: 'record.part.verb',
  language: 'record.part.language',
  layer: 'record.part.layer',
  source: 'record.part.source',
  startsOn: 'record.part.startsOn',
  dueOn: 'record.part.dueOn',
  visibility: 'record.part.visibility',
  englishTitle: 'record.part.englishTitle',
  englishDescription: 'record.part.englishDescription',
  englishWording: 'record.part.englishWording',
  lead: 'record.part.lead',
  statedLead: 'record.part.statedLead',
  partners: 'record.part.partners',
  countries: 'record.part.countries',
  jointRule: 'joint.rule.title',
  weights: 'joint.weights',
  alignments: 'record.part.alignments',
  milestones: 'record.part.milestones',
  indicators: 'record.part.indicators',
} as const
export type Part = keyof typeof partLabels

export const saveRefusals = {
  'not-found': 'record.refusal.notFound',
  'not-editable': 'record.refusal.notEditable',
  stale: 'record.refusal.stale',
} as const

export const beginRefusals = {
  'reads-alike': 'overlap.recycled.lead',
  'code-taken': 'record.errors.codeTaken',
} as const

export const promiseRefusals = {
  ...saveRefusals,
  'code-taken': 'record.errors.codeTaken',
  'pillar-elsewhere': 'record.errors.pillarElsewhere',
} as const

export const partyRefusals = {
  ...saveRefusals,
  'lead-not-found': 'errors.choose',
  'partner-not-found': 'record.refusal.partnerNotFound',
  'country-not-found': 'errors.choose',
} as const

export const alignmentRefusals = {
  ...saveRefusals,
  'item-not-found': 'record.refusal.itemNotFound',
  'item-withdrawn': 'record.errors.itemWithdrawn',
} as const

/** For acts that hold no text of one's own: somebody else changed what was looked at. */
export const actRefusals = { ...saveRefusals, stale: 'record.refusal.movedOn' } as const
export const claimRefusals = { ...alignmentRefusals, stale: 'record.refusal.movedOn' } as const
export const kindRefusals = { ...promiseRefusals, stale: 'record.refusal.movedOn' } as const

export const submitRefusals = {
  ...actRefusals,
  'missing-description': 'record.missing.description',
  'missing-layer': 'record.missing.layer',
  'missing-lead': 'record.missing.lead',
  'missing-target': 'record.missing.target',
} as const

/** Lost races and unknown ids that the database refuses by name. */
export const takenCode = {
  commitments_plan_id_code_key: { reason: 'code-taken', field: 'code' },
} as const
export const partyConstraints = {
  commitments_lead_id_fkey: { reason: 'lead-not-found', field: 'leadId' },
  commitment_partners_organisation_id_fkey: { reason: 'partner-not-found', field: 'partners' },
  commitment_countries_country_code_fkey: { reason: 'country-not-found', field: 'countries' },
} as const

const stepOf: Record<Part, CommitmentStep> = {
  plan: 'promise',
  pillar: 'promise',
  code: 'promise',
  kind: 'promise',
  title: 'promise',
  description: 'promise',
  wording: 'promise',
  verb: 'promise',
  language: 'promise',
  layer: 'promise',
  source: 'promise',
  startsOn: 'promise',
  dueOn: 'promise',
  visibility: 'promise',
  englishTitle: 'promise',
  englishDescription: 'promise',
  englishWording: 'promise',
  lead: 'parties',
  statedLead: 'parties',
  partners: 'parties',
  countries: 'parties',
  jointRule: 'parties',
  weights: 'parties',
  alignments: 'alignments',
  milestones: 'milestones',
  indicators: 'indicators',
}

/** The page on which a part is asked for; null for a name that is no part. */
export const stepOfPart = (field: string): CommitmentStep | null =>
  Object.hasOwn(stepOf, field) ? stepOf[field as Part] : null

export const stepOfMissing: Record<Missing, CommitmentStep> = {
  description: 'promise',
  layer: 'promise',
  lead: 'parties',
  target: 'indicators',
}
