import 'server-only'
import { dayOf, lastDay, partialDate } from '@/lib/dates'
import type { Prisma } from '@/lib/db/generated/client'
import { jointStatus, reportersOf, speakerOf, type JointStatus, type Said } from '@/lib/joint/rules'
import { rolledUp } from '@/lib/joint/rolling-up'
import {
  periodDue,
  reportingOf,
  scheduleOf,
  type LatestReport,
  type MilestoneStanding,
} from '@/lib/progress/rules'
import { askedBy, type RunningRound } from '@/lib/round/rules'

const body = { select: { id: true, code: true, countryCode: true, type: true } } as const

/** What is needed to say how a commitment stands: its dates, who reports a part, and the last report of each. */
export const latestSelect = {
  startsOn: true,
  startsPrecision: true,
  dueOn: true,
  duePrecision: true,
  jointRule: true,
  recorder: body,
  partners: { select: { role: true, organisation: body } },
  countries: { select: { countryCode: true, weight: true }, orderBy: { countryCode: 'asc' } },
  withheldParts: { select: { countryCode: true } },
  milestones: {
    select: { id: true, title: true, language: true, dueOn: true, duePrecision: true },
    orderBy: { position: 'asc' },
  },
  indicators: { select: { id: true, direction: true, targetValue: true, rollUp: true } },
  // The newest published one of each organisation.
  updates: {
    where: { isWithheld: false, versions: { some: { state: 'published' } } },
    orderBy: { periodStart: 'desc' },
    distinct: ['organisationId'],
    select: {
      organisationId: true,
      periodEnd: true,
      versions: {
        where: { state: 'published' },
        orderBy: { number: 'desc' },
        take: 1,
        select: {
          implementation: true,
          statusLabelId: true,
          percentComplete: true,
          expectedOn: true,
          expectedPrecision: true,
          publishedAt: true,
          contentHash: true,
          reviews: {
            where: { organisationId: { not: null } },
            select: {
              organisationId: true,
              number: true,
              verdict: true,
              contentHash: true,
              implementation: true,
              health: true,
              completeness: true,
            },
          },
          milestones: {
            select: { milestoneId: true, reachedOn: true, expectedOn: true, expectedPrecision: true },
          },
          actuals: { select: { indicatorId: true, value: true, isJoint: true } },
        },
      },
    },
  },
} satisfies Prisma.CommitmentSelect

type Selected = Prisma.CommitmentGetPayload<{ select: typeof latestSelect }>
export type LatestRow = Selected & {
  lead: { id: string; code: string; countryCode: string | null; type: string } | null
  plan: { id: string; reportingMonths: number }
  /** Rounds under way, whose due dates hold for those whom they ask. */
  rounds: readonly RunningRound[]
}
type Update = Selected['updates'][number]

/**
 * The report that speaks for the whole: the lead's, or while a new lead has not spoken yet, what an earlier one last
 * said. Whoever has a part of their own today speaks for that part only.
 */
export function leadUpdateOf(row: LatestRow): Update | undefined {
  const [lead, ...others] = reportersOf(row)
  const own = new Set(others.map(({ id }) => id))
  return (
    row.updates.find(({ organisationId }) => organisationId === lead?.id) ??
    row.updates.find(({ organisationId }) => !own.has(organisationId))
  )
}

/** One organisation's latest report, and what the clock says of it; null where it has published none. */
export function saidIn(row: LatestRow, update: Update | undefined, today: string) {
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
  const reports = new Map(version?.milestones.map((report) => [report.milestoneId, report]))
  const milestones = row.milestones.flatMap((milestone) => {
    const dueOn = partialDate(milestone.dueOn, milestone.duePrecision)
    if (!dueOn) return []
    const report = reports.get(milestone.id)
    const standing: MilestoneStanding = {
      dueOn,
      reachedOn: report?.reachedOn ? dayOf(report.reachedOn) : null,
      expectedOn: report ? partialDate(report.expectedOn, report.expectedPrecision) : null,
    }
    return [{ ...standing, title: milestone.title, language: milestone.language }]
  })
  const promise = {
    startsOn: partialDate(row.startsOn, row.startsPrecision),
    dueOn: partialDate(row.dueOn, row.duePrecision),
  }
  const { id: planId, reportingMonths } = row.plan
  const period = periodDue(today, reportingMonths)
  const organisationId = update?.organisationId ?? row.lead?.id ?? row.recorder.id
  const asked = askedBy(row.rounds, { planId, period, organisationId })
  return {
    latest,
    reportedOn: version?.publishedAt ? dayOf(version.publishedAt) : null,
    statusLabelId: version?.statusLabelId ?? null,
    actuals: version?.actuals ?? [],
    schedule: scheduleOf(promise, milestones, latest, today),
    ...reportingOf(latest, reportingMonths, today, asked?.dueOn ?? null),
    isReportedThisPeriod: latest !== null && latest.periodEnd >= period.end,
    next: milestones
      .filter(({ reachedOn }) => !reachedOn)
      .sort((a, b) => (lastDay(a.dueOn) < lastDay(b.dueOn) ? -1 : 1))[0],
  }
}
export type SaidIn = ReturnType<typeof saidIn>

