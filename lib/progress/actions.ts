'use server'

import { defineAction } from '@/lib/action/define-action'
import { isEditable } from '@/lib/commitment/rules'
import { checkFile } from '@/lib/files/check-file'
import { fileRefusalLabels } from '@/lib/files/labels'
import { done, refused } from '@/lib/outcome'
import { authorOf } from '@/lib/policy/actor'
import { progressPolicy } from '@/lib/policy/progress'
import { afterProgressStep, routes } from '@/lib/routes'
import { beginAmendment } from './commands/begin'
import { saveStatusWithEnglish } from './commands/bilingual'
import { progressEntry } from './commands/content'
import { mergeMeasures, mergeStatus } from './commands/merge'
import {
  answered,
  beginReport,
  commitmentToReportOn,
  problemWithMeasures,
  reportSameAgain,
  throwReportAway,
  versionOfOurs,
} from './commands/own'
import { submitUpdate as handIn } from './commands/submit'
import * as write from './commands/write'
import {
  actRefusals,
  amendConstraints,
  amendRefusals,
  beginRefusals,
  measureRefusals,
  noChangeRefusals,
  periodConstraints,
  saveRefusals,
  statusRefusals,
  submitRefusals,
} from './labels'
import {
  addEvidenceFileInput,
  addEvidenceLinkInput,
  amendUpdateInput,
  beginUpdateInput,
  discardUpdateInput,
  removeEvidenceInput,
  reportNoChangeInput,
  saveMeasuresInput,
  saveStatusInput,
  submitUpdateInput,
} from './schema'

export const beginUpdate = defineAction({
  event: 'progress.begun',
  input: beginUpdateInput,
  load: (tx, { id }, actor) => commitmentToReportOn(tx, id, actor),
  allow: progressPolicy.report,
  perform: ({ actor, subject, input, now, tx }) => beginReport(tx, subject, input, authorOf(actor), now),
  refusals: beginRefusals,
  constraints: periodConstraints,
  lands: ({ versionId }, locale) => routes.deskProgress(locale, versionId),
})

export const reportNoChange = defineAction({
  event: 'progress.submitted',
  input: reportNoChangeInput,
  load: (tx, { id }, actor) => commitmentToReportOn(tx, id, actor),
  allow: progressPolicy.report,
  perform: ({ actor, subject, input: { period }, now, tx }) =>
    reportSameAgain(tx, subject, period, authorOf(actor), now),
  refusals: noChangeRefusals,
  constraints: periodConstraints,
  lands: ({ versionId }, locale) => routes.deskProgressStep(locale, versionId, 'receipt'),
})

export const saveStatus = defineAction({
  event: 'progress.status-saved',
  input: saveStatusInput,
  load: (tx, { id }, actor) => versionOfOurs(tx, id, actor),
  allow: progressPolicy.edit,
  perform: async ({ subject, input: { id, then: _, ...sent }, now, tx }) => {
    if (!isEditable(subject.state)) return refused('not-editable')
    const merged = await mergeStatus(tx, subject, sent)
    if (!merged.ok) return merged
    const { version } = subject
    return await saveStatusWithEnglish(tx, { ...merged.value, version, versionId: id }, now)
  },
  refusals: statusRefusals,
  lands: ({ versionId }, locale, { then }) => afterProgressStep(locale, versionId, 'status', then),
})

export const saveMeasures = defineAction({
  event: 'progress.measures-saved',
  input: saveMeasuresInput,
  load: (tx, { id }, actor) => versionOfOurs(tx, id, actor),
  allow: progressPolicy.edit,
  perform: async ({ subject, input: { id, version, base, then: _, ...measures }, now, tx }) => {
    if (!isEditable(subject.state)) return refused('not-editable')
    const problem = await problemWithMeasures(tx, subject, measures, now)
    if (problem) return problem
    const merged = await mergeMeasures(tx, subject, { base, version, ...answered(measures) })
    if (!merged.ok) return merged
    return await write.saveMeasures(tx, { versionId: id, version: subject.version, ...merged.value })
  },
  refusals: measureRefusals,
  lands: ({ versionId }, locale, { then }) => afterProgressStep(locale, versionId, 'measures', then),
})

