// The moves of a commitment's record: submitted by who recorded it, published or returned by somebody else,
// withdrawn with a reason. The database refuses every other move.
import type { Performed } from '@/lib/action/define-action'
import type { Tx } from '@/lib/db/clients'
import { defaultLocale } from '@/lib/i18n/locales'
import { done, refused, type Outcome } from '@/lib/outcome'
import { noticeToOrigin } from '@/lib/practice/commands/told'
import { routes, withoutLanguage } from '@/lib/routes'
import { isEditable, missingBeforeSubmission, type Confidence, type Missing } from '../rules'
import type { Author } from '../types'
import { allFacts, commitmentEntry, promiseSelect } from './facts'
import type { Saved } from './record'

type Edition = { commitmentId: string; version: number }

const moveSelect = { ...promiseSelect, recordedById: true, submittedById: true, recorderId: true } as const

const about = (row: { code: string; title: string }, address: string) => ({
  path: withoutLanguage(address),
  label: `${row.code} ${row.title}`,
})

/** Hands the record to the moderators. */
export async function submitCommitment(
  tx: Tx,
  { commitmentId, version }: Edition,
  author: Author,
  now: Date,
): Promise<Outcome<Performed<Saved>, 'not-found' | 'not-editable' | 'stale' | `missing-${Missing}`>> {
  const row = await tx.commitment.findUnique({
    where: { id: commitmentId },
    select: {
      ...promiseSelect,
      leadId: true,
      statedLead: true,
      source: true,
      indicators: { select: { targetValue: true } },
    },
  })
  if (!row) return refused('not-found')
  if (!isEditable(row.state)) return refused('not-editable')
  const indicators = row.indicators.map(({ targetValue }) => ({
    targetValue: targetValue?.toString() ?? null,
  }))
  const [missing] = missingBeforeSubmission({ ...row, indicators })
  if (missing) return refused(`missing-${missing}`, missing)
  const { count } = await tx.commitment.updateMany({
    where: { id: commitmentId, version, state: { in: ['draft', 'returned'] } },
    data: { state: 'submitted', submittedById: author.personId, submittedAt: now, version: { increment: 1 } },
  })
  if (count === 0) return refused('stale')
  return done({
    value: { id: commitmentId, version: version + 1 },
    history: [
      commitmentEntry(row, {
        visibility: 'internal',
        before: { state: row.state },
        after: { state: 'submitted' },
      }),
    ],
    notices: [
      {
        kind: 'commitment.submitted',
        organisationId: null,
        role: 'moderator',
        payload: about(row, routes.queuedCommitment(defaultLocale, commitmentId)),
      },
    ],
  })
}

type Decision = Edition & { note: string | null }

/** Makes the record public, or as public as its organisation chose. */
export async function publishCommitment(
  tx: Tx,
  { commitmentId, version, note }: Decision,
  decider: Author,
  now: Date,
): Promise<Outcome<Performed<Saved>, 'not-found' | 'not-awaiting' | 'own-entry' | 'stale'>> {
  const row = await tx.commitment.findUnique({ where: { id: commitmentId }, select: moveSelect })
  if (!row) return refused('not-found')
  if (row.state !== 'submitted') return refused('not-awaiting')
  if (wrote(row, decider)) return refused('own-entry')
  const { count } = await tx.commitment.updateMany({
    where: { id: commitmentId, version, state: 'submitted' },
    data: {
      state: 'published',
      publishedById: decider.personId,
      publishedAt: now,
      version: { increment: 1 },
    },
  })
  if (count === 0) return refused('stale')
  await decide(tx, { commitmentId, verdict: 'publish', note, fieldNotes: [] }, decider, now)
  const visibility = row.visibility === 'public' ? 'public' : 'internal'
  return done({
    value: { id: commitmentId, version: version + 1 },
    history: [commitmentEntry(row, { visibility, after: await allFacts(tx, row) })],
    notices: [
      {
        kind: 'commitment.published',
        organisationId: row.recorderId,
        role: 'focal_point',
        payload: about(row, routes.deskCommitment(defaultLocale, commitmentId)),
      },
      ...(row.visibility === 'public' ? await noticeToOrigin(tx, { ...row, id: commitmentId }) : []),
    ],
  })
}

