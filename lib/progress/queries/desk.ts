import 'server-only'
import { cache } from 'react'
import { dayOf, partialDate } from '@/lib/dates'
import { dbFor } from '@/lib/db/viewer-db'
import { isId } from '@/lib/identity'
import { returnedWith } from '@/lib/moderation/queries/returned'
import { labelsOfPlans } from '@/lib/scale/queries'
import type { Actor } from '@/lib/policy/actor'

const said = {
  implementation: true,
  statusLabelId: true,
  percentComplete: true,
  narrative: true,
  obstacles: true,
  supportRequested: true,
  nextStep: true,
  expectedOn: true,
  expectedPrecision: true,
  language: true,
} as const

/** A report of this organisation, whole, with what it is about; null for anybody else's. */
export const reportOnDesk = cache(async (viewer: Actor, id: string) => {
  if (!isId(id)) return null
  const db = dbFor(viewer)
  const row = await db.progressUpdateVersion.findFirst({
    where: { id, update: { organisationId: viewer.acting.id } },
    select: {
      id: true,
      number: true,
      state: true,
      version: true,
      ...said,
      noChange: true,
      recordedAt: true,
      submittedAt: true,
      submittedBy: { select: { name: true } },
      contentHash: true,
      receiptNumber: true,
      publishedAt: true,
      update: {
        select: {
          organisationId: true,
          periodStart: true,
          periodEnd: true,
          organisation: { select: { name: true, language: true } },
          commitment: {
            select: {
              id: true,
              code: true,
              title: true,
              language: true,
              visibility: true,
              dueOn: true,
              duePrecision: true,
              plan: { select: { id: true, code: true, name: true, language: true, isDemonstration: true } },
              milestones: {
                select: { id: true, title: true, language: true, dueOn: true, duePrecision: true },
                orderBy: { position: 'asc' },
              },
              indicators: {
                select: {
                  id: true,
                  title: true,
                  language: true,
                  measure: true,
                  unit: true,
                  direction: true,
                  targetValue: true,
                  targetYear: true,
                  meansOfVerification: true,
                  rollUp: true,
                },
                orderBy: { position: 'asc' },
              },
            },
          },
        },
      },
      milestones: {
        select: { milestoneId: true, reachedOn: true, expectedOn: true, expectedPrecision: true },
      },
      actuals: { select: { indicatorId: true, value: true, noValueReason: true, isJoint: true } },
      evidence: {
        select: {
          id: true,
          kind: true,
          caption: true,
          visibility: true,
          url: true,
          file: { select: { name: true, size: true, checksum: true } },
        },
        orderBy: [{ position: 'asc' }, { id: 'asc' }],
      },
    },
  })
  if (!row) return null
  const { update, milestones, actuals, expectedOn, expectedPrecision, ...rest } = row
  const [english, last, returned, labels] = await Promise.all([
    db.translation.findFirst({
      where: { subjectType: 'progress_update_version', subjectId: id, field: 'narrative', language: 'en' },
      select: { text: true },
    }),
    lastReport(viewer, update.commitment.id, update.periodStart),
    row.state === 'returned' ? returnedWith(viewer, { versionId: id }) : null,
    labelsOfPlans(viewer, [update.commitment.plan.id]),
  ])
  const { commitment } = update
  return {
    ...rest,
    expectedOn: partialDate(expectedOn, expectedPrecision),
    english: { narrative: english?.text ?? null },
    organisation: update.organisation,
    organisationId: update.organisationId,
    period: { start: dayOf(update.periodStart), end: dayOf(update.periodEnd) },
    commitment: { ...commitment, dueOn: partialDate(commitment.dueOn, commitment.duePrecision) },
    milestones: commitment.milestones.map(({ dueOn, duePrecision, ...milestone }) => {
      const report = milestones.find(({ milestoneId }) => milestoneId === milestone.id)
      return {
        ...milestone,
        dueOn: partialDate(dueOn, duePrecision),
        reachedOn: report?.reachedOn ? dayOf(report.reachedOn) : null,
        expectedOn: report ? partialDate(report.expectedOn, report.expectedPrecision) : null,
      }
    }),
    indicators: commitment.indicators.map(({ targetValue, ...indicator }) => {
      const actual = actuals.find(({ indicatorId }) => indicatorId === indicator.id)
      return {
        ...indicator,
        targetValue: targetValue?.toString() ?? null,
        value: actual?.value?.toString() ?? null,
        noValueReason: actual?.noValueReason ?? null,
        isJoint: actual?.isJoint ?? false,
      }
    }),
    last,
    returned,
    /** The plan's own words for the work; none where it uses the common ones. */
    labels: labels.filter(({ scale }) => scale === 'implementation'),
  }
})
export type ReportOnDesk = NonNullable<Awaited<ReturnType<typeof reportOnDesk>>>

/** What this organisation last said in public of an earlier period: what its next report is prefilled from. */
async function lastReport(viewer: Actor, commitmentId: string, before: Date) {
  const row = await dbFor(viewer).progressUpdateVersion.findFirst({
    where: {
      state: 'published',
      update: { commitmentId, organisationId: viewer.acting.id, periodStart: { lt: before } },
    },
    orderBy: { update: { periodStart: 'desc' } },
    select: {
      narrative: true,
      language: true,
      publishedAt: true,
      update: { select: { periodStart: true, periodEnd: true } },
      actuals: { select: { indicatorId: true, value: true } },
    },
  })
  return (
    row && {
      narrative: row.narrative,
      language: row.language,
      period: { start: dayOf(row.update.periodStart), end: dayOf(row.update.periodEnd) },
      values: Object.fromEntries(
        row.actuals.map(({ indicatorId, value }) => [indicatorId, value?.toString() ?? null]),
      ) as Record<string, string | null | undefined>,
    }
  )
}
