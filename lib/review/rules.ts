// What a review may say, of which wordings, and what the reviews of an update come to. Pure. Who may review is policy;
// the database holds once more that nobody reviews their own.
import type { RecordState } from '@/lib/commitment/rules'
import type { Implementation, Schedule } from '@/lib/progress/rules'

export const reviewVerdicts = ['concurs', 'queries', 'disputes'] as const
export type ReviewVerdict = (typeof reviewVerdicts)[number]

export const healths = ['on_track', 'at_risk', 'off_track'] as const
export type Health = (typeof healths)[number]

/** The Open Government Partnership's scale of completion. */
export const completenesses = ['no_evidence', 'not_started', 'limited', 'substantial', 'complete'] as const
export type Completeness = (typeof completenesses)[number]

/** What the partners' reviews of an update come to. */
export const verdicts = ['confirmed', 'queried', 'disputed', 'not_reviewed'] as const
export type Verdict = (typeof verdicts)[number]

/** What can be done about a wording that stands so. Everything that is not here cannot. */
export const actsOnWording: Record<
  RecordState,
  readonly ('review' | 'invite' | 'reply' | 'speak' | 'answer')[]
> = {
  draft: [],
  submitted: ['review', 'invite', 'speak', 'answer'],
  returned: ['speak', 'answer'],
  published: ['review', 'invite', 'reply', 'speak', 'answer'],
  superseded: ['reply', 'speak', 'answer'],
  withdrawn: [],
}
export type ActOnWording = (typeof actsOnWording)[RecordState][number]

export const isOpenTo = (act: ActOnWording, state: RecordState): boolean => actsOnWording[state].includes(act)

/** A query and what becomes of it: only an open one is answered, and nothing opens a closed one. */
export const queryStates = ['open', 'answered', 'superseded'] as const
export type QueryState = (typeof queryStates)[number]
export const queryMoves: Record<QueryState, Partial<Record<'answer' | 'review-again', QueryState>>> = {
  open: { answer: 'answered', 'review-again': 'superseded' },
  answered: { 'review-again': 'superseded' },
  superseded: {},
}

export type Given = {
  /** Null for a guest. */
  organisationId: string | null
  number: number
  verdict: ReviewVerdict
  /** The content that was read. */
  contentHash: string
}

/** The reviews that stand: the last of each organisation, and every guest's. */
export const standing = <Row extends Pick<Given, 'organisationId' | 'number'>>(
  reviews: readonly Row[],
): Row[] =>
  reviews.filter(
    (review) =>
      review.organisationId === null ||
      !reviews.some(
        (other) => other.organisationId === review.organisationId && other.number > review.number,
      ),
  )

/** How a query stands; null for a review that asks nothing. */
export function queryStateOf<Row extends Given & { isAnswered: boolean }>(
  review: Row,
  all: readonly Row[],
): QueryState | null {
  if (review.verdict !== 'queries') return null
  if (!standing(all).includes(review)) return 'superseded'
  return review.isAnswered ? 'answered' : 'open'
}

/**
 * The verdict of the partners on one wording: a dispute outweighs a query, a query outweighs a concurrence. A guest is
 * asked for their knowledge and is no party: their review is shown and moves nothing. One that read another content, since
 * mended, says nothing of this one.
 */
export function verdictOf(reviews: readonly Given[], contentHash: string | null): Verdict {
  const counted = standing(reviews)
    .filter((review) => review.organisationId !== null && review.contentHash === contentHash)
    .map(({ verdict }) => verdict)
  if (counted.includes('disputes')) return 'disputed'
  if (counted.includes('queries')) return 'queried'
  return counted.length > 0 ? 'confirmed' : 'not_reviewed'
}

export type Assessment = {
  implementation: Implementation | null
  health: Health | null
  completeness: Completeness | null
}
export type SelfReport = { implementation: Implementation | null; schedule: Schedule }

/** What of the reviewer's health each computed schedule agrees with; finished work has none left. */
const agreeing: Partial<Record<Schedule, Health>> = {
  on_track: 'on_track',
  at_risk: 'at_risk',
  delayed: 'off_track',
  overdue: 'off_track',
}
/** What of the reviewer's completeness each reported state of the work agrees with. */
const supported: Partial<Record<Implementation, readonly Completeness[]>> = {
  not_started: ['not_started', 'no_evidence'],
  in_progress: ['limited', 'substantial'],
  completed: ['complete'],
}

export const scalesOfAssessment = ['implementation', 'health', 'completeness'] as const
export type AssessedScale = (typeof scalesOfAssessment)[number]

/** On which scales the reviewer sees it otherwise than the organisation says. What was not assessed differs in nothing. */
export function gapsBetween(said: SelfReport, seen: Assessment): AssessedScale[] {
  const gaps: AssessedScale[] = []
  if (seen.implementation && said.implementation && seen.implementation !== said.implementation)
    gaps.push('implementation')
  const due = agreeing[said.schedule]
  if (seen.health && due && seen.health !== due) gaps.push('health')
  const borne = said.implementation && supported[said.implementation]
  if (seen.completeness && borne && !borne.includes(seen.completeness)) gaps.push('completeness')
  return gaps
}

export const hasAssessment = ({ implementation, health, completeness }: Assessment): boolean =>
  implementation !== null || health !== null || completeness !== null

/** A guest's link holds this many days at most. */
export const longestInvitation = 30
