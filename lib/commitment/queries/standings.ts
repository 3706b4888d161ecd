import 'server-only'
import { partialDate, dayOf, lastDay, type PartialDate } from '@/lib/dates'
import type { Prisma } from '@/lib/db/generated/client'
import { dbFor } from '@/lib/db/viewer-db'
import type { Viewer } from '@/lib/policy/actor'
import { commitmentsVisibleTo } from '@/lib/policy/visibility'
import {
  periodDue,
  quarterOf,
  reportingOf,
  scheduleOf,
  type Implementation,
  type LatestReport,
  type MilestoneStanding,
  type Reporting,
  type Schedule,
} from '@/lib/progress/rules'
import { movedOf, movedSelect } from './moved'
import type { BlockerKind } from '@/lib/blocker/rules'
import type { Confidence, Kind, Layer, RecordState } from '../rules'

/** A commitment as it stands today: one row of every list, one knot of every picture. Survives JSON. */
export type Standing = {
  id: string
  code: string
  title: string
  language: string
  /** Title in English, where the governing text is in another language and a translation exists. */
  titleInEnglish: string | null
  kind: Kind
  layer: Layer | null
  state: RecordState
  confidence: Confidence
  plan: {
    id: string
    code: string
    name: string
    language: string
    isDemonstration: boolean
    reportingMonths: number
  }
  pillarId: string | null
  /** `countryCode`: the country that the lead belongs to. An intergovernmental body has its seat in one and belongs to none. */
  lead: {
    code: string
    name: string
    language: string
    acronym: string | null
    countryCode: string | null
  } | null
  statedLead: string | null
  countryCodes: string[]
  dueOn: PartialDate | null
  /** As first promised: the due date before the earliest accepted change; and how often it has moved since. */
  firstDueOn: PartialDate | null
  timesMoved: number
  /** Indicators whose target now promises less than at first. */
  loweredTargets: number
  /** What keeps it back today. */
  blockedBy: BlockerKind[]
  implementation: Implementation | null
  percentComplete: number | null
  quarter: 0 | 1 | 2 | 3 | 4
  schedule: Schedule
  reporting: Reporting
  silentMonths: number
  /** The last ended period is spoken for. */
  isReportedThisPeriod: boolean
  /** Last day of the period that the latest published update speaks of, and the day it was published. */
  reportedFor: string | null
  reportedOn: string | null
  nextMilestone: { title: string; language: string; dueOn: PartialDate } | null
  /** Indicators with a value reported, and how many have reached their target; the outcome side, never summed with the work. */
  outcomes: { measured: number; reached: number; promised: number }
}

const latestVersion = {
  where: { state: 'published' },
  orderBy: { number: 'desc' },
  take: 1,
  select: {
    implementation: true,
    percentComplete: true,
    expectedOn: true,
    expectedPrecision: true,
    publishedAt: true,
    milestones: { select: { milestoneId: true, reachedOn: true, expectedOn: true, expectedPrecision: true } },
    actuals: { select: { indicatorId: true, value: true } },
  },
} satisfies Prisma.ProgressUpdate$versionsArgs

const standingSelect = {
  id: true,
  code: true,
  title: true,
  language: true,
  kind: true,
  layer: true,
  state: true,
  confidence: true,
  pillarId: true,
  statedLead: true,
  startsOn: true,
  startsPrecision: true,
  dueOn: true,
  duePrecision: true,
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
  lead: { select: { code: true, name: true, language: true, acronym: true, countryCode: true, type: true } },
  countries: { select: { countryCode: true }, orderBy: { countryCode: 'asc' } },
  milestones: {
    select: { id: true, title: true, language: true, dueOn: true, duePrecision: true },
    orderBy: { position: 'asc' },
  },
  indicators: { select: { id: true, direction: true, targetValue: true } },
  ...movedSelect,
  updates: {
    where: { versions: { some: { state: 'published' } } },
    orderBy: { periodStart: 'desc' },
    take: 1,
    select: { periodEnd: true, versions: latestVersion },
  },
} satisfies Prisma.CommitmentSelect

type Row = Prisma.CommitmentGetPayload<{ select: typeof standingSelect }>

