// What the parts of a joint commitment come to. The rule is stated with the commitment; whatever it is, a part that
// nobody reported is named and never counted, neither as progress nor as zero, and a withheld part stands outside.
import type { Implementation, Reporting, Schedule } from '@/lib/progress/rules'

export const jointRules = ['lead_decides', 'worst', 'weighted'] as const
export type JointRule = (typeof jointRules)[number]

export const mostWeight = 100
/** A rule over parts needs two of them. */
const fewestCountries = 2
export const hasPartsFor = (rule: JointRule, countries: readonly unknown[]): boolean =>
  rule === 'lead_decides' || countries.length >= fewestCountries

export type ReporterRole = 'lead' | 'co_lead' | 'partner'
export type Reporter = { id: string; code: string; countryCode: string | null; role: ReporterRole }

type Body = { id: string; code: string; countryCode: string | null; type: string }

/**
 * Who reports a part, in the order in which they speak for a country: the lead (where the text names none, who
 * recorded it), then co-leads, then contributing organisations. Who only funds reports nothing of its own.
 */
export function reportersOf(commitment: {
  lead: Body | null
  recorder: Body
  partners: readonly { role: 'co_lead' | 'partner' | 'funder'; organisation: Body }[]
}): Reporter[] {
  const order: ReporterRole[] = ['lead', 'co_lead', 'partner']
  const leading = commitment.lead ?? commitment.recorder
  const beside = commitment.partners.flatMap(({ role, organisation }) =>
    role === 'funder' || organisation.id === leading.id ? [] : [{ role, organisation }],
  )
  return [{ role: 'lead' as const, organisation: leading }, ...beside]
    .map(({ role, organisation: { id, code, countryCode, type } }) => ({
      id,
      code,
      role,
      // An intergovernmental body has its seat in a country and belongs to none.
      countryCode: type === 'multilateral' ? null : countryCode,
    }))
    .sort((a, b) => order.indexOf(a.role) - order.indexOf(b.role) || (a.code < b.code ? -1 : 1))
}

/** What a country's part is: the report of the first of its organisations, in the order above, that has one. */
export const speakerOf = (
  countryCode: string,
  reporters: readonly Reporter[],
  hasReported: (id: string) => boolean,
): Reporter | null => {
  const own = reporters.filter((each) => each.countryCode === countryCode)
  return own.find(({ id }) => hasReported(id)) ?? own[0] ?? null
}

/** How one organisation's latest report stands. */
export type Said = {
  implementation: Implementation
  percentComplete: number | null
  schedule: Schedule
  reporting: Reporting
  silentMonths: number
  isReportedThisPeriod: boolean
}

export type Part = { countryCode: string; weight: number; isWithheld: boolean; said: Said | null }

/** What the sentence of a joint status is made of. Countries by code, in the order of the alphabet. */
export type JointReason = {
  rule: JointRule
  /** Parts that count and were reported, of all that count. */
  counted: number
  of: number
  /** Whose part decides, where one does. */
  decisive: string[]
  notReported: string[]
  withheld: string[]
  discontinued: string[]
  /** Reported without saying how far. */
  withoutPercent: string[]
}

export type JointStatus = {
  implementation: Implementation | null
  percentComplete: number | null
  schedule: Schedule
  reporting: Reporting
  silentMonths: number
  isReportedThisPeriod: boolean
  reason: JointReason
}

const worstFirst: Schedule[] = ['overdue', 'delayed', 'at_risk', 'on_track', 'finished', 'not_reported']
const workFirst: Implementation[] = ['not_started', 'in_progress', 'discontinued', 'completed']
const reportingFirst: Reporting[] = ['silent', 'late', 'reported']
type Reported = Part & { said: Said }
const isOver = ({ said }: Reported) =>
  said.implementation === 'completed' || said.implementation === 'discontinued'
const codesOf = (parts: readonly Part[]) => parts.map(({ countryCode }) => countryCode).sort()
const worstOf = <Value>(order: readonly Value[], values: readonly Value[]): Value | null =>
  order.find((each) => values.includes(each)) ?? null

/** The joint status by `worst` or `weighted`; where the lead decides, nothing is reckoned here. */
export function jointStatus(rule: Exclude<JointRule, 'lead_decides'>, parts: readonly Part[]): JointStatus {
  const counting = parts.filter(({ isWithheld }) => !isWithheld)
  const reported = counting.filter((part): part is Reported => part.said !== null)
  const missing = counting.filter(({ said }) => said === null)
  const reason: JointReason = {
    rule,
    counted: reported.length,
    of: counting.length,
    decisive: [],
    notReported: codesOf(missing),
    withheld: codesOf(parts.filter(({ isWithheld }) => isWithheld)),
    discontinued: codesOf(reported.filter(({ said }) => said.implementation === 'discontinued')),
    withoutPercent: [],
  }
  if (reported.length === 0)
    return {
      implementation: null,
      percentComplete: null,
      schedule: 'not_reported',
      reporting: 'not_reported',
      silentMonths: 0,
      isReportedThisPeriod: false,
      reason,
    }
  const status = rule === 'worst' ? worst(reported, missing.length) : weighted(reported, missing.length)
  return {
    ...status,
    ...spoken(reported, missing.length),
    reason: { ...reason, decisive: status.decisive, withoutPercent: status.withoutPercent },
  }
}

