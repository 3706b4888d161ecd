// What a commitment must hold before it can be submitted, and where a record may go from where it stands.

export const recordStates = [
  'draft',
  'submitted',
  'returned',
  'published',
  'withdrawn',
  'superseded',
] as const
export type RecordState = (typeof recordStates)[number]

export const kinds = ['action', 'standing_rule', 'numeric_target'] as const
export const layers = ['infrastructure', 'skills', 'governance', 'cross_border'] as const
export const verbs = ['adopted', 'endorsed', 'approved', 'agreed', 'welcomed', 'noted', 'proposed'] as const
export const visibilities = ['organisation', 'parties', 'public'] as const
export const strengths = ['direct', 'supporting'] as const
export const provenances = ['stated', 'crosswalk', 'editorial', 'machine'] as const
export const confidences = ['high', 'medium', 'low'] as const
export const partnerRoles = ['co_lead', 'partner', 'funder'] as const
export const measures = ['unit', 'percentage', 'yes_no'] as const
export const directions = ['floor', 'ceiling', 'count'] as const

export type Kind = (typeof kinds)[number]
export type Layer = (typeof layers)[number]
export type Verb = (typeof verbs)[number]
export type Visibility = (typeof visibilities)[number]
export type Confidence = (typeof confidences)[number]
export type Provenance = (typeof provenances)[number]

export type RecordAct = 'submit' | 'publish' | 'return' | 'withdraw' | 'supersede'

/** Where commitments and the wordings of reports go from where they stand, and by which act: the whole machine. */
export const recordMoves: Record<RecordState, Partial<Record<RecordAct, RecordState>>> = {
  draft: { submit: 'submitted' },
  submitted: { publish: 'published', return: 'returned' },
  returned: { submit: 'submitted' },
  published: { withdraw: 'withdrawn', supersede: 'superseded' },
  withdrawn: {},
  superseded: {},
}

/** What may be handed in may be written on. */
export const isEditable = (state: RecordState): boolean => 'submit' in recordMoves[state]

export type Missing = 'description' | 'layer' | 'lead' | 'target'

/**
 * What is still to be filled in before submitting. A numeric target without a number is no target.
 * A record taken from a published source may hold its title alone: what the source leaves unknown stays unknown.
 */
export function missingBeforeSubmission(commitment: {
  kind: Kind
  description: string | null
  wording: string | null
  source?: string | null
  layer: Layer | null
  leadId: string | null
  statedLead: string | null
  indicators: { targetValue: string | null }[]
}): Missing[] {
  const missing: Missing[] = []
  if (!commitment.description && !commitment.wording && !commitment.source) missing.push('description')
  if (!commitment.layer) missing.push('layer')
  if (!commitment.leadId && !commitment.statedLead && !commitment.source) missing.push('lead')
  if (
    commitment.kind === 'numeric_target' &&
    !commitment.indicators.some(({ targetValue }) => targetValue !== null)
  )
    missing.push('target')
  return missing
}

/** A code that nothing in the plan bears yet: the plan's own, and the number after the highest that is used. */
export function suggestedCode(planCode: string, taken: readonly string[]): string {
  const used = taken.map((code) => Number(/-(\d{1,6})$/.exec(code)?.[1] ?? 0))
  return `${planCode}-${String(Math.max(0, ...used) + 1).padStart(2, '0')}`
}

/** How far a step of recording is. What the text does not hold may be left out, and then says so. */
export type StepStanding = 'to-do' | 'done' | 'left-out'

/** How the steps stand before submitting, from what is there and what is missing. */
export function stepStandings(commitment: {
  kind: Kind
  missing: readonly Missing[]
  alignments: readonly unknown[]
  milestones: readonly unknown[]
  indicators: readonly unknown[]
}): Record<'promise' | 'parties' | 'alignments' | 'milestones' | 'indicators' | 'check', StepStanding> {
  const { missing, alignments, milestones, indicators } = commitment
  const filled = (rows: readonly unknown[]): StepStanding => (rows.length > 0 ? 'done' : 'left-out')
  const lacks = (...what: Missing[]): boolean => what.some((each) => missing.includes(each))
  return {
    promise: lacks('description', 'layer') ? 'to-do' : 'done',
    parties: lacks('lead') ? 'to-do' : 'done',
    alignments: filled(alignments),
    milestones: filled(milestones),
    indicators: lacks('target') ? 'to-do' : filled(indicators),
    check: 'to-do',
  }
}
