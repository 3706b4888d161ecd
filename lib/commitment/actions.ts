'use server'

import { defineAction } from '@/lib/action/define-action'
import { dayOf } from '@/lib/dates'
import { done, refused } from '@/lib/outcome'
import { unfinishedAlike } from '@/lib/overlap/queries/recycled'
import { recycledSaid } from '@/lib/overlap/recycled'
import { authorOf } from '@/lib/policy/actor'
import { commitmentPolicy } from '@/lib/policy/commitment'
import { afterCommitmentStep, routes } from '@/lib/routes'
import { savePromiseWithEnglish } from './commands/bilingual'
import { addClaims, dropClaim } from './commands/claim'
import { alignmentClash, orClash } from './commands/clash'
import { commitmentEntry } from './commands/facts'
import { mergeIndicators, mergeMilestones, mergePromise } from './commands/merge'
import { mergeParties } from './commands/merge-parties'
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
import { isEditable } from './rules'
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
  perform: async ({ actor, input: { version: looked, ...input }, now, tx }) => {
    const alike = looked === undefined ? await unfinishedAlike(tx, input, dayOf(now)) : []
    if (alike.length > 0)
      return { ok: false, reason: 'reads-alike', version: 1, lookAt: alike.map(recycledSaid) }
    return record.draftCommitment(tx, beginning(input, actor.acting.id), authorOf(actor), now)
  },
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
  perform: async ({ subject, input: { id, then: _, ...sent }, now, tx }) => {
    if (!isEditable(subject.state)) return refused('not-editable')
    if (!(await isPillarOf(tx, subject.planId, sent.pillarId))) return refused('pillar-elsewhere', 'pillarId')
    const merged = await mergePromise(tx, subject, sent)
    if (!merged.ok) return merged
    const { kind, version } = subject
    return await savePromiseWithEnglish(tx, { ...merged.value, kind, version, commitmentId: id }, now)
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
  perform: async ({ subject, input: { id, then: _, ...sent }, tx }) => {
    if (!isEditable(subject.state)) return refused('not-editable')
    const merged = await mergeParties(tx, subject, sent)
    if (!merged.ok) return merged
    return await record.saveParties(tx, { ...merged.value, version: subject.version, commitmentId: id })
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
  perform: async ({ subject, input: { id, version, milestones: mine, base }, tx }) => {
    if (!isEditable(subject.state)) return refused('not-editable')
    const merged = mergeMilestones(subject, { base: base?.milestones, mine, version })
    if (!merged.ok) return merged
    const milestones = merged.value.map((row) => ({ ...row, language: subject.language }))
    return await record.saveMilestones(tx, { commitmentId: id, version: subject.version, milestones })
  },
  refusals: saveRefusals,
  lands: ({ id }, locale, { then }) => afterCommitmentStep(locale, id, 'milestones', then),
})

export const saveIndicators = defineAction({
  event: 'commitment.indicators-saved',
  input: saveIndicatorsInput,
  load: (tx, { id }, actor) => commitmentOfOurs(tx, id, actor),
  allow: commitmentPolicy.edit,
  perform: async ({ subject, input: { id, version, indicators: mine, base }, tx }) => {
    if (!isEditable(subject.state)) return refused('not-editable')
    const merged = mergeIndicators(subject, { base: base?.indicators, mine, version })
    if (!merged.ok) return merged
    const indicators = merged.value.map((row) => ({ ...row, language: subject.language }))
    return await record.saveIndicators(tx, { commitmentId: id, version: subject.version, indicators })
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
