// A moderator's decision on a report that was handed in: public as it stands, or back with reasons. Never a change
// of what the organisation said.
import type { Performed } from '@/lib/action/define-action'
import type { FieldNote } from '@/lib/commitment/commands/publish'
import type { Author } from '@/lib/commitment/types'
import type { Tx } from '@/lib/db/clients'
import { defaultLocale } from '@/lib/i18n/locales'
import { done, refused, type Outcome } from '@/lib/outcome'
import { routes } from '@/lib/routes'
import type { OpenVersion } from './begin'
import {
  aboutReport,
  progressEntry,
  publicFacts,
  versionInFull,
  versionSelect,
  type VersionInFull,
} from './content'

type Edition = { versionId: string; version: number }
type Refused = 'not-found' | 'not-awaiting' | 'own-entry' | 'stale'

/** Makes the report public. An earlier wording of the same period is superseded and stays readable. */
export async function publishVersion(
  tx: Tx,
  { versionId, version, note }: Edition & { note: string | null },
  decider: Author,
  now: Date,
): Promise<Outcome<Performed<OpenVersion>, Refused>> {
  const row = await versionInFull(tx, versionId)
  const refusal = problemWith(row, decider)
  if (!row || refusal) return refused(refusal ?? 'not-found')
  const before = await publishedBefore(tx, row)
  await tx.progressUpdateVersion.updateMany({
    where: { updateId: row.update.id, state: 'published' },
    data: { state: 'superseded', version: { increment: 1 } },
  })
  const { count } = await tx.progressUpdateVersion.updateMany({
    where: { id: versionId, version, state: 'submitted' },
    data: {
      state: 'published',
      publishedById: decider.personId,
      publishedAt: now,
      version: { increment: 1 },
    },
  })
  if (count === 0) return refused('stale')
  await decide(tx, { versionId, verdict: 'publish', note, fieldNotes: [] }, decider, now)
  const visibility = row.update.commitment.visibility === 'public' ? 'public' : 'internal'
  return done({
    value: { versionId, updateId: row.update.id, version: version + 1 },
    history: [
      progressEntry(row, { visibility, before: before && publicFacts(before), after: publicFacts(row) }),
    ],
    notices: [notice('progress.published', row)],
  })
}

/** Sends the report back with a reason, and notes tied to the fields that they speak of. */
export async function returnVersion(
  tx: Tx,
  { versionId, version, note, fieldNotes }: Edition & { note: string; fieldNotes: FieldNote[] },
  decider: Author,
  now: Date,
): Promise<Outcome<Performed<OpenVersion>, Refused>> {
  const row = await versionInFull(tx, versionId)
  const refusal = problemWith(row, decider)
  if (!row || refusal) return refused(refusal ?? 'not-found')
  const { count } = await tx.progressUpdateVersion.updateMany({
    where: { id: versionId, version, state: 'submitted' },
    data: { state: 'returned', version: { increment: 1 } },
  })
  if (count === 0) return refused('stale')
  await decide(tx, { versionId, verdict: 'return', note, fieldNotes }, decider, now)
  return done({
    value: { versionId, updateId: row.update.id, version: version + 1 },
    // The reason stays between moderator and organisation, in the decision.
    history: [
      progressEntry(row, {
        visibility: 'internal',
        // As it was handed in: when it comes back, what was mended can be shown.
        before: { state: 'submitted', ...publicFacts(row) },
        after: { state: 'returned' },
      }),
    ],
    notices: [notice('progress.returned', row)],
  })
}

function problemWith(
  row: VersionInFull | null,
  decider: Author,
): 'not-found' | 'not-awaiting' | 'own-entry' | null {
  if (!row) return 'not-found'
  if (row.state !== 'submitted') return 'not-awaiting'
  return row.recordedById === decider.personId || row.submittedById === decider.personId ? 'own-entry' : null
}

/** What was public before: this period's earlier wording, else the latest earlier period of the same organisation. */
async function publishedBefore(tx: Tx, { update }: VersionInFull): Promise<VersionInFull | null> {
  return await tx.progressUpdateVersion.findFirst({
    where: {
      state: 'published',
      update: {
        commitmentId: update.commitment.id,
        organisationId: update.organisationId,
        periodStart: { lte: update.periodStart },
      },
    },
    orderBy: { update: { periodStart: 'desc' } },
    select: versionSelect,
  })
}

const notice = (kind: string, row: VersionInFull) => ({
  kind,
  organisationId: row.update.organisationId,
  role: 'focal_point' as const,
  payload: aboutReport(row, routes.deskProgress(defaultLocale, row.id)),
})

async function decide(
  tx: Tx,
  {
    fieldNotes,
    ...decision
  }: { versionId: string; verdict: 'publish' | 'return'; note: string | null; fieldNotes: FieldNote[] },
  decider: Author,
  now: Date,
): Promise<void> {
  const { id } = await tx.moderationDecision.create({
    data: {
      ...decision,
      decidedById: decider.personId,
      organisationId: decider.organisationId,
      decidedAt: now,
    },
    select: { id: true },
  })
  if (fieldNotes.length > 0)
    await tx.moderationNote.createMany({ data: fieldNotes.map((each) => ({ decisionId: id, ...each })) })
}
