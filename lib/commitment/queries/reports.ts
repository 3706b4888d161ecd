import 'server-only'
import { dayOf, partialDate } from '@/lib/dates'
import type { Prisma } from '@/lib/db/generated/client'
import { dbFor } from '@/lib/db/viewer-db'
import type { Viewer } from '@/lib/policy/actor'
import { evidenceVisibleTo, versionsVisibleTo } from '@/lib/policy/visibility'
import { reviewsOf } from '@/lib/review/queries/reviews'
import { translationsOf } from '@/lib/translation/queries'

const versionSelect = {
  id: true,
  number: true,
  state: true,
  language: true,
  implementation: true,
  statusLabel: { select: { label: true, language: true } },
  percentComplete: true,
  narrative: true,
  obstacles: true,
  supportRequested: true,
  nextStep: true,
  expectedOn: true,
  expectedPrecision: true,
  noChange: true,
  submittedAt: true,
  publishedAt: true,
  contentHash: true,
  receiptNumber: true,
  milestones: {
    select: { milestoneId: true, reachedOn: true, expectedOn: true, expectedPrecision: true },
    orderBy: { milestone: { position: 'asc' } },
  },
  actuals: {
    select: { indicatorId: true, value: true, noValueReason: true, isJoint: true },
    orderBy: { indicator: { position: 'asc' } },
  },
} satisfies Prisma.ProgressUpdateVersionSelect

const evidenceSelect = {
  id: true,
  versionId: true,
  kind: true,
  caption: true,
  url: true,
  lastAnsweredAt: true,
  file: { select: { name: true, contentType: true, size: true, checksum: true } },
} satisfies Prisma.EvidenceSelect

/** Every public report on a commitment, newest period first, each in all its public wordings, the last one first. */
export async function reportsOn(viewer: Viewer, commitmentId: string) {
  const db = dbFor(viewer)
  const isPublic = {
    state: { in: ['published', 'superseded'] },
  } satisfies Prisma.ProgressUpdateVersionWhereInput
  const updates = await db.progressUpdate.findMany({
    where: { commitmentId, versions: { some: { AND: [isPublic, versionsVisibleTo(viewer)] } } },
    select: {
      id: true,
      periodStart: true,
      periodEnd: true,
      organisation: { select: { code: true, name: true, language: true, acronym: true } },
      versions: {
        where: { AND: [isPublic, versionsVisibleTo(viewer)] },
        orderBy: { number: 'desc' },
        select: versionSelect,
      },
    },
    orderBy: [{ periodStart: 'desc' }, { organisation: { code: 'asc' } }],
    take: 200,
  })
  const versions = updates.flatMap((update) => update.versions.map(({ id }) => id))
  const [evidence, translated, reviews] = await Promise.all([
    db.evidence.findMany({
      where: { AND: [{ versionId: { in: versions } }, { visibility: 'public' }, evidenceVisibleTo(viewer)] },
      select: evidenceSelect,
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
      take: 2000,
    }),
    translationsOf(viewer, [{ type: 'progress_update_version', ids: versions }]),
    reviewsOf(
      viewer,
      updates.flatMap((update) => update.versions),
    ),
  ])
  return updates.map(({ id, periodStart, periodEnd, organisation, versions: wordings }) => ({
    id,
    periodStart: dayOf(periodStart),
    periodEnd: dayOf(periodEnd),
    organisation,
    wordings: wordings.map((version) => ({
      ...wordingOf(version, evidence, translated),
      reviews: reviews.get(version.id) ?? [],
    })),
  }))
}

type Version = Prisma.ProgressUpdateVersionGetPayload<{ select: typeof versionSelect }>
type EvidenceRow = Prisma.EvidenceGetPayload<{ select: typeof evidenceSelect }>

function wordingOf(
  version: Version,
  evidence: EvidenceRow[],
  translated: Awaited<ReturnType<typeof translationsOf>>,
) {
  const { expectedOn, expectedPrecision, submittedAt, publishedAt, milestones, actuals, ...words } = version
  return {
    ...words,
    expectedOn: partialDate(expectedOn, expectedPrecision),
    submittedAt: submittedAt?.toISOString() ?? null,
    publishedOn: publishedAt ? dayOf(publishedAt) : null,
    milestones: milestones.map((report) => ({
      milestoneId: report.milestoneId,
      reachedOn: report.reachedOn ? dayOf(report.reachedOn) : null,
      expectedOn: partialDate(report.expectedOn, report.expectedPrecision),
    })),
    actuals: actuals.map(({ value, ...actual }) => ({ ...actual, value: value?.toString() ?? null })),
    evidence: evidence
      .filter(({ versionId }) => versionId === version.id)
      .map(({ versionId: _, lastAnsweredAt, ...each }) => ({
        ...each,
        lastAnsweredOn: lastAnsweredAt ? dayOf(lastAnsweredAt) : null,
      })),
    translated: {
      narrative: translated(version.id, 'narrative'),
      obstacles: translated(version.id, 'obstacles'),
      supportRequested: translated(version.id, 'supportRequested'),
      nextStep: translated(version.id, 'nextStep'),
    },
  }
}

export type Report = Awaited<ReturnType<typeof reportsOn>>[number]
export type Wording = Report['wordings'][number]
export type PublicEvidence = Wording['evidence'][number]
