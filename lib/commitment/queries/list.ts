import 'server-only'
import { dayOf } from '@/lib/dates'
import type { Prisma } from '@/lib/db/generated/client'
import { dbFor } from '@/lib/db/viewer-db'
import type { Viewer } from '@/lib/policy/actor'
import type { Implementation } from '@/lib/progress/rules'
import { standings, type Standing } from './standings'

export type Thread = {
  code: string
  title: string
  language: string
  framework: { code: string; name: string; language: string }
}

/** A row of a public list: how the commitment stands, what it serves, and what was said of it the time before. */
export type Listed = Standing & {
  pillars: string[]
  items: string[]
  /** The items themselves, as aligned. */
  serves: Thread[]
  before: { implementation: Implementation | null; percentComplete: number | null; periodEnd: string } | null
}

const above = {
  code: true,
  parent: { select: { code: true, parent: { select: { code: true, parent: { select: { code: true } } } } } },
}
type Above = { code: string; parent?: Above | null }
const codesUpFrom = (item: Above | null | undefined): string[] =>
  item ? [item.code, ...codesUpFrom(item.parent)] : []

const threadSelect = {
  commitmentId: true,
  item: {
    select: {
      ...above,
      title: true,
      language: true,
      framework: { select: { code: true, name: true, language: true } },
    },
  },
} satisfies Prisma.AlignmentSelect

/** Published commitments within `where`, in the order of plan and code. At most 2,000. */
export async function listed(
  viewer: Viewer,
  where: Prisma.CommitmentWhereInput,
  today: string,
): Promise<Listed[]> {
  const rows = await standings(viewer, where, today)
  const ids = rows.map(({ id }) => id)
  const reported = rows.filter(({ implementation }) => implementation !== null).map(({ id }) => id)
  const pillarIds = [...new Set(rows.flatMap(({ pillarId }) => pillarId ?? []))]
  const db = dbFor(viewer)
  const [threads, pillars, reports] = await Promise.all([
    db.alignment.findMany({
      where: { commitmentId: { in: ids } },
      select: threadSelect,
      orderBy: { item: { position: 'asc' } },
    }),
    db.pillar.findMany({ where: { id: { in: pillarIds } }, select: { id: true, ...above } }),
    earlierReports(viewer, reported),
  ])
  const pillarCodes = new Map(pillars.map((pillar) => [pillar.id, codesUpFrom(pillar)]))
  const served = new Map<string, typeof threads>()
  for (const thread of threads)
    served.set(thread.commitmentId, [...(served.get(thread.commitmentId) ?? []), thread])
  return rows.map((row) => {
    const serves = served.get(row.id) ?? []
    return {
      ...row,
      pillars: pillarCodes.get(row.pillarId ?? '') ?? [],
      items: [...new Set(serves.flatMap(({ item }) => [...codesUpFrom(item), item.framework.code]))],
      serves: serves.map(({ item: { code, title, language, framework } }) => ({
        code,
        title,
        language,
        framework,
      })),
      before: reports.get(row.id) ?? null,
    }
  })
}

/** What the lead's update before the latest one said, for each commitment whose lead decides and that has one. */
async function earlierReports(
  viewer: Viewer,
  ids: string[],
): Promise<Map<string, NonNullable<Listed['before']>>> {
  if (ids.length === 0) return new Map()
  const found = await dbFor(viewer).progressUpdate.findMany({
    where: {
      isWithheld: false,
      versions: { some: { state: 'published' } },
      commitment: { id: { in: ids }, jointRule: 'lead_decides' },
    },
    orderBy: { periodStart: 'desc' },
    select: {
      organisationId: true,
      periodEnd: true,
      commitment: {
        select: { id: true, leadId: true, partners: { select: { organisationId: true, role: true } } },
      },
      versions: {
        where: { state: 'published' },
        orderBy: { number: 'desc' },
        take: 1,
        select: { implementation: true, percentComplete: true },
      },
    },
  })
  const reports = new Map<string, typeof found>()
  for (const update of found) {
    const { id, leadId, partners } = update.commitment
    const isPart = partners.some(
      ({ organisationId, role }) => organisationId === update.organisationId && role !== 'funder',
    )
    if (!isPart || update.organisationId === leadId) reports.set(id, [...(reports.get(id) ?? []), update])
  }
  return new Map(
    [...reports].flatMap(([id, [, earlier]]) => {
      const version = earlier?.versions[0]
      return earlier && version ? [[id, { ...version, periodEnd: dayOf(earlier.periodEnd) }] as const] : []
    }),
  )
}

/** Names of the countries that rows speak of. */
export async function countryNames(viewer: Viewer, rows: readonly Listed[]): Promise<Record<string, string>> {
  const codes = rows.flatMap(({ countryCodes, lead }) => [...countryCodes, lead?.countryCode ?? []].flat())
  const found = await dbFor(viewer).country.findMany({
    where: { code: { in: [...new Set(codes)] } },
    select: { code: true, name: true },
    orderBy: { code: 'asc' },
  })
  return Object.fromEntries(found.map(({ code, name }) => [code, name]))
}
