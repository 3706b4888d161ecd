// What a form of the reporting organisation needs to know inside the transaction that saves it. Another
// organisation's report is not found here, like one that never was.
import type { Refusal } from '@/lib/action/define-action'
import type { Author } from '@/lib/commitment/types'
import { dayOf, type PartialDate } from '@/lib/dates'
import type { Tx } from '@/lib/db/clients'
import type { TextLanguage } from '@/lib/i18n/locales'
import { refused } from '@/lib/outcome'
import type { Actor } from '@/lib/policy/actor'
import { reportablePeriods, type Period } from '../rules'
import type { ActualReport, MilestoneReport } from '../types'
import { beginUpdate, lastPublished } from './begin'
import { versionSelect } from './content'
import { reportNoChange } from './submit'
import { noChangeSentences } from '../labels'

/** A published commitment that this organisation leads, recorded or takes part in; who of them reports is policy. */
export async function commitmentToReportOn(tx: Tx, id: string, actor: Actor) {
  return await tx.commitment.findFirst({
    where: {
      id,
      state: 'published',
      OR: [
        { leadId: actor.acting.id },
        { recorderId: actor.acting.id },
        { partners: { some: { organisationId: actor.acting.id } } },
      ],
    },
    select: {
      id: true,
      leadId: true,
      recorderId: true,
      partners: { select: { organisationId: true, role: true } },
      plan: { select: { reportingMonths: true } },
    },
  })
}
export type ReportedCommitment = NonNullable<Awaited<ReturnType<typeof commitmentToReportOn>>>

/** The report as its own organisation writes it; null for anybody else's. The row is held until the end. */
export async function versionOfOurs(tx: Tx, id: string, actor: Actor) {
  await tx.$queryRaw`SELECT id FROM progress_update_versions WHERE id = ${id}::uuid FOR UPDATE`
  const row = await tx.progressUpdateVersion.findFirst({
    where: { id, update: { organisationId: actor.acting.id } },
    select: {
      ...versionSelect,
      evidence: { ...versionSelect.evidence, select: { ...versionSelect.evidence.select, id: true } },
    },
  })
  return row && { ...row, organisationId: row.update.organisationId }
}
export type OwnVersion = NonNullable<Awaited<ReturnType<typeof versionOfOurs>>>

const periodNamed = (commitment: ReportedCommitment, start: string, now: Date): Period | undefined =>
  reportablePeriods(dayOf(now), commitment.plan.reportingMonths).find((each) => each.start === start)

export async function beginReport(
  tx: Tx,
  commitment: ReportedCommitment,
  { period: start, language }: { period: string; language: string },
  author: Author,
  now: Date,
) {
  const period = periodNamed(commitment, start, now)
  if (!period) return refused('no-such-period', 'period')
  const reported = { commitmentId: commitment.id, organisationId: author.organisationId, period }
  return await beginUpdate(tx, { ...reported, language }, author, now)
}

/** One step from the button to the receipt; the sentence is in the language in which the organisation reports. */
export async function reportSameAgain(
  tx: Tx,
  commitment: ReportedCommitment,
  start: string,
  author: Author,
  now: Date,
) {
  const period = periodNamed(commitment, start, now)
  if (!period) return refused('no-such-period', 'period')
  const reported = { commitmentId: commitment.id, organisationId: author.organisationId }
  const last = await lastPublished(tx, reported)
  const sentence = noChangeSentences[(last?.language ?? 'en') as TextLanguage] as string | undefined
  return await reportNoChange(
    tx,
    { ...reported, period, sentence: sentence ?? noChangeSentences.en },
    author,
    now,
  )
}

export type Measures = { milestones: MilestoneReport[]; actuals: ActualReport[] }

/**
 * What the form cannot know by itself: that the rows are of this commitment, that nothing was reached tomorrow,
 * and that a value fits what is measured. Null where all is well.
 */
export async function problemWithMeasures(
  tx: Tx,
  version: OwnVersion,
  { milestones, actuals }: Measures,
  now: Date,
): Promise<Refusal<'unknown-measure' | 'reached-later' | 'percent-value' | 'yes-or-no'> | null> {
  const commitmentId = version.update.commitment.id
  const [ownMilestones, ownIndicators] = await Promise.all([
    tx.milestone.findMany({ where: { commitmentId }, select: { id: true } }),
    tx.indicator.findMany({ where: { commitmentId }, select: { id: true, measure: true } }),
  ])
  for (const [at, { milestoneId, reachedOn }] of milestones.entries()) {
    if (!ownMilestones.some(({ id }) => id === milestoneId)) return refused('unknown-measure')
    if (reachedOn !== null && reachedOn > dayOf(now))
      return refused('reached-later', `milestones.${String(at)}.reachedOn`)
  }
  for (const [at, { indicatorId, value }] of actuals.entries()) {
    const measured = ownIndicators.find(({ id }) => id === indicatorId)
    if (!measured) return refused('unknown-measure')
    const field = `actuals.${String(at)}.value`
    if (value === null) continue
    if (measured.measure === 'percentage' && (Number(value) < 0 || Number(value) > 100))
      return refused('percent-value', field)
    if (measured.measure === 'yes_no' && Number(value) !== 0 && Number(value) !== 1)
      return refused('yes-or-no', field)
  }
  return null
}

/** Only what was answered is kept: a row without any answer says nothing. */
export const answered = ({ milestones, actuals }: Measures): Measures => ({
  milestones: milestones.filter(({ reachedOn, expectedOn }) => reachedOn !== null || expectedOn !== null),
  actuals: actuals.filter(({ value, noValueReason }) => value !== null || noValueReason !== null),
})

/** Throws a draft away that was never handed in, and its period with it where nothing else was said of it. */
export async function throwReportAway(
  tx: Tx,
  { id, version }: { id: string; version: number },
): Promise<boolean> {
  const row = await tx.progressUpdateVersion.findUnique({ where: { id }, select: { updateId: true } })
  const { count } = await tx.progressUpdateVersion.deleteMany({
    where: { id, version, state: 'draft', submittedAt: null },
  })
  if (!row || count === 0) return false
  await tx.translation.deleteMany({ where: { subjectType: 'progress_update_version', subjectId: id } })
  await tx.progressUpdate.deleteMany({ where: { id: row.updateId, versions: { none: {} } } })
  return true
}

export const datesFor = (date: PartialDate | null): string =>
  date ? date.on.slice(0, date.precision === 'year' ? 4 : date.precision === 'month' ? 7 : 10) : ''
