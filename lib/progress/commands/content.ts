// One wording of an update, read whole: for its receipt's hash, for history, and to begin the next one from.
import { createHash } from 'node:crypto'
import type { NoticePayload } from '@/lib/action/outbox'
import { statedDate } from '@/lib/commitment/commands/facts'
import type { Tx } from '@/lib/db/clients'
import type { Prisma } from '@/lib/db/generated/client'
import { dayOf } from '@/lib/dates'
import type { HistoryEntry } from '@/lib/history/commands'
import { canonicalJson, type Facts } from '@/lib/history/rules'
import { withoutLanguage } from '@/lib/routes'

export const versionSelect = {
  id: true,
  number: true,
  state: true,
  version: true,
  language: true,
  implementation: true,
  statusLabelId: true,
  statusLabel: { select: { label: true } },
  percentComplete: true,
  narrative: true,
  obstacles: true,
  supportRequested: true,
  nextStep: true,
  expectedOn: true,
  expectedPrecision: true,
  noChange: true,
  recordedById: true,
  submittedById: true,
  update: {
    select: {
      id: true,
      organisationId: true,
      periodStart: true,
      periodEnd: true,
      organisation: { select: { code: true } },
      commitment: { select: { id: true, planId: true, code: true, title: true, visibility: true } },
    },
  },
  milestones: {
    select: {
      milestoneId: true,
      reachedOn: true,
      expectedOn: true,
      expectedPrecision: true,
      milestone: { select: { title: true } },
    },
    orderBy: { milestone: { position: 'asc' } },
  },
  actuals: {
    select: {
      indicatorId: true,
      value: true,
      noValueReason: true,
      isJoint: true,
      indicator: { select: { title: true, unit: true } },
    },
    orderBy: { indicator: { position: 'asc' } },
  },
  evidence: {
    select: { kind: true, caption: true, visibility: true, url: true, file: { select: { checksum: true } } },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  },
} satisfies Prisma.ProgressUpdateVersionSelect

export const versionInFull = (tx: Tx, id: string) =>
  tx.progressUpdateVersion.findUnique({ where: { id }, select: versionSelect })
export type VersionInFull = NonNullable<Awaited<ReturnType<typeof versionInFull>>>

/** What the organisation says, as public facts: evidence only as far as anyone may see it. */
export const publicFacts = (row: VersionInFull): Facts => ({
  organisation: row.update.organisation.code,
  periodStart: dayOf(row.update.periodStart),
  periodEnd: dayOf(row.update.periodEnd),
  number: row.number,
  language: row.language,
  implementation: row.implementation,
  ...(row.statusLabel ? { statusLabel: row.statusLabel.label } : {}),
  percentComplete: row.percentComplete,
  narrative: row.narrative,
  obstacles: row.obstacles,
  supportRequested: row.supportRequested,
  nextStep: row.nextStep,
  expectedOn: statedDate({ on: row.expectedOn, precision: row.expectedPrecision }),
  noChange: row.noChange,
  milestones: row.milestones.map((each) => ({
    title: each.milestone.title,
    reachedOn: each.reachedOn ? dayOf(each.reachedOn) : null,
    expectedOn: statedDate({ on: each.expectedOn, precision: each.expectedPrecision }),
  })),
  actuals: row.actuals.map((each) => ({
    title: each.indicator.title,
    unit: each.indicator.unit,
    value: each.value?.toString() ?? null,
    noValueReason: each.noValueReason,
    ...(each.isJoint ? { isJoint: true } : {}),
  })),
  evidence: row.evidence
    .filter(({ visibility }) => visibility === 'public')
    .map(({ kind, caption, url, file }) => ({ kind, caption, url, checksum: file?.checksum ?? null })),
})

/** SHA-256 over everything that was handed in, private evidence included, in canonical JSON. */
export function contentHash(row: VersionInFull): string {
  const evidence = row.evidence.map(({ kind, caption, visibility, url, file }) => ({
    kind,
    caption,
    visibility,
    url,
    checksum: file?.checksum ?? null,
  }))
  const content = { commitment: row.update.commitment.id, ...publicFacts(row), evidence }
  return createHash('sha256').update(canonicalJson(content)).digest('hex')
}

/** A number that can be read out on the telephone: the day, and eight digits of the content and the moment. */
export function receiptNumber(row: VersionInFull, hash: string, now: Date): string {
  const mark = createHash('sha256').update(`${row.id} ${hash} ${now.toISOString()}`).digest('hex').slice(0, 8)
  return `C-${dayOf(now).replaceAll('-', '')}-${mark.toUpperCase()}`
}

export const progressEntry = (
  row: VersionInFull,
  entry: Pick<HistoryEntry, 'visibility' | 'before' | 'after'>,
): HistoryEntry => ({
  subjectType: 'progress_update',
  subjectId: row.update.id,
  subjectLabel: `${row.update.commitment.code} ${row.update.commitment.title}`,
  commitmentId: row.update.commitment.id,
  planId: row.update.commitment.planId,
  ...entry,
})

/** What a notice on a report says: which commitment, and the page to act on. */
export const aboutReport = (row: VersionInFull, address: string): NoticePayload => ({
  path: withoutLanguage(address),
  label: `${row.update.commitment.code} ${row.update.commitment.title}`,
})
