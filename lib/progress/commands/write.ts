// Writing a report, part by part, while it is open. Every save of words or figures names the version that the form
// was filled from; a version that has moved on is refused as stale.
import type { Performed } from '@/lib/action/define-action'
import { dateColumns } from '@/lib/commitment/commands/facts'
import { isEditable } from '@/lib/commitment/rules'
import type { Tx } from '@/lib/db/clients'
import { dateOf } from '@/lib/dates'
import type { CheckedFile } from '@/lib/files/check-file'
import { storeFile } from '@/lib/files/commands'
import { changesBetween, type Facts } from '@/lib/history/rules'
import { done, refused, type Outcome } from '@/lib/outcome'
import { keepTranslations, type TranslatedText } from '@/lib/translation/commands'
import { implementations } from '../rules'
import type { ActualReport, EvidenceWords, MilestoneReport, StatusWords } from '../types'
import { mustRead, type OpenVersion } from './begin'
import { progressEntry, publicFacts, versionInFull, type VersionInFull } from './content'

type Edition = { versionId: string; version: number }
type SaveRefusal = 'not-found' | 'not-editable' | 'stale'

/** Saves how it stands: implementation, per cent, words, obstacles, support asked for, the next step. */
export async function saveStatus(
  tx: Tx,
  { versionId, version, expectedOn, ...words }: Edition & StatusWords,
): Promise<Outcome<Performed<OpenVersion>, SaveRefusal | 'unknown-label'>> {
  const expected = dateColumns(expectedOn)
  const said = await saidIn(tx, versionId, words)
  if (!said) return refused('unknown-label', 'statusLabelId')
  return await saveEdition(tx, { versionId, version }, async () => {
    await tx.progressUpdateVersion.update({
      where: { id: versionId },
      data: { ...words, ...said, expectedOn: expected.on, expectedPrecision: expected.precision },
      select: { id: true },
    })
  })
}

/** A label of the plan says the implementation; without one the common value stands alone. Null: not of this plan. */
async function saidIn(
  tx: Tx,
  versionId: string,
  { statusLabelId = null, implementation }: Pick<StatusWords, 'statusLabelId' | 'implementation'>,
) {
  if (statusLabelId === null) return { statusLabelId, implementation }
  const label = await tx.statusLabel.findFirst({
    where: {
      id: statusLabelId,
      scale: 'implementation',
      plan: { commitments: { some: { updates: { some: { versions: { some: { id: versionId } } } } } } },
    },
    select: { common: true },
  })
  const meant = implementations.find((each) => each === label?.common)
  return meant ? { statusLabelId, implementation: meant } : null
}

/** Saves the milestones reached and the indicators' values; what is left out is no longer answered. */
export async function saveMeasures(
  tx: Tx,
  {
    versionId,
    version,
    milestones,
    actuals,
  }: Edition & { milestones: MilestoneReport[]; actuals: ActualReport[] },
): Promise<Outcome<Performed<OpenVersion>, SaveRefusal>> {
  return await saveEdition(tx, { versionId, version }, async () => {
    await tx.progressMilestone.deleteMany({ where: { versionId } })
    await tx.indicatorActual.deleteMany({ where: { versionId } })
    if (milestones.length > 0)
      await tx.progressMilestone.createMany({
        data: milestones.map(({ milestoneId, reachedOn, expectedOn }) => ({
          versionId,
          milestoneId,
          reachedOn: reachedOn ? dateOf(reachedOn) : null,
          expectedOn: dateColumns(expectedOn).on,
          expectedPrecision: dateColumns(expectedOn).precision,
        })),
      })
    if (actuals.length > 0)
      await tx.indicatorActual.createMany({ data: actuals.map((actual) => ({ versionId, ...actual })) })
  })
}

/** Saves the words in further languages beside the governing one. */
export async function saveUpdateTranslations(
  tx: Tx,
  { versionId, version, translations }: Edition & { translations: TranslatedText[] },
  now: Date,
): Promise<Outcome<Performed<OpenVersion>, SaveRefusal>> {
  return await saveEdition(tx, { versionId, version }, async () => {
    await keepTranslations(tx, { type: 'progress_update_version', id: versionId }, translations, now)
  })
}

