// What a moderator's notes may be tied to, and how long an entry has waited. Who may decide is policy; whether it
// can be decided now is the commands' and the database's.
import { dayOf, daysBetween } from '@/lib/dates'

/** Parts of a commitment that a note may be tied to: the names under which history keeps its facts. */
export const commitmentFields = [
  'code',
  'title',
  'description',
  'wording',
  'verb',
  'kind',
  'layer',
  'pillar',
  'startsOn',
  'dueOn',
  'lead',
  'partners',
  'countries',
  'milestones',
  'indicators',
  'alignments',
  'visibility',
] as const
export type CommitmentField = (typeof commitmentFields)[number]

/** Parts of a progress update that a note may be tied to. */
export const progressFields = [
  'implementation',
  'percentComplete',
  'narrative',
  'expectedOn',
  'milestones',
  'actuals',
  'obstacles',
  'supportRequested',
  'nextStep',
  'evidence',
] as const
export type ProgressField = (typeof progressFields)[number]

/** Whole days since it was handed in. */
export const daysWaiting = (submittedAt: Date, now: Date): number =>
  daysBetween(dayOf(submittedAt), dayOf(now))