export const asSaid = ({
  latest,
  schedule,
  reporting,
  silentMonths,
  isReportedThisPeriod,
}: SaidIn): Said | null =>
  latest && {
    implementation: latest.implementation,
    percentComplete: latest.percentComplete,
    schedule,
    reporting,
    silentMonths,
    isReportedThisPeriod,
  }

/** Every part of a commitment as its own organisation reports it: the countries' by code, then those beside them. */
export function partsIn(row: LatestRow, today: string) {
  const reporters = reportersOf(row)
  const updateOf = new Map(row.updates.map((update) => [update.organisationId, update]))
  const withheld = new Set(row.withheldParts.map(({ countryCode }) => countryCode))
  const countries = row.countries.map(({ countryCode, weight }) => {
    const isWithheld = withheld.has(countryCode)
    const speaker = speakerOf(countryCode, reporters, (id) => updateOf.has(id))
    const report = saidIn(row, isWithheld ? undefined : updateOf.get(speaker?.id ?? ''), today)
    return { countryCode, weight, isWithheld, speaker, report }
  })
  const spoken = new Set(countries.flatMap(({ speaker }) => speaker?.id ?? []))
  const named = new Set(row.countries.map(({ countryCode }) => countryCode))
  const beside = reporters
    // A second organisation of a country that is named speaks within that country's part.
    .filter(({ id, countryCode }) => !spoken.has(id) && !named.has(countryCode ?? ''))
    .map((speaker) => ({ speaker, report: saidIn(row, updateOf.get(speaker.id), today) }))
  return { reporters, countries, beside }
}

/** The joint status by the stated rule; null where the lead decides, and its own report is the status. */
export function jointIn(row: LatestRow, today: string): JointStatus | null {
  if (row.jointRule === 'lead_decides') return null
  const parts = partsIn(row, today).countries.map(({ report, ...part }) => ({
    ...part,
    said: asSaid(report),
  }))
  return jointStatus(row.jointRule, parts)
}

/** What is said of the parts that are not withheld, in the order of who reports: the lead's first. */
function partReportsIn(row: LatestRow, today: string): SaidIn[] {
  const { reporters, countries, beside } = partsIn(row, today)
  return [...countries.filter(({ isWithheld }) => !isWithheld), ...beside]
    .sort(
      (a, b) =>
        reporters.findIndex(({ id }) => id === a.speaker?.id) -
        reporters.findIndex(({ id }) => id === b.speaker?.id),
    )
    .map(({ report }) => report)
}

/** The value of each indicator today: the lead's, or what the parts come to by its rule. */
export function valuesIn(row: LatestRow, leadReport: SaidIn, today: string): Map<string, string> {
  const isRolledUp = row.indicators.some(({ rollUp }) => rollUp !== 'none')
  const parts = isRolledUp ? partReportsIn(row, today) : []
  return new Map(
    row.indicators.flatMap(({ id, rollUp }) => {
      const lineIn = ({ latest, actuals }: SaidIn) => {
        const actual = actuals.find(({ indicatorId }) => indicatorId === id)
        return latest && actual
          ? { periodEnd: latest.periodEnd, value: actual.value?.toString() ?? null, isJoint: actual.isJoint }
          : null
      }
      const lines = (rollUp === 'none' ? [leadReport] : parts).map(lineIn)
      const { value } = rolledUp(rollUp, lines)
      return value === null ? [] : [[id, value] as const]
    }),
  )
}
