// Two officers saved the same part of a report at once: what stands now beside what the second one wrote.
import type { Conflict, Refusal, Said } from '@/lib/action/define-action'
import { dayOf, partialDate } from '@/lib/dates'
import type { Tx } from '@/lib/db/clients'
import { refused, type Outcome } from '@/lib/outcome'
import type { Actor } from '@/lib/policy/actor'
import { partLabels, type ReportPart } from '../labels'
import type { ActualReport, MilestoneReport, StatusWords } from '../types'
import type { EnglishNarrative } from './bilingual'
import { datesFor, versionOfOurs, type OwnVersion } from './own'

type Texts = Partial<Record<ReportPart, Said>>
type Of = { tx: Tx; id: string; actor: Actor }
type Answer = Refusal<'stale' | 'not-found'>

async function clash(
  { tx, id, actor }: Of,
  theirs: (row: OwnVersion) => Promise<Texts> | Texts,
  yours: Texts,
): Promise<Answer> {
  const row = await versionOfOurs(tx, id, actor)
  if (!row) return refused('not-found')
  const now = await theirs(row)
  const conflict = (Object.keys(yours) as ReportPart[])
    .filter((part) => JSON.stringify(yours[part] ?? '') !== JSON.stringify(now[part] ?? ''))
    .map(
      (part): Conflict => ({
        field: part,
        label: partLabels[part],
        theirs: now[part] ?? '',
        yours: yours[part] ?? '',
      }),
    )
  return { ok: false, reason: 'stale', conflict, version: row.version }
}

/** Turns a stale save into a clash, and lets every other answer through. */
export async function orClash<Value, Reason extends string>(
  outcome: Outcome<Value, Reason>,
  answer: () => Promise<Answer>,
): Promise<Outcome<Value, Reason> | Answer> {
  return !outcome.ok && outcome.reason === 'stale' ? await answer() : outcome
}

export async function statusClash(
  of: Of,
  yours: StatusWords & { english: EnglishNarrative },
): Promise<Answer> {
  const texts = (words: StatusWords & { english: EnglishNarrative }): Texts => ({
    language: words.language,
    implementation: words.implementation ? { key: `progress.implementation.${words.implementation}` } : '',
    percentComplete: words.percentComplete === null ? '' : String(words.percentComplete),
    expectedOn: datesFor(words.expectedOn),
    narrative: words.narrative ?? '',
    englishNarrative: words.english.narrative ?? '',
    obstacles: words.obstacles ?? '',
    supportRequested: words.supportRequested ?? '',
    nextStep: words.nextStep ?? '',
  })
  const standing = async (row: OwnVersion) => {
    const english = await of.tx.translation.findFirst({
      where: { subjectType: 'progress_update_version', subjectId: of.id, field: 'narrative', language: 'en' },
      select: { text: true },
    })
    return texts({
      ...row,
      expectedOn: partialDate(row.expectedOn, row.expectedPrecision),
      english: { narrative: english?.text ?? null },
    })
  }
  return await clash(of, standing, texts(yours))
}

export async function measureClash(
  of: Of,
  yours: { milestones: MilestoneReport[]; actuals: ActualReport[] },
): Promise<Answer> {
  const row = await versionOfOurs(of.tx, of.id, of.actor)
  if (!row) return refused('not-found')
  const commitmentId = row.update.commitment.id
  const [milestones, indicators] = await Promise.all([
    of.tx.milestone.findMany({
      where: { commitmentId },
      select: { id: true, title: true },
      orderBy: { position: 'asc' },
    }),
    of.tx.indicator.findMany({
      where: { commitmentId },
      select: { id: true, title: true },
      orderBy: { position: 'asc' },
    }),
  ])
  const texts = (said: { milestones: MilestoneReport[]; actuals: ActualReport[] }): Texts => ({
    milestones: milestones.flatMap(({ id, title }): Said[] => {
      const report = said.milestones.find(({ milestoneId }) => milestoneId === id)
      return report ? [`${title}: ${report.reachedOn ?? datesFor(report.expectedOn)}`] : []
    }),
    actuals: indicators.flatMap(({ id, title }): Said[] => {
      const report = said.actuals.find(({ indicatorId }) => indicatorId === id)
      if (!report) return []
      return report.noValueReason
        ? [`${title}:`, { key: `progress.noValueReason.${report.noValueReason}` }]
        : [`${title}: ${report.value ?? ''}`]
    }),
  })
  const standing = (version: OwnVersion) =>
    texts({
      milestones: version.milestones.map((each) => ({
        milestoneId: each.milestoneId,
        reachedOn: each.reachedOn ? dayOf(each.reachedOn) : null,
        expectedOn: partialDate(each.expectedOn, each.expectedPrecision),
      })),
      actuals: version.actuals.map((each) => ({
        indicatorId: each.indicatorId,
        value: each.value?.toString() ?? null,
        noValueReason: each.noValueReason,
      })),
    })
  return await clash(of, standing, texts(yours))
}
