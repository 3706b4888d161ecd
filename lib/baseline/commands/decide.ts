// A moderator's verdict on a proposal. Accepting is one update: the database makes the change itself, in the same
// transaction, from exactly what stood to exactly what was proposed, and refuses the acceptance where it cannot.
import type { Performed, Refusal } from '@/lib/action/define-action'
import { commitmentEntry } from '@/lib/commitment/commands/facts'
import type { Author } from '@/lib/commitment/types'
import type { Tx } from '@/lib/db/clients'
import { wordsOf } from '@/lib/i18n/words'
import { done, refused, type Outcome } from '@/lib/outcome'
import { afterAct, isSame, isTextField, movementsOf, type BaselineAct } from '../rules'
import { partOf, standingOf, type Proposal } from './own'
import { movedMeanwhile, toSeat } from './propose'
import { factsOf, saidOf } from './values'

/** What a verdict leaves behind. `planCodes`: the plans whose pages show it. */
export type Decided = { id: string; commitmentId: string; code: string; planCodes: string[] }
type Decision = { version: number; note: string | null }
type Refused = 'not-open' | 'own-proposal' | 'stale' | 'not-published' | 'moved'

/** Accepts: the promise moves, and for ever shows that it did. */
export async function acceptChange(
  tx: Tx,
  proposal: Proposal,
  decision: Decision,
  decider: Author,
  now: Date,
): Promise<Outcome<Performed<Decided>, Refused> | Refusal<Refused>> {
  const problem = problemWith(proposal, 'accept', decider)
  if (problem) return refused(problem)
  const { commitment, field } = proposal
  if (commitment.state !== 'published') return refused('not-published')
  const { from, to } = saidOf(proposal)
  const standing = standingOf(commitment, partOf(proposal))
  if (!standing || !isSame(standing.said, from)) return movedMeanwhile(proposal, standing?.said ?? from, from)
  if (!(await decide(tx, proposal, 'accepted', decision, decider, now))) return refused('stale')
  if (isTextField(field)) await withoutOldTranslations(tx, commitment.id, field)
  const visibility = commitment.visibility === 'public' ? 'public' : 'internal'
  const { language } = commitment
  const [movement] = movementsOf(from, to, standing.direction)
  const { partTitle } = standing
  const before = { ...factsOf(field, from, partTitle), language }
  const after = {
    ...factsOf(field, to, partTitle),
    language,
    movement: movement ?? null,
    reason: proposal.reason,
    // The event itself names who decided; who asked for it belongs to it too.
    organisation: proposal.organisation.name,
  }
  const newLead = to.kind === 'lead' && to.id ? [to.id] : []
  return done({
    value: await decidedOn(tx, proposal),
    history: [commitmentEntry(commitment, { visibility, before, after })],
    notices: [
      ...sidesOf(proposal).map((side) => toSeat('baseline.accepted', side, commitment, proposal.id)),
      ...newLead.map((side) => toSeat('baseline.led', side, commitment, proposal.id)),
    ],
  })
}

/** Refuses, with a word to its organisation: nothing moves, and nothing of it is public. */
export async function refuseChange(
  tx: Tx,
  proposal: Proposal,
  decision: Decision & { note: string },
  decider: Author,
  now: Date,
): Promise<Outcome<Performed<Decided>, Refused>> {
  const problem = problemWith(proposal, 'refuse', decider)
  if (problem) return refused(problem)
  if (!(await decide(tx, proposal, 'refused', decision, decider, now))) return refused('stale')
  const change = { before: { state: proposal.state }, after: { state: 'refused', note: decision.note } }
  return done({
    value: await decidedOn(tx, proposal),
    history: [commitmentEntry(proposal.commitment, { visibility: 'internal', ...change })],
    notices: [toSeat('baseline.refused', proposal.organisationId, proposal.commitment, proposal.id)],
  })
}

const problemWith = (
  proposal: Proposal,
  act: BaselineAct,
  decider: Author,
): 'not-open' | 'own-proposal' | null =>
  afterAct(proposal.state, act) === null
    ? 'not-open'
    : proposal.proposedById === decider.personId
      ? 'own-proposal'
      : null

async function decide(
  tx: Tx,
  { id }: Proposal,
  state: 'accepted' | 'refused',
  { version, note }: Decision,
  decider: Author,
  now: Date,
): Promise<boolean> {
  const { count } = await tx.baselineChange.updateMany({
    where: { id, version, state: 'proposed' },
    data: { state, note, decidedById: decider.personId, decidedAt: now, version: { increment: 1 } },
  })
  return count === 1
}

/** A translation of words that no longer stand would mislead: it goes, and the new words can be found. */
async function withoutOldTranslations(tx: Tx, commitmentId: string, field: string): Promise<void> {
  await tx.translation.deleteMany({ where: { subjectType: 'commitment', subjectId: commitmentId, field } })
  const row = await tx.commitment.findUniqueOrThrow({
    where: { id: commitmentId },
    select: { code: true, title: true, wording: true, description: true },
  })
  const texts = await tx.translation.findMany({
    where: { subjectType: 'commitment', subjectId: commitmentId },
    orderBy: [{ language: 'asc' }, { field: 'asc' }],
    select: { text: true },
  })
  const searchTokens = wordsOf(
    row.code,
    row.title,
    ...texts.map(({ text }) => text),
    row.wording,
    row.description,
  )
  await tx.commitment.update({ where: { id: commitmentId }, data: { searchTokens }, select: { id: true } })
}

/** Who hears of a verdict: who proposed it, who recorded the promise, and who leads it. */
const sidesOf = ({ organisationId, commitment }: Proposal): string[] => [
  ...new Set([organisationId, commitment.recorderId, ...(commitment.leadId ? [commitment.leadId] : [])]),
]

/** Its own plan, and those of commitments that are linked to it: their pages say how it stands. */
async function decidedOn(tx: Tx, { id, commitment }: Proposal): Promise<Decided> {
  const linked = await tx.commitmentLink.findMany({
    where: { OR: [{ fromId: commitment.id }, { toId: commitment.id }] },
    select: {
      from: { select: { plan: { select: { code: true } } } },
      to: { select: { plan: { select: { code: true } } } },
    },
  })
  const others = linked.flatMap(({ from, to }) => [from.plan.code, to.plan.code])
  return {
    id,
    commitmentId: commitment.id,
    code: commitment.code,
    planCodes: [...new Set([commitment.plan.code, ...others])],
  }
}
