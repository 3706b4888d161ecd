'use server'

import { defineAction } from '@/lib/action/define-action'
import { tags } from '@/lib/action/tags'
import { authorOf } from '@/lib/policy/actor'
import { jointPolicy } from '@/lib/policy/joint'
import { routes } from '@/lib/routes'
import * as decide from './commands'
import { ruleRefusals, withheldOnce, withholdRefusals } from './labels'
import { changeJointRuleInput, showPartAgainInput, withholdPartInput } from './schema'

export const changeJointRule = defineAction({
  event: 'commitment.joint-rule-changed',
  input: changeJointRuleInput,
  load: (tx, { id }, actor) => decide.jointCommitment(tx, id, actor),
  allow: jointPolicy.decideRule,
  perform: ({ actor, subject, input, tx }) => decide.changeJointRule(tx, subject, input, authorOf(actor)),
  refusals: ruleRefusals,
  refreshes: ({ planCode }) => [tags.region, tags.plan(planCode), tags.organisations],
  lands: ({ id }, locale) => routes.deskJoint(locale, id),
})

export const withholdPart = defineAction({
  event: 'commitment.part-withheld',
  input: withholdPartInput,
  load: (tx, { id }, actor) => decide.jointCommitment(tx, id, actor),
  allow: jointPolicy.withhold,
  perform: ({ actor, subject, input, now, tx }) =>
    decide.withholdPart(tx, subject, input, authorOf(actor), now),
  refusals: withholdRefusals,
  constraints: withheldOnce,
  refreshes: ({ planCode }) => [tags.region, tags.plan(planCode), tags.organisations],
  lands: ({ id }, locale) => routes.deskJoint(locale, id),
})

export const showPartAgain = defineAction({
  event: 'commitment.part-shown',
  input: showPartAgainInput,
  load: (tx, { id }, actor) => decide.partWithheldBy(tx, id, actor),
  allow: jointPolicy.showAgain,
  perform: ({ actor, subject, tx }) => decide.showPartAgain(tx, subject, authorOf(actor)),
  refusals: {},
  refreshes: ({ planCode }) => [tags.region, tags.plan(planCode), tags.organisations],
  lands: ({ id }, locale) => routes.deskJoint(locale, id),
})
