'use server'

import { defineAction } from '@/lib/action/define-action'
import { tags } from '@/lib/action/tags'
import { authorOf } from '@/lib/policy/actor'
import { overlapPolicy, ownSides } from '@/lib/policy/overlap'
import { routes } from '@/lib/routes'
import {
  agreeToSettlement as agree,
  endSettlement as end,
  proposeSettlement as propose,
} from './commands/settle'
import { settlementOf, sidesOf } from './commands/sides'
import { answerRefusals, proposeConstraints, proposeRefusals } from './labels'
import { answerSettlementInput, proposeSettlementInput } from './schema'

export const proposeSettlement = defineAction({
  event: 'overlap.proposed',
  input: proposeSettlementInput,
  load: (tx, { lowId, highId }, actor) => sidesOf(tx, lowId, highId, actor),
  allow: overlapPolicy.propose,
  perform: ({ actor, subject, input: { lowId: _low, highId: _high, ...words }, now, tx }) =>
    propose(
      tx,
      subject,
      { ...words, language: actor.language },
      ownSides(actor, subject),
      authorOf(actor),
      now,
    ),
  refusals: proposeRefusals,
  constraints: proposeConstraints,
  refreshes: ({ planCodes }) => [tags.overlaps, ...planCodes.map(tags.plan)],
  lands: ({ lowId, highId }, locale) => routes.deskOverlap(locale, lowId, highId),
})

export const agreeToSettlement = defineAction({
  event: 'overlap.agreed',
  input: answerSettlementInput,
  load: (tx, { id }, actor) => settlementOf(tx, id, actor),
  allow: overlapPolicy.answer,
  perform: ({ actor, subject, input, now, tx }) =>
    agree(tx, subject, input, ownSides(actor, subject), authorOf(actor), now),
  refusals: answerRefusals,
  refreshes: ({ planCodes }) => [tags.overlaps, ...planCodes.map(tags.plan)],
  lands: ({ lowId, highId }, locale) => routes.deskOverlap(locale, lowId, highId),
})

export const declineSettlement = defineAction({
  event: 'overlap.declined',
  input: answerSettlementInput,
  load: (tx, { id }, actor) => settlementOf(tx, id, actor),
  allow: overlapPolicy.answer,
  perform: ({ subject, input, now, tx }) => end(tx, subject, input, 'declined', now),
  refusals: answerRefusals,
  refreshes: () => [tags.overlaps],
  lands: ({ lowId, highId }, locale) => routes.deskOverlap(locale, lowId, highId),
})

export const withdrawSettlement = defineAction({
  event: 'overlap.withdrawn',
  input: answerSettlementInput,
  load: (tx, { id }, actor) => settlementOf(tx, id, actor),
  allow: overlapPolicy.withdraw,
  perform: ({ subject, input, now, tx }) => end(tx, subject, input, 'withdrawn', now),
  refusals: answerRefusals,
  refreshes: () => [tags.overlaps],
  lands: ({ lowId, highId }, locale) => routes.deskOverlap(locale, lowId, highId),
})
