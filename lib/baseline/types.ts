import type { BaselineField, Said } from './rules'

/** What of a commitment is to move: a field of its own, or one of its milestones or indicators. */
export type Part = { field: BaselineField; partId: string | null }

/** A proposal as it is written. */
export type ProposalWords = Part & {
  to: Said
  reason: string
  /** BCP 47 tag of the reason. */
  language: string
}