export const addEvidenceFile = defineAction({
  event: 'progress.evidence-added',
  input: addEvidenceFileInput,
  load: (tx, { id }, actor) => versionOfOurs(tx, id, actor),
  allow: progressPolicy.edit,
  perform: async ({ input: { id, file, ...words }, now, tx }) => {
    const checked = await checkFile(file)
    if (!checked.ok) return refused(checked.reason, 'file')
    const added = await write.addEvidenceFile(tx, { versionId: id, file: checked.value, ...words }, now)
    return added.ok ? done({ ...added.value, value: { versionId: id } }) : added
  },
  refusals: { ...saveRefusals, ...fileRefusalLabels },
  lands: ({ versionId }, locale) => routes.deskProgressStep(locale, versionId, 'evidence'),
})

export const addEvidenceLink = defineAction({
  event: 'progress.evidence-added',
  input: addEvidenceLinkInput,
  load: (tx, { id }, actor) => versionOfOurs(tx, id, actor),
  allow: progressPolicy.edit,
  perform: async ({ input: { id, link }, now, tx }) => {
    const added = await write.addEvidenceLink(tx, { versionId: id, ...link }, now)
    return added.ok ? done({ ...added.value, value: { versionId: id } }) : added
  },
  refusals: saveRefusals,
  lands: ({ versionId }, locale) => routes.deskProgressStep(locale, versionId, 'evidence'),
})

export const removeEvidence = defineAction({
  event: 'progress.evidence-removed',
  input: removeEvidenceInput,
  load: (tx, { id }, actor) => versionOfOurs(tx, id, actor),
  allow: progressPolicy.edit,
  perform: async ({ subject, input: { id, evidenceId }, tx }) => {
    if (!subject.evidence.some((each) => each.id === evidenceId)) return refused('not-found')
    const removed = await write.removeEvidence(tx, { evidenceId })
    return removed.ok ? done({ ...removed.value, value: { versionId: id } }) : removed
  },
  refusals: saveRefusals,
  lands: ({ versionId }, locale) => routes.deskProgressStep(locale, versionId, 'evidence'),
})

export const submitUpdate = defineAction({
  event: 'progress.submitted',
  input: submitUpdateInput,
  load: (tx, { id }, actor) => versionOfOurs(tx, id, actor),
  allow: progressPolicy.submit,
  perform: ({ actor, input: { id, version }, now, tx }) =>
    handIn(tx, { versionId: id, version }, authorOf(actor), now),
  refusals: submitRefusals,
  lands: ({ versionId }, locale) => routes.deskProgressStep(locale, versionId, 'receipt'),
})

export const discardUpdate = defineAction({
  event: 'progress.draft-discarded',
  input: discardUpdateInput,
  load: (tx, { id }, actor) => versionOfOurs(tx, id, actor),
  allow: progressPolicy.edit,
  perform: async ({ subject, input, tx }) => {
    if (!(await throwReportAway(tx, input))) return refused('stale')
    const entry = progressEntry(subject, { visibility: 'internal', before: { state: subject.state } })
    return done({ value: null, history: [entry] })
  },
  refusals: actRefusals,
  lands: (_value, locale) => routes.desk(locale),
})

export const amendUpdate = defineAction({
  event: 'progress.amendment-begun',
  input: amendUpdateInput,
  load: (tx, { id }, actor) => versionOfOurs(tx, id, actor),
  allow: progressPolicy.edit,
  perform: ({ actor, subject, now, tx }) =>
    beginAmendment(tx, { updateId: subject.update.id }, authorOf(actor), now),
  refusals: amendRefusals,
  constraints: amendConstraints,
  lands: ({ versionId }, locale) => routes.deskProgress(locale, versionId),
})