/** Adds a link that supports the claim. Adding never clashes with another save, so no version is named. */
export async function addEvidenceLink(
  tx: Tx,
  { versionId, url, ...words }: EvidenceWords & { versionId: string; url: string },
  now: Date,
): Promise<Outcome<Performed<{ id: string }>, 'not-found' | 'not-editable'>> {
  const row = await versionInFull(tx, versionId)
  if (!row) return refused('not-found')
  if (!isEditable(row.state)) return refused('not-editable')
  const { id } = await tx.evidence.create({
    data: {
      versionId,
      kind: 'link',
      url,
      ...words,
      position: await nextPosition(tx, versionId),
      addedAt: now,
    },
    select: { id: true },
  })
  return done({ value: { id }, history: [evidenceEntry(row, words, 'after')] })
}

/** Adds a file that was received and checked: its row, its bytes, and what it shows. */
export async function addEvidenceFile(
  tx: Tx,
  { versionId, file, ...words }: EvidenceWords & { versionId: string; file: CheckedFile },
  now: Date,
): Promise<Outcome<Performed<{ id: string; fileId: string }>, 'not-found' | 'not-editable'>> {
  const row = await versionInFull(tx, versionId)
  if (!row) return refused('not-found')
  if (!isEditable(row.state)) return refused('not-editable')
  const stored = await storeFile(tx, file, now)
  const { id } = await tx.evidence.create({
    data: {
      versionId,
      kind: 'file',
      fileId: stored.id,
      ...words,
      position: await nextPosition(tx, versionId),
      addedAt: now,
    },
    select: { id: true },
  })
  return done({ value: { id, fileId: stored.id }, history: [evidenceEntry(row, words, 'after')] })
}

/** Takes evidence off an open report; a file that nothing else rests on goes with it. */
export async function removeEvidence(
  tx: Tx,
  { evidenceId }: { evidenceId: string },
): Promise<Outcome<Performed<{ id: string }>, 'not-found' | 'not-editable'>> {
  const evidence = await tx.evidence.findUnique({
    where: { id: evidenceId },
    select: { versionId: true, fileId: true, caption: true, visibility: true },
  })
  const row = evidence && (await versionInFull(tx, evidence.versionId))
  if (!row) return refused('not-found')
  if (!isEditable(row.state)) return refused('not-editable')
  await tx.evidence.delete({ where: { id: evidenceId }, select: { id: true } })
  if (evidence.fileId)
    await tx.storedFile.deleteMany({ where: { id: evidence.fileId, evidence: { none: {} } } })
  return done({ value: { id: evidenceId }, history: [evidenceEntry(row, evidence, 'before')] })
}

async function nextPosition(tx: Tx, versionId: string): Promise<number> {
  const { _max } = await tx.evidence.aggregate({ where: { versionId }, _max: { position: true } })
  return (_max.position ?? -1) + 1
}

/** History names the evidence by its caption only where anyone may see it, and never by its file name. */
const evidenceEntry = (
  row: VersionInFull,
  { caption, visibility }: EvidenceWords,
  side: 'before' | 'after',
) =>
  progressEntry(row, {
    visibility: 'internal',
    [side]: { evidence: visibility === 'public' ? { caption, visibility } : { visibility } },
  })

async function saveEdition(
  tx: Tx,
  { versionId, version }: Edition,
  save: () => Promise<void>,
): Promise<Outcome<Performed<OpenVersion>, SaveRefusal>> {
  const row = await versionInFull(tx, versionId)
  if (!row) return refused('not-found')
  if (!isEditable(row.state)) return refused('not-editable')
  const { count } = await tx.progressUpdateVersion.updateMany({
    where: { id: versionId, version, state: { in: ['draft', 'returned'] } },
    data: { version: { increment: 1 }, noChange: false },
  })
  if (count === 0) return refused('stale')
  const before: Facts = publicFacts(row)
  await save()
  const changes = changesBetween(before, publicFacts(await mustRead(tx, versionId)))
  const history = changes ? [progressEntry(row, { visibility: 'internal', ...changes })] : []
  return done({ value: { versionId, updateId: row.update.id, version: version + 1 }, history })
}
