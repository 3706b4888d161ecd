import type { PartialDate } from '@/lib/dates'
import type { JointRule } from '@/lib/joint/rules'
import type { RollUp } from '@/lib/joint/rolling-up'
import type { directions, Kind, Layer, measures, partnerRoles, Verb, Visibility } from './rules'

/** Who acts, and the organisation that they act for. */
export type Author = { personId: string; organisationId: string }

/** What is promised, as the text says it. */
export type PromiseWords = {
  code: string
  pillarId: string | null
  kind: Kind
  title: string
  description: string | null
  wording: string | null
  verb: Verb | null
  /** BCP 47 tag of the texts above. */
  language: string
  layer: Layer | null
  startsOn: PartialDate | null
  dueOn: PartialDate | null
  visibility: Visibility
  /** Where the words above are written. */
  source?: string | null
}

export type Parties = {
  leadId: string | null
  /** The lead in the source's own words. */
  statedLead: string | null
  partners: { organisationId: string; role: (typeof partnerRoles)[number] }[]
  countries: string[]
  /** How the parts make one status; left as it is where nothing is said. */
  jointRule?: JointRule
  /** Of countries whose part counts more than once. */
  weights?: Partial<Record<string, number>>
}

/** `id` names the row that is kept; null adds one. */
export type MilestoneWords = { id: string | null; title: string; language: string; dueOn: PartialDate }

export type IndicatorWords = {
  id: string | null
  title: string
  language: string
  measure: (typeof measures)[number]
  unit: string | null
  direction: (typeof directions)[number]
  /** Decimals travel as text. */
  baselineValue: string | null
  baselineYear: number | null
  targetValue: string | null
  targetYear: number | null
  meansOfVerification: string | null
  rollUp?: RollUp
}
