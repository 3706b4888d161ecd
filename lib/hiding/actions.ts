'use server'

import { defineAction } from '@/lib/action/define-action'
import { pagesOfProgress, tags } from '@/lib/action/tags'
import { authorOf } from '@/lib/policy/actor'
import { hidingPolicy } from '@/lib/policy/hiding'
import { inEveryLanguage, routes } from '@/lib/routes'
import { hideableThing, hidingStanding, ownHidingStanding } from './commands/standing'
import * as steps from './commands/steps'
import { hidingRefusals } from './labels'
import { hidingStepInput, proposeHidingInput, replyToHidingInput, restoreHiddenInput } from './schema'

export const proposeHiding = defineAction({
  event: 'hiding.proposed',
  input: proposeHidingInput,
  load: (tx, thing, actor) => hideableThing(tx, thing, actor),
  allow: (actor) => hidingPolicy.propose(actor),
  perform: ({ actor, input, subject, now, tx }) =>
    steps.proposeHiding(tx, subject, input, authorOf(actor), now),
  refusals: {
    'not-public': hidingRefusals['not-public'],
    'already-open': hidingRefusals['already-open'],
  },
  constraints: { hidings_one_open: { reason: 'already-open' } },
  lands: ({ id }, locale) => routes.hiding(locale, id),
})

export const confirmHiding = defineAction({
  event: 'hiding.confirmed',
  input: hidingStepInput,
  load: (tx, { id }) => hidingStanding(tx, id),
  allow: (actor, hiding) => hidingPolicy.confirm(actor, hiding),
  perform: ({ actor, input, subject, now, tx }) =>
    steps.confirmHiding(tx, subject, input, authorOf(actor), now),
  refusals: { 'not-proposed': hidingRefusals['not-proposed'], stale: hidingRefusals.stale },
  refreshes: ({ planCode }) => [...pagesOfProgress(planCode), tags.past],
  shownAt: ({ planCode, code }) => inEveryLanguage((locale) => routes.commitment(locale, planCode, code)),
  lands: ({ id }, locale) => routes.hiding(locale, id),
})

export const declineHiding = defineAction({
  event: 'hiding.declined',
  input: hidingStepInput,
  load: (tx, { id }) => hidingStanding(tx, id),
  allow: (actor) => hidingPolicy.decline(actor),
  perform: ({ actor, input, subject, now, tx }) =>
    steps.declineHiding(tx, subject, input, authorOf(actor), now),
  refusals: { 'not-proposed': hidingRefusals['not-proposed'], stale: hidingRefusals.stale },
  lands: ({ id }, locale) => routes.hiding(locale, id),
})

export const restoreHidden = defineAction({
  event: 'hiding.restored',
  input: restoreHiddenInput,
  load: (tx, { id }) => hidingStanding(tx, id),
  allow: (actor) => hidingPolicy.restore(actor),
  perform: ({ actor, input, subject, now, tx }) =>
    steps.restoreHidden(tx, subject, input, authorOf(actor), now),
  refusals: { 'not-hidden': hidingRefusals['not-hidden'], stale: hidingRefusals.stale },
  refreshes: ({ planCode }) => [...pagesOfProgress(planCode), tags.past],
  shownAt: ({ planCode, code }) => inEveryLanguage((locale) => routes.commitment(locale, planCode, code)),
  lands: ({ id }, locale) => routes.hiding(locale, id),
})

export const replyToHiding = defineAction({
  event: 'hiding.replied',
  input: replyToHidingInput,
  load: (tx, { id }, actor) => ownHidingStanding(tx, id, actor),
  allow: (actor, hiding) => hidingPolicy.reply(actor, hiding),
  perform: ({ actor, input, subject, now, tx }) =>
    steps.replyToHiding(tx, subject, input, authorOf(actor), now),
  refusals: {
    'not-hidden': hidingRefusals['not-hidden'],
    'has-replied': hidingRefusals['has-replied'],
    stale: hidingRefusals.stale,
  },
  refreshes: ({ planCode }) => [tags.plan(planCode), tags.past],
  lands: ({ id }, locale) => routes.deskHiding(locale, id),
})
