'use server'

import { defineAction } from '@/lib/action/define-action'
import { tags } from '@/lib/action/tags'
import { authorOf } from '@/lib/policy/actor'
import { commitmentPolicy } from '@/lib/policy/commitment'
import { practicePolicy } from '@/lib/policy/practice'
import { inEveryLanguage, routes } from '@/lib/routes'
import * as adopt from './commands/adopt'
import { commitmentToWriteUp, practiceStanding, type PracticeStanding } from './commands/standing'
import * as write from './commands/write'
import {
  adoptConstraints,
  adoptRefusals,
  publishConstraints,
  publishRefusals,
  saveConstraints,
  saveRefusals,
  withdrawConstraints,
  withdrawRefusals,
  writeConstraints,
  writeRefusals,
} from './labels'
import {
  adoptPracticeInput,
  publishPracticeInput,
  savePracticeInput,
  withdrawPracticeInput,
  writePracticeInput,
} from './schema'

/** The lists of practices, and the pages of the plan whose commitment was written up. */
const shownOn = ({ commitment }: PracticeStanding) => [tags.practices, tags.plan(commitment.plan.code)]

export const writePractice = defineAction({
  event: 'practice.begun',
  input: writePracticeInput,
  load: (tx, { commitmentId }, actor) => commitmentToWriteUp(tx, commitmentId, actor),
  allow: practicePolicy.write,
  perform: ({ actor, subject, now, tx }) => write.writePractice(tx, subject, authorOf(actor), now),
  refusals: writeRefusals,
  constraints: writeConstraints,
  lands: ({ id }, locale) => routes.writePractice(locale, id),
})

export const savePractice = defineAction({
  event: 'practice.saved',
  input: savePracticeInput,
  load: (tx, { id }, actor) => practiceStanding(tx, id, actor),
  allow: practicePolicy.write,
  perform: async ({ subject, input: { id: _, ...words }, tx }) => {
    const outcome = await write.savePractice(tx, subject, words)
    return outcome.ok ? { ...outcome, value: { ...outcome.value, value: subject } } : outcome
  },
  refusals: saveRefusals,
  constraints: saveConstraints,
  refreshes: (practice) => (practice.state === 'draft' ? [] : shownOn(practice)),
  lands: ({ id }, locale) => routes.deskPractice(locale, id),
})

export const publishPractice = defineAction({
  event: 'practice.published',
  input: publishPracticeInput,
  load: (tx, { id }, actor) => practiceStanding(tx, id, actor),
  allow: practicePolicy.write,
  perform: async ({ actor, subject, input: { version }, now, tx }) => {
    const outcome = await write.publishPractice(tx, subject, version, authorOf(actor), now)
    return outcome.ok ? { ...outcome, value: { ...outcome.value, value: subject } } : outcome
  },
  refusals: publishRefusals,
  constraints: publishConstraints,
  refreshes: shownOn,
  shownAt: ({ id }) => inEveryLanguage((locale) => routes.practice(locale, id)),
  lands: ({ id }, locale) => routes.practice(locale, id),
})

export const withdrawPractice = defineAction({
  event: 'practice.withdrawn',
  input: withdrawPracticeInput,
  load: (tx, { id }, actor) => practiceStanding(tx, id, actor),
  allow: practicePolicy.withdraw,
  perform: async ({ subject, input, now, tx }) => {
    const outcome = await write.withdrawPractice(tx, subject, input, now)
    return outcome.ok ? { ...outcome, value: { ...outcome.value, value: subject } } : outcome
  },
  refusals: withdrawRefusals,
  constraints: withdrawConstraints,
  refreshes: shownOn,
  shownAt: ({ id }) => inEveryLanguage((locale) => routes.practice(locale, id)),
  lands: ({ id }, locale) => routes.practice(locale, id),
})

export const adoptPractice = defineAction({
  event: 'practice.adopted',
  input: adoptPracticeInput,
  load: (tx, input, actor) => adopt.practiceToAdopt(tx, input, actor),
  allow: (actor) => commitmentPolicy.record(actor),
  perform: ({ actor, subject, input: { practiceId: _, planId: _plan, ...words }, now, tx }) =>
    adopt.adoptPractice(tx, subject, words, authorOf(actor), now),
  refusals: adoptRefusals,
  constraints: adoptConstraints,
  lands: ({ id }, locale) => routes.deskCommitmentStep(locale, id, 'promise'),
})
