// The steps of a hiding: proposed, confirmed or declined, answered, restored. What is hidden is never touched; the
// reader's database rules leave it out while a hiding stands. Permission is not asked here.
import type { Performed } from '@/lib/action/define-action'
import type { Notice, NoticePayload } from '@/lib/action/outbox'
import type { Tx } from '@/lib/db/clients'
import { dayOf } from '@/lib/dates'
import type { HistoryEntry } from '@/lib/history/commands'
import { defaultLocale } from '@/lib/i18n/locales'
import { done, refused, type Outcome } from '@/lib/outcome'
import { routes, withoutLanguage } from '@/lib/routes'
import { hidingMoves, stageOf } from '../rules'
import type { HidingStanding, Hideable } from './standing'

type Edition = { id: string; version: number }
/** What a step leaves to the pages that show it. */
export type Stepped = { id: string; planCode: string; code: string }
type Step<Reason extends string> = Promise<Outcome<Performed<Stepped>, Reason>>

const steppedOf = ({ id, planCode, code }: HidingStanding): Stepped => ({ id, planCode, code })

/** The code alone: a hidden title is not told by its own history. */
const entry = (
  row: Omit<Hideable, 'isPublic'> & { id: string },
  visibility: HistoryEntry['visibility'],
  after: Record<string, string>,
  language: string,
): HistoryEntry => {
  const standing = {
    kind: row.kind,
    language,
    ...(row.periodStart && row.periodEnd
      ? { periodStart: dayOf(row.periodStart), periodEnd: dayOf(row.periodEnd) }
      : {}),
  }
  return {
    visibility,
    subjectType: 'hiding',
    subjectId: row.id,
    subjectLabel: row.code,
    commitmentId: row.commitmentId,
    planId: row.planId,
    before: standing,
    after: { ...standing, ...after },
  }
}

const onBench = ({ id, code }: { id: string; code: string }): NoticePayload => ({
  path: withoutLanguage(routes.hiding(defaultLocale, id)),
  label: code,
})
const toModerators = (kind: string, row: { id: string; code: string }): Notice => ({
  kind,
  organisationId: null,
  role: 'moderator',
  payload: onBench(row),
})
const toOrganisation = (kind: string, { id, code, organisationId }: HidingStanding): Notice => ({
  kind,
  organisationId,
  role: 'focal_point',
  payload: { path: withoutLanguage(routes.deskHiding(defaultLocale, id)), label: code },
})

/** One person says that something should not be read in public, and why. Nothing changes yet. */
export async function proposeHiding(
  tx: Tx,
  thing: Hideable,
  { reason, language }: { reason: string; language: string },
  proposer: { personId: string },
  now: Date,
): Step<'not-public' | 'already-open'> {
  const { isPublic, planCode, ...named } = thing
  if (!isPublic) return refused('not-public')
  const open = await tx.hiding.findFirst({
    where: {
      kind: thing.kind,
      commitmentId: thing.commitmentId,
      versionId: thing.versionId,
      evidenceId: thing.evidenceId,
      declinedAt: null,
      restoredAt: null,
    },
    select: { id: true },
  })
  if (open) return refused('already-open')
  const { id } = await tx.hiding.create({
    data: { ...named, reason, language, proposedById: proposer.personId, proposedAt: now },
    select: { id: true },
  })
  const row = { ...named, id, planCode }
  return done({
    value: { id, planCode, code: thing.code },
    history: [entry(row, 'internal', { reason }, language)],
    notices: [toModerators('hiding.proposed', row)],
  })
}

/** A second person agrees: from now on the public finds the gap. */
export async function confirmHiding(
  tx: Tx,
  row: HidingStanding,
  { id, version }: Edition,
  confirmer: { personId: string },
  now: Date,
): Step<'not-proposed' | 'stale'> {
  if (!hidingMoves[stageOf(row)].confirm) return refused('not-proposed')
  const { count } = await tx.hiding.updateMany({
    where: { id, version },
    data: { hiddenById: confirmer.personId, hiddenAt: now, version: { increment: 1 } },
  })
  if (count === 0) return refused('stale')
  return done({
    value: steppedOf(row),
    history: [entry(row, 'public', { reason: row.reason }, row.language)],
    notices: [toOrganisation('hiding.confirmed', row)],
  })
}

/** The proposal is dropped; it may be made again. */
export async function declineHiding(
  tx: Tx,
  row: HidingStanding,
  { id, version }: Edition,
  decliner: { personId: string },
  now: Date,
): Step<'not-proposed' | 'stale'> {
  if (!hidingMoves[stageOf(row)].decline) return refused('not-proposed')
  const { count } = await tx.hiding.updateMany({
    where: { id, version },
    data: { declinedById: decliner.personId, declinedAt: now, version: { increment: 1 } },
  })
  if (count === 0) return refused('stale')
  return done({
    value: steppedOf(row),
    history: [entry(row, 'internal', { reason: row.reason }, row.language)],
    notices: [
      {
        kind: 'hiding.declined',
        organisationId: null,
        role: null,
        personId: row.proposedById,
        payload: onBench(row),
      },
    ],
  })
}

/** The organisation's one public statement, beside the gap. */
export async function replyToHiding(
  tx: Tx,
  row: HidingStanding,
  { id, version, reply, language }: Edition & { reply: string; language: string },
  author: { personId: string },
  now: Date,
): Step<'not-hidden' | 'has-replied' | 'stale'> {
  if (row.repliedAt) return refused('has-replied')
  if (stageOf(row) !== 'hidden') return refused('not-hidden')
  const { count } = await tx.hiding.updateMany({
    where: { id, version },
    data: {
      reply,
      replyLanguage: language,
      repliedById: author.personId,
      repliedAt: now,
      version: { increment: 1 },
    },
  })
  if (count === 0) return refused('stale')
  return done({
    value: steppedOf(row),
    history: [entry(row, 'public', { reply }, language)],
    notices: [toModerators('hiding.replied', row)],
  })
}

/** Back in public view, with the reason. */
export async function restoreHidden(
  tx: Tx,
  row: HidingStanding,
  { id, version, reason }: Edition & { reason: string },
  restorer: { personId: string },
  now: Date,
): Step<'not-hidden' | 'stale'> {
  if (!hidingMoves[stageOf(row)].restore) return refused('not-hidden')
  const { count } = await tx.hiding.updateMany({
    where: { id, version },
    data: {
      restoredById: restorer.personId,
      restoredAt: now,
      restoredReason: reason,
      version: { increment: 1 },
    },
  })
  if (count === 0) return refused('stale')
  return done({
    value: steppedOf(row),
    history: [entry(row, 'public', { reason }, row.language)],
    notices: [toOrganisation('hiding.restored', row)],
  })
}
