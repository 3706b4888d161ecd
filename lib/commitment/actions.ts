'use server'

import { defineAction } from '@/lib/action/define-action'
import { done, refused } from '@/lib/outcome'
import { authorOf } from '@/lib/policy/actor'
import { commitmentPolicy } from '@/lib/policy/commitment'
import { afterCommitmentStep, routes } from '@/lib/routes'
import { savePromiseWithEnglish } from './commands/bilingual'
import { addClaims, dropClaim } from './commands/claim'
import {
  alignmentClash,
  indicatorClash,
  milestoneClash,
  orClash,
  partyClash,
  promiseClash,
} from './commands/clash'
import { commitmentEntry } from './commands/facts'
import {
  beginning,
  commitmentOfOurs,
  handInCommitment,
  isPillarOf,
  planToRecordIn,
  standingWords,
  throwDraftAway,
} from './commands/own'
import * as record from './commands/record'
import {
  actRefusals,
  alignmentRefusals,
  beginRefusals,
  claimRefusals,
  kindRefusals,
  partyConstraints,
  partyRefusals,
  promiseRefusals,
  saveRefusals,
  submitRefusals,
  takenCode,
} from './labels'
import {
  addAlignmentsInput,
  beginCommitmentInput,
  changeKindInput,
  discardDraftInput,
  removeAlignmentInput,
  saveIndicatorsInput,
  saveMilestonesInput,
  savePartiesInput,
  savePromiseInput,
  submitCommitmentInput,
} from './schema'

export const beginCommitment = defineAction({
  event: 'commitment.drafted',
  input: beginCommitmentInput,
  load: (tx, { planId }, actor) => planToRecordIn(tx, planId, actor),
  allow: (actor) => commitmentPolicy.record(actor),
  perform: ({ actor, input, now, tx }) =>
    record.draftCommitment(tx, beginning(input, actor.acting.id), authorOf(actor), now),
  refusals: beginRefusals,
  constraints: takenCode,
  lands: ({ id }, locale) => routes.deskCommitmentStep(locale, id, 'promise'),
})

export const changeKind = defineAction({
  event: 'commitment.kind-changed',
  input: changeKindInput,
  load: (tx, { id }, actor) => commitmentOfOurs(tx, id, actor),
  allow: commitmentPolicy.edit,
  perform: ({ subject, input: { id, version, kind }, tx }) =>
    record.savePromise(tx, { ...standingWords(subject), commitmentId: id, version, kind }),
  refusals: kindRefusals,
  lands: ({ id }, locale) => routes.deskCommitmentStep(locale, id, 'promise'),
})

export const savePromise = defineAction({
  event: 'commitment.promise-saved',
  input: savePromiseInput,
  load: (tx, { id }, actor) => commitmentOfOurs(tx, id, actor),
  allow: commitmentPolicy.edit,
  perform: async ({ actor, subject, input: { id, then: _, ...words }, now, tx }) => {
    if (!(await isPillarOf(tx, subject.planId, words.pillarId)))
      return refused('pillar-elsewhere', 'pillarId')
    const promise = { ...words, kind: subject.kind }
    const saved = await savePromiseWithEnglish(tx, { ...promise, commitmentId: id }, now)
    return await orClash(saved, () => promiseClash({ tx, id, actor }, promise))
  },
  refusals: promiseRefusals,
  constraints: takenCode,
  lands: ({ id }, locale, { then }) => afterCommitmentStep(locale, id, 'promise', then),
})

export const saveParties = defineAction({
  event: 'commitment.parties-saved',
  input: savePartiesInput,
  load: (tx, { id }, actor) => commitmentOfOurs(tx, id, actor),
  allow: commitmentPolicy.edit,
  perform: async ({ actor, input: { id, then: _, ...parties }, tx }) => {
    const saved = await record.saveParties(tx, { ...parties, commitmentId: id })
    return await orClash(saved, () => partyClash({ tx, id, actor }, parties))
  },
  refusals: partyRefusals,
  constraints: partyConstraints,
  lands: ({ id }, locale, { then }) => afterCommitmentStep(locale, id, 'parties', then),
})

