import 'server-only'
import { jointIn, latestSelect, partsIn, type SaidIn } from '@/lib/commitment/queries/latest'
import { dayOf } from '@/lib/dates'
import { dbFor } from '@/lib/db/viewer-db'
import type { Viewer } from '@/lib/policy/actor'
import { commitmentsVisibleTo } from '@/lib/policy/visibility'
import { periodOf } from '@/lib/progress/rules'

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
      plan: { select: { reportingMonths: true } },
      withheldParts: {
        select: { countryCode: true, organisationId: true, reason: true, withheldAt: true },
      },
    },
  })
  if (!row) return null
  const { reporters, countries, beside } = partsIn(row, today)
  const lead = reporters[0]
  const isOneVoice =
    row.jointRule === 'lead_decides' &&
    row.withheldParts.length === 0 &&
    row.updates.every(({ organisationId }) => organisationId === lead?.id)
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
  return {
    rule: row.jointRule,
    reason: jointIn(row, today)?.reason ?? null,
    leadCode: lead?.code ?? null,
    countries: countries.map(({ countryCode, weight, isWithheld, speaker, report }) => {
      const held = row.withheldParts.find((part) => part.countryCode === countryCode)
      return {
        country: countryRows.find(({ code }) => code === countryCode) ?? { code: countryCode, name: countryCode },
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

const toldOf = ({ latest, reportedOn, schedule, reporting, silentMonths }: SaidIn, months: number) => ({
  implementation: latest?.implementation ?? null,
  percentComplete: latest?.percentComplete ?? null,
  schedule,
  reporting,
  silentMonths,
  period: latest ? periodOf(latest.periodEnd, months) : null,
  reportedOn,
})
