import 'server-only'
import { dayOf } from '@/lib/dates'
import { dbFor } from '@/lib/db/viewer-db'
import type { Actor } from '@/lib/policy/actor'
import { keepingPolicy } from '@/lib/policy/keeping'
import { progressPolicy } from '@/lib/policy/progress'
import { versionsVisibleTo } from '@/lib/policy/visibility'
import { publicFacts, versionSelect } from '@/lib/progress/commands/content'
import { daysWaiting } from '../rules'
import { consentSelect, readerOf, secondOf } from './entries'
import { decisionSelect, decisionsOf, factsIn } from './decisions'

/** An update that was handed in, whole, with what it is to be compared with; null where there is none for this viewer. */
export async function progressInQueue(viewer: Actor, id: string, now: Date) {
  if (!keepingPolicy.seeQueue(viewer) || !/^[0-9a-f-]{36}$/.test(id)) return null
  const db = dbFor(viewer)
  const row = await db.progressUpdateVersion.findFirst({
    where: { AND: [{ id, state: 'submitted' }, versionsVisibleTo(viewer)] },
    select: {
      ...versionSelect,
      receiptNumber: true,
      submittedAt: true,
      submittedBy: { select: { name: true } },
      recordedBy: { select: { name: true } },
      decisions: { orderBy: { decidedAt: 'desc' }, select: decisionSelect },
      consents: consentSelect,
      update: {
        select: {
          ...versionSelect.update.select,
          organisation: { select: { code: true, name: true, language: true } },
          commitment: {
            select: {
              ...versionSelect.update.select.commitment.select,
              language: true,
              plan: { select: { code: true, name: true, language: true } },
            },
          },
        },
      },
      evidence: {
        orderBy: [{ position: 'asc' }, { id: 'asc' }],
        select: {
          ...versionSelect.evidence.select,
          id: true,
          addedAt: true,
          file: { select: { checksum: true, name: true, size: true, contentType: true } },
        },
      },
    },
  })
  if (!row) return null

  const { update } = row
  const [reader, published, returned, translations] = await Promise.all([
    readerOf(db, viewer, now),
    // This period's earlier wording, else the latest earlier period of the same organisation.
    db.progressUpdateVersion.findFirst({
      where: {
        state: 'published',
        update: {
          commitmentId: update.commitment.id,
          organisationId: update.organisationId,
          periodStart: { lte: update.periodStart },
        },
      },
      orderBy: { update: { periodStart: 'desc' } },
      select: { ...versionSelect, publishedAt: true },
    }),
    db.historyEvent.findFirst({
      where: {
        subjectType: 'progress_update',
        subjectId: update.id,
        event: 'progress.returned',
        before: { path: ['number'], equals: row.number },
      },
      orderBy: { sequence: 'desc' },
      select: { at: true, before: true },
    }),
    db.translation.findMany({
      where: { subjectType: 'progress_update_version', subjectId: id },
      orderBy: [{ language: 'asc' }, { field: 'asc' }],
      select: { field: true, language: true, text: true, state: true },
    }),
  ])
  return {
    id: row.id,
    version: row.version,
    number: row.number,
    language: row.language,
    commitment: update.commitment,
    plan: update.commitment.plan,
    organisation: update.organisation,
    period: { start: dayOf(update.periodStart), end: dayOf(update.periodEnd) },
    recordedBy: row.recordedBy.name,
    submittedBy: row.submittedBy?.name ?? '',
    submittedAt: (row.submittedAt ?? now).toISOString(),
    days: daysWaiting(row.submittedAt ?? now, now),
    receiptNumber: row.receiptNumber,
    facts: publicFacts(row),
    published: published && {
      at: (published.publishedAt ?? now).toISOString(),
      period: { start: dayOf(published.update.periodStart), end: dayOf(published.update.periodEnd) },
      facts: publicFacts(published),
    },
    returned: factsIn(returned),
    evidence: row.evidence.map(({ addedAt, ...each }) => ({
      ...each,
      isNew: returned !== null && addedAt > returned.at,
    })),
    translations,
    decisions: decisionsOf(row.decisions),
    second: secondOf(row, [update.organisationId], reader),
    canDecide: progressPolicy.moderate(viewer, row),
  }
}
export type ProgressInQueue = NonNullable<Awaited<ReturnType<typeof progressInQueue>>>
