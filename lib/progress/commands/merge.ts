// Two officers saved the same part of a report: what only one of them changed is kept, whoever it was; what both
// changed is shown to the second, text by text, so that neither loses a word.
import { clashOf, type Texts } from '@/lib/action/clash'
import type { Refusal, Said } from '@/lib/action/define-action'
import { mergeFields, mergeRows } from '@/lib/action/merge'
import { dayOf, partialDate } from '@/lib/dates'
import type { Tx } from '@/lib/db/clients'
import { done, type Outcome } from '@/lib/outcome'
import { labelFor } from '@/lib/scale/rules'
import { partLabels, type ReportPart } from '../labels'
import type { ActualReport, MilestoneReport, StatusWords } from '../types'
import type { EnglishNarrative } from './bilingual'
import { answered, datesFor, type Measures, type OwnVersion } from './own'

type Sent<Words> = Words & { version: number; base: Partial<Words> | undefined }
type Answer<Words> = Promise<Outcome<Words, 'stale'> | Refusal<'stale'>>
type StatusSent = StatusWords & { english: EnglishNarrative }
type Flat = Omit<StatusWords, 'implementation' | 'statusLabelId'> & {
  /** The common value, or the plan's own label that says it. */
  implementation: string | null
  englishNarrative: string | null
}

const flat = ({ english, ...words }: StatusSent): Flat => ({
  language: words.language,
  implementation: words.statusLabelId ?? words.implementation,
  percentComplete: words.percentComplete,
  expectedOn: words.expectedOn,
  narrative: words.narrative,
  englishNarrative: english.narrative,
  obstacles: words.obstacles,
  supportRequested: words.supportRequested,
  nextStep: words.nextStep,
})

const flatBase = ({ english, statusLabelId, ...rest }: Partial<StatusSent>): Partial<Flat> => ({
  ...rest,
  ...(statusLabelId === undefined ? {} : { implementation: statusLabelId }),
  ...(english && { englishNarrative: english.narrative }),
})

export async function mergeStatus(
  tx: Tx,
  standing: OwnVersion,
  { base, version, ...mine }: Sent<StatusSent>,
): Answer<StatusSent> {
  const english = await tx.translation.findFirst({
    where: {
      subjectType: 'progress_update_version',
      subjectId: standing.id,
      field: 'narrative',
      language: 'en',
    },
    select: { text: true },
  })
  const theirs: StatusSent = {
    ...standing,
    expectedOn: partialDate(standing.expectedOn, standing.expectedPrecision),
    english: { narrative: english?.text ?? null },
  }
  const labels = await tx.statusLabel.findMany({
    where: { planId: standing.update.commitment.planId, scale: 'implementation' },
    orderBy: { position: 'asc' },
    select: { id: true, scale: true, common: true, isDefault: true, label: true },
  })
  // Where the form asks in the plan's own words, what stands is compared as the form would have shown it.
  const asksInLabels = Boolean(mine.statusLabelId) || base?.statusLabelId !== undefined
  const labelId = asksInLabels
    ? (labelFor(labels, 'implementation', theirs.implementation, theirs.statusLabelId)?.id ?? null)
    : theirs.statusLabelId
  const { merged, clashing, taken } = mergeFields({
    base: base && flatBase(base),
    mine: flat(mine),
    theirs: flat({ ...theirs, statusLabelId: labelId }),
    seen: version === standing.version,
  })
  const { englishNarrative, implementation, ...words } = merged
  const said = implementation === flat(mine).implementation ? mine : theirs
  const isTwice = words.language === 'en' && englishNarrative !== null
  if (clashing.length === 0 && !isTwice)
    return done({
      ...words,
      implementation: said.implementation,
      statusLabelId: said.statusLabelId ?? null,
      english: { narrative: englishNarrative },
    })
  return clashOf<ReportPart>({
    labels: partLabels,
    version: standing.version,
    clashing: clashing.length > 0 ? clashing : ['language'],
    taken,
    theirs: statusTexts(theirs, labels),
    yours: statusTexts(mine, labels),
    inputs: {
      englishNarrative: 'english.narrative',
      ...(asksInLabels ? { implementation: 'statusLabelId' } : {}),
    },
  })
}