type Reckoned = Pick<JointStatus, 'implementation' | 'percentComplete' | 'schedule'> &
  Pick<JointReason, 'decisive' | 'withoutPercent'>

/** The whole is over only when every part that counts was reported and is over. */
function workTogether(reported: readonly Reported[], missing: number): Implementation {
  const going = reported.filter((part) => !isOver(part))
  if (going.length === 0 && missing === 0)
    return reported.some(({ said }) => said.implementation === 'discontinued') ? 'discontinued' : 'completed'
  return going.length > 0 && reported.every(({ said }) => said.implementation === 'not_started')
    ? 'not_started'
    : 'in_progress'
}

/** Each scale by its worst part: the work among the parts that go on, the lowest per cent, the latest schedule. */
function worst(reported: readonly Reported[], missing: number): Reckoned {
  const going = reported.filter((part) => !isOver(part))
  if (going.length === 0) {
    const implementation = workTogether(reported, missing)
    const decisive = codesOf(reported.filter(({ said }) => said.implementation === implementation))
    const isWhole = missing === 0
    return {
      implementation,
      percentComplete: implementation === 'completed' ? 100 : null,
      schedule: isWhole ? 'finished' : 'not_reported',
      decisive: isWhole ? decisive : [],
      withoutPercent: [],
    }
  }
  const schedule =
    worstOf(
      worstFirst,
      going.map(({ said }) => said.schedule),
    ) ?? 'not_reported'
  const implementation =
    worstOf(
      workFirst,
      going.map(({ said }) => said.implementation),
    ) ?? 'in_progress'
  const stated = going.flatMap(({ said }) => said.percentComplete ?? [])
  return {
    implementation,
    percentComplete: stated.length > 0 ? Math.min(...stated) : null,
    schedule,
    decisive: codesOf(going.filter(({ said }) => said.schedule === schedule)),
    withoutPercent: codesOf(going.filter(({ said }) => said.percentComplete === null)),
  }
}

/** How far a part is in figures: what it states; finished is all of it and not started none. Otherwise unknown. */
const percentOf = ({ said }: Reported): number | null =>
  said.implementation === 'completed'
    ? 100
    : (said.percentComplete ?? (said.implementation === 'not_started' ? 0 : null))

/** The mean of the per cents by weight, rounded down; and the schedule that most of the weight has, the worse if even. */
function weighted(reported: readonly Reported[], missing: number): Reckoned {
  const measured = reported.flatMap((part) => {
    const percent = percentOf(part)
    return percent === null ? [] : [{ percent, weight: part.weight }]
  })
  const weightOf = (parts: readonly { weight: number }[]) =>
    parts.reduce((sum, { weight }) => sum + weight, 0)
  const percentComplete =
    measured.length === 0
      ? null
      : Math.floor(
          measured.reduce((sum, { percent, weight }) => sum + percent * weight, 0) / weightOf(measured),
        )
  const implementation = workTogether(reported, missing)
  const going = reported.filter((part) => !isOver(part))
  const heaviest = worstFirst
    .map((schedule) => ({
      schedule,
      weight: weightOf(going.filter(({ said }) => said.schedule === schedule)),
    }))
    .reduce((best, each) => (each.weight > best.weight ? each : best), {
      schedule: 'not_reported',
      weight: 0,
    })
  const isAllOver = implementation === 'completed' || implementation === 'discontinued'
  return {
    implementation,
    percentComplete,
    schedule: isAllOver ? 'finished' : heaviest.schedule,
    decisive: codesOf(going.filter(({ said }) => said.schedule === heaviest.schedule)),
    withoutPercent: codesOf(reported.filter((part) => percentOf(part) === null)),
  }
}

/** Whether all have spoken: as the least of them has; a part that was never reported makes the whole late at least. */
function spoken(reported: readonly Reported[], missing: number) {
  const said = reported.map((part) => part.said)
  const least =
    worstOf(
      reportingFirst,
      said.map(({ reporting }) => reporting),
    ) ?? 'reported'
  return {
    reporting: missing > 0 && least === 'reported' ? ('late' as const) : least,
    silentMonths: Math.max(0, ...said.map(({ silentMonths }) => silentMonths)),
    isReportedThisPeriod: missing === 0 && said.every(({ isReportedThisPeriod }) => isReportedThisPeriod),
  }
}
