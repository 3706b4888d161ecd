'use server'

import { defineAction } from '@/lib/action/define-action'
import { pagesOfProgress } from '@/lib/action/tags'
import { authorOf } from '@/lib/policy/actor'
import { baselinePolicy } from '@/lib/policy/baseline'
import { routes } from '@/lib/routes'
import { acceptChange as accept, refuseChange as refuse } from './commands/decide'
import { promiseOf, proposalOf } from './commands/own'
import {
  argueChange as argue,
  proposeChange as propose,
  withdrawChange as withdraw,
} from './commands/propose'
import { decideRefusals, proposeConstraints, proposeRefusals, withdrawRefusals } from './labels'
import {
  acceptChangeInput,
  argueChangeInput,
  proposeChangeInput,
  refuseChangeInput,
  withdrawChangeInput,
} from './schema'

export const proposeChange = defineAction({
  event: 'baseline.proposed',
  input: proposeChangeInput,
  load: (tx, { id }, actor) => promiseOf(tx, id, actor),
  allow: baselinePolicy.propose,
  perform: ({ actor, subject, input, now, tx }) =>
    propose(tx, subject, { ...input, language: actor.language }, authorOf(actor), now),
  refusals: proposeRefusals,
  constraints: proposeConstraints,
  lands: ({ id }, locale) => routes.deskChange(locale, id),
})

export const withdrawChange = defineAction({
  event: 'baseline.withdrawn',
  input: withdrawChangeInput,
  load: (tx, { id }, actor) => proposalOf(tx, id, actor),
  allow: baselinePolicy.withdraw,
  perform: ({ subject, now, tx }) => withdraw(tx, subject, now),
  refusals: withdrawRefusals,
  lands: ({ id }, locale) => routes.deskChange(locale, id),
})

export const argueChange = defineAction({
  event: 'baseline.argued',
  input: argueChangeInput,
  load: (tx, { id }, actor) => proposalOf(tx, id, actor),
  allow: baselinePolicy.argue,
  perform: ({ actor, subject, input: { text }, now, tx }) =>
    argue(tx, subject, { text, language: actor.language }, authorOf(actor), now),
  refusals: withdrawRefusals,
  lands: ({ id, isBySide }, locale) =>
    isBySide ? routes.deskChange(locale, id) : routes.queuedChange(locale, id),
})

export const acceptChange = defineAction({
  event: 'baseline.accepted',
  input: acceptChangeInput,
  load: (tx, { id }, actor) => proposalOf(tx, id, actor),
  allow: baselinePolicy.decide,
  perform: ({ actor, subject, input, now, tx }) => accept(tx, subject, input, authorOf(actor), now),
  refusals: decideRefusals,
  refreshes: ({ planCodes }) => pagesOfProgress(...planCodes),
  lands: ({ id }, locale) => routes.queueAfter(locale, 'accepted', 'changes', id),
})

export const refuseChange = defineAction({
  event: 'baseline.refused',
  input: refuseChangeInput,
  load: (tx, { id }, actor) => proposalOf(tx, id, actor),
  allow: baselinePolicy.decide,
  perform: ({ actor, subject, input, now, tx }) => refuse(tx, subject, input, authorOf(actor), now),
  refusals: decideRefusals,
  lands: ({ id }, locale) => routes.queueAfter(locale, 'refused', 'changes', id),
})
