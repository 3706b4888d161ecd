import 'server-only'
import { partialDate, dayOf, type PartialDate } from '@/lib/dates'
import type { Prisma } from '@/lib/db/generated/client'
import { dbFor } from '@/lib/db/viewer-db'
import type { Viewer } from '@/lib/policy/actor'
import { commitmentsVisibleTo } from '@/lib/policy/visibility'
import type { JointReason } from '@/lib/joint/rules'
import { quarterOf, type Implementation, type Reporting, type Schedule } from '@/lib/progress/rules'
import { runningRounds } from '@/lib/round/queries/running'
import { gapsBetween, standing, verdictOf, type Verdict } from '@/lib/review/rules'
import { labelsOfPlans, type LabelSaid, type PlanLabel } from '@/lib/scale/queries'
import { labelFor } from '@/lib/scale/rules'
import type { BlockerKind } from '@/lib/blocker/rules'
import { movedOf, movedSelect } from './moved'
import type { Confidence, Kind, Layer, RecordState } from '../rules'
import { jointIn, latestSelect, leadUpdateOf, saidIn, valuesIn, type LatestRow } from './latest'

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
  /** How its plan says the work and the schedule, where the plan has words of its own. */
  labels: { work: LabelSaid | null; schedule: LabelSaid | null }
  /** Where the parts make the status: what the sentence that says why is made of. Null where the lead decides. */
  joint: JointReason | null
  /** What partners say of that update, and whether one of them sees it otherwise than it reports. */
  verdict: Verdict
  hasGap: boolean
  nextMilestone: { title: string; language: string; dueOn: PartialDate } | null
  /** Indicators with a value reported, and how many have reached their target; the outcome side, never summed with the work. */
  outcomes: { measured: number; reached: number; promised: number }
}

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
  ...latestSelect,
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
  ...movedSelect,
  lead: {
    select: {
      id: true,
      code: true,
      name: true,
      language: true,
      acronym: true,
      countryCode: true,
      type: true,
    },
  },
} satisfies Prisma.CommitmentSelect

type Row = Prisma.CommitmentGetPayload<{ select: typeof standingSelect }> & Pick<LatestRow, 'rounds'>

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
  const planIds = [...new Set(rows.map(({ plan }) => plan.id))]
  const [translated, rounds, labels] = await Promise.all([
    foreign.length === 0
      ? []
      : db.translation.findMany({
          where: { subjectType: 'commitment', field: 'title', language: 'en', subjectId: { in: foreign } },
          select: { subjectId: true, text: true },
        }),
    runningRounds(viewer, planIds),
    labelsOfPlans(viewer, planIds),
  ])
  const english = new Map(translated.map(({ subjectId, text }) => [subjectId, text]))
  return rows.map((row) => standingOf({ ...row, rounds }, english.get(row.id) ?? null, labels, today))
}

function standingOf(
  row: Row,
  titleInEnglish: string | null,
  all: readonly PlanLabel[],
  today: string,
): Standing {
  const dueOn = partialDate(row.dueOn, row.duePrecision)
  const update = leadUpdateOf(row)
  const report = saidIn(row, update, today)
  const { latest, next, ...lead } = report
  const joint = jointIn(row, today)
  // What the lead says is the status, unless the rule makes it of the parts.
  const { implementation, percentComplete, schedule, reporting, silentMonths, isReportedThisPeriod } =
    joint ?? {
      implementation: latest?.implementation ?? null,
      percentComplete: latest?.percentComplete ?? null,
      ...lead,
    }
  const labels = all.filter(({ planId }) => planId === row.plan.id)
  const reported = joint ? null : lead.statusLabelId
  const newest = joint
    ? newestOf(row)
    : { reportedFor: latest?.periodEnd ?? null, reportedOn: lead.reportedOn }
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
    implementation,
    percentComplete,
    quarter: implementation ? quarterOf(implementation, percentComplete) : 0,
    schedule,
    reporting,
    silentMonths,
    isReportedThisPeriod,
    ...newest,
    labels: {
      work: sayLabel(labelFor(labels, 'implementation', implementation, reported)),
      schedule: sayLabel(implementation ? labelFor(labels, 'schedule', schedule) : null),
    },
    joint: joint?.reason ?? null,
    ...reviewed(update?.versions[0] ?? null, lead.schedule),
    nextMilestone: next ? { title: next.title, language: next.language, dueOn: next.dueOn } : null,
    outcomes: outcomesOf(row.indicators, valuesIn(row, report, today)),
  }
}

type LatestVersion = NonNullable<Row['updates'][number]['versions'][number]>

function reviewed(version: LatestVersion | null, schedule: Schedule): Pick<Standing, 'verdict' | 'hasGap'> {
  if (!version) return { verdict: 'not_reviewed', hasGap: false }
  const read = version.reviews.filter(({ contentHash }) => contentHash === version.contentHash)
  const said = { implementation: version.implementation, schedule }
  return {
    verdict: verdictOf(read, version.contentHash),
    hasGap: standing(read).some((review) => gapsBetween(said, review).length > 0),
  }
}

const leadOf = ({ id: _, type, countryCode, ...lead }: NonNullable<Row['lead']>) => ({
  ...lead,
  countryCode: type === 'multilateral' ? null : countryCode,
})

const sayLabel = (found: PlanLabel | null): LabelSaid | null =>
  found && { label: found.label, language: found.language, labels: found.labels }

/** The newest that any part says. */
function newestOf({ updates }: Row): Pick<Standing, 'reportedFor' | 'reportedOn'> {
  const last = (days: (Date | null | undefined)[]) =>
    days
      .flatMap((day) => (day ? dayOf(day) : []))
      .sort()
      .at(-1) ?? null
  return {
    reportedFor: last(updates.map(({ periodEnd }) => periodEnd)),
    reportedOn: last(updates.map(({ versions }) => versions[0]?.publishedAt)),
  }
}

function outcomesOf(indicators: Row['indicators'], values: ReadonlyMap<string, string>) {
  const reached = indicators.filter(({ id, direction, targetValue }) => {
    const value = values.get(id)
    if (value === undefined || targetValue === null) return false
    return direction === 'ceiling'
      ? Number(value) <= Number(targetValue)
      : Number(value) >= Number(targetValue)
  }).length
  return { promised: indicators.length, measured: values.size, reached }
}