/** Sends the record back with a reason, and notes tied to the fields that they speak of. */
export async function returnCommitment(
  tx: Tx,
  { commitmentId, version, note, fieldNotes }: Edition & { note: string; fieldNotes: FieldNote[] },
  decider: Author,
  now: Date,
): Promise<Outcome<Performed<Saved>, 'not-found' | 'not-awaiting' | 'own-entry' | 'stale'>> {
  const row = await tx.commitment.findUnique({ where: { id: commitmentId }, select: moveSelect })
  if (!row) return refused('not-found')
  if (row.state !== 'submitted') return refused('not-awaiting')
  if (wrote(row, decider)) return refused('own-entry')
  const { count } = await tx.commitment.updateMany({
    where: { id: commitmentId, version, state: 'submitted' },
    data: { state: 'returned', version: { increment: 1 } },
  })
  if (count === 0) return refused('stale')
  await decide(tx, { commitmentId, verdict: 'return', note, fieldNotes }, decider, now)
  return done({
    value: { id: commitmentId, version: version + 1 },
    // The reason stays between moderator and organisation, in the decision.
    history: [
      commitmentEntry(row, {
        visibility: 'internal',
        // As it was handed in: when it comes back, what was mended can be shown.
        before: { state: 'submitted', ...(await allFacts(tx, row)) },
        after: { state: 'returned' },
      }),
    ],
    notices: [
      {
        kind: 'commitment.returned',
        organisationId: row.recorderId,
        role: 'focal_point',
        payload: about(row, routes.deskCommitment(defaultLocale, commitmentId)),
      },
    ],
  })
}

/** Ends a public record with a reason; it stays readable. */
export async function withdrawCommitment(
  tx: Tx,
  { commitmentId, version, reason }: Edition & { reason: string },
): Promise<Outcome<Performed<Saved>, 'not-found' | 'not-published' | 'stale'>> {
  const row = await tx.commitment.findUnique({ where: { id: commitmentId }, select: moveSelect })
  if (!row) return refused('not-found')
  if (row.state !== 'published') return refused('not-published')
  const { count } = await tx.commitment.updateMany({
    where: { id: commitmentId, version, state: 'published' },
    data: { state: 'withdrawn', endedReason: reason, version: { increment: 1 } },
  })
  if (count === 0) return refused('stale')
  const visibility = row.visibility === 'public' ? 'public' : 'internal'
  const change = { before: { state: 'published' }, after: { state: 'withdrawn', reason } }
  return done({
    value: { id: commitmentId, version: version + 1 },
    history: [commitmentEntry(row, { visibility, ...change })],
  })
}

/** A curator held the record against its source: the confidence they found, and what they read. */
export async function checkCommitment(
  tx: Tx,
  {
    commitmentId,
    version,
    confidence,
    checkedSource,
  }: Edition & { confidence: Confidence; checkedSource: string },
  now: Date,
): Promise<Outcome<Performed<Saved>, 'not-found' | 'stale'>> {
  const row = await tx.commitment.findUnique({
    where: { id: commitmentId },
    select: { ...promiseSelect, confidence: true, checkedSource: true },
  })
  if (!row) return refused('not-found')
  const { count } = await tx.commitment.updateMany({
    where: { id: commitmentId, version },
    data: { confidence, checkedSource, checkedAt: now, version: { increment: 1 } },
  })
  if (count === 0) return refused('stale')
  const isPublic = row.visibility === 'public' && !['draft', 'submitted', 'returned'].includes(row.state)
  return done({
    value: { id: commitmentId, version: version + 1 },
    history: [
      commitmentEntry(row, {
        visibility: isPublic ? 'public' : 'internal',
        before: { confidence: row.confidence, checkedSource: row.checkedSource },
        after: { confidence, checkedSource },
      }),
    ],
  })
}

export type FieldNote = { field: string; note: string }

const wrote = (row: { recordedById: string; submittedById: string | null }, decider: Author) =>
  row.recordedById === decider.personId || row.submittedById === decider.personId

async function decide(
  tx: Tx,
  {
    fieldNotes,
    ...decision
  }: { commitmentId: string; verdict: 'publish' | 'return'; note: string | null; fieldNotes: FieldNote[] },
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
