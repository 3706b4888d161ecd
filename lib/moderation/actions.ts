'use server'

import { defineAction } from '@/lib/action/define-action'
import { defineBatchAction } from '@/lib/action/define-batch-action'
import { pagesOfProgress } from '@/lib/action/tags'
import { authorOf } from '@/lib/policy/actor'
import { commitmentPolicy } from '@/lib/policy/commitment'
import { progressPolicy } from '@/lib/policy/progress'
import { inEveryLanguage, routes } from '@/lib/routes'
import { publishEntry, returnEntry } from './commands/decide'
import { commitmentStanding, entryStanding, versionStanding } from './commands/standing'
import { decisionRefusals, secondPersonConstraint } from './labels'
import { decideManyInput, publishEntryInput, returnCommitmentInput, returnProgressInput } from './schema'

export const publishCommitmentEntry = defineAction({
  event: 'commitment.published',
  input: publishEntryInput,
  load: (tx, { id }, actor) => commitmentStanding(tx, id, actor),
  allow: commitmentPolicy.moderate,
  perform: ({ actor, input, subject, now, tx }) => publishEntry(tx, subject, input, authorOf(actor), now),
  refusals: decisionRefusals,
  constraints: secondPersonConstraint,
  refreshes: ({ planCode, became }) => (became === 'published' ? pagesOfProgress(planCode) : []),
  shownAt: ({ planCode, code, became }) =>
    became === 'published' ? inEveryLanguage((locale) => routes.commitment(locale, planCode, code)) : [],
  lands: ({ id, became }, locale) => routes.queueAfter(locale, became, 'commitments', id),
})

export const returnCommitmentEntry = defineAction({
  event: 'commitment.returned',
  input: returnCommitmentInput,
  load: (tx, { id }, actor) => commitmentStanding(tx, id, actor),
  allow: commitmentPolicy.moderate,
  perform: ({ actor, input, subject, now, tx }) => returnEntry(tx, subject, input, authorOf(actor), now),
  refusals: decisionRefusals,
  lands: ({ id }, locale) => routes.queueAfter(locale, 'returned', 'commitments', id),
})

export const publishProgressEntry = defineAction({
  event: 'progress.published',
  input: publishEntryInput,
  load: (tx, { id }, actor) => versionStanding(tx, id, actor),
  allow: progressPolicy.moderate,
  perform: ({ actor, input, subject, now, tx }) => publishEntry(tx, subject, input, authorOf(actor), now),
  refusals: decisionRefusals,
  constraints: secondPersonConstraint,
  refreshes: ({ planCode, became }) => (became === 'published' ? pagesOfProgress(planCode) : []),
  shownAt: ({ planCode, code, became }) =>
    became === 'published' ? inEveryLanguage((locale) => routes.commitment(locale, planCode, code)) : [],
  lands: ({ id, became }, locale) => routes.queueAfter(locale, became, 'progress', id),
})

export const returnProgressEntry = defineAction({
  event: 'progress.returned',
  input: returnProgressInput,
  load: (tx, { id }, actor) => versionStanding(tx, id, actor),
  allow: progressPolicy.moderate,
  perform: ({ actor, input, subject, now, tx }) => returnEntry(tx, subject, input, authorOf(actor), now),
  refusals: decisionRefusals,
  lands: ({ id }, locale) => routes.queueAfter(locale, 'returned', 'progress', id),
})

/** Many entries at once, each through the same rules as alone. */
export const decideOnMany = defineBatchAction({
  event: 'moderation.decided-on-many',
  input: decideManyInput,
  rowsOf: ({ rows, ...decision }) => rows.map((row) => ({ ...row, ...decision })),
  load: (tx, row, actor) => entryStanding(tx, row, actor),
  allow: (actor, entry) =>
    entry.kind === 'commitments'
      ? commitmentPolicy.moderate(actor, entry)
      : progressPolicy.moderate(actor, entry),
  perform: ({ actor, input: { verdict, ...row }, subject, now, tx }) =>
    verdict === 'publish'
      ? publishEntry(tx, subject, row, authorOf(actor), now)
      : returnEntry(tx, subject, { ...row, notes: [] }, authorOf(actor), now),
  refusals: decisionRefusals,
  constraints: secondPersonConstraint,
  tells: (answers, key) => ({
    visibility: 'internal',
    subjectType: 'queue',
    subjectId: key,
    subjectLabel: answers.flatMap((answer) => (answer.isDone ? [answer.value.code] : [])).join(', '),
    after: {
      done: answers.filter(({ isDone }) => isDone).length,
      refused: answers.filter(({ isDone }) => !isDone).length,
    },
  }),
  refreshes: ({ planCode, became }) => (became === 'published' ? pagesOfProgress(planCode) : []),
  shownAt: ({ planCode, code, became }) =>
    became === 'published' ? inEveryLanguage((locale) => routes.commitment(locale, planCode, code)) : [],
  lands: (key, locale) => routes.queueResult(locale, key),
})
