'use server'

import { defineAction } from '@/lib/action/define-action'
import { tags } from '@/lib/action/tags'
import { authorOf } from '@/lib/policy/actor'
import { coveragePolicy } from '@/lib/policy/coverage'
import { inEveryLanguage, routes } from '@/lib/routes'
import { crossingToMark, liftMark as lift, markNotApplicable as mark } from './commands'
import { liftRefusals, markConstraints, markRefusals } from './labels'
import { liftMarkInput, markNotApplicableInput } from './schema'

export const markNotApplicable = defineAction({
  event: 'coverage.marked',
  input: markNotApplicableInput,
  load: (tx, place, actor) => crossingToMark(tx, place, actor),
  allow: coveragePolicy.mark,
  perform: ({ actor, subject, input, now, tx }) =>
    mark(tx, subject, { ...input, language: actor.language }, authorOf(actor), now),
  refusals: markRefusals,
  constraints: markConstraints,
  refreshes: () => [tags.frameworks],
  shownAt: ({ framework, by, item, row }) =>
    inEveryLanguage((locale) => routes.coverageCrossing(locale, framework, by, item, row)),
  lands: ({ framework, by, item, row }, locale) => routes.coverageCrossing(locale, framework, by, item, row),
})

export const liftMark = defineAction({
  event: 'coverage.mark-lifted',
  input: liftMarkInput,
  load: (tx, place, actor) => crossingToMark(tx, place, actor),
  allow: coveragePolicy.mark,
  perform: ({ actor, subject, input, now, tx }) => lift(tx, subject, input, authorOf(actor), now),
  refusals: liftRefusals,
  refreshes: () => [tags.frameworks],
  shownAt: ({ framework, by, item, row }) =>
    inEveryLanguage((locale) => routes.coverageCrossing(locale, framework, by, item, row)),
  lands: ({ framework, by, item, row }, locale) => routes.coverageCrossing(locale, framework, by, item, row),
})
