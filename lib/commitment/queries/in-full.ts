import 'server-only'
import { addDays, dayOf, partialDate } from '@/lib/dates'
import { acceptedMoves } from '@/lib/baseline/queries/public'
import { firstPromised } from '@/lib/baseline/rules'
import { blockersOf } from '@/lib/blocker/queries/blockers'
import { linksOf } from '@/lib/commitment-link/queries'
import { ledgerOf, type LedgerLine } from '@/lib/pack/queries/public'
import { overlapsOf } from '@/lib/overlap/queries/pairs'
import { practiceAround } from '@/lib/practice/queries/public'
import type { Prisma } from '@/lib/db/generated/client'
import { dbFor } from '@/lib/db/viewer-db'
import { pathTo } from '@/lib/framework/rules'
import { partsOn } from '@/lib/joint/queries/parts'
import type { Viewer } from '@/lib/policy/actor'
import { gapsOnCommitment } from '@/lib/hiding/queries/gaps'
import { commitmentsVisibleTo } from '@/lib/policy/visibility'
import { periodDue, periodOf, reportDueOn, type Period } from '@/lib/progress/rules'
import { outcomesOfCommitment } from '@/lib/round/queries/public-rounds'
import { runningRounds } from '@/lib/round/queries/running'
import { askedBy } from '@/lib/round/rules'
import { translationsOf } from '@/lib/translation/queries'
import { alignmentsOf } from './alignments'
import { reportsOn } from './reports'
import { standings } from './standings'

const organisation = {
  select: { id: true, code: true, name: true, language: true, acronym: true, countryCode: true },
} as const
const other = {
  code: true,
  title: true,
  language: true,
  plan: { select: { code: true } },
} satisfies Prisma.CommitmentSelect

const promiseSelect = {
  id: true,
  code: true,
  kind: true,
  title: true,
  description: true,
  wording: true,
  verb: true,
  language: true,
  layer: true,
  statedLead: true,
  statedStatus: true,
  startsOn: true,
  startsPrecision: true,
  dueOn: true,
  duePrecision: true,
  source: true,
  confidence: true,
  checkedAt: true,
  checkedSource: true,
  state: true,
  publishedAt: true,
  endedReason: true,
  pillarId: true,
  plan: {
    select: {
      id: true,
      code: true,
      name: true,
      language: true,
      isDemonstration: true,
      reportingMonths: true,
    },
  },
  lead: organisation,
  recorder: organisation,
  partners: { select: { role: true, organisation }, orderBy: { organisation: { code: 'asc' } } },
  countries: {
    select: { country: { select: { code: true, name: true } } },
    orderBy: { countryCode: 'asc' },
  },
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
      baselineValue: true,
      baselineYear: true,
      targetValue: true,
      targetYear: true,
      meansOfVerification: true,
      rollUp: true,
    },
    orderBy: { position: 'asc' },
  },
  supersededBy: { select: other },
  supersedes: { select: other, orderBy: { code: 'asc' }, take: 20 },
} satisfies Prisma.CommitmentSelect

