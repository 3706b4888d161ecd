import 'server-only'
import { jointIn, latestSelect, partsIn, type SaidIn } from '@/lib/commitment/queries/latest'
import { dayOf } from '@/lib/dates'
import { dbFor } from '@/lib/db/viewer-db'
import type { Actor, Viewer } from '@/lib/policy/actor'
import { commitmentsVisibleTo } from '@/lib/policy/visibility'
import { periodOf } from '@/lib/progress/rules'
import { runningRounds } from '@/lib/round/queries/running'

const body = { id: true, code: true, countryCode: true, type: true } as const
const named = { id: true, code: true, name: true, language: true, acronym: true } as const

/**
 * The parts of a commitment side by side, countries and then those beside them, each by the alphabet of its code; and
 * what the joint status is made of. Null where nobody but the lead has a word in it.
 */
export async function partsOn(viewer: Viewer, commitmentId: string, today: string) {
  const db = dbFor(viewer)
  const row = await db.commitment.findFirst({
    where: { AND: [{ id: commitmentId }, commitmentsVisibleTo(viewer)] },
    select: {
      ...latestSelect,
      lead: { select: body },
      plan: { select: { id: true, reportingMonths: true } },
      withheldParts: {
        select: { countryCode: true, organisationId: true, reason: true, withheldAt: true },
      },
    },
  })
  if (!row) return null
  const rounds = await runningRounds(viewer, [row.plan.id])
  const { reporters, countries, beside } = partsIn({ ...row, rounds }, today)
  const lead = reporters[0]
  const others = reporters.slice(1)
  const isOneVoice =
    row.jointRule === 'lead_decides' &&
    row.withheldParts.length === 0 &&
    !row.updates.some(({ organisationId }) => others.some(({ id }) => id === organisationId))
  if (isOneVoice) return null
  const speakers = [...countries, ...beside].flatMap(({ speaker }) => speaker?.id ?? [])
  const [organisations, countryRows] = await Promise.all([
    db.organisation.findMany({
      where: { id: { in: [...speakers, ...row.withheldParts.map(({ organisationId }) => organisationId)] } },
      select: named,
    }),
    db.country.findMany({
      where: { code: { in: countries.map(({ countryCode }) => countryCode) } },
      select: { code: true, name: true },
    }),
  ])
  const organisationOf = (id: string | undefined) => organisations.find((each) => each.id === id) ?? null
  const { reportingMonths } = row.plan
  const status = jointIn({ ...row, rounds }, today)
  return {
    rule: row.jointRule,
    reason: status?.reason ?? null,
    status,
    leadCode: lead?.code ?? null,
    countries: countries.map(({ countryCode, weight, isWithheld, speaker, report }) => {
      const held = row.withheldParts.find((part) => part.countryCode === countryCode)
      return {
        country: countryRows.find(({ code }) => code === countryCode) ?? {
          code: countryCode,
          name: countryCode,
        },
        weight,
        withheld:
          isWithheld && held
            ? {
                by: organisationOf(held.organisationId),
                reason: held.reason,
                on: dayOf(held.withheldAt),
              }
            : null,
        organisation: organisationOf(speaker?.id),
        ...toldOf(report, reportingMonths),
      }
    }),
    beside: beside.map(({ speaker, report }) => ({
      organisation: organisationOf(speaker.id),
      ...toldOf(report, reportingMonths),
    })),
  }
}
export type Parts = NonNullable<Awaited<ReturnType<typeof partsOn>>>
export type CountryPart = Parts['countries'][number]

/**
 * What a country itself says in commitments whose status is not its own word alone, by commitment: its part as it
 * reports it, or that it withholds it.
 */
export async function partsOfCountry(
  viewer: Viewer,
  ids: readonly string[],
  countryCode: string,
  today: string,
) {
  const rows = await dbFor(viewer).commitment.findMany({
    where: {
      AND: [{ id: { in: [...ids] }, countries: { some: { countryCode } } }, commitmentsVisibleTo(viewer)],
    },
    select: {
      id: true,
      ...latestSelect,
      lead: { select: body },
      plan: { select: { id: true, reportingMonths: true } },
    },
  })
  const rounds = await runningRounds(viewer, [...new Set(rows.map(({ plan }) => plan.id))])
  return new Map(
    rows.flatMap((row) => {
      const { reporters, countries } = partsIn({ ...row, rounds }, today)
      const part = countries.find((each) => each.countryCode === countryCode)
      const isTheWhole = row.jointRule === 'lead_decides' && part?.speaker?.id === reporters[0]?.id
      if (!part || isTheWhole) return []
      // Where the lead decides, a part that nobody reported is not asked for.
      if (row.jointRule === 'lead_decides' && !part.isWithheld && !part.report.latest) return []
      return [
        [row.id, { isWithheld: part.isWithheld, ...toldOf(part.report, row.plan.reportingMonths) }] as const,
      ]
    }),
  )
}

/** The part that the acting organisation may withhold or show again; null where it has none, or another withholds it. */
export async function ownPart(viewer: Actor, commitmentId: string): Promise<{ isWithheld: boolean } | null> {
  const { id, countryCode } = viewer.acting
  if (countryCode === null) return null
  const row = await dbFor(viewer).commitment.findFirst({
    where: { id: commitmentId, state: 'published', countries: { some: { countryCode } } },
    select: {
      jointRule: true,
      leadId: true,
      recorderId: true,
      withheldParts: { where: { countryCode }, select: { organisationId: true } },
    },
  })
  if (!row) return null
  const [held] = row.withheldParts
  if (held) return held.organisationId === id ? { isWithheld: true } : null
  const leads = (row.leadId ?? row.recorderId) === id
  return leads && row.jointRule === 'lead_decides' ? null : { isWithheld: false }
}

const toldOf = ({ latest, reportedOn, schedule, reporting, silentMonths }: SaidIn, months: number) => ({
  implementation: latest?.implementation ?? null,
  percentComplete: latest?.percentComplete ?? null,
  schedule,
  reporting,
  silentMonths,
  period: latest ? periodOf(latest.periodEnd, months) : null,
  reportedOn,
})
