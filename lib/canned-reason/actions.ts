'use server'

import { defineAction } from '@/lib/action/define-action'
import { keepingPolicy } from '@/lib/policy/keeping'
import { routes } from '@/lib/routes'
import { addReason, retireReason, reviseReason, standingReason } from './commands'
import { reasonRefusals, titleTaken } from './labels'
import { addReasonInput, retireReasonInput, reviseReasonInput } from './schema'

export const addCannedReason = defineAction({
  event: 'canned-reason.added',
  input: addReasonInput,
  load: () => Promise.resolve({}),
  allow: (actor) => keepingPolicy.keepReasons(actor),
  perform: ({ input, now, tx }) => addReason(tx, input, now),
  refusals: { taken: reasonRefusals.taken },
  constraints: titleTaken,
  lands: (_value, locale) => routes.cannedReasons(locale),
})

export const reviseCannedReason = defineAction({
  event: 'canned-reason.revised',
  input: reviseReasonInput,
  load: (tx, { id }) => standingReason(tx, id),
  allow: (actor) => keepingPolicy.keepReasons(actor),
  perform: ({ input, subject, tx }) => reviseReason(tx, subject, input),
  refusals: reasonRefusals,
  constraints: titleTaken,
  lands: (_value, locale) => routes.cannedReasons(locale),
})

export const retireCannedReason = defineAction({
  event: 'canned-reason.retired',
  input: retireReasonInput,
  load: (tx, { id }) => standingReason(tx, id),
  allow: (actor) => keepingPolicy.keepReasons(actor),
  perform: ({ input, subject, now, tx }) => retireReason(tx, subject, input, now),
  refusals: { stale: reasonRefusals.stale },
  lands: (_value, locale) => routes.cannedReasons(locale),
})