/** Everything that a visitor may know of one commitment, as it stands on `today`. */
export async function commitmentInFull(viewer: Viewer, plan: string, code: string, today: string) {
  const db = dbFor(viewer)
  const row = await db.commitment.findFirst({
    where: { AND: [{ code, plan: { code: plan } }, commitmentsVisibleTo(viewer)] },
    select: promiseSelect,
  })
  if (!row) return null
  const [
    pillars,
    alignments,
    reports,
    gaps,
    standing,
    outcomes,
    rounds,
    parts,
    moves,
    blockers,
    links,
    overlaps,
    practices,
    translated,
  ] = await Promise.all([
    db.pillar.findMany({
      where: { planId: row.plan.id },
      select: { id: true, parentId: true, code: true, title: true, language: true },
      take: 1000,
    }),
    alignmentsOf(viewer, row.id),
    reportsOn(viewer, row.id),
    gapsOnCommitment(viewer, row.id),
    standings(viewer, { id: row.id }, today),
    outcomesOfCommitment(viewer, row.id),
    runningRounds(viewer, [row.plan.id]),
    partsOn(viewer, row.id, today),
    acceptedMoves(viewer, row.id),
    blockersOf(viewer, row.id, today),
    linksOf(viewer, row.id, today),
    viewer.kind === 'visitor' ? overlapsOf(viewer, row.id, today) : { pairs: [], settled: [] },
    practiceAround(viewer, row.id),
    translationsOf(viewer, [
      { type: 'commitment', ids: [row.id] },
      { type: 'milestone', ids: row.milestones.map(({ id }) => id) },
      { type: 'indicator', ids: row.indicators.map(({ id }) => id) },
    ]),
  ])
  const ledger =
    viewer.kind === 'visitor'
      ? await ledgerOf(
          viewer,
          reports.flatMap(({ wordings }) => wordings.map(({ id }) => id)),
        )
      : new Map<string, LedgerLine[]>()
  const datesOf = (field: 'due_on' | 'milestone_due_on', partId: string | null) =>
    moves.flatMap((move) =>
      move.field === field && move.partId === partId && move.from.kind === 'date'
        ? [{ from: move.from.date }]
        : [],
    )
  const promisedOn = partialDate(row.dueOn, row.duePrecision)
  const pillar = pillars.find(({ id }) => id === row.pillarId)
  const asked = (period: Period) =>
    askedBy(rounds, { planId: row.plan.id, period, organisationId: row.lead?.id ?? row.recorder.id })
  const due = periodDue(today, row.plan.reportingMonths)
  const next = periodOf(addDays(due.end, 1), row.plan.reportingMonths)
  const {
    startsOn,
    startsPrecision,
    dueOn,
    duePrecision,
    checkedAt,
    publishedAt,
    milestones,
    indicators,
    ...facts
  } = row
  return {
    ...facts,
    today,
    startsOn: partialDate(startsOn, startsPrecision),
    dueOn: partialDate(dueOn, duePrecision),
    firstDue: firstPromised(datesOf('due_on', null), promisedOn),
    moves,
    blockers,
    links,
    overlaps,
    practices,
    checkedOn: checkedAt ? dayOf(checkedAt) : null,
    publishedOn: publishedAt ? dayOf(publishedAt) : null,
    pillars: pillar ? [...pathTo(pillar.id, pillars), pillar] : [],
    countries: row.countries.map(({ country }) => country),
    translated: {
      title: translated(row.id, 'title'),
      description: translated(row.id, 'description'),
      wording: translated(row.id, 'wording'),
    },
    milestones: milestones.map(({ duePrecision: precision, dueOn: on, ...milestone }) => ({
      ...milestone,
      dueOn: partialDate(on, precision),
      firstDueOn: firstPromised(datesOf('milestone_due_on', milestone.id), partialDate(on, precision)).first,
      titles: translated(milestone.id, 'title'),
    })),
    indicators: indicators.map((indicator) => ({
      ...indicator,
      baselineValue: indicator.baselineValue?.toString() ?? null,
      targetValue: indicator.targetValue?.toString() ?? null,
      titles: translated(indicator.id, 'title'),
    })),
    standing: standing[0] ?? null,
    outcomes,
    /** The last ended period and the one after it, each with the day by which its report is due. */
    asked: {
      due: { ...due, reportDueOn: asked(due)?.dueOn ?? reportDueOn(due) },
      next: { ...next, reportDueOn: asked(next)?.dueOn ?? reportDueOn(next) },
    },
    alignments,
    /** The packs that took each wording, by its id. */
    ledger: Object.fromEntries(ledger),
    reports,
    parts,
    /** What is hidden of the reports and their evidence. */
    gaps,
  }
}

export type CommitmentInFull = NonNullable<Awaited<ReturnType<typeof commitmentInFull>>>
