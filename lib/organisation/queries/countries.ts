import 'server-only'
import { standings } from '@/lib/commitment/queries/standings'
import type { Prisma } from '@/lib/db/generated/client'
import { dbFor } from '@/lib/db/viewer-db'
import { partsOfCountry } from '@/lib/joint/queries/parts'
import type { Viewer } from '@/lib/policy/actor'
import { commitmentsVisibleTo, plansVisibleTo } from '@/lib/policy/visibility'
import { checkedConfidence, languagesOf } from '../rules'

/** An intergovernmental body has its seat in a country and belongs to none: what it does is not the country's. */
const itsOwn = { type: { not: 'multilateral' } } satisfies Prisma.OrganisationWhereInput

/** What a country answers for: carried out there, or led by one of its organisations. */
const ofCountry = (code: string): Prisma.CommitmentWhereInput => ({
  OR: [{ countries: { some: { countryCode: code } } }, { lead: { countryCode: code, ...itsOwn } }],
})

/** Countries in the order of their codes; the page puts them in the alphabet of its reader. Never ranked. */
export async function countriesOnRecord(viewer: Viewer) {
  const db = dbFor(viewer)
  const rows = await db.country.findMany({
    select: {
      code: true,
      name: true,
      region: true,
      officialLanguages: true,
      source: true,
      confidence: true,
      isDemonstration: true,
      _count: { select: { organisations: { where: itsOwn } } },
    },
    orderBy: { code: 'asc' },
    take: 300,
  })
  return await Promise.all(
    rows.map(async ({ officialLanguages, _count, source, confidence, ...country }) => ({
      ...country,
      confidence: checkedConfidence({ source, confidence }),
      languages: languagesOf(officialLanguages),
      organisations: _count.organisations,
      commitments: await db.commitment.count({
        where: { AND: [{ state: 'published' }, commitmentsVisibleTo(viewer), ofCountry(country.code)] },
      }),
    })),
  )
}

export type CountryOnRecord = Awaited<ReturnType<typeof countriesOnRecord>>[number]

/** One country: its languages, its organisations, the plans that it is party to and its public commitments in all of them. */
export async function countryInFull(viewer: Viewer, code: string, today: string) {
  const db = dbFor(viewer)
  const country = await db.country.findUnique({
    where: { code },
    select: {
      code: true,
      iso3: true,
      name: true,
      region: true,
      officialLanguages: true,
      timezone: true,
      fiscalYearStart: true,
      ldc: true,
      lldc: true,
      sids: true,
      note: true,
      source: true,
      confidence: true,
      isDemonstration: true,
      organisations: {
        select: { code: true, name: true, language: true, acronym: true, type: true, role: true },
        orderBy: [{ name: 'asc' }, { code: 'asc' }],
        take: 500,
      },
    },
  })
  if (!country) return null
  const [commitments, plans] = await Promise.all([
    standings(viewer, ofCountry(code), today),
    db.workPlan.findMany({
      where: {
        AND: [
          plansVisibleTo(viewer),
          { parties: { some: { OR: [{ countryCode: code }, { region: country.region }] } } },
        ],
      },
      select: {
        code: true,
        name: true,
        language: true,
        parties: {
          where: { OR: [{ countryCode: code }, { region: country.region }] },
          select: { statedName: true },
          take: 3,
        },
      },
      orderBy: { code: 'asc' },
      take: 200,
    }),
  ])
  const { officialLanguages, ...facts } = country
  const own = await partsOfCountry(
    viewer,
    commitments.map(({ id }) => id),
    code,
    today,
  )
  return {
    ...facts,
    confidence: checkedConfidence(facts),
    languages: languagesOf(officialLanguages),
    commitments: commitments.map((standing) => ({ ...standing, own: own.get(standing.id) ?? null })),
    plans,
  }
}

export type CountryInFull = NonNullable<Awaited<ReturnType<typeof countryInFull>>>
