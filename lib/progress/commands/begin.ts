// Opening a report: one update a period, prefilled with what the organisation said last, so that only what moved
// has to be typed. After publication a further wording stands beside the first.
import type { Performed } from '@/lib/action/define-action'
import type { Author } from '@/lib/commitment/types'
import type { Tx } from '@/lib/db/clients'
import { dateOf } from '@/lib/dates'
import { done, refused, type Outcome } from '@/lib/outcome'
import { keepTranslations } from '@/lib/translation/commands'
import type { Reported } from '../types'
import { progressEntry, versionInFull, versionSelect, type VersionInFull } from './content'

/** `version` is the row's own count of saves, to be named by the next save. */
export type OpenVersion = { versionId: string; updateId: string; version: number }

/** Begins the report of a period, or opens the draft that is already there. */
export async function beginUpdate(
  tx: Tx,
  { commitmentId, organisationId, period, language }: Reported & { language: string },
  author: Author,
  now: Date,
): Promise<Outcome<Performed<OpenVersion>, 'already-reported' | 'not-published'>> {
  const commitment = await tx.commitment.findUnique({ where: { id: commitmentId }, select: { state: true } })
  if (commitment?.state !== 'published') return refused('not-published')
  const open = await openVersionOf(tx, { commitmentId, organisationId, period })
  if (open === 'already-reported') return refused('already-reported', 'period')
  if (open) return done({ value: open, history: [] })

  const update = await tx.progressUpdate.create({
    data: {
      commitmentId,
      organisationId,
      periodStart: dateOf(period.start),
      periodEnd: dateOf(period.end),
      createdAt: now,
    },
    select: { id: true },
  })
  const last = await lastPublished(tx, { commitmentId, organisationId })
  const row = await addVersion(tx, { updateId: update.id, number: 1, language }, last, author, now)
  return done({
    value: opened(row),
    history: [progressEntry(row, { visibility: 'internal', after: { state: 'draft' } })],
  })
}

/** Begins a new wording of a published update; the published one stands until the new one is published too. */
export async function beginAmendment(
  tx: Tx,
  { updateId }: { updateId: string },
  author: Author,
  now: Date,
): Promise<Outcome<Performed<OpenVersion>, 'not-published' | 'already-open'>> {
  const versions = await tx.progressUpdateVersion.findMany({
    where: { updateId },
    orderBy: { number: 'desc' },
    select: versionSelect,
  })
  if (versions.some(({ state }) => ['draft', 'submitted', 'returned'].includes(state)))
    return refused('already-open')
  const published = versions.find(({ state }) => state === 'published')
  if (!published) return refused('not-published')
  const number = (versions[0]?.number ?? 0) + 1
  const row = await addVersion(tx, { updateId, number, language: published.language }, published, author, now)
  await tx.progressUpdateVersion.update({
    where: { id: row.id },
    data: { narrative: published.narrative },
    select: { id: true },
  })
  await carryOver(tx, published.id, row.id, now)
  return done({
    value: opened(row),
    history: [progressEntry(row, { visibility: 'internal', after: { state: 'draft', number } })],
  })
}

/** An amendment is of the same period: what was published with it, evidence and other languages, is begun from too. */
async function carryOver(tx: Tx, from: string, to: string, now: Date): Promise<void> {
  const evidence = await tx.evidence.findMany({
    where: { versionId: from },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { kind: true, caption: true, visibility: true, url: true, fileId: true, lastAnsweredAt: true },
  })
  if (evidence.length > 0)
    await tx.evidence.createMany({
      data: evidence.map((each, position) => ({ ...each, versionId: to, position, addedAt: now })),
    })
  const texts = await tx.translation.findMany({
    where: { subjectType: 'progress_update_version', subjectId: from },
    select: { field: true, language: true, text: true, state: true },
  })
  await keepTranslations(tx, { type: 'progress_update_version', id: to }, texts, now)
}

const opened = (row: VersionInFull): OpenVersion => ({
  versionId: row.id,
  updateId: row.update.id,
  version: row.version,
})

async function openVersionOf(
  tx: Tx,
  { commitmentId, organisationId, period }: Reported,
): Promise<OpenVersion | 'already-reported' | null> {
  const periodStart = dateOf(period.start)
  const update = await tx.progressUpdate.findUnique({
    where: { commitmentId_organisationId_periodStart: { commitmentId, organisationId, periodStart } },
    select: {
      id: true,
      versions: { orderBy: { number: 'desc' }, take: 1, select: { id: true, state: true, version: true } },
    },
  })
  if (!update) return null
  const [newest] = update.versions
  if (newest?.state !== 'draft' && newest?.state !== 'returned') return 'already-reported'
  return { versionId: newest.id, updateId: update.id, version: newest.version }
}

/** What the organisation last said in public of this commitment. */
export async function lastPublished(
  tx: Tx,
  { commitmentId, organisationId }: Pick<Reported, 'commitmentId' | 'organisationId'>,
): Promise<VersionInFull | null> {
  return await tx.progressUpdateVersion.findFirst({
    where: { state: 'published', update: { commitmentId, organisationId } },
    orderBy: { update: { periodStart: 'desc' } },
    select: versionSelect,
  })
}

/** Adds a wording that starts from `last`. The narrative is of its period and is written anew; evidence is not carried over. */
export async function addVersion(
  tx: Tx,
  place: { updateId: string; number: number; language: string; noChange?: boolean },
  last: VersionInFull | null,
  author: Author,
  now: Date,
): Promise<VersionInFull> {
  const { id } = await tx.progressUpdateVersion.create({
    data: {
      ...place,
      ...(last && {
        implementation: last.implementation,
        statusLabelId: last.statusLabelId,
        percentComplete: last.percentComplete,
        obstacles: last.obstacles,
        supportRequested: last.supportRequested,
        nextStep: last.nextStep,
        expectedOn: last.expectedOn,
        expectedPrecision: last.expectedPrecision,
        language: last.language,
      }),
      recordedById: author.personId,
      recordedAt: now,
    },
    select: { id: true },
  })
  if (last && last.milestones.length > 0)
    await tx.progressMilestone.createMany({
      data: last.milestones.map(({ milestone: _, ...report }) => ({ versionId: id, ...report })),
    })
  if (last && last.actuals.length > 0)
    await tx.indicatorActual.createMany({
      data: last.actuals.map(({ indicator: _, ...report }) => ({ versionId: id, ...report })),
    })
  return await mustRead(tx, id)
}

export async function mustRead(tx: Tx, versionId: string): Promise<VersionInFull> {
  const row = await versionInFull(tx, versionId)
  if (!row) throw new Error(`The version ${versionId} of an update was written and is not there.`)
  return row
}
