'use server'

import { defineAction } from '@/lib/action/define-action'
import { pagesOfProgress } from '@/lib/action/tags'
import { authorOf } from '@/lib/policy/actor'
import { blockerPolicy } from '@/lib/policy/blocker'
import { routes } from '@/lib/routes'
import {
  blockerToResolve,
  commitmentToMark,
  markBlocked as mark,
  resolveBlocker as resolve,
} from './commands'
import { markConstraints, markRefusals, resolveRefusals } from './labels'
import { markBlockedInput, resolveBlockerInput } from './schema'

export const markBlocked = defineAction({
  event: 'blocker.marked',
  input: markBlockedInput,
  load: (tx, { id }, actor) => commitmentToMark(tx, id, actor),
  allow: blockerPolicy.mark,
  perform: ({ actor, subject, input: { id: _, since, audience, ...words }, now, tx }) => {
    const blocker = {
      ...words,
      since: since.on,
      language: actor.language,
      isTold: audience === 'everyone',
    }
    return mark(tx, subject, blocker, authorOf(actor), now)
  },
  refusals: markRefusals,
  constraints: markConstraints,
  refreshes: ({ planCode }) => pagesOfProgress(planCode),
  lands: ({ commitmentId }, locale) => routes.deskBlockers(locale, commitmentId),
})

export const resolveBlocker = defineAction({
  event: 'blocker.resolved',
  input: resolveBlockerInput,
  load: (tx, { id }, actor) => blockerToResolve(tx, id, actor),
  allow: blockerPolicy.resolve,
  perform: ({ actor, subject, input, now, tx }) => resolve(tx, subject, input, authorOf(actor), now),
  refusals: resolveRefusals,
  refreshes: ({ planCode }) => pagesOfProgress(planCode),
  lands: ({ commitmentId }, locale) => routes.deskBlockers(locale, commitmentId),
})
