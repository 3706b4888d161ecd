// Proposing to move what was promised, taking the proposal back, and arguing it.
import type { Performed, Refusal } from '@/lib/action/define-action'
import type { Notice } from '@/lib/action/outbox'
import { commitmentEntry } from '@/lib/commitment/commands/facts'
import type { Author } from '@/lib/commitment/types'
import { dayOf, lastDay } from '@/lib/dates'
import type { Tx } from '@/lib/db/clients'
import { defaultLocale } from '@/lib/i18n/locales'
import { done, refused, type Outcome } from '@/lib/outcome'
import { routes, withoutLanguage } from '@/lib/routes'
import { fieldLabels } from '../labels'
import { afterAct, isSame, problemWithTarget, type Said } from '../rules'
import type { ProposalWords } from '../types'
import { standingOf, type Promised, type Proposal } from './own'
import { columnsOf, factsOf, inALine } from './values'

export type Changed = { id: string; commitmentId: string }

export const labelOf = ({ code, title }: { code: string; title: string }) => `${code} ${title}`

export const aboutChange = (promised: { code: string; title: string }, address: string) => ({
  path: withoutLanguage(address),
  label: labelOf(promised),
})

type ProposeRefusal =
  | 'not-published'
  | 'no-such-part'
  | 'not-moved'
  | 'moved'
  | 'before-start'
  | 'percent'
  | 'yes-no'
  | 'lead-not-found'
  | 'already-open'

/** Puts a proposal before the moderators. `seen` is how often the part had moved when the form was made, plus one. */
export async function proposeChange(
  tx: Tx,
  promised: Promised,
  words: ProposalWords & { seen: number },
  author: Author,
  now: Date,
): Promise<Outcome<Performed<Changed>, ProposeRefusal> | Refusal<ProposeRefusal>> {
  if (promised.state !== 'published') return refused('not-published')
  const standing = standingOf(promised, words)
  if (!standing) return refused('no-such-part')
  const { said: from, partTitle, measure } = standing
  const moves = await movesOf(tx, promised.id, words)
  if (moves + 1 !== words.seen) return movedMeanwhile(words, from, words.to, moves + 1)
  if (isSame(from, words.to)) return refused('not-moved', valueField(words.to))
  const problem = problemWith(promised, words, measure)
  if (problem) return refused(problem, valueField(words.to))
  if (words.to.kind === 'lead' && !(await isOrganisation(tx, words.to.id)))
    return refused('lead-not-found', 'leadId')
  const { id } = await tx.baselineChange.create({
    data: {
      commitmentId: promised.id,
      field: words.field,
      milestoneId: words.field === 'milestone_due_on' ? words.partId : null,
      indicatorId: words.field === 'indicator_target' ? words.partId : null,
      ...columnsOf('from', from),
      ...columnsOf('to', words.to),
      reason: words.reason,
      language: words.language,
      organisationId: author.organisationId,
      proposedById: author.personId,
      proposedAt: now,
    },
    select: { id: true },
  })
  const before = factsOf(words.field, from, partTitle)
  const after = { ...factsOf(words.field, words.to, partTitle), reason: words.reason }
  return done({
    value: { id, commitmentId: promised.id },
    history: [commitmentEntry(promised, { visibility: 'internal', before, after })],
    notices: [toModerators('baseline.proposed', promised, id)],
  })
}

/** How often one part of a commitment was moved. */
export const movesOf = async (tx: Tx, commitmentId: string, { field, partId }: ProposalPart) =>
  await tx.baselineChange.count({
    where: {
      commitmentId,
      field,
      state: 'accepted',
      ...(field === 'milestone_due_on' && { milestoneId: partId }),
      ...(field === 'indicator_target' && { indicatorId: partId }),
    },
  })
type ProposalPart = Pick<ProposalWords, 'field' | 'partId'>

/** The field of the form that holds the new value. */
const valueField = (to: Said): string =>
  ({ date: 'on', target: 'value', lead: 'leadId', text: 'text' })[to.kind]

function problemWith(
  { startsOn }: Promised,
  { field, to }: ProposalWords,
  measure: 'unit' | 'percentage' | 'yes_no',
): 'before-start' | 'percent' | 'yes-no' | null {
  if (field === 'due_on' && to.kind === 'date' && to.date && startsOn)
    return lastDay(to.date) < dayOf(startsOn) ? 'before-start' : null
  return to.kind === 'target' && to.value !== null ? problemWithTarget(to.value, measure) : null
}

const isOrganisation = async (tx: Tx, id: string | null) =>
  id !== null && (await tx.organisation.findUnique({ where: { id }, select: { id: true } })) !== null

/** Both values side by side: what stands now, and what was meant against something older. */
export const movedMeanwhile = (
  { field }: Pick<ProposalWords, 'field'>,
  now: Said,
  other: Said,
  version?: number,
): Refusal<'moved'> => ({
  ok: false,
  reason: 'moved',
  conflict: [{ field, label: fieldLabels[field], theirs: inALine(now), yours: inALine(other) }],
  ...(version === undefined ? {} : { version }),
})

/** The organisation takes its proposal back; it stays on record, and is never public. */
export async function withdrawChange(
  tx: Tx,
  proposal: Proposal,
  now: Date,
): Promise<Outcome<Performed<Changed>, 'not-open'>> {
  const state = afterAct(proposal.state, 'withdraw')
  if (state === null) return refused('not-open')
  const { count } = await tx.baselineChange.updateMany({
    where: { id: proposal.id, state: 'proposed' },
    data: { state, decidedAt: now, version: { increment: 1 } },
  })
  if (count === 0) return refused('not-open')
  const change = { before: { state: proposal.state }, after: { state } }
  return done({
    value: { id: proposal.id, commitmentId: proposal.commitment.id },
    history: [commitmentEntry(proposal.commitment, { visibility: 'internal', ...change })],
  })
}

/** Adds one argument; the other side hears of it. */
export async function argueChange(
  tx: Tx,
  proposal: Proposal,
  words: { text: string; language: string },
  author: Author,
  now: Date,
): Promise<Outcome<Performed<Changed & { isBySide: boolean }>, 'not-open'>> {
  if (proposal.state !== 'proposed') return refused('not-open')
  await tx.baselineArgument.create({
    data: {
      ...words,
      changeId: proposal.id,
      organisationId: author.organisationId,
      writtenById: author.personId,
      writtenAt: now,
    },
    select: { id: true },
  })
  const isBySide = author.organisationId === proposal.organisationId
  const { id, commitment } = proposal
  return done({
    value: { id, commitmentId: commitment.id, isBySide },
    history: [commitmentEntry(commitment, { visibility: 'internal', after: { argument: words.text } })],
    notices: [
      isBySide
        ? toModerators('baseline.argued', commitment, id)
        : toSeat('baseline.argued', proposal.organisationId, commitment, id),
    ],
  })
}

const toModerators = (kind: string, promised: { code: string; title: string }, id: string): Notice => ({
  kind,
  organisationId: null,
  role: 'moderator',
  payload: aboutChange(promised, routes.queuedChange(defaultLocale, id)),
})

export const toSeat = (
  kind: string,
  organisationId: string,
  promised: { code: string; title: string },
  id: string,
): Notice => ({
  kind,
  organisationId,
  role: 'focal_point',
  payload: aboutChange(promised, routes.deskChange(defaultLocale, id)),
})
