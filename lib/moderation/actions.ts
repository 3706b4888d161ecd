'use server'

import { defineAction } from '@/lib/action/define-action'
import { pagesOfProgress } from '@/lib/action/tags'
import { publishCommitment, returnCommitment } from '@/lib/commitment/commands/publish'
import { done } from '@/lib/outcome'
import { authorOf } from '@/lib/policy/actor'
import { commitmentPolicy } from '@/lib/policy/commitment'
import { progressPolicy } from '@/lib/policy/progress'
import { publishVersion, returnVersion } from '@/lib/progress/commands/moderate'
import { inEveryLanguage, routes } from '@/lib/routes'
import { commitmentStanding, versionStanding } from './commands'
import { decisionRefusals } from './labels'
import { publishEntryInput, returnCommitmentInput, returnProgressInput } from './schema'

export const publishCommitmentEntry = defineAction({
  event: 'commitment.published',
  input: publishEntryInput,
  load: (tx, { id }, actor) => commitmentStanding(tx, id, actor),
  allow: commitmentPolicy.moderate,
  perform: async ({ actor, input: { id, ...decision }, subject, now, tx }) => {
    const outcome = await publishCommitment(tx, { commitmentId: id, ...decision }, authorOf(actor), now)
    return outcome.ok
      ? done({ ...outcome.value, value: { id, planCode: subject.planCode, code: subject.code } })
      : outcome
  },
  refusals: decisionRefusals,
  refreshes: ({ planCode }) => pagesOfProgress(planCode),
  shownAt: ({ planCode, code }) => inEveryLanguage((locale) => routes.commitment(locale, planCode, code)),
  lands: ({ id }, locale) => routes.queueAfter(locale, 'published', 'commitments', id),
})

export const returnCommitmentEntry = defineAction({
  event: 'commitment.returned',
  input: returnCommitmentInput,
  load: (tx, { id }, actor) => commitmentStanding(tx, id, actor),
  allow: commitmentPolicy.moderate,
  perform: async ({ actor, input: { id, notes, ...decision }, now, tx }) => {
    const entry = { commitmentId: id, fieldNotes: notes, ...decision }
    const outcome = await returnCommitment(tx, entry, authorOf(actor), now)
    return outcome.ok ? done({ ...outcome.value, value: { id } }) : outcome
  },
  refusals: decisionRefusals,
  lands: ({ id }, locale) => routes.queueAfter(locale, 'returned', 'commitments', id),
})

export const publishProgressEntry = defineAction({
  event: 'progress.published',
  input: publishEntryInput,
  load: (tx, { id }, actor) => versionStanding(tx, id, actor),
  allow: progressPolicy.moderate,
  perform: async ({ actor, input: { id, ...decision }, subject, now, tx }) => {
    const outcome = await publishVersion(tx, { versionId: id, ...decision }, authorOf(actor), now)
    return outcome.ok
      ? done({ ...outcome.value, value: { id, planCode: subject.planCode, code: subject.code } })
      : outcome
  },
  refusals: decisionRefusals,
  refreshes: ({ planCode }) => pagesOfProgress(planCode),
  shownAt: ({ planCode, code }) => inEveryLanguage((locale) => routes.commitment(locale, planCode, code)),
  lands: ({ id }, locale) => routes.queueAfter(locale, 'published', 'progress', id),
})

export const returnProgressEntry = defineAction({
  event: 'progress.returned',
  input: returnProgressInput,
  load: (tx, { id }, actor) => versionStanding(tx, id, actor),
  allow: progressPolicy.moderate,
  perform: async ({ actor, input: { id, notes, ...decision }, now, tx }) => {
    const entry = { versionId: id, fieldNotes: notes, ...decision }
    const outcome = await returnVersion(tx, entry, authorOf(actor), now)
    return outcome.ok ? done({ ...outcome.value, value: { id } }) : outcome
  },
  refusals: decisionRefusals,
  lands: ({ id }, locale) => routes.queueAfter(locale, 'returned', 'progress', id),
})
