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

export type Consent = { edition: number; personId: string; name: string }
/**
 * Whether a decision to publish needs two people. `first`: this person's yes would be the first of two. `said`: they
 * have said it and somebody else must. `second`: somebody else has said it. `none`: one person is enough.
 */
export type SecondPerson = {
  stands: 'none' | 'first' | 'said' | 'second'
  /** Who said the first yes to the entry as it is now, if anybody did. */
  by: string | null
}

/** Nobody who belongs to an organisation publishes its entries alone; who belongs to another needs nobody's help. */
export function secondPersonOf({
  owners,
  edition,
  consents,
  decider,
}: {
  owners: readonly (string | null)[]
  edition: number
  consents: readonly Consent[]
  decider: { personId: string; organisationIds: readonly string[] }
}): SecondPerson {
  // A yes is to one edition: what came back changed needs a new one.
  const standing = consents.filter((consent) => consent.edition === edition)
  const other = standing.find(({ personId }) => personId !== decider.personId)
  const by = standing[0]?.name ?? null
  const isOfOwn = owners.some((owner) => owner !== null && decider.organisationIds.includes(owner))
  if (!isOfOwn) return { stands: 'none', by }
  if (other) return { stands: 'second', by: other.name }
  return { stands: standing.length > 0 ? 'said' : 'first', by }
}
