// Proposals to move a promise, and what was decided on them, by the acts of people.
import { acceptChange, refuseChange } from '@/lib/baseline/commands/decide'
import { promiseOf, proposalOf } from '@/lib/baseline/commands/own'
import { movesOf, proposeChange, withdrawChange } from '@/lib/baseline/commands/propose'
import type { BaselineField, BaselineState, Said } from '@/lib/baseline/rules'
import { refused } from '@/lib/outcome'
import { on } from './builders'
import { act, by, today, type PersonName, type World } from './world'

type ProposalAsked = {
  field?: BaselineField
  partId?: string | null
  to?: Said
  reason?: string
  state?: BaselineState
  proposedBy?: PersonName
  at?: Date
}

/** A proposal on a commitment: a later due date, open, unless told otherwise. */
export async function aProposal(
  world: World,
  commitment: { id: string },
  asked: ProposalAsked = {},
): Promise<{ id: string; version: number }> {
  const { field = 'due_on', partId = null, reason = 'The cable ship came late.', state = 'proposed' } = asked
  const { to = { kind: 'date', date: on('2026-06') }, proposedBy = 'focalPoint', at = today } = asked
  const [author, { moderator }] = [world.people[proposedBy], world.people]
  const { id } = await act(
    'baseline.proposed',
    author,
    async (tx) => {
      const promised = await promiseOf(tx, commitment.id, author)
      if (!promised) return refused('not-found')
      const seen = (await movesOf(tx, commitment.id, { field, partId })) + 1
      return await proposeChange(
        tx,
        promised,
        { field, partId, to, reason, language: 'en', seen },
        by(author),
        at,
      )
    },
    at,
  )
  if (state === 'proposed') return { id, version: 1 }
  const decision = { version: 1, note: 'Said by the moderator.' }
  await act(
    `baseline.${state}`,
    state === 'withdrawn' ? author : moderator,
    async (tx) => {
      const proposal = await proposalOf(tx, id, moderator)
      if (!proposal) return refused('not-found')
      if (state === 'withdrawn') return await withdrawChange(tx, proposal, at)
      return state === 'accepted'
        ? await acceptChange(tx, proposal, decision, by(moderator), at)
        : await refuseChange(tx, proposal, decision, by(moderator), at)
    },
    at,
  )
  return { id, version: 2 }
}