const statusTexts = (
  words: StatusSent,
  labels: readonly { id: string; label: string }[],
): Texts<ReportPart> => ({
  language: words.language,
  implementation:
    labels.find(({ id }) => id === words.statusLabelId)?.label ??
    (words.implementation ? { key: `progress.implementation.${words.implementation}` } : ''),
  percentComplete: words.percentComplete === null ? '' : String(words.percentComplete),
  expectedOn: datesFor(words.expectedOn),
  narrative: words.narrative ?? '',
  englishNarrative: words.english.narrative ?? '',
  obstacles: words.obstacles ?? '',
  supportRequested: words.supportRequested ?? '',
  nextStep: words.nextStep ?? '',
})

type Keyed<Row> = Row & { id: string | null }
const milestoneRows = (rows: readonly MilestoneReport[]) =>
  rows.map(({ milestoneId, ...row }): Keyed<typeof row> => ({ id: milestoneId, ...row }))
const actualRows = (rows: readonly ActualReport[]) =>
  rows.map(({ indicatorId, ...row }): Keyed<typeof row> => ({ id: indicatorId, ...row }))

export async function mergeMeasures(
  tx: Tx,
  standing: OwnVersion,
  { base, version, ...mine }: Sent<Measures>,
): Answer<Measures> {
  const seen = version === standing.version
  const theirs = measuresIn(standing)
  const before = base && answered({ milestones: base.milestones ?? [], actuals: base.actuals ?? [] })
  const milestones = mergeRows({
    base: before && milestoneRows(before.milestones),
    mine: milestoneRows(mine.milestones),
    theirs: milestoneRows(theirs.milestones),
    seen,
  })
  const actuals = mergeRows({
    base: before && actualRows(before.actuals),
    mine: actualRows(mine.actuals),
    theirs: actualRows(theirs.actuals),
    seen,
  })
  if (!milestones.clashes && !actuals.clashes)
    return done({
      milestones: milestones.rows.map(({ id, ...row }) => ({ milestoneId: id ?? '', ...row })),
      actuals: actuals.rows.map(({ id, ...row }) => ({ indicatorId: id ?? '', ...row })),
    })
  const titles = await titlesOf(tx, standing.update.commitment.id)
  return clashOf<ReportPart>({
    labels: partLabels,
    version: standing.version,
    clashing: [
      ...(milestones.clashes ? (['milestones'] as const) : []),
      ...(actuals.clashes ? (['actuals'] as const) : []),
    ],
    taken: [],
    theirs: measureTexts(theirs, titles),
    yours: measureTexts(mine, titles),
  })
}

const measuresIn = (version: OwnVersion): Measures => ({
  milestones: version.milestones.map((each) => ({
    milestoneId: each.milestoneId,
    reachedOn: each.reachedOn ? dayOf(each.reachedOn) : null,
    expectedOn: partialDate(each.expectedOn, each.expectedPrecision),
  })),
  actuals: version.actuals.map((each) => ({
    indicatorId: each.indicatorId,
    value: each.value?.toString() ?? null,
    noValueReason: each.noValueReason,
    isJoint: each.isJoint,
  })),
})

type Titles = { milestones: { id: string; title: string }[]; indicators: { id: string; title: string }[] }

async function titlesOf(tx: Tx, commitmentId: string): Promise<Titles> {
  const asked = {
    where: { commitmentId },
    select: { id: true, title: true },
    orderBy: { position: 'asc' },
  } as const
  return { milestones: await tx.milestone.findMany(asked), indicators: await tx.indicator.findMany(asked) }
}

const measureTexts = (said: Measures, titles: Titles): Texts<ReportPart> => ({
  milestones: titles.milestones.flatMap(({ id, title }): Said[] => {
    const report = said.milestones.find(({ milestoneId }) => milestoneId === id)
    return report ? [`${title}: ${report.reachedOn ?? datesFor(report.expectedOn)}`] : []
  }),
  actuals: titles.indicators.flatMap(({ id, title }): Said[] => {
    const report = said.actuals.find(({ indicatorId }) => indicatorId === id)
    if (!report) return []
    return report.noValueReason
      ? [`${title}:`, { key: `progress.noValueReason.${report.noValueReason}` }]
      : [`${title}: ${report.value ?? ''}`, ...(report.isJoint ? [{ key: 'joint.isJoint' }] : [])]
  }),
})