export const addAlignments = defineAction({
  event: 'commitment.aligned',
  input: addAlignmentsInput,
  load: (tx, { id }, actor) => commitmentOfOurs(tx, id, actor),
  allow: commitmentPolicy.edit,
  perform: async ({ actor, subject, input: { id, words: _, framework: _where, ...claim }, now, tx }) => {
    const saved = await addClaims(tx, subject, claim, actor.acting.name, now)
    return await orClash(saved, () => alignmentClash({ tx, id, actor }, claim.items))
  },
  refusals: alignmentRefusals,
  lands: ({ id }, locale, { words, framework }) => routes.alignmentSearch(locale, id, words, framework),
})

export const removeAlignment = defineAction({
  event: 'commitment.alignment-removed',
  input: removeAlignmentInput,
  load: (tx, { id }, actor) => commitmentOfOurs(tx, id, actor),
  allow: commitmentPolicy.edit,
  perform: ({ subject, input: { id: _, ...claim }, now, tx }) => dropClaim(tx, subject, claim, now),
  refusals: claimRefusals,
  lands: ({ id }, locale) => routes.deskCommitmentStep(locale, id, 'alignments'),
})

export const saveMilestones = defineAction({
  event: 'commitment.milestones-saved',
  input: saveMilestonesInput,
  load: (tx, { id }, actor) => commitmentOfOurs(tx, id, actor),
  allow: commitmentPolicy.edit,
  perform: async ({ actor, subject, input: { id, version, milestones }, tx }) => {
    const rows = milestones.map((row) => ({ ...row, language: subject.language }))
    const saved = await record.saveMilestones(tx, { commitmentId: id, version, milestones: rows })
    return await orClash(saved, () => milestoneClash({ tx, id, actor }, rows))
  },
  refusals: saveRefusals,
  lands: ({ id }, locale, { then }) => afterCommitmentStep(locale, id, 'milestones', then),
})

export const saveIndicators = defineAction({
  event: 'commitment.indicators-saved',
  input: saveIndicatorsInput,
  load: (tx, { id }, actor) => commitmentOfOurs(tx, id, actor),
  allow: commitmentPolicy.edit,
  perform: async ({ actor, subject, input: { id, version, indicators }, tx }) => {
    const rows = indicators.map((row) => ({ ...row, language: subject.language }))
    const saved = await record.saveIndicators(tx, { commitmentId: id, version, indicators: rows })
    return await orClash(saved, () => indicatorClash({ tx, id, actor }, rows))
  },
  refusals: saveRefusals,
  lands: ({ id }, locale, { then }) => afterCommitmentStep(locale, id, 'indicators', then),
})

export const submitCommitment = defineAction({
  event: 'commitment.submitted',
  input: submitCommitmentInput,
  load: (tx, { id }, actor) => commitmentOfOurs(tx, id, actor),
  allow: commitmentPolicy.submit,
  perform: ({ actor, subject, input: { version }, now, tx }) =>
    handInCommitment(tx, subject, version, authorOf(actor), now),
  refusals: submitRefusals,
  lands: ({ id }, locale) => routes.deskCommitment(locale, id),
})

export const discardDraft = defineAction({
  event: 'commitment.draft-discarded',
  input: discardDraftInput,
  load: (tx, { id }, actor) => commitmentOfOurs(tx, id, actor),
  allow: commitmentPolicy.edit,
  perform: async ({ subject, input, tx }) => {
    if (!(await throwDraftAway(tx, input))) return refused('stale')
    const entry = commitmentEntry(subject, { visibility: 'internal', before: { state: subject.state } })
    return done({ value: { id: subject.id }, history: [entry] })
  },
  refusals: actRefusals,
  lands: (_value, locale) => routes.desk(locale),
})
