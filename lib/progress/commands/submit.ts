// Handing a report in: what was written is fixed, hashed and numbered, and the organisation gets a receipt.
import type { Performed } from '@/lib/action/define-action'
import { isEditable } from '@/lib/commitment/rules'
import type { Author } from '@/lib/commitment/types'
import type { Tx } from '@/lib/db/clients'
import { dateOf, dayOf } from '@/lib/dates'
import { defaultLocale } from '@/lib/i18n/locales'
import { done, refused, type Outcome } from '@/lib/outcome'
import { isPeriodLocked } from '@/lib/round/queries/locked'
import { routes } from '@/lib/routes'
import type { Reported } from '../types'
import { addVersion, lastPublished, mustRead } from './begin'
import {
  aboutReport,
  contentHash,
  progressEntry,
  receiptNumber,
  versionInFull,
  type VersionInFull,
} from './content'
import { reviewersHear } from './reviewers'

export type Receipt = {
  versionId: string
  updateId: string
  receiptNumber: string
  contentHash: string
  submittedAt: string
}

/** Hands the report to the moderators. */
export async function submitUpdate(
  tx: Tx,
  { versionId, version }: { versionId: string; version: number },
  author: Author,
  now: Date,
): Promise<
  Outcome<
    Performed<Receipt>,
    'not-found' | 'not-editable' | 'stale' | 'missing-implementation' | 'missing-narrative' | 'period-locked'
  >
> {
  const row = await versionInFull(tx, versionId)
  if (!row) return refused('not-found')
  if (!isEditable(row.state)) return refused('not-editable')
  if (!row.implementation) return refused('missing-implementation', 'implementation')
  if (!row.narrative?.trim()) return refused('missing-narrative', 'narrative')
  if (await isPeriodLocked(tx, spokenFor(row))) return refused('period-locked')
  const receipt = await handIn(tx, row, version, author, now)
  return receipt ?? refused('stale')
}

/**
 * "No change since last time", in one step: the last published report is handed in again for this period, with one
 * sentence that says so. Nothing that was measured is claimed to have been measured anew.
 */
export async function reportNoChange(
  tx: Tx,
  { commitmentId, organisationId, period, sentence }: Reported & { sentence: string },
  author: Author,
  now: Date,
): Promise<
  Outcome<
    Performed<Receipt>,
    'not-published' | 'nothing-reported-before' | 'already-reported' | 'already-open' | 'period-locked'
  >
> {
  const commitment = await tx.commitment.findUnique({ where: { id: commitmentId }, select: { state: true } })
  if (commitment?.state !== 'published') return refused('not-published')
  const periodStart = dateOf(period.start)
  const existing = await tx.progressUpdate.findUnique({
    where: { commitmentId_organisationId_periodStart: { commitmentId, organisationId, periodStart } },
    select: { versions: { select: { state: true } } },
  })
  if (existing) {
    const isOpen = existing.versions.some(({ state }) => state === 'draft' || state === 'returned')
    return refused(isOpen ? 'already-open' : 'already-reported', 'period')
  }
  if (await isPeriodLocked(tx, { commitmentId, organisationId, period })) return refused('period-locked')
  const last = await lastPublished(tx, { commitmentId, organisationId })
  if (!last) return refused('nothing-reported-before')

  const update = await tx.progressUpdate.create({
    data: { commitmentId, organisationId, periodStart, periodEnd: dateOf(period.end), createdAt: now },
    select: { id: true },
  })
  const place = { updateId: update.id, number: 1, language: last.language, noChange: true }
  const begun = await addVersion(tx, place, last, author, now)
  await tx.progressUpdateVersion.update({
    where: { id: begun.id },
    data: { narrative: sentence },
    select: { id: true },
  })
  await tx.indicatorActual.updateMany({
    where: { versionId: begun.id, value: { not: null } },
    data: { value: null, noValueReason: 'not_yet_measured', isJoint: false },
  })
  const receipt = await handIn(tx, await mustRead(tx, begun.id), begun.version, author, now)
  if (!receipt) throw new Error('A report that was just begun was changed by somebody else.')
  return receipt
}

const spokenFor = ({ update }: VersionInFull) => ({
  commitmentId: update.commitment.id,
  organisationId: update.organisationId,
  period: { start: dayOf(update.periodStart), end: dayOf(update.periodEnd) },
})

/** Null when the row has moved on meanwhile. */
async function handIn(tx: Tx, row: VersionInFull, version: number, author: Author, now: Date) {
  const hash = contentHash(row)
  const number = receiptNumber(row, hash, now)
  const { count } = await tx.progressUpdateVersion.updateMany({
    where: { id: row.id, version, state: { in: ['draft', 'returned'] } },
    data: {
      state: 'submitted',
      submittedById: author.personId,
      submittedAt: now,
      contentHash: hash,
      receiptNumber: number,
      version: { increment: 1 },
    },
  })
  if (count === 0) return null
  const receipt: Receipt = {
    versionId: row.id,
    updateId: row.update.id,
    receiptNumber: number,
    contentHash: hash,
    submittedAt: now.toISOString(),
  }
  const change = {
    before: { state: row.state },
    after: { state: 'submitted', receiptNumber: number, contentHash: hash },
  }
  return done<Performed<Receipt>>({
    value: receipt,
    history: [progressEntry(row, { visibility: 'internal', ...change })],
    notices: [
      {
        kind: 'progress.submitted',
        organisationId: null,
        role: 'moderator',
        payload: aboutReport(row, routes.queuedProgress(defaultLocale, row.id)),
      },
      ...(await reviewersHear(tx, row, now)),
    ],
  })
}
