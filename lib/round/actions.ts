'use server'

import { defineAction } from '@/lib/action/define-action'
import { tags } from '@/lib/action/tags'
import { authorOf } from '@/lib/policy/actor'
import { roundPolicy } from '@/lib/policy/round'
import { routes } from '@/lib/routes'
import * as close from './commands/close'
import * as keep from './commands/keep'
import * as open from './commands/open'
import { plansToAsk, roundStanding } from './commands/standing'
import {
  closeRefusals,
  extendRefusals,
  lockRefusals,
  openConstraints,
  openRefusals,
  remindConstraints,
  remindRefusals,
  reopenRefusals,
} from './labels'
import { closeInput, extendInput, lockInput, openRoundInput, remindInput, reopenInput } from './schema'

export const openRound = defineAction({
  event: 'round.opened',
  input: openRoundInput,
  load: (tx, { planIds }, actor) => plansToAsk(tx, planIds, actor),
  allow: roundPolicy.open,
  perform: ({ actor, subject, input: { planIds: _, ...words }, now, tx }) =>
    open.openRound(tx, subject, words, authorOf(actor), now),
  refusals: openRefusals,
  constraints: openConstraints,
  refreshes: ({ planCodes }) => [tags.region, ...planCodes.map(tags.plan)],
  lands: ({ id }, locale) => routes.round(locale, id),
})

export const remindMissing = defineAction({
  event: 'round.reminded',
  input: remindInput,
  load: (tx, { id }, actor) => roundStanding(tx, id, actor),
  allow: roundPolicy.keep,
  perform: ({ subject, input, now, tx }) => keep.remindMissing(tx, subject, input, now),
  refusals: remindRefusals,
  constraints: remindConstraints,
  lands: ({ id }, locale) => routes.roundAfter(locale, id, 'reminded'),
})

export const extendRound = defineAction({
  event: 'round.extended',
  input: extendInput,
  load: (tx, { id }, actor) => roundStanding(tx, id, actor),
  allow: roundPolicy.keep,
  perform: ({ subject, input, now, tx }) => keep.extendRound(tx, subject, input, now),
  refusals: extendRefusals,
  refreshes: ({ planCodes }) => [tags.region, ...planCodes.map(tags.plan)],
  lands: ({ id }, locale) => routes.roundAfter(locale, id, 'extended'),
})

export const lockRound = defineAction({
  event: 'round.locked',
  input: lockInput,
  load: (tx, { id }, actor) => roundStanding(tx, id, actor),
  allow: roundPolicy.keep,
  perform: ({ subject, now, tx }) => keep.lockRound(tx, subject, now),
  refusals: lockRefusals,
  refreshes: ({ planCodes }) => [tags.region, ...planCodes.map(tags.plan)],
  lands: ({ id }, locale) => routes.roundAfter(locale, id, 'locked'),
})

export const reopenRound = defineAction({
  event: 'round.reopened',
  input: reopenInput,
  load: (tx, { id }, actor) => roundStanding(tx, id, actor),
  allow: roundPolicy.keep,
  perform: ({ subject, input, now, tx }) => keep.reopenRound(tx, subject, input, now),
  refusals: reopenRefusals,
  refreshes: ({ planCodes }) => [tags.region, ...planCodes.map(tags.plan)],
  lands: ({ id }, locale) => routes.roundAfter(locale, id, 'reopened'),
})

export const closeRound = defineAction({
  event: 'round.closed',
  input: closeInput,
  load: (tx, { id }, actor) => roundStanding(tx, id, actor),
  allow: roundPolicy.keep,
  perform: ({ subject, input, now, tx }) => close.closeRound(tx, subject, input, now),
  refusals: closeRefusals,
  refreshes: ({ planCodes }) => [tags.region, ...planCodes.map(tags.plan)],
  lands: ({ id }, locale) => routes.roundAfter(locale, id, 'closed'),
})