/** Everything published that `where` narrows to, in the order of plan and code, as it stands on `today`. At most 2,000. */
export async function standings(
  viewer: Viewer,
  where: Prisma.CommitmentWhereInput,
  today: string,
): Promise<Standing[]> {
  const db = dbFor(viewer)
  const rows = await db.commitment.findMany({
    where: { AND: [{ state: 'published' }, commitmentsVisibleTo(viewer), where] },
    select: standingSelect,
    orderBy: [{ plan: { code: 'asc' } }, { code: 'asc' }, { id: 'asc' }],
    take: 2000,
  })
  const foreign = rows.filter((row) => row.language !== 'en').map(({ id }) => id)
  const translated =
    foreign.length === 0
      ? []
      : await db.translation.findMany({
          where: { subjectType: 'commitment', field: 'title', language: 'en', subjectId: { in: foreign } },
          select: { subjectId: true, text: true },
        })
  const english = new Map(translated.map(({ subjectId, text }) => [subjectId, text]))
  return rows.map((row) => standingOf(row, english.get(row.id) ?? null, today))
}

function standingOf(row: Row, titleInEnglish: string | null, today: string): Standing {
  const update = row.updates[0]
  const version = update?.versions[0]
  const latest: LatestReport | null =
    update && version?.implementation
      ? {
          implementation: version.implementation,
          percentComplete: version.percentComplete,
          periodEnd: dayOf(update.periodEnd),
          expectedOn: partialDate(version.expectedOn, version.expectedPrecision),
        }
      : null
  const said = new Map(version?.milestones.map((report) => [report.milestoneId, report]))
  const milestones = row.milestones.flatMap((milestone) => {
    const dueOn = partialDate(milestone.dueOn, milestone.duePrecision)
    if (!dueOn) return []
    const report = said.get(milestone.id)
    const standing: MilestoneStanding = {
      dueOn,
      reachedOn: report?.reachedOn ? dayOf(report.reachedOn) : null,
      expectedOn: report ? partialDate(report.expectedOn, report.expectedPrecision) : null,
    }
    return [{ ...standing, title: milestone.title, language: milestone.language }]
  })
  const dueOn = partialDate(row.dueOn, row.duePrecision)
  const startsOn = partialDate(row.startsOn, row.startsPrecision)
  const { reporting, silentMonths } = reportingOf(latest, row.plan.reportingMonths, today)
  const next = milestones
    .filter(({ reachedOn }) => !reachedOn)
    .sort((a, b) => (lastDay(a.dueOn) < lastDay(b.dueOn) ? -1 : 1))[0]
  return {
    id: row.id,
    code: row.code,
    title: row.title,
    language: row.language,
    titleInEnglish,
    kind: row.kind,
    layer: row.layer,
    state: row.state,
    confidence: row.confidence,
    plan: row.plan,
    pillarId: row.pillarId,
    lead: row.lead && leadOf(row.lead),
    statedLead: row.statedLead,
    countryCodes: row.countries.map(({ countryCode }) => countryCode),
    dueOn,
    ...movedOf(row, dueOn, row.indicators),
    implementation: latest?.implementation ?? null,
    percentComplete: latest?.percentComplete ?? null,
    quarter: latest ? quarterOf(latest.implementation, latest.percentComplete) : 0,
    schedule: scheduleOf({ startsOn, dueOn }, milestones, latest, today),
    reporting,
    silentMonths,
    isReportedThisPeriod:
      latest !== null && latest.periodEnd >= periodDue(today, row.plan.reportingMonths).end,
    reportedFor: latest?.periodEnd ?? null,
    reportedOn: version?.publishedAt ? dayOf(version.publishedAt) : null,
    nextMilestone: next ? { title: next.title, language: next.language, dueOn: next.dueOn } : null,
    outcomes: outcomesOf(row.indicators, version?.actuals ?? []),
  }
}

const leadOf = ({ type, countryCode, ...lead }: NonNullable<Row['lead']>) => ({
  ...lead,
  countryCode: type === 'multilateral' ? null : countryCode,
})

function outcomesOf(indicators: Row['indicators'], actuals: { indicatorId: string; value: unknown }[]) {
  const values = new Map(
    actuals
      .filter(({ value }) => value !== null)
      .map(({ indicatorId, value }) => [indicatorId, Number(value)]),
  )
  const reached = indicators.filter(({ id, direction, targetValue }) => {
    const value = values.get(id)
    if (value === undefined || targetValue === null) return false
    return direction === 'ceiling' ? value <= Number(targetValue) : value >= Number(targetValue)
  }).length
  return { promised: indicators.length, measured: values.size, reached }
}
