import 'server-only'
import type { Prisma } from '@/lib/db/generated/client'
import { dbFor } from '@/lib/db/viewer-db'
import type { Viewer } from '@/lib/policy/actor'
import { commitmentsVisibleTo } from '@/lib/policy/visibility'

export const organisationTypes = [
  'government',
  'other_public',
  'multilateral',
  'ngo',
  'private',
  'academic',
  'other',
] as const
export type OrganisationType = (typeof organisationTypes)[number]

export const isOrganisationType = (value: string): value is OrganisationType =>
  (organisationTypes as readonly string[]).includes(value)

/** Organisations by country and name; those that belong to no country come last. Never in an order of merit. */
export async function organisationsOnRecord(
  viewer: Viewer,
  narrowedTo: { type?: OrganisationType; country?: string } = {},
) {
  const where: Prisma.OrganisationWhereInput = {
    ...(narrowedTo.type ? { type: narrowedTo.type } : {}),
    ...(narrowedTo.country ? { countryCode: narrowedTo.country } : {}),
  }
  const published = {
    AND: [{ state: 'published' }, commitmentsVisibleTo(viewer)],
  } satisfies Prisma.CommitmentWhereInput
  const rows = await dbFor(viewer).organisation.findMany({
    where,
    select: {
      code: true,
      name: true,
      language: true,
      acronym: true,
      type: true,
      confidence: true,
      isDemonstration: true,
      country: { select: { code: true, name: true } },
      succeededBy: { select: { successor: { select: { code: true } } }, take: 1 },
      _count: {
        select: { leads: { where: published }, contributions: { where: { commitment: published } } },
      },
    },
    orderBy: [{ country: { name: 'asc' } }, { name: 'asc' }, { code: 'asc' }],
    take: 2000,
  })
  return rows.map(({ _count, succeededBy, ...organisation }) => ({
    ...organisation,
    isSucceeded: succeededBy.length > 0,
    leads: _count.leads,
    contributes: _count.contributions,
  }))
}

export type OrganisationOnRecord = Awaited<ReturnType<typeof organisationsOnRecord>>[number]

/** How many organisations there are of each type and country, for the links that narrow the list. */
export async function organisationCounts(viewer: Viewer) {
  const db = dbFor(viewer)
  const [types, countries] = await Promise.all([
    db.organisation.groupBy({ by: ['type'], _count: { _all: true } }),
    db.organisation.groupBy({ by: ['countryCode'], _count: { _all: true } }),
  ])
  return {
    types: types.map(({ type, _count }) => ({ type, count: _count._all })),
    countries: countries.map(({ countryCode, _count }) => ({ code: countryCode, count: _count._all })),
  }
}
