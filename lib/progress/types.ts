import type { Visibility } from '@/lib/commitment/rules'
import type { PartialDate } from '@/lib/dates'
import type { Implementation, NoValueReason, Period } from './rules'

/** Whose report it is, on what, and for which period. */
export type Reported = { commitmentId: string; organisationId: string; period: Period }

/** How it stands, in the organisation's own words. */
export type StatusWords = {
  /** BCP 47 tag of the texts. */
  language: string
  implementation: Implementation | null
  /** The plan's own word for it, which then says the implementation. */
  statusLabelId?: string | null
  percentComplete: number | null
  narrative: string | null
  obstacles: string | null
  supportRequested: string | null
  nextStep: string | null
  expectedOn: PartialDate | null
}

/** YYYY-MM-DD when it was reached; otherwise when it is now expected. */
export type MilestoneReport = {
  milestoneId: string
  reachedOn: string | null
  expectedOn: PartialDate | null
}

/** A value (decimals travel as text) or the reason for none; an indicator that is left out was not answered. */
export type ActualReport = {
  indicatorId: string
  value: string | null
  noValueReason: NoValueReason | null
  /** Said of all parties together, not of the own part alone. */
  isJoint?: boolean
}

export type EvidenceWords = { caption: string; visibility: Visibility }
